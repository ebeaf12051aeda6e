// A fresh in-memory database with the test catalogue, closed after each test.
import type { Catalogue } from '../../src/db/catalogue/catalogue.js';
import type { Database } from '../../src/db/database.js';
import { openDatabase } from '../../src/db/open-database.js';
import { testCatalogue } from './letter-factory.js';

const opened: Database[] = [];

/** Opens an empty in-memory database; call closeDatabases() in afterEach or afterAll. */
export function memoryDatabase(catalogue: Catalogue = testCatalogue): Database {
  const db = openDatabase({ file: ':memory:', catalogue });
  opened.push(db);
  return db;
}

export function closeDatabases(): void {
  for (const db of opened.splice(0)) db.close();
}

/** Rules have numbers in the order in which they were met, and keep them: findings are compared by the rules' names. */
const OTHERWISE: Record<string, string> = {
  met_rules: 'select 1 where false',
  rule_findings: `select determination_id, rule_id, topic_id, status
    from rule_findings join met_rules on met_rules.id = rule`,
};

/** Every row of every table, and every entry of the full-text indices; for comparing whole databases. */
export function contentsOf(db: Database): Record<string, unknown[]> {
  const tables = db.connection
    .prepare(
      "select name from sqlite_master where type = 'table' and sql like 'create table%' and name not glob 'sqlite_*'",
    )
    .pluck()
    .all() as string[];
  const shadow = /^(determination_words|service_pieces)_/;
  const contents: Record<string, unknown[]> = {};
  for (const table of tables.filter((name) => !shadow.test(name) && name !== '__drizzle_migrations')) {
    const rows = db.connection.prepare(OTHERWISE[table] ?? `select * from "${table}"`).all();
    contents[table] = rows.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  }
  for (const index of ['determination_words', 'service_pieces']) {
    contents[index] = indexEntries(db, index);
  }
  return contents;
}

/** Terms of an index with the rows that hold them. */
function indexEntries(db: Database, index: string): unknown[] {
  db.connection.exec(`create virtual table temp.entries using fts5vocab('main', '${index}', 'instance')`);
  const rows = db.connection
    .prepare('select term, doc, col, offset from temp.entries order by 1, 2, 3, 4')
    .all();
  db.connection.exec('drop table temp.entries');
  return rows;
}
