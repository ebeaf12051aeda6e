// How the commands that read come to their database: as it is, or in a copy where its evaluations are of other rules.
import { databaseFailure } from '../db/database-failure.js';
import type { ServiceContext } from '../jobs/context.js';
import { type ReadingOptions, reading } from '../jobs/reading-context.js';
import { remark } from './output.js';
import { showProgress } from './progress.js';

type Options = { db: string; rules?: string[] } & Pick<ReadingOptions, 'evaluations' | 'stores'>;

/** Does work that reads --db and leaves it as it is; says where evaluations are made anew for it. Throws StorageError. */
export async function readingDatabase<T>(
  { db: file, rules = [], ...needs }: Options,
  work: (context: ServiceContext) => T | Promise<T>,
): Promise<T> {
  let progress: ReturnType<typeof showProgress> | null = null;
  const onRefresh = (done: number, stale: number): void => {
    if (progress === null) {
      remark(
        `upheld: ${stale} evaluations in ${file} are of other rules; they are made anew in a copy ("upheld serve" does so for good)`,
      );
      progress = showProgress(stale, 'evaluations');
    }
    progress.at(done);
    if (done >= stale) progress.end();
  };
  try {
    return await reading({ file, rules, ...needs, onRefresh }, work);
  } catch (error) {
    throw databaseFailure(error, file) ?? error;
  }
}
