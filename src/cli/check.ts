// `upheld check`: says whether the database is sound, or what is wrong with it.
import type { Command } from 'commander';
import { checkDatabase } from '../db/check-database.js';
import { EXIT } from './failure.js';
import { dbOption } from './options.js';
import { printJson, printText } from './output.js';
import { readingDatabase } from './reading.js';

/** Adds the command. */
export function register(program: Command): void {
  program
    .command('check')
    .addOption(dbOption())
    .option('--json', 'print what was found as JSON')
    .action(check);
}

async function check(options: { db: string; json?: boolean }): Promise<void> {
  const found = await readingDatabase({ db: options.db }, ({ db, ruleBase }) =>
    checkDatabase(db, ruleBase.version),
  );
  const { letters, determinations, faults, staleEvaluations } = found;
  if (faults.length > 0) process.exitCode = EXIT.failed;
  if (options.json) printJson({ file: options.db, sound: faults.length === 0, ...found });
  else if (faults.length > 0)
    printText(
      `${options.db} is damaged:\n  ${faults.join('\n  ')}\nRestore the last backup, or ingest the letters into a new file.`,
    );
  else
    printText(
      `${options.db} is sound: ${letters} letters, ${determinations} determinations` +
        (staleEvaluations > 0
          ? `; ${staleEvaluations} evaluations are of other rules and will be made anew`
          : ''),
    );
}
