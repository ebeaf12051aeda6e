// Pages in the order of relevance beside a service: ranked in a thread with a connection of its own where the database
// is a file, else right here.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { DeterminationRow } from '../db/find-by-determination.js';
import { findDeterminations } from '../db/find-determinations.js';
import type { DeterminationOrder, Page, PageRequest } from '../db/page.js';
import { isStorageErrorCode, StorageError } from '../db/storage-error.js';
import type { DeterminationWhere } from '../db/where.js';
import type { ServiceContext } from './context.js';
import { QuestionThread, ThreadFailure } from './question-thread.js';
import type { RankingQuestion, RankingThreadData } from './ranking-thread.js';

const PROGRAM = fileURLToPath(new URL('./ranking-thread.js', import.meta.url));

const threads = new WeakMap<ServiceContext, QuestionThread<RankingQuestion>>();

function threadOf(context: ServiceContext): QuestionThread<RankingQuestion> | null {
  const { memory, name: file } = context.db.connection;
  if (memory || !existsSync(PROGRAM)) return null;
  let thread = threads.get(context);
  if (!thread || thread.ended) {
    thread = new QuestionThread(PROGRAM, { file } satisfies RankingThreadData);
    threads.set(context, thread);
  }
  return thread;
}

/** One page of what a search finds, by relevance. Throws StorageError as findDeterminations does. */
export async function runRanking(
  context: ServiceContext,
  where: DeterminationWhere,
  order: DeterminationOrder,
  page: PageRequest,
): Promise<Page<DeterminationRow>> {
  const thread = threadOf(context);
  if (!thread) return findDeterminations(context.db, where, order, page);
  try {
    return (await thread.ask({ where, order, page })) as Page<DeterminationRow>;
  } catch (error) {
    if (error instanceof ThreadFailure && isStorageErrorCode(error.code))
      throw new StorageError(error.code, error.message);
    throw error;
  }
}

/** Ends the thread of a service that closes. */
export async function closeRanking(context: ServiceContext): Promise<void> {
  await threads.get(context)?.close();
  threads.delete(context);
}
