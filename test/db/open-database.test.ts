// Opening: pragmas of every writer, readers beside it, migrations that match the tables, catalogues brought up to date.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { getTableConfig, type SQLiteTable } from 'drizzle-orm/sqlite-core';
import { syncCatalogue } from '../../src/db/catalogue/sync-catalogue.js';
import type { Database } from '../../src/db/database.js';
import { saveLetters } from '../../src/db/letters/save-letters.js';
import { openDatabase } from '../../src/db/open-database.js';
import { countDeterminations } from '../../src/db/pages/find-determinations.js';
import * as catalogueTables from '../../src/db/tables/catalogue-tables.js';
import * as determinationTables from '../../src/db/tables/determination-tables.js';
import * as letterTables from '../../src/db/tables/letter-tables.js';
import * as summaryTables from '../../src/db/tables/summary-tables.js';
import { makeEvaluation, makeLetter, testCatalogue } from '../support/letter-factory.js';
import { closeDatabases, memoryDatabase } from '../support/memory-database.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'upheld-'));
});
afterEach(() => {
  closeDatabases();
  rmSync(folder, { recursive: true, force: true });
});

test('every writer syncs fully, keeps a write-ahead log and foreign keys, and waits for others', () => {
  const file = join(folder, 'new', 'upheld.db');
  for (const _ of ['new', 'there already']) {
    const db = openDatabase({ file });
    const pragma = (name: string) => db.connection.pragma(name, { simple: true });
    expect(pragma('journal_mode')).toBe('wal');
    expect(pragma('synchronous')).toBe(2);
    expect(pragma('foreign_keys')).toBe(1);
    expect(pragma('busy_timeout')).toBe(10_000);
    db.close();
    db.close();
  }
});

test('a reader sees what a writer commits, and cannot write', () => {
  const file = join(folder, 'upheld.db');
  const writer = openDatabase({ file, catalogue: testCatalogue });
  const reader = openDatabase({ file, readonly: true });
  expect(countDeterminations(reader, null)).toBe(0);
  saveLetters(writer, [{ letter: makeLetter(), evaluations: [makeEvaluation()] }]);
  expect(countDeterminations(reader, null)).toBe(1);
  expect(() => saveLetters(reader, [{ letter: makeLetter({ caseNumber: 'x' }), evaluations: null }])).toThrow(
    /readonly/,
  );
  reader.close();
  writer.close();
});

test('a reader of nothing, or of another kind of file, says so', () => {
  const missing = { file: join(folder, 'none.db'), readonly: true };
  expect(() => openDatabase(missing)).toThrow(expect.objectContaining({ code: 'DATABASE_MISSING' }));
  const file = join(folder, 'upheld.db');
  const db = openDatabase({ file });
  db.connection.exec('delete from __drizzle_migrations');
  db.close();
  expect(() => openDatabase({ file, readonly: true })).toThrow(
    expect.objectContaining({ code: 'DATABASE_NOT_MIGRATED' }),
  );
});

test('a file of tables from before the first release is refused by name, by readers and writers', () => {
  const file = join(folder, 'upheld.db');
  const db = openDatabase({ file });
  db.connection.exec('update __drizzle_migrations set created_at = 1795401373409');
  db.close();
  for (const readonly of [true, false]) {
    expect(() => openDatabase({ file, readonly })).toThrow(
      expect.objectContaining({ code: 'DATABASE_OLDER', message: expect.stringContaining(file) }),
    );
  }
});

test('the migrations make the tables that the code describes', () => {
  const db = memoryDatabase();
  const modules = [catalogueTables, letterTables, determinationTables, summaryTables];
  const tables = modules.flatMap((module) =>
    Object.values(module).filter(
      (value): value is SQLiteTable => typeof value === 'object' && !Array.isArray(value),
    ),
  );
  expect(tables.length).toBeGreaterThan(20);
  for (const table of tables) {
    const { name, columns, indexes } = getTableConfig(table);
    const made = db.connection.pragma(`table_info("${name}")`) as { name: string; notnull: number }[];
    expect(made.map((column) => column.name)).toEqual(columns.map((column) => column.name));
    const indexed = (db.connection.pragma(`index_list("${name}")`) as { name: string }[]).map(
      (index) => index.name,
    );
    expect(indexed).toEqual(expect.arrayContaining(indexes.map((index) => index.config.name)));
  }
});

describe('catalogues', () => {
  const named = (db: Database, id: string) => {
    const { treatments } = catalogueTables;
    return db.orm.select().from(treatments).where(eq(treatments.id, id)).get();
  };

  test('are written once, and again only when they change', () => {
    const db = memoryDatabase();
    expect(syncCatalogue(db, testCatalogue)).toBe(false);
    const renamed = testCatalogue.treatments.map((one) =>
      one.id === 'nmes' ? { ...one, name: 'Changed' } : one,
    );
    expect(syncCatalogue(db, { ...testCatalogue, treatments: renamed })).toBe(true);
    expect(named(db, 'nmes')).toMatchObject({ name: 'Changed', retired: false });
    expect(named(db, 'absent')).toBeUndefined();
  });

  test('what is gone is kept for the rows that name it, and marked', () => {
    const db = memoryDatabase();
    saveLetters(db, [{ letter: makeLetter(), evaluations: [makeEvaluation()] }]);
    const { treatments, guidelines } = testCatalogue;
    syncCatalogue(db, { guidelines: guidelines.slice(1), topics: [], treatments: treatments.slice(1) });
    expect(named(db, 'nmes')).toMatchObject({ retired: true });
    const kept = db.orm.select().from(catalogueTables.guidelines).all();
    expect(kept.filter(({ retired }) => !retired)).toHaveLength(guidelines.length - 1);
    expect(kept).toHaveLength(guidelines.length);
  });
});
