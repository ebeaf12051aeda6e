// Opens a database file: pragmas, migrations, catalogues. Every writer syncs fully, so that whatever is acknowledged
// is on the disk.
import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import SQLite from 'better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import type { Catalogue } from './catalogue/catalogue.js';
import { syncCatalogue } from './catalogue/sync-catalogue.js';
import { Database, type StatementListener } from './database.js';
import { databaseFailure, sqliteCode } from './database-failure.js';
import { MIGRATIONS, markAsOurs, missingMigrations } from './database-identity.js';
import { StorageError } from './storage-error.js';

const IN_MEMORY = ':memory:';
const BUSY_TIMEOUT = 10_000;
const CACHE_KIB = 65_536;
/**
 * Pages (64 MiB) that the log gathers before they go to the file. A batch of letters touches pages all over the indices:
 * with the usual thousand nearly every batch would write each of its pages twice.
 */
const CHECKPOINT_PAGES = 16_384;

export interface OpenOptions {
  /** A path, or ":memory:", where nothing is stored yet. A writer makes the file and its folder. */
  file: string;
  /** A reader beside writers: it neither migrates nor writes, and the file must be there; in memory nobody else reads. */
  readonly?: boolean;
  /** What the tables of guidelines, topics and treatments are to hold; a writer brings them up to date. */
  catalogue?: Catalogue;
  onStatement?: StatementListener;
}

/**
 * Opens a database. Throws StorageError: DATABASE_MISSING or DATABASE_NOT_MIGRATED where a reader has nothing to read,
 * DATABASE_FOREIGN, DATABASE_NEWER or DATABASE_OLDER for a file that is not this version's, and what SQLite reports.
 */
export function openDatabase(options: OpenOptions): Database {
  return options.readonly && options.file !== IN_MEMORY ? openReader(options) : openWriter(options);
}

function openWriter(options: OpenOptions): Database {
  const { file } = options;
  let connection: SQLite.Database | undefined;
  try {
    if (file !== IN_MEMORY) mkdirSync(dirname(file), { recursive: true });
    connection = new SQLite(file, { timeout: BUSY_TIMEOUT });
    // Before anything is written: a foreign file is left as it is.
    missingMigrations(connection, file);
    connection.pragma('journal_mode = WAL');
    connection.pragma('synchronous = FULL');
    connection.pragma(`wal_autocheckpoint = ${CHECKPOINT_PAGES}`);
    connection.pragma(`cache_size = -${CACHE_KIB}`);
    const db = new Database(connection, false);
    // A migration may rebuild a table that others refer to: keys are enforced from here on.
    connection.pragma('foreign_keys = OFF');
    migrate(db.orm, { migrationsFolder: MIGRATIONS });
    markAsOurs(connection);
    connection.pragma('foreign_keys = ON');
    if (options.catalogue) syncCatalogue(db, options.catalogue);
    db.onStatement = options.onStatement ?? null;
    return db;
  } catch (error) {
    const failure = databaseFailure(error, file, connection) ?? error;
    connection?.close();
    throw failure;
  }
}

function openReader(options: OpenOptions): Database {
  const connection = openReadOnly(options.file);
  connection.pragma(`cache_size = -${CACHE_KIB}`);
  connection.pragma('foreign_keys = ON');
  const db = new Database(connection, true);
  db.onStatement = options.onStatement ?? null;
  return db;
}

/** A connection that reads a database of this version; what openDatabase throws for a reader. */
function openReadOnly(file: string): SQLite.Database {
  const connection = openUnchecked(file);
  try {
    if (missingMigrations(connection, file) > 0)
      throw new StorageError(
        'DATABASE_NOT_MIGRATED',
        `The database at ${file} was made by an earlier version. Open it once for writing ("upheld serve" does).`,
      );
    return connection;
  } catch (error) {
    const failure = databaseFailure(error, file) ?? error;
    connection.close();
    throw failure;
  }
}

/**
 * A read-only connection to any SQLite file. A database with a write-ahead log wants a file beside it for those who read
 * at once; on media that take none it is read into memory: nobody changes it there.
 */
export function openUnchecked(file: string): SQLite.Database {
  if (!existsSync(file) || statSync(file).size === 0)
    throw new StorageError(
      'DATABASE_MISSING',
      `There is no database at ${file}. "upheld ingest" or "upheld serve" makes one.`,
    );
  const options = { readonly: true, fileMustExist: true, timeout: BUSY_TIMEOUT };
  let connection: SQLite.Database | undefined;
  try {
    connection = new SQLite(file, options);
    connection.pragma('schema_version');
    return connection;
  } catch (error) {
    connection?.close();
    const unopened = sqliteCode(error).startsWith('SQLITE_CANTOPEN');
    if (!connection || !unopened || hasLog(file)) throw databaseFailure(error, file) ?? error;
    return inMemory(file);
  }
}

/** Bytes of the header that say which version writes and reads the file: 2 with a write-ahead log, 1 without. */
const LOG_VERSIONS = [18, 19] as const;

function inMemory(file: string): SQLite.Database {
  const bytes = readFileSync(file);
  for (const at of LOG_VERSIONS) bytes[at] = 1;
  const connection = new SQLite(bytes);
  connection.pragma('query_only = ON');
  return connection;
}

/** Whether changes stand in the log that the file itself does not have yet. */
function hasLog(file: string): boolean {
  return (statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
}
