// Lists of letters: filters, order, pages, how many; and one letter by its case number.
import { eq, sql } from 'drizzle-orm';
import { caseNumberOf } from '../../letter/header/case-number.js';
import type { Database, Orm } from '../database.js';
import { letterCondition } from '../filters/letter-condition.js';
import { countMatches, searchForm } from '../filters/search-conditions.js';
import { splitByIndex } from '../filters/split-by-index.js';
import type { LetterWhere } from '../filters/where.js';
import { type LetterRow, lettersByIds } from '../letters/find-by-letter.js';
import { letters } from '../tables/letter-tables.js';
import { historyCounts } from '../tables/summary-tables.js';
import { findKeysetPage, type KeysetList } from './keyset.js';
import { DEFAULT_ORDER, type LetterOrder, type Page, type PageRequest } from './page.js';

/** One page of letters; throws CURSOR_INVALID, PAGE_INVALID, SEARCH_INVALID. */
export function findLetters(
  db: Database,
  where: LetterWhere | null,
  order: LetterOrder | null,
  page: PageRequest,
): Page<LetterRow> {
  const found = findKeysetPage(db, listOf(db, where ?? {}, order ?? DEFAULT_ORDER), page);
  const rows = lettersByIds(
    db,
    found.edges.map(({ id }) => id),
  );
  const edges = found.edges.flatMap(({ cursor }, at) => {
    const row = rows[at];
    return row ? [{ cursor, row }] : [];
  });
  return { ...found, edges };
}

/** How many letters a filter means; of all letters, from a summary. */
export function countLetters(db: Database, where: LetterWhere | null): number {
  const filtered = Object.values(where ?? {}).some((part) => part !== undefined && part !== null);
  const query = filtered
    ? sql`select count(*) as count from ${letters} where ${letterCondition(where ?? {})}`
    : sql`select coalesce(sum(letters), 0) as count from ${historyCounts}
        where level = 'ALL' and key = '' and unit = 'MONTH'`;
  return db.all<{ count: number }>(query)[0]?.count ?? 0;
}

/** The letter of a case number, in whatever form and case it is written, or null. */
export function findLetterByCaseNumber(db: Database, caseNumber: string): LetterRow | null {
  return db.prepared(byCaseNumber).get({ caseNumber: caseNumberOf(caseNumber) }) ?? null;
}

function listOf(db: Database, where: LetterWhere, order: LetterOrder): KeysetList {
  const sorts = {
    DECISION_DATE: { sort: sql`${letters.decisionDate}`, kind: 'TEXT' },
    CASE_NUMBER: { sort: sql`${letters.caseNumber}`, kind: 'TEXT' },
    INGESTED_AT: { sort: sql`${letters.ingestedAt}`, kind: 'NUMBER' },
  } as const;
  const { served, rest } =
    order.field === 'DECISION_DATE'
      ? splitByIndex(where, ['outcome'], ['decisionDate'])
      : splitByIndex(where, [], order.field === 'CASE_NUMBER' ? ['caseNumber'] : []);
  const search = typeof where.search === 'string' ? searchForm(db, countMatches(db, where.search)) : 'LIST';
  return {
    name: `letters ${order.field} ${order.direction}`,
    from: sql`${letters}`,
    id: sql`${letters.id}`,
    direction: order.direction,
    condition: letterCondition(served),
    rest: rest && ((lists) => letterCondition(rest, { lists, search: lists === 'LIST' ? lists : search })),
    ...sorts[order.field],
  };
}

const byCaseNumber = (orm: Orm) =>
  orm
    .select()
    .from(letters)
    .where(eq(letters.caseNumber, sql.placeholder('caseNumber')))
    .prepare();
