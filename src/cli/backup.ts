// `upheld backup FILE`: copies the database to a new file, also while a service writes to it, and proves the copy.
import { rmSync } from 'node:fs';
import type { Command } from 'commander';
import { checkDatabase } from '../db/check-database.js';
import { copyDatabase } from '../db/copy-database.js';
import { StorageError } from '../db/storage-error.js';
import { dbOption } from './options.js';
import { printText } from './output.js';
import { readingDatabase } from './reading.js';

/** Adds the command. */
export function register(program: Command): void {
  program
    .command('backup')
    .argument('<file>', 'the copy; a file that is not there yet')
    .addOption(dbOption())
    .action(backup);
}

async function backup(to: string, options: { db: string }): Promise<void> {
  await copyDatabase(options.db, to);
  const { letters, determinations, faults } = await readingDatabase({ db: to }, ({ db, ruleBase }) =>
    checkDatabase(db, ruleBase.version),
  );
  if (faults.length > 0) {
    rmSync(to);
    throw new StorageError(
      'DATABASE_DAMAGED',
      `The database at ${options.db} is damaged, and so is a copy of it, which was not kept. ${faults[0]} "upheld check" tells more.`,
    );
  }
  printText(
    `${to} holds ${letters} letters with ${determinations} determinations; it was checked and is sound.`,
  );
}
