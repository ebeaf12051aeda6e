// `upheld predict`: answers one request.
import { type Command, InvalidArgumentError } from 'commander';
import { type FullPrediction, predictRequest } from '../jobs/predict/predict.js';
import type { JsonValue } from '../terms.js';
import { openWithHistory } from './history.js';
import { dbOption, parseDay, rulesOption } from './options.js';
import { printJson, printText } from './output.js';
import { predictionWords } from './prediction-words.js';
import { requestOfWords, type WordsOfRequest } from './words-request.js';

interface Options extends WordsOfRequest {
  fact: { name: string; value: JsonValue }[];
  json?: boolean;
  db: string;
  rules: string[];
}

/** Adds the command. */
export function register(program: Command): void {
  program
    .command('predict')
    .requiredOption('--service <text>', 'what is asked for, as a physician or a letter words it')
    .option('--summary <text>', 'free text about the case; facts are read from it')
    .option('--fact <name=value>', 'a fact stated outright; may be repeated', parseFact, [])
    .option(
      '--date <day>',
      'day of the request (YYYY-MM-DD); chooses the guideline edition; default: today',
      parseDay,
    )
    .option('--injured <day>', 'day of the injury (YYYY-MM-DD)', parseDay)
    .option('--cited <text>', 'the guideline that the claims administrator cited')
    .option('--json', 'print the answer as JSON')
    .addOption(dbOption())
    .addOption(rulesOption())
    .action(predict);
}

/** "name=value": true, false and numbers are taken as such, everything else as text. */
function parseFact(words: string, earlier: Options['fact']): Options['fact'] {
  const at = words.indexOf('=');
  if (at < 1) throw new InvalidArgumentError('Write it as NAME=VALUE, such as chronicPain=true.');
  const [name, said] = [words.slice(0, at).trim(), words.slice(at + 1).trim()];
  const plain = said === 'true' ? true : said === 'false' ? false : said;
  const number = said !== '' && Number.isFinite(Number(said)) ? Number(said) : plain;
  return [...earlier, { name, value: number }];
}

async function predict(options: Options): Promise<void> {
  const context = openWithHistory(options);
  try {
    const prediction = await predictRequest(context, requestOfWords(options, context.today()));
    if (options.json) printJson(predictionJson(prediction));
    else printText(predictionWords(prediction));
  } finally {
    context.db.close();
  }
}

/** The answer under the names of the graph. */
function predictionJson(prediction: FullPrediction): object {
  const {
    likeCases: _likeCases,
    decidedBy,
    rulesVersion: _version,
    findings,
    outOfForceFindings,
    ...rest
  } = prediction;
  const finding = ({ rule, topic, status, reason, conditions }: FullPrediction['findings'][number]) => ({
    rule: rule.id,
    topic: topic.id,
    guideline: topic.guideline,
    pages: rule.source.pages,
    section: rule.source.section,
    provenance: rule.source.provenance,
    summary: rule.summary,
    recommendation: rule.recommendation,
    status,
    reason,
    conditions,
  });
  return {
    ...rest,
    decidedBy,
    findings: findings.map(finding),
    outOfForceFindings: outOfForceFindings.map(finding),
  };
}
