// `upheld evaluate`: compares forecasts for some letters with what was decided.
import type { Command } from 'commander';
import { closeDocuments } from '../document/read-document.js';
import { type EvaluatedDetermination, evaluateLetters } from '../jobs/evaluate/evaluate.js';
import { evaluationReport } from '../jobs/evaluate/evaluation-report.js';
import { letterFiles } from '../jobs/ingest/letter-files.js';
import { readLetters } from '../jobs/ingest/read-letters.js';
import type { ParsedLetter } from '../letter/letter.js';
import { csvOf } from '../report/csv.js';
import { evaluationPage } from '../report/evaluation-page.js';
import { EXIT, printFailure } from './failure.js';
import { openWithHistory } from './history.js';
import { dbOption, parseCount, rulesOption } from './options.js';
import { printJson } from './output.js';
import { showProgress } from './progress.js';
import { writeWhole } from './whole-file.js';

interface Options {
  db: string;
  rules: string[];
  rows?: string;
  report?: string;
  splits: number;
}

/** Adds the command. */
export function register(program: Command): void {
  program
    .command('evaluate')
    .argument('<path...>', 'letters (.txt, .pdf) or folders of them')
    .addOption(dbOption())
    .addOption(rulesOption())
    .option('--rows <file>', 'also write a CSV of one row per determination')
    .option('--report <file>', 'also write an HTML page with a reliability diagram and tables')
    .option(
      '--splits <count>',
      'repeats of the random splits of these letters among themselves',
      parseCount,
      20,
    )
    .action(evaluate);
}

async function evaluate(paths: string[], options: Options): Promise<void> {
  const letters = await lettersOf(paths);
  const context = openWithHistory(options);
  try {
    const evaluated = evaluateLetters(context, letters);
    const report = evaluationReport(evaluated, options.splits);
    if (options.rows) writeWhole(options.rows, csvOf(COLUMNS, evaluated.rows.map(cellsOf)));
    if (options.report) writeWhole(options.report, [evaluationPage(report)]);
    printJson(report);
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

const COLUMNS = ['caseNumber', 'position', 'outcome', 'predictedOutcome', 'probabilityUpheld'];

function cellsOf({ caseNumber, position, seen }: EvaluatedDetermination): unknown[] {
  return [caseNumber, position, seen.outcome, seen.predictedOutcome, seen.probabilityUpheld];
}
