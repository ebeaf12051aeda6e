// Ranks pages by relevance beside a service: in a thread with a connection of its own where the database
// is a file, else right here.

import type { DeterminationWhere } from '../../db/filters/where.js';
import type { DeterminationRow } from '../../db/letters/find-by-determination.js';
import { findDeterminations } from '../../db/pages/find-determinations.js';
import type { DeterminationOrder, Page, PageRequest } from '../../db/pages/page.js';
import { isStorageErrorCode, StorageError } from '../../db/storage-error.js';
import type { ServiceContext } from '../context.js';
import { ServiceThreads } from '../threads/service-threads.js';
import { ThreadFailure } from '../threads/thread-failure.js';
import type { RankingQuestion } from './ranking-thread.js';

const threads = new ServiceThreads<RankingQuestion>(new URL('./ranking-thread.js', import.meta.url));

/** One page of what a search finds, by relevance. Throws StorageError as findDeterminations does. */
export async function runRanking(
  context: ServiceContext,
  where: DeterminationWhere,
  order: DeterminationOrder,
  page: PageRequest,
): Promise<Page<DeterminationRow>> {
  if (!threads.has(context)) return findDeterminations(context.db, where, order, page);
  try {
    return (await threads.ask(context, { where, order, page })) as Page<DeterminationRow>;
  } catch (error) {
    if (error instanceof ThreadFailure && isStorageErrorCode(error.code))
      throw new StorageError(error.code, error.message);
    throw error;
  }
}

/** Ends the thread of a service that closes. */
export const closeRanking = (context: ServiceContext): Promise<void> => threads.close(context);
