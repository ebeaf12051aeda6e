// Turns what SQLite reports of a database file into sentences: which file, how many letters it holds, what to do.
import type { Database as Connection } from 'better-sqlite3';
import { StorageError, type StorageErrorCode } from './storage-error.js';

/** By the beginning of SQLite's own code: ours, what is wrong with the file, and what to do. */
const FAILURES: [sqlite: string, code: StorageErrorCode, wrong: string, next: string][] = [
  ['SQLITE_FULL', 'DATABASE_FULL', 'cannot grow: the disk is full', 'Make room, and do the same again.'],
  [
    'SQLITE_BUSY',
    'DATABASE_BUSY',
    'is being written by another program',
    'Wait for it to end, or stop it, and do the same again.',
  ],
  [
    'SQLITE_CANTOPEN',
    'DATABASE_NOT_OPENED',
    'cannot be opened',
    'Check that the path is right and that its folder can be written to.',
  ],
  [
    'SQLITE_CORRUPT',
    'DATABASE_DAMAGED',
    'is damaged',
    'Move it away and restore the last backup ("upheld backup" makes them), or ingest the letters into a new file.',
  ],
  [
    'SQLITE_NOTADB',
    'DATABASE_FOREIGN',
    'is no SQLite database',
    'Name the database of "upheld ingest" or "upheld serve".',
  ],
  [
    'SQLITE_READONLY',
    'DATABASE_READ_ONLY',
    'cannot be written to',
    'Allow writing to the file and its folder, or use "upheld serve --read-only".',
  ],
  [
    'SQLITE_IOERR',
    'DATABASE_NOT_WRITTEN',
    'could not be read or written: the disk reports an error',
    'Check the disk and do the same again; "upheld check" says whether the file is sound.',
  ],
];

/** The code that SQLite gave an error, such as "SQLITE_FULL"; empty where it is no error of SQLite. */
export function sqliteCode(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  return code.startsWith('SQLITE_') ? code : '';
}

/**
 * The StorageError that tells a failure of SQLite in words, or null where it is none. `connection`, where it is still
 * open, is asked how many letters are stored.
 */
export function databaseFailure(error: unknown, file: string, connection?: Connection): StorageError | null {
  const sqlite = sqliteCode(error);
  const known = FAILURES.find(([beginning]) => sqlite.startsWith(beginning));
  if (!known) return null;
  const [, code, wrong, next] = known;
  return new StorageError(code, `The database at ${file} ${wrong}.${storedWords(connection)} ${next}`);
}

/** " 12 letters are stored in it.", or nothing where it cannot be told. */
function storedWords(connection: Connection | undefined): string {
  try {
    const stored = connection?.prepare('select count(*) from letters').pluck().get();
    return typeof stored === 'number' ? ` Letters stored in it: ${stored}.` : '';
  } catch {
    return '';
  }
}
