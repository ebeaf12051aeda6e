// Removes a letter with its revisions and everything that was derived from it.
import { eq, sql } from 'drizzle-orm';
import { changeCounts } from '../counts/keep-counts.js';
import type { Database, Orm } from '../database.js';
import { letters } from '../tables/letter-tables.js';
import { unindexLetters } from './full-text.js';

/** Deletes a letter in one transaction; false where there is none. Ids are never given again. */
export function deleteLetter(db: Database, id: number): boolean {
  return db.transaction(() => {
    unindexLetters(db, [id]);
    changeCounts(db, [id], -1);
    return removeLetterRows(db, id);
  });
}

/** Deletes a letter's rows in all tables (foreign keys cascade), but neither its index entries nor its counts. */
export function removeLetterRows(db: Database, id: number): boolean {
  return db.prepared(removeLetter).run({ id }).changes > 0;
}

const removeLetter = (orm: Orm) =>
  orm
    .delete(letters)
    .where(eq(letters.id, sql.placeholder('id')))
    .prepare();
