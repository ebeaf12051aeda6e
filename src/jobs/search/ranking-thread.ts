// The program of the thread that ranks what a search finds, on its own read-only connection: the score of twenty thousand
// matches takes as long as some twenty pages, which other queries need not wait for.
import { workerData } from 'node:worker_threads';
import type { DeterminationWhere } from '../../db/filters/where.js';
import { openDatabase } from '../../db/open-database.js';
import { findDeterminations } from '../../db/pages/find-determinations.js';
import type { DeterminationOrder, PageRequest } from '../../db/pages/page.js';
import { answering } from '../threads/answering.js';
import type { ServiceThreadData } from '../threads/service-threads.js';

export interface RankingQuestion {
  where: DeterminationWhere;
  order: DeterminationOrder;
  page: PageRequest;
}

const { file } = workerData as ServiceThreadData;
const db = openDatabase({ file, readonly: true });

export default answering(({ where, order, page }: RankingQuestion) =>
  findDeterminations(db, where, order, page),
);
