// The database as a file among others: whose it is, of which version, what a failure of it says, copies and checks.
import {
  appendFileSync,
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { checkDatabase, isSound } from '../../src/db/check-database.js';
import { copyDatabase } from '../../src/db/copy-database.js';
import { databaseFailure } from '../../src/db/database-failure.js';
import { APPLICATION_ID } from '../../src/db/database-identity.js';
import { saveLetters } from '../../src/db/letters/save-letters.js';
import { openDatabase } from '../../src/db/open-database.js';
import { countLetters } from '../../src/db/pages/find-letters.js';
import type { StorageError } from '../../src/db/storage-error.js';
import { randomLetters } from '../support/letter-corpus.js';
import { testCatalogue } from '../support/letter-factory.js';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'upheld-'));
  file = join(folder, 'upheld.db');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const coded = (code: string) => expect.objectContaining({ code, message: expect.stringContaining(file) });

function changed(change: (connection: SQLite.Database) => void): void {
  const connection = new SQLite(file);
  change(connection);
  connection.close();
}

/** A database of some letters, closed. */
function stored(count = 20): void {
  const db = openDatabase({ file, catalogue: testCatalogue });
  saveLetters(db, randomLetters(7, count));
  db.close();
}

test('the header says whose file it is and how many migrations it has; a clean stop leaves one file', () => {
  stored();
  expect(readdirSync(folder)).toEqual(['upheld.db']);
  const reader = openDatabase({ file, readonly: true });
  expect(reader.connection.pragma('application_id', { simple: true })).toBe(APPLICATION_ID);
  expect(reader.connection.pragma('user_version', { simple: true })).toBeGreaterThan(0);
  expect(countLetters(reader, null)).toBe(20);
  reader.close();
  expect(readdirSync(folder)).toEqual(['upheld.db']);
});

test.each([
  ['tables of another program', 'DATABASE_FOREIGN', () => changed((c) => c.exec('create table notes (x)'))],
  [
    'another application id',
    'DATABASE_FOREIGN',
    () => changed((c) => c.exec('create table notes (x); pragma application_id = 77')),
  ],
  ['a text file', 'DATABASE_FOREIGN', () => writeFileSync(file, 'Dear reader. '.repeat(1000))],
  [
    'a schema version to come',
    'DATABASE_NEWER',
    () => {
      stored(1);
      changed((c) => c.pragma('user_version = 1000'));
    },
  ],
  [
    'a migration to come',
    'DATABASE_NEWER',
    () => {
      stored(1);
      changed((c) =>
        c.exec("insert into __drizzle_migrations (hash, created_at) values ('x', 9999999999999)"),
      );
    },
  ],
] as [string, string, () => void][])(
  '%s: %s, for readers and writers, and the file stays as it is',
  (_, code, make) => {
    make();
    const before = readFileSync(file);
    for (const readonly of [true, false]) expect(() => openDatabase({ file, readonly })).toThrow(coded(code));
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(folder)).toEqual(['upheld.db']);
  },
);

test('a file from before there was an application id is ours, and is marked when it is opened for writing', () => {
  stored(1);
  changed((connection) => {
    connection.pragma('application_id = 0');
    connection.pragma('user_version = 0');
  });
  openDatabase({ file, readonly: true }).close();
  openDatabase({ file }).close();
  changed((connection) => expect(connection.pragma('application_id', { simple: true })).toBe(APPLICATION_ID));
});

test.each([
  ['SQLITE_FULL', 'DATABASE_FULL'],
  ['SQLITE_BUSY_SNAPSHOT', 'DATABASE_BUSY'],
  ['SQLITE_CANTOPEN', 'DATABASE_NOT_OPENED'],
  ['SQLITE_CORRUPT_VTAB', 'DATABASE_DAMAGED'],
  ['SQLITE_IOERR_WRITE', 'DATABASE_NOT_WRITTEN'],
  ['SQLITE_READONLY', 'DATABASE_READ_ONLY'],
])('%s is told with the path, the letters stored and what to do: %s', (sqlite, code) => {
  stored(3);
  const db = openDatabase({ file, readonly: true });
  const failure = databaseFailure(new SQLite.SqliteError('told by SQLite', sqlite), file, db.connection);
  db.close();
  expect(failure).toMatchObject({ code, message: expect.stringContaining('Letters stored in it: 3.') });
  expect(failure?.message).toContain(file);
});

