// An insert of one row for any table of ours: Drizzle words it once, the bare statement runs it. Saving a letter
// inserts some forty rows: filling Drizzle's placeholders for each costs as much as the insert itself.
import { getTableColumns, type InferInsertModel, sql } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Database } from '../database.js';

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
  // Most columns hold a value as it is; only JSON and booleans go through Drizzle's mapping.
  const names = columns.map(([name]) => name);
  const mapped = columns.map(([, column]) =>
    column.dataType === 'json' || column.dataType === 'boolean' ? column : null,
  );
  return (row) => {
    const parameters: unknown[] = [];
    for (let at = 0; at < names.length; at++) {
      const value = row[names[at] as string];
      if (value === undefined || value === null) parameters.push(null);
      else parameters.push(mapped[at]?.mapToDriverValue(value) ?? value);
    }
    db.onStatement?.(text, parameters);
    return Number(statement.run(parameters).lastInsertRowid);
  };
}
