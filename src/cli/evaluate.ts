// `upheld evaluate`: forecasts of some letters against what was decided.
import { existsSync, writeFileSync } from 'node:fs';
import type { Command } from 'commander';
import { stringify } from 'csv-stringify/sync';
import { closeDocuments } from '../document/read-document.js';
import { evaluationOf } from '../forecast/evaluation.js';
import { openContext } from '../jobs/context.js';
import { type EvaluatedDetermination, evaluateLetters } from '../jobs/evaluate.js';
import { letterFiles } from '../jobs/letter-files.js';
import { readLetters } from '../jobs/read-letters.js';
import type { ParsedLetter } from '../letter/letter.js';
import { EXIT, printFailure } from './failure.js';
import { dbOption, rulesOption } from './options.js';
import { printJson } from './output.js';
import { showProgress } from './progress.js';

interface Options {
  db: string;
  rules: string[];
  rows?: string;
}

/** Adds the command. */
export function register(program: Command): void {
  program
    .command('evaluate')
    .argument('<path...>', 'letters (.txt, .pdf) or folders of them')
    .addOption(dbOption())
    .addOption(rulesOption())
    .option('--rows <file>', 'also write a CSV of one row per determination')
    .description(
      'forecast every determination of these letters from what was known before it, and print the figures',
    )
    .action(evaluate);
}

async function evaluate(paths: string[], options: Options): Promise<void> {
  const letters = await lettersOf(paths);
  const file = existsSync(options.db) ? options.db : ':memory:';
  const context = openContext({ file, readonly: false, rules: options.rules });
  try {
    const rows = evaluateLetters(context, letters);
    if (options.rows) writeFileSync(options.rows, csvOf(rows));
    printJson({
      ...evaluationOf(rows.map(({ seen }) => seen)),
      withoutCaseSummary: evaluationOf(rows.map(({ withoutCaseSummary }) => withoutCaseSummary)),
      note: 'Probabilities are of upheld; AUROC is of overturning. The case summary is the reviewer’s own account. Intervals (90 %) by resampling whole letters.',
    });
  } finally {
    context.db.close();
    await closeDocuments();
  }
}

/** Each letter once, as its first file has it; what cannot be read is named and left out. */
async function lettersOf(paths: string[]): Promise<ParsedLetter[]> {
  const files = [...letterFiles(paths)];
  const progress = showProgress(files.length, 'files');
  const letters = new Map<string, ParsedLetter>();
  let done = 0;
  for await (const read of readLetters(files)) {
    progress.at(++done);
    if ('error' in read) {
      process.exitCode = EXIT.failed;
      printFailure(read.error, read.source);
    } else {
      const key = read.letter.caseNumber ?? read.letter.text.replace(/\s+/g, '');
      if (!letters.has(key)) letters.set(key, read.letter);
    }
  }
  progress.end();
  return [...letters.values()];
}

function csvOf(rows: readonly EvaluatedDetermination[]): string {
  const columns = ['caseNumber', 'position', 'outcome', 'predictedOutcome', 'probabilityUpheld'];
  return stringify(
    rows.map(({ caseNumber, position, seen }) => ({ ...seen, caseNumber, position })),
    { header: true, columns },
  );
}