test('a disk that is full is told as such, and what was acknowledged stays', () => {
  stored(3);
  const db = openDatabase({ file });
  db.connection.pragma(`max_page_count = ${db.connection.pragma('page_count', { simple: true })}`);
  let error: unknown = null;
  try {
    saveLetters(db, randomLetters(8, 400));
  } catch (thrown) {
    error = thrown;
  }
  expect(databaseFailure(error, file, db.connection)).toMatchObject({
    code: 'DATABASE_FULL',
    message: expect.stringContaining('Letters stored in it: 3.'),
  });
  db.close();
});

test('a copy is one state of the database, whole by itself, and never overwrites a file', async () => {
  stored();
  const to = join(folder, 'copy.db');
  const writer = openDatabase({ file });
  await copyDatabase(file, to);
  writer.close();
  const copy = openDatabase({ file: to, readonly: true });
  expect(checkDatabase(copy, 'x')).toMatchObject({ letters: 20, faults: [] });
  copy.close();
  expect(readdirSync(folder).sort()).toEqual(['copy.db', 'upheld.db']);
  await expect(copyDatabase(file, to)).rejects.toMatchObject({ code: 'FILE_EXISTS' });
  await expect(copyDatabase(join(folder, 'none.db'), join(folder, 'b.db'))).rejects.toMatchObject({
    code: 'DATABASE_MISSING',
  });
});

describe('a check', () => {
  const found = () => {
    const db = openDatabase({ file, readonly: true });
    try {
      return { ...checkDatabase(db, 'x'), sound: isSound(db) };
    } finally {
      db.close();
    }
  };

  test('finds nothing in a sound database', () => {
    stored();
    expect(found()).toMatchObject({ letters: 20, faults: [], sound: true });
  });

  test.each([
    [
      'an entry of the text index that is gone',
      'delete from determination_words where rowid = 3',
      'text index',
    ],
    [
      'a sum that is off',
      'update determination_counts set count = count + 1 where rowid = 1',
      'determination_counts',
    ],
    [
      'a history that is off',
      "update history_counts set upheld = upheld + 1 where level = 'ALL'",
      'history_counts',
    ],
    [
      'a reference to nothing',
      'pragma foreign_keys = off; delete from letters where id = 1',
      'names a row of letters',
    ],
  ])('names %s', (_, statement, words) => {
    stored();
    changed((connection) => connection.exec(statement.replace('where rowid = 1', 'where count = 1')));
    expect(found().faults.join('\n')).toContain(words);
  });

  test('finds pages that were overwritten', () => {
    stored(60);
    const bytes = readFileSync(file);
    bytes.fill(0x5a, 4096 * 20, 4096 * 40);
    writeFileSync(file, bytes);
    let told: string[] = [];
    try {
      const check = found();
      expect(check.sound).toBe(false);
      told = check.faults;
    } catch (error) {
      const failure = databaseFailure(error, file) ?? (error as StorageError);
      told = [failure.code];
    }
    expect(told.length).toBeGreaterThan(0);
  });
});

test('a database whose log could not be brought in is copied with it', async () => {
  stored(2);
  const writer = openDatabase({ file });
  saveLetters(writer, randomLetters(9, 5));
  const [left, log] = [join(folder, 'left.db'), join(folder, 'left.db-wal')];
  copyFileSync(file, left);
  copyFileSync(`${file}-wal`, log);
  writer.close();
  appendFileSync(log, '');
  await copyDatabase(left, join(folder, 'whole.db'));
  const whole = openDatabase({ file: join(folder, 'whole.db'), readonly: true });
  expect(countLetters(whole, null)).toBeGreaterThan(2);
  whole.close();
});
