// The program of the thread that ranks what a search finds, on its own read-only connection: the score of twenty thousand
// matches takes as long as some twenty pages, which other queries need not wait for.
import { workerData } from 'node:worker_threads';
import { findDeterminations } from '../db/find-determinations.js';
import { openDatabase } from '../db/open-database.js';
import type { DeterminationOrder, PageRequest } from '../db/page.js';
import type { DeterminationWhere } from '../db/where.js';
import { answerQuestions } from './answer-questions.js';
import type { ServiceThreadData } from './service-threads.js';

export interface RankingQuestion {
  where: DeterminationWhere;
  order: DeterminationOrder;
  page: PageRequest;
}

const { file } = workerData as ServiceThreadData;
const db = openDatabase({ file, readonly: true });

answerQuestions(({ where, order, page }: RankingQuestion) => findDeterminations(db, where, order, page));
