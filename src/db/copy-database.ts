// Copies a database while others may be writing to it, by SQLite's online backup, and proves the copy.
import { existsSync, renameSync, rmSync } from 'node:fs';
import SQLite from 'better-sqlite3';
import { databaseFailure } from './database-failure.js';
import { missingMigrations } from './database-identity.js';
import { openUnchecked } from './open-database.js';
import { StorageError } from './storage-error.js';

/**
 * Copies the database to a new file, which is whole by itself. The copy is one state of the database; a file that is there
 * already is an error, never overwritten. Throws StorageError, and leaves nothing behind then.
 */
export async function copyDatabase(file: string, to: string): Promise<void> {
  if (existsSync(to))
    throw new StorageError('FILE_EXISTS', `There is a file at ${to} already. Name one that is not there.`);
  const partial = `${to}.partial`;
  const connection = openUnchecked(file);
  try {
    missingMigrations(connection, file);
    rmSync(partial, { force: true });
    await connection.backup(partial);
    takeOutOfLog(partial);
    renameSync(partial, to);
  } catch (error) {
    rmSync(partial, { force: true });
    throw databaseFailure(error, to) ?? error;
  } finally {
    connection.close();
  }
}

/** A copy says as its original does that a log belongs to it; it has none. */
function takeOutOfLog(file: string): void {
  const connection = new SQLite(file);
  try {
    connection.pragma('journal_mode = DELETE');
  } finally {
    connection.close();
  }
}
