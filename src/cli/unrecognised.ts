// `upheld unrecognised`: lists stored services whose treatment the vocabulary does not have, for those who extend it.
import type { Command } from 'commander';
import { streamDeterminations } from '../db/letters/stream-determinations.js';
import { openContext } from '../jobs/context.js';
import { refreshPredictions } from '../jobs/ingest/refresh-predictions.js';
import { dbOption } from './options.js';
import { printJsonLine, remark } from './output.js';

/** Adds the command. */
export function register(program: Command): void {
  program.command('unrecognised').addOption(dbOption()).action(listUnrecognised);
}

async function listUnrecognised(options: { db: string }): Promise<void> {
  const context = openContext({ file: options.db });
  try {
    await refreshPredictions(context);
    let count = 0;
    for (const rows of streamDeterminations(context.db, { treatment: { isNull: true } })) {
      for (const { caseNumber, position, disputedService, disputedPortion } of rows) {
        count++;
        printJsonLine({ caseNumber, position, disputedService, disputedPortion });
      }
    }
    remark(`upheld: ${count} services are not recognised`);
  } finally {
    context.db.close();
  }
}
