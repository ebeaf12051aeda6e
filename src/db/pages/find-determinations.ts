// Lists of determinations: filters, order, pages, how many. Rows are read by id after the page is found.
import { sql } from 'drizzle-orm';
import { countBySummary } from '../counts/summary-counts.js';
import type { Database } from '../database.js';
import type { Form } from '../filters/conditions.js';
import { determinationCondition } from '../filters/determination-condition.js';
import { countMatches, searchForm } from '../filters/search-conditions.js';
import { parseSearch } from '../filters/search-query.js';
import { splitByIndex } from '../filters/split-by-index.js';
import type { DeterminationWhere } from '../filters/where.js';
import { type DeterminationRow, determinationsByIds } from '../letters/find-by-determination.js';
import { WORDS } from '../letters/full-text.js';
import { StorageError } from '../storage-error.js';
import { determinations } from '../tables/determination-tables.js';
import { findKeysetPage, type KeysetList } from './keyset.js';
import { DEFAULT_ORDER, type DeterminationOrder, type Page, type PageRequest } from './page.js';

/**
 * One page of determinations. RELEVANCE (DESC: most relevant first) needs `search` at the top of the filter or under
 * its `and`, and lists the newest `limits.matchesRanked` matches; throws ORDER_INVALID, SEARCH_INVALID, CURSOR_INVALID.
 */
export function findDeterminations(
  db: Database,
  where: DeterminationWhere | null,
  order: DeterminationOrder | null,
  page: PageRequest,
): Page<DeterminationRow> {
  const found = findKeysetPage(db, listOf(db, where ?? {}, order ?? DEFAULT_ORDER), page);
  const rows = determinationsByIds(
    db,
    found.edges.map(({ id }) => id),
  );
  const edges = found.edges.flatMap(({ cursor }, at) => {
    const row = rows[at];
    return row ? [{ cursor, row }] : [];
  });
  return { ...found, edges };
}

/** How many determinations a filter means; from the summary tables where these can tell. */
export function countDeterminations(db: Database, where: DeterminationWhere | null): number {
  const summed = countBySummary(db, where ?? {});
  if (summed !== null) return summed;
  const search = searchAlone(where ?? {});
  const query =
    search === null
      ? sql`select count(*) as count from ${determinations} where ${determinationCondition(where ?? {})}`
      : sql`select count(*) as count from ${WORDS} where ${WORDS} match ${parseSearch(search)}`;
  return db.all<{ count: number }>(query)[0]?.count ?? 0;
}

/** An index holds these columns together with the decision date: equality and the order by date are one search. */
const WITH_DATE = ['outcome', 'treatment', 'category', 'agreement', 'urDecision', 'sex'] as const;

function listOf(db: Database, where: DeterminationWhere, order: DeterminationOrder): KeysetList {
  const d = determinations;
  const base = {
    name: `determinations ${order.field} ${order.direction}`,
    from: sql`${d}`,
    id: sql`${d.id}`,
    direction: order.direction,
  };
  const search = searchIn(where);
  if (order.field !== 'RELEVANCE') {
    const sort = { DECISION_DATE: sql`${d.decisionDate}`, CASE_NUMBER: sql`${d.caseNumber}` }[order.field];
    const { served, rest } =
      order.field === 'DECISION_DATE'
        ? splitByIndex(where, WITH_DATE, ['decisionDate'])
        : splitByIndex(where, [], ['caseNumber']);
    const matches = search === null ? null : countMatches(db, search);
    const form = searchForm(db, matches ?? 0);
    const compiled =
      rest &&
      ((lists: Form) => determinationCondition(rest, { lists, search: lists === 'LIST' ? lists : form }));
    const condition = determinationCondition(served);
    const few = matches !== null && form === 'LIST' && matches <= db.limits.matchesSorted;
    return { ...base, sort, kind: 'TEXT', condition, rest: compiled, few };
  }
  if (search === null) {
    throw new StorageError(
      'ORDER_INVALID',
      'RELEVANCE orders what a search finds. Give where.search, or another order.',
    );
  }
  return {
    ...base,
    prefix: sql`with ranked as materialized (select rowid, -bm25(${WORDS}, 4.0, 1.0, 2.0) as score from ${WORDS}
      where ${WORDS} match ${parseSearch(search)} order by rowid desc limit ${db.limits.matchesRanked})`,
    from: sql`ranked join ${d} on ${d.id} = ranked.rowid`,
    sort: sql.raw('ranked.score'),
    kind: 'NUMBER',
    condition: determinationCondition(withoutSearch(where), { lists: 'PROBE', search: 'PROBE' }),
    rest: null,
  };
}

/** The search that all determinations of the filter must meet, or null. */
function searchIn(where: DeterminationWhere): string | null {
  if (typeof where.search === 'string') return where.search;
  for (const part of where.and ?? []) {
    const search = searchIn(part);
    if (search !== null) return search;
  }
  return null;
}

/** The filter without the first search that searchIn finds: the ranking holds it already. */
function withoutSearch(where: DeterminationWhere): DeterminationWhere {
  if (typeof where.search === 'string') return { ...where, search: null };
  let found = false;
  const and = (where.and ?? []).map((part) => {
    if (found || searchIn(part) === null) return part;
    found = true;
    return withoutSearch(part);
  });
  return { ...where, and };
}

function searchAlone(where: DeterminationWhere): string | null {
  const given = Object.entries(where).filter(([, part]) => part !== undefined && part !== null);
  return given.length === 1 && typeof where.search === 'string' ? where.search : null;
}
