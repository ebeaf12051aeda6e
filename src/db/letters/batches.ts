// What the batch finders share: ids as one JSON parameter, and rows back in the order of the ids.
import { type Column, sql } from 'drizzle-orm';

export type Id = string | number;

/** The column is one of the ids of the parameter "ids": one statement text for batches of every size. */
export const amongIds = (column: Column) =>
  sql`${column} in (select value from json_each(${sql.placeholder('ids')}))`;

export const idsParameter = (ids: readonly Id[]) => ({ ids: JSON.stringify(ids) });

/** One row or null for each id, in their order. */
export function oneEach<Row>(
  ids: readonly Id[],
  rows: readonly Row[],
  idOf: (row: Row) => Id,
): (Row | null)[] {
  const byId = new Map(rows.map((row) => [idOf(row), row]));
  return ids.map((id) => byId.get(id) ?? null);
}

/** The rows of each id, in the order of ids and, within one, in the order in which they came. */
export function manyEach<Row>(ids: readonly Id[], rows: readonly Row[], idOf: (row: Row) => Id): Row[][] {
  const byId = new Map<Id, Row[]>();
  for (const row of rows) {
    const known = byId.get(idOf(row));
    if (known) known.push(row);
    else byId.set(idOf(row), [row]);
  }
  return ids.map((id) => byId.get(id) ?? []);
}
