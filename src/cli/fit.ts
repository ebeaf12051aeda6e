// `upheld fit`: fits the forecast's coefficients on the stored letters.
import { writeFileSync } from 'node:fs';
import type { Command } from 'commander';
import { countLetters } from '../db/pages/find-letters.js';
import { fitStored, MOST_LETTERS } from '../jobs/evaluate/fit.js';
import { dbOption, rulesOption } from './options.js';
import { printText, remark } from './output.js';
import { showProgress } from './progress.js';
import { readingDatabase } from './reading.js';

interface Options {
  db: string;
  rules: string[];
  out?: string;
}

/** Adds the command. */
export function register(program: Command): void {
  program
    .command('fit')
    .addOption(dbOption())
    .addOption(rulesOption())
    .option('--out <file>', 'write the coefficients there; default: standard output')
    .action(fit);
}

async function fit(options: Options): Promise<void> {
  await readingDatabase(options, (context) => {
    const progress = showProgress(Math.min(MOST_LETTERS, countLetters(context.db, null)), 'letters');
    const model = fitStored(context, (done) => progress.at(done));
    progress.end();
    const text = JSON.stringify(model, null, 1);
    if (options.out) writeFileSync(options.out, `${text}\n`);
    else printText(text);
    const { determinations, letters, overturned } = model.data;
    remark(
      determinations === 0
        ? 'Too few overturned denials are stored: these are the priors alone.'
        : `${model.version}: ${determinations} determinations of ${letters} letters, ${overturned} overturned, through ${model.fittedThrough}; penalty ${model.penalty}.`,
    );
  });
}
