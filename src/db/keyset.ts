// One page of ids in order, by keyset: no offset, both directions, rows without a value last. Knows no table by name.
import { type SQL, sql } from 'drizzle-orm';
import { type Cursor, readCursor, writeCursor } from './cursor.js';
import type { Database } from './database.js';
import type { Direction, PageRequest } from './page.js';
import { StorageError } from './storage-error.js';

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
  condition: SQL;
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

/** The ids of one page in one statement; throws PAGE_INVALID or CURSOR_INVALID. */
export function findKeysetPage(db: Database, list: KeysetList, page: PageRequest): KeysetPage {
  const { size, backward } = sizeOf(page);
  const cursor = (text: string | null | undefined) =>
    typeof text === 'string' ? readCursor(list.name, list.kind, text) : null;
  const bounds = { after: cursor(page.after), before: cursor(page.before) };
  const arms = armsOf(list, bounds, backward, size + 1);
  const rows =
    arms.length === 0
      ? []
      : db.all<{ id: number; value: string | number | null; arm: number }>(
          sql`${list.prefix ?? sql``} ${sql.join(arms, sql` union all `)}`,
        );
  rows.sort((a, b) => a.arm - b.arm);
  const more = rows.length > size;
  const kept = rows.slice(0, size);
  if (backward) kept.reverse();
  return {
    edges: kept.map(({ id, value }) => ({ id, cursor: writeCursor(list.name, { value, id }) })),
    hasNextPage: backward ? bounds.before !== null : more,
    hasPreviousPage: backward ? more : bounds.after !== null,
  };
}

function sizeOf({ first, last }: PageRequest): { size: number; backward: boolean } {
  const backward = typeof last === 'number';
  if (backward === (typeof first === 'number')) {
    throw new StorageError('PAGE_INVALID', 'A page takes either first or last.');
  }
  const size = (backward ? last : first) as number;
  if (!Number.isInteger(size) || size < 0) {
    throw new StorageError('PAGE_INVALID', 'The size of a page is a whole number from 0 on.');
  }
  return { size, backward };
}

/** Rows with a value and rows without are read apart, each by its own stretch of the index, at most `limit` of each. */
function armsOf(list: KeysetList, { after, before }: Bounds, backward: boolean, limit: number): SQL[] {
  const { id, sort, kind, from, condition } = list;
  const rising = (list.direction === 'ASC') !== backward;
  const beyond = sql.raw(list.direction === 'ASC' ? '>' : '<');
  const short = sql.raw(list.direction === 'ASC' ? '<' : '>');
  const way = sql.raw(rising ? 'asc' : 'desc');

  const valued: SQL[] = [condition];
  if (kind === 'TEXT') valued.push(sql`${sort} > ''`);
  if (after && after.value !== null)
    valued.push(sql`(${sort}, ${id}) ${beyond} (${after.value}, ${after.id})`);
  if (before && before.value !== null)
    valued.push(sql`(${sort}, ${id}) ${short} (${before.value}, ${before.id})`);
  const arm = (number: number, parts: SQL[], order: SQL) =>
    sql`select * from (select ${id} as id, ${sort} as value, ${sql.raw(String(number))} as arm from ${from}
      where ${sql.join(parts, sql` and `)} order by ${order} limit ${limit})`;

  const arms: SQL[] = [];
  const afterValued = after !== null && after.value === null;
  if (!afterValued) arms.push(arm(backward ? 1 : 0, valued, sql`${sort} ${way}, ${id} ${way}`));
  const beforeUnvalued = before !== null && before.value !== null;
  if (kind === 'TEXT' && !beforeUnvalued) {
    const unvalued: SQL[] = [condition, sql`${sort} is null`];
    if (afterValued) unvalued.push(sql`${id} ${beyond} ${after.id}`);
    if (before) unvalued.push(sql`${id} ${short} ${before.id}`);
    arms.push(arm(backward ? 0 : 1, unvalued, sql`${id} ${way}`));
  }
  return arms;
}
