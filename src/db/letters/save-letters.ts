// Stores letters: one transaction a batch; the same letter twice is one letter, a changed one leaves a revision.
import { eq, sql } from 'drizzle-orm';
import { changeCounts } from '../counts/keep-counts.js';
import type { Database, Orm } from '../database.js';
import { StorageError } from '../storage-error.js';
import { determinations } from '../tables/determination-tables.js';
import { letterRevisions, letters } from '../tables/letter-tables.js';
import { removeLetterRows } from './delete-letter.js';
import { indexLetters, unindexLetters } from './full-text.js';
import { insertDetermination } from './insert-determination.js';
import { insertLetter } from './insert-letter.js';
import { insertRow } from './insert-row.js';
import { compareLetters, type LetterDigests, letterDigests } from './letter-identity.js';
import type { LetterToSave, SavedLetter } from './letter-to-save.js';
import { parsedLettersByIds } from './stored-letters.js';

/**
 * Stores a batch in one transaction and says of each letter what became of it. When it returns, all is on the disk;
 * when it throws, nothing of the batch is stored. `now` is in milliseconds since 1970.
 */
export function saveLetters(db: Database, batch: Iterable<LetterToSave>, now = Date.now()): SavedLetter[] {
  try {
    return db.transaction(() => {
      const written = new Set<number>();
      const saved: SavedLetter[] = [];
      for (const one of batch) saved.push(saveOne(db, one, now, written));
      indexLetters(db, [...written]);
      changeCounts(db, [...written], 1);
      return saved;
    });
  } catch (error) {
    if (isMissingKey(error)) {
      throw new StorageError(
        'CATALOGUE_MISSING',
        'A letter names a guideline, topic or treatment that this database does not have. Open it with the catalogue.',
      );
    }
    throw error;
  }
}

const isMissingKey = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'code' in error &&
  error.code === 'SQLITE_CONSTRAINT_FOREIGNKEY';

function saveOne(
  db: Database,
  { letter, evaluations }: LetterToSave,
  now: number,
  written: Set<number>,
): SavedLetter {
  const digests = letter.caseNumber === null ? letterDigests(letter) : null;
  const stored = storedLetter(db, letter.caseNumber, digests);
  const old = stored ? parsedLettersByIds(db, [stored.id])[0] : null;
  const likeness = old ? compareLetters(old, letter) : null;
  const result = {
    alreadyStored: likeness === 'SAME' || likeness === 'REREAD',
    reread: likeness === 'REREAD',
  };
  if (stored && likeness === 'SAME') return { id: stored.id, ...result, replaced: false };

  const oldItems = new Map<number, number>();
  let revisions: { replacedAt: number; text: string }[] = [];
  if (stored) {
    const ids = db.prepared(determinationIds).all({ letterId: stored.id });
    for (const { position, id } of ids) oldItems.set(position, id);
    revisions = db.prepared(revisionsOf).all({ letterId: stored.id });
    if (old && likeness === 'CHANGED') revisions.push({ replacedAt: now, text: old.text });
    // A letter that this batch wrote is neither indexed nor counted yet.
    if (!written.has(stored.id)) {
      unindexLetters(db, [stored.id]);
      changeCounts(db, [stored.id], -1);
    }
    removeLetterRows(db, stored.id);
  }
  const ingestedAt = stored && likeness === 'REREAD' ? stored.ingestedAt : now;
  const id = insertLetter(db, stored?.id ?? null, letter, digests, ingestedAt);
  for (const revision of revisions) insertRow(db, letterRevisions, { letterId: id, ...revision });
  for (const [index, item] of letter.determinations.entries()) {
    insertDetermination(
      db,
      oldItems.get(item.position) ?? null,
      id,
      letter,
      item,
      evaluations?.[index] ?? null,
    );
  }
  written.add(id);
  return { id, ...result, replaced: likeness === 'CHANGED' };
}

/** A letter is known by its case number; one without by its words, else by its text. */
function storedLetter(db: Database, caseNumber: string | null, digests: LetterDigests | null) {
  if (digests === null) return db.prepared(byCaseNumber).get({ caseNumber });
  return (
    db.prepared(byWords).get({ words: digests.words }) ?? db.prepared(byText).get({ text: digests.text })
  );
}

const identity = { id: letters.id, ingestedAt: letters.ingestedAt };
const byCaseNumber = (orm: Orm) =>
  orm
    .select(identity)
    .from(letters)
    .where(eq(letters.caseNumber, sql.placeholder('caseNumber')))
    .prepare();
const byWords = (orm: Orm) =>
  orm
    .select(identity)
    .from(letters)
    .where(eq(letters.wordsDigest, sql.placeholder('words')))
    .limit(1)
    .prepare();
const byText = (orm: Orm) =>
  orm
    .select(identity)
    .from(letters)
    .where(eq(letters.textDigest, sql.placeholder('text')))
    .limit(1)
    .prepare();
const determinationIds = (orm: Orm) =>
  orm
    .select({ id: determinations.id, position: determinations.position })
    .from(determinations)
    .where(eq(determinations.letterId, sql.placeholder('letterId')))
    .prepare();
const revisionsOf = (orm: Orm) =>
  orm
    .select({ replacedAt: letterRevisions.replacedAt, text: letterRevisions.text })
    .from(letterRevisions)
    .where(eq(letterRevisions.letterId, sql.placeholder('letterId')))
    .orderBy(letterRevisions.id)
    .prepare();
