// The database of the commands that only want it as history: one that is not there is an empty history.
import { existsSync } from 'node:fs';
import { openContext, type ServiceContext } from '../jobs/context.js';
import { remark } from './output.js';

/** The context over --db, read-only; without the file over nothing, and says so. Throws StorageError or RuleBaseError. */
export function openWithHistory({ db: file, rules }: { db: string; rules: string[] }): ServiceContext {
  if (!existsSync(file)) remark(`upheld: there is no database at ${file}: no history, nothing is made`);
  return openContext({ file, rules, readonly: true, emptyWithoutFile: true });
}
