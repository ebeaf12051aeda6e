// Knows a database file for one of this program's, of this version or an earlier one, and refuses every other by name.
import { readFileSync } from 'node:fs';
import type { Database as Connection } from 'better-sqlite3';
import { dataPath } from '../data-files.js';
import { StorageError, type StorageErrorCode } from './storage-error.js';

export const MIGRATIONS = dataPath('db/migrations');

/** "UPHD": stands in the header of every database that this program has opened for writing. */
export const APPLICATION_ID = 0x55504844;

/** The days of the migrations that this program has, as they stand in the journal and in a migrated file. */
function knownMigrations(): number[] {
  const journal: { entries: { when: number }[] } = JSON.parse(
    readFileSync(`${MIGRATIONS}/meta/_journal.json`, 'utf8'),
  );
  return journal.entries.map(({ when }) => when);
}

function appliedMigrations(connection: Connection): number[] {
  return connection
    .prepare('select created_at from __drizzle_migrations order by id')
    .pluck()
    .all()
    .map(Number);
}

const number = (connection: Connection, pragma: string): number =>
  Number(connection.pragma(pragma, { simple: true }));

function refused(code: StorageErrorCode, message: string): never {
  throw new StorageError(code, message);
}

/**
 * How many migrations of this program the file still lacks. Throws DATABASE_FOREIGN for a file of another program,
 * DATABASE_NEWER and DATABASE_OLDER for one of another version. An empty file lacks all. Reads only.
 */
export function missingMigrations(connection: Connection, file: string): number {
  const known = knownMigrations();
  const application = number(connection, 'application_id');
  const tables = new Set(
    connection.prepare("select name from sqlite_master where type = 'table'").pluck().all().map(String),
  );
  const ours = tables.has('__drizzle_migrations') && tables.has('letters');
  if (application === 0 && tables.size === 0) return known.length;
  if ((application !== 0 && application !== APPLICATION_ID) || !ours)
    refused(
      'DATABASE_FOREIGN',
      `The file ${file} is an SQLite database of another program, and is left as it is. Name the database of "upheld ingest" or "upheld serve".`,
    );
  const applied = appliedMigrations(connection);
  const newest = Math.max(...known);
  if (number(connection, 'user_version') > known.length || applied.some((when) => when > newest))
    refused(
      'DATABASE_NEWER',
      `The database at ${file} was made by a newer version of upheld, and is left as it is. Use that version, or another file.`,
    );
  if (!applied.every((when) => known.includes(when)))
    refused(
      'DATABASE_OLDER',
      `The database at ${file} was made before the first release, with tables that this version no longer reads. ` +
        'Move it away, and read the letters into a new one with "upheld ingest".',
    );
  return known.length - applied.length;
}

/** Writes the application id and the number of migrations into the header, where they do not stand there yet. */
export function markAsOurs(connection: Connection): void {
  const version = knownMigrations().length;
  if (number(connection, 'application_id') !== APPLICATION_ID)
    connection.pragma(`application_id = ${APPLICATION_ID}`);
  if (number(connection, 'user_version') !== version) connection.pragma(`user_version = ${version}`);
}
