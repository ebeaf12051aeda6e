// A prepared insert of one row for any table of ours. Knows no table.
import { getTableColumns, type InferInsertModel, sql } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Database, Orm } from './database.js';

type Insert = { run(values: Record<string, unknown>): { lastInsertRowid: number | bigint } };
const builds = new WeakMap<SQLiteTable, (orm: Orm) => Insert>();

/** Inserts one row, columns left out as null, and gives its rowid; the statement is prepared once a connection. */
export function insertRow<Table extends SQLiteTable>(
  db: Database,
  table: Table,
  row: InferInsertModel<Table>,
): number {
  let build = builds.get(table);
  if (!build) {
    const names = Object.keys(getTableColumns(table));
    const blank = Object.fromEntries(names.map((name) => [name, null]));
    build = (orm) => {
      const values = Object.fromEntries(names.map((name) => [name, sql.placeholder(name)]));
      const insert = orm
        .insert(table)
        .values(values as InferInsertModel<Table>)
        .prepare();
      return { run: (given) => insert.run({ ...blank, ...given }) };
    };
    builds.set(table, build);
  }
  return Number(db.prepared(build).run(row).lastInsertRowid);
}
