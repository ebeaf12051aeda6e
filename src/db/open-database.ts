// Opens a database file: pragmas, migrations, catalogues. Every writer syncs fully, so that whatever is acknowledged
// is on the disk.
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import SQLite from 'better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { dataPath } from '../data-files.js';
import type { Catalogue } from './catalogue/catalogue.js';
import { syncCatalogue } from './catalogue/sync-catalogue.js';
import { Database, type StatementListener } from './database.js';
import { StorageError } from './storage-error.js';

const MIGRATIONS = dataPath('db/migrations');
const BUSY_TIMEOUT = 10_000;
const CACHE_KIB = 65_536;
/**
 * Pages (64 MiB) that the log gathers before they go to the file. A batch of letters touches pages all over the indices:
 * with the usual thousand nearly every batch would write each of its pages twice.
 */
const CHECKPOINT_PAGES = 16_384;

export interface OpenOptions {
  /** A path, or ":memory:". A writer makes the file and its folder. */
  file: string;
  /** A reader beside writers: it neither migrates nor writes, and the file must be there. */
  readonly?: boolean;
  /** What the tables of guidelines, topics and treatments are to hold; a writer brings them up to date. */
  catalogue?: Catalogue;
  onStatement?: StatementListener;
}

/** Opens a database; throws DATABASE_MISSING or DATABASE_NOT_MIGRATED where a reader has nothing to read. */
export function openDatabase(options: OpenOptions): Database {
  return options.readonly ? openReader(options) : openWriter(options);
}

function openWriter(options: OpenOptions): Database {
  if (options.file !== ':memory:') mkdirSync(dirname(options.file), { recursive: true });
  const connection = new SQLite(options.file, { timeout: BUSY_TIMEOUT });
  connection.pragma('journal_mode = WAL');
  connection.pragma('synchronous = FULL');
  connection.pragma(`wal_autocheckpoint = ${CHECKPOINT_PAGES}`);
  connection.pragma(`cache_size = -${CACHE_KIB}`);
  refuseOlder(connection, options.file);
  const db = new Database(connection, false);
  // A migration may rebuild a table that others refer to: keys are enforced from here on.
  connection.pragma('foreign_keys = OFF');
  migrate(db.orm, { migrationsFolder: MIGRATIONS });
  connection.pragma('foreign_keys = ON');
  if (options.catalogue) syncCatalogue(db, options.catalogue);
  db.onStatement = options.onStatement ?? null;
  return db;
}

function openReader(options: OpenOptions): Database {
  let connection: SQLite.Database;
  try {
    connection = new SQLite(options.file, { readonly: true, fileMustExist: true, timeout: BUSY_TIMEOUT });
  } catch {
    throw new StorageError(
      'DATABASE_MISSING',
      `There is no database at ${options.file}. "upheld ingest" or "upheld serve" makes one.`,
    );
  }
  connection.pragma(`cache_size = -${CACHE_KIB}`);
  connection.pragma('foreign_keys = ON');
  refuseOlder(connection, options.file);
  if (appliedMigrations(connection).length !== knownMigrations().length) {
    connection.close();
    throw new StorageError(
      'DATABASE_NOT_MIGRATED',
      `The database at ${options.file} was made by another version. Open it once for writing ("upheld serve" does).`,
    );
  }
  const db = new Database(connection, true);
  db.onStatement = options.onStatement ?? null;
  return db;
}

/** The days of the migrations that this program has, as they stand in the journal and in a migrated file. */
function knownMigrations(): number[] {
  const journal: { entries: { when: number }[] } = JSON.parse(
    readFileSync(`${MIGRATIONS}/meta/_journal.json`, 'utf8'),
  );
  return journal.entries.map(({ when }) => when);
}

/** Refuses a file that was begun by migrations which this program no longer has. */
function refuseOlder(connection: SQLite.Database, file: string): void {
  const known = knownMigrations();
  if (appliedMigrations(connection).every((when) => known.includes(when))) return;
  connection.close();
  throw new StorageError(
    'DATABASE_OLDER',
    `The database at ${file} was made before the first release, with tables that this version no longer reads. ` +
      'Move it away, and read the letters into a new one with "upheld ingest".',
  );
}

function appliedMigrations(connection: SQLite.Database): number[] {
  try {
    const rows = connection.prepare('select created_at as day from __drizzle_migrations order by id').all();
    return (rows as { day: number }[]).map(({ day }) => Number(day));
  } catch {
    return [];
  }
}
