// `upheld unrecognised`: lists stored services whose treatment the vocabulary does not have, for those who extend it.
import type { Command } from 'commander';
import { streamDeterminations } from '../db/letters/stream-determinations.js';
import { dbOption } from './options.js';
import { printJsonLine, remark } from './output.js';
import { readingDatabase } from './reading.js';

/** Adds the command. */
export function register(program: Command): void {
  program.command('unrecognised').addOption(dbOption()).action(listUnrecognised);
}

async function listUnrecognised(options: { db: string }): Promise<void> {
  await readingDatabase({ db: options.db, evaluations: true }, ({ db }) => {
    let count = 0;
    for (const rows of streamDeterminations(db, { treatment: { isNull: true } })) {
      for (const { caseNumber, position, disputedService, disputedPortion } of rows) {
        count++;
        printJsonLine({ caseNumber, position, disputedService, disputedPortion });
      }
    }
    remark(`upheld: ${count} services are not recognised`);
  });
}
