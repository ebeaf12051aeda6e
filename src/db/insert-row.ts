// An insert of one row for any table of ours: Drizzle words it once, the bare statement runs it. Knows no table.
// Saving a letter inserts some forty rows: filling Drizzle's placeholders for each costs as much as the insert itself.
import { getTableColumns, type InferInsertModel, sql } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Database } from './database.js';

type Insert = (row: Record<string, unknown>) => number;
const builds = new WeakMap<SQLiteTable, (db: Database) => Insert>();

/** Inserts one row, columns left out as null, and gives its rowid; the statement is prepared once a connection. */
export function insertRow<Table extends SQLiteTable>(
  db: Database,
  table: Table,
  row: InferInsertModel<Table>,
): number {
  let build = builds.get(table);
  if (!build) {
    build = (on) => prepareInsert(on, table);
    builds.set(table, build);
  }
  return db.once(build)(row);
}

function prepareInsert<Table extends SQLiteTable>(db: Database, table: Table): Insert {
  const columns = Object.entries(getTableColumns(table));
  const blanks = Object.fromEntries(columns.map(([name]) => [name, sql.placeholder(name)]));
  const text = db.orm
    .insert(table)
    .values(blanks as InferInsertModel<Table>)
    .toSQL().sql;
  const statement = db.connection.prepare(text);
  return (row) => {
    const parameters = columns.map(([name, column]) => {
      const value = row[name];
      return value === undefined || value === null ? null : column.mapToDriverValue(value);
    });
    db.onStatement?.(text, parameters);
    return Number(statement.run(...parameters).lastInsertRowid);
  };
}
