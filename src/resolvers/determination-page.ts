// One page of determinations, counted only where the count is asked for. Knows no SQL.

import type { DeterminationWhere } from '../db/filters/where.js';
import type { DeterminationRow } from '../db/letters/find-by-determination.js';
import { countDeterminations, findDeterminations } from '../db/pages/find-determinations.js';
import type { DeterminationOrder, PageRequest } from '../db/pages/page.js';
import { runRanking } from '../jobs/search/ranking-runner.js';
import type { Page } from '../schema/page.type.js';
import type { GraphContext } from './graph-context.js';
import { pageOf, pageRequest } from './page.js';

/** A page of the determinations that a filter, checked before, means. */
export function determinationPage(
  { service }: GraphContext,
  where: DeterminationWhere,
  order: DeterminationOrder | null,
  page: PageRequest,
): Page<DeterminationRow> {
  const found = findDeterminations(service.db, where, order, pageRequest(page));
  return pageOf(found, () => countDeterminations(service.db, where));
}

/** The same in the order of relevance, ranked beside the service, so that other queries need not wait. */
export async function rankedPage(
  { service }: GraphContext,
  where: DeterminationWhere,
  order: DeterminationOrder,
  page: PageRequest,
): Promise<Page<DeterminationRow>> {
  const found = await runRanking(service, where, order, pageRequest(page));
  return pageOf(found, () => countDeterminations(service.db, where));
}
