// One page of ids in order, by keyset: no offset, both directions, rows without a value last.
import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '../database.js';
import { everyOf, type Form } from '../filters/conditions.js';
import { StorageError } from '../storage-error.js';
import { type Cursor, readCursor, writeCursor } from './cursor.js';
import type { Direction, PageRequest } from './page.js';

export interface KeysetList {
  /** Names list, field and direction inside cursors. */
  name: string;
  /** What stands after "from"; `id` and `sort` are its columns. */
  from: SQL;
  /** What stands before "select", such as a "with". */
  prefix?: SQL;
  id: SQL;
  sort: SQL;
  /** TEXT values may be null and are never empty; NUMBER values are never null. */
  kind: 'TEXT' | 'NUMBER';
  direction: Direction;
  /** What an index serves together with the order, or what is cheap to ask of each row. */
  condition: SQL;
  /** What is left of the filter; null: nothing. */
  rest: ((form: Form) => SQL) | null;
  /** The filter starts from few rows, which the rest of it lists whatever its form: they are asked and sorted at once. */
  few?: boolean;
}

export interface KeysetPage {
  edges: { cursor: string; id: number }[];
  hasNextPage: boolean;
  hasPreviousPage: boolean;
}

interface Bounds {
  after: Cursor | null;
  before: Cursor | null;
}

interface Row {
  id: number;
  value: string | number | null;
}

/** A stretch of the list: its conditions and its order in the direction of the walk, on these two columns. */
type Stretch = (sort: SQL, id: SQL) => { within: SQL; order: SQL };

/**
 * The ids of one page; the number of statements does not grow with the page. Throws PAGE_INVALID or CURSOR_INVALID.
 * A filter that an index does not serve in this order is first asked of the next rows in order, which fills the page
 * where many rows pass; where few do, those that pass are listed and sorted.
 */
export function findKeysetPage(db: Database, list: KeysetList, page: PageRequest): KeysetPage {
  const { size, backward } = sizeOf(page);
  const cursor = (text: string | null | undefined) =>
    typeof text === 'string' ? readCursor(list.name, list.kind, text) : null;
  const bounds = { after: cursor(page.after), before: cursor(page.before) };
  const rows: Row[] = [];
  for (const stretch of stretchesOf(list, bounds, backward)) {
    if (rows.length <= size) rows.push(...rowsOf(db, list, stretch, size + 1 - rows.length));
  }
  const more = rows.length > size;
  const kept = rows.slice(0, size);
  if (backward) kept.reverse();
  return {
    edges: kept.map(({ id, value }) => ({ id, cursor: writeCursor(list.name, { value, id }) })),
    hasNextPage: backward ? bounds.before !== null : more,
    hasPreviousPage: backward ? more : bounds.after !== null,
  };
}

function rowsOf(db: Database, list: KeysetList, stretch: Stretch, limit: number): Row[] {
  const { id, sort, from, condition, rest, few = false, prefix = sql`` } = list;
  const { rowsWalked } = db.limits;
  const { within, order } = stretch(sort, id);
  const select = sql`select ${id} as id, ${sort} as value from ${from} where ${condition} and`;
  if (rest === null) return db.all<Row>(sql`${prefix} ${select} ${within} order by ${order} limit ${limit}`);
  // The unary plus keeps the planner from walking the order: it is to start from the filter.
  const listed = stretch(sql`+${sort}`, sql`+${id}`);
  const sorted = (form: Form) =>
    db.all<Row>(sql`${select} ${listed.within} and ${rest(form)} order by ${listed.order} limit ${limit}`);
  if (few) return sorted('PROBE');
  // `walked` is read in the order in which it was made, so that the asking ends with the page.
  const walked =
    db.all<Row>(sql`with walked as materialized (${select} ${within} order by ${order} limit ${rowsWalked}),
      passed as (select walked.id, walked.value from walked cross join ${from} on ${id} = walked.id
        where ${rest('PROBE')} limit ${limit})
    select * from passed union all select -1, count(*) from walked`);
  const count = walked.pop()?.value;
  if (walked.length === limit || Number(count) < rowsWalked) return walked;
  return sorted('LIST');
}

function sizeOf({ first, last }: PageRequest): { size: number; backward: boolean } {
  const backward = typeof last === 'number';
  if (backward === (typeof first === 'number')) {
    throw new StorageError('PAGE_INVALID', 'A page takes either first or last, not both.');
  }
  const size = (backward ? last : first) as number;
  if (!Number.isInteger(size) || size < 0) {
    throw new StorageError('PAGE_INVALID', 'The size of a page must be a whole number of 0 or more.');
  }
  return { size, backward };
}

/** Rows with a value and rows without are read apart, each by its own stretch of the index. */
function stretchesOf(list: KeysetList, { after, before }: Bounds, backward: boolean): Stretch[] {
  const rising = (list.direction === 'ASC') !== backward;
  const beyond = sql.raw(list.direction === 'ASC' ? '>' : '<');
  const short = sql.raw(list.direction === 'ASC' ? '<' : '>');
  const way = sql.raw(rising ? 'asc' : 'desc');
  const valued: Stretch = (sort, id) => {
    const within: SQL[] = list.kind === 'TEXT' ? [sql`${sort} > ''`] : [];
    if (after && after.value !== null)
      within.push(sql`(${sort}, ${id}) ${beyond} (${after.value}, ${after.id})`);
    if (before && before.value !== null)
      within.push(sql`(${sort}, ${id}) ${short} (${before.value}, ${before.id})`);
    return { within: everyOf(within), order: sql`${sort} ${way}, ${id} ${way}` };
  };
  const unvalued: Stretch = (sort, id) => {
    const within: SQL[] = [sql`${sort} is null`];
    if (after && after.value === null) within.push(sql`${id} ${beyond} ${after.id}`);
    if (before) within.push(sql`${id} ${short} ${before.id}`);
    return { within: everyOf(within), order: sql`${id} ${way}` };
  };
  const stretches: Stretch[] = [];
  if (after === null || after.value !== null) stretches.push(valued);
  if (list.kind === 'TEXT' && (before === null || before.value === null)) stretches.push(unvalued);
  return backward ? stretches.reverse() : stretches;
}
