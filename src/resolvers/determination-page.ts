// One page of determinations, counted only where the count is asked for.

import type { DeterminationWhere } from '../db/filters/where.js';
import type { DeterminationRow } from '../db/letters/find-by-determination.js';
import { countDeterminations, findDeterminations } from '../db/pages/find-determinations.js';
import type { DeterminationOrder, PageRequest, Page as StoredPage } from '../db/pages/page.js';
import { runRanking } from '../jobs/search/ranking-runner.js';
import type { Page } from '../schema/page.type.js';
import type { GraphContext } from './graph-context.js';
import { foundPage, pageOf, pageRequest } from './page.js';

/** A page of the determinations that a filter, checked before, means. */
export function determinationPage(
  context: GraphContext,
  where: DeterminationWhere,
  order: DeterminationOrder | null,
  page: PageRequest,
): Page<DeterminationRow> {
  const { db } = context.service;
  const request = pageRequest(page);
  const find = () => announced(context, findDeterminations(db, where, order, request));
  return pageOf(foundPage(page, find), () => countDeterminations(db, where));
}

/** The same in the order of relevance, ranked beside the service, so that other queries need not wait. */
export async function rankedPage(
  context: GraphContext,
  where: DeterminationWhere,
  order: DeterminationOrder,
  page: PageRequest,
): Promise<Page<DeterminationRow>> {
  const { service } = context;
  const found = announced(context, await runRanking(service, where, order, pageRequest(page)));
  return pageOf(
    () => found,
    () => countDeterminations(service.db, where),
  );
}

function announced(
  { loaders }: GraphContext,
  found: StoredPage<DeterminationRow>,
): StoredPage<DeterminationRow> {
  loaders.openDeterminations(found.edges.map(({ row }) => row));
  return found;
}
