// The context of a command that reads: its database is never made, migrated or written to. Where what is stored must
// first be brought up to date, that is done in a copy of its own.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyDatabase } from '../db/copy-database.js';
import { countStaleDeterminations } from '../db/letters/evaluations.js';
import { StorageError } from '../db/storage-error.js';
import { type ContextOptions, openContext, type ServiceContext } from './context.js';
import { refreshPredictions } from './ingest/refresh-predictions.js';

export interface ReadingOptions extends Pick<ContextOptions, 'file' | 'rules'> {
  /** Whether the work reads evaluations, which have to be those of the rules of today. */
  evaluations?: boolean;
  /** Whether the work stores something that it reads again: it always has a copy then. */
  stores?: boolean;
  /** Hears that a copy is made, how many evaluations it makes anew, and how many of them are done. */
  onRefresh?: (done: number, stale: number) => void;
}

/** Does work that reads a database, and leaves the database as it is. Throws StorageError or RuleBaseError. */
export async function reading<T>(
  options: ReadingOptions,
  work: (context: ServiceContext) => T | Promise<T>,
): Promise<T> {
  const context = readable(options);
  if (context === null) return inCopy(options, work);
  try {
    return await work(context);
  } finally {
    context.db.close();
  }
}

/** The context over the database itself, or null where the work needs a copy. */
function readable({ file, rules = [], evaluations, stores }: ReadingOptions): ServiceContext | null {
  if (stores) return null;
  let context: ServiceContext;
  try {
    context = openContext({ file, rules, readonly: true });
  } catch (error) {
    if (error instanceof StorageError && error.code === 'DATABASE_NOT_MIGRATED') return null;
    throw error;
  }
  if (!evaluations || countStaleDeterminations(context.db, context.ruleBase.version) === 0) return context;
  context.db.close();
  return null;
}

async function inCopy<T>(
  { file, rules = [], onRefresh }: ReadingOptions,
  work: (context: ServiceContext) => T | Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'upheld-'));
  try {
    const copy = join(folder, 'copy.db');
    await copyDatabase(file, copy);
    const context = openContext({ file: copy, rules });
    try {
      const stale = countStaleDeterminations(context.db, context.ruleBase.version);
      if (stale > 0) {
        onRefresh?.(0, stale);
        await refreshPredictions(context, { onProgress: (done) => onRefresh?.(done, stale) });
      }
      return await work(context);
    } finally {
      context.db.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
