// Stores letters: one transaction a batch; the same letter twice is one letter, a changed one leaves a revision.
import { eq, sql } from 'drizzle-orm';
import type { Database, Orm } from './database.js';
import { removeLetterRows } from './delete-letter.js';
import { determinations } from './determination-tables.js';
import { writeEvaluation } from './evaluations.js';
import { indexLetters, unindexLetters } from './full-text.js';
import { insertDetermination } from './insert-determination.js';
import { insertLetter } from './insert-letter.js';
import { insertRow } from './insert-row.js';
import { changeCounts } from './keep-counts.js';
import { type LetterDigests, letterDigests } from './letter-digest.js';
import { letterRevisions, letters, letterTexts } from './letter-tables.js';
import type { LetterToSave, SavedLetter } from './letter-to-save.js';
import { StorageError } from './storage-error.js';

/**
 * Stores a batch in one transaction and says of each letter what became of it. When it returns, all is on the disk;
 * when it throws, nothing of the batch is stored. `now` is in milliseconds since 1970.
 */
export function saveLetters(db: Database, batch: readonly LetterToSave[], now = Date.now()): SavedLetter[] {
  try {
    return db.transaction(() => {
      const written = new Set<number>();
      const saved = batch.map((one) => saveOne(db, one, now, written));
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
  const digests = letterDigests(letter);
  const stored = storedLetter(db, letter.caseNumber, digests);
  const same = stored && (stored.wordsDigest === digests.words || stored.textDigest === digests.text);
  const reread = Boolean(
    same && stored.textDigest === digests.text && stored.readingDigest !== digests.reading,
  );
  if (same && !reread) return { id: stored.id, alreadyStored: true, reread: false, replaced: false };

  const oldItems = new Map<number, number>();
  let revisions: { replacedAt: number; text: string }[] = [];
  if (stored) {
    const ids = db.prepared(determinationIds).all({ letterId: stored.id });
    for (const { position, id } of ids) oldItems.set(position, id);
    revisions = db.prepared(revisionsOf).all({ letterId: stored.id });
    const text = db.prepared(textOf).get({ letterId: stored.id })?.text;
    if (!reread && text !== undefined) revisions.push({ replacedAt: now, text });
    // A letter that this batch wrote is neither indexed nor counted yet.
    if (!written.has(stored.id)) {
      unindexLetters(db, [stored.id]);
      changeCounts(db, [stored.id], -1);
    }
    removeLetterRows(db, stored.id);
  }
  const ingestedAt = reread && stored ? stored.ingestedAt : now;
  const id = insertLetter(db, stored?.id ?? null, letter, digests, ingestedAt);
  for (const revision of revisions) insertRow(db, letterRevisions, { letterId: id, ...revision });
  letter.determinations.forEach((item, index) => {
    const itemId = insertDetermination(db, oldItems.get(item.position) ?? null, id, letter, item);
    const evaluation = evaluations?.[index];
    if (evaluation) writeEvaluation(db, itemId, evaluation, false);
  });
  written.add(id);
  return { id, alreadyStored: Boolean(same), reread, replaced: Boolean(stored) && !same };
}

/** A letter is known by its case number; one without by its words, else by its text. */
function storedLetter(db: Database, caseNumber: string | null, digests: LetterDigests) {
  if (caseNumber !== null) return db.prepared(byCaseNumber).get({ caseNumber });
  return (
    db.prepared(byWords).get({ words: digests.words }) ?? db.prepared(byText).get({ text: digests.text })
  );
}

const identity = {
  id: letters.id,
  wordsDigest: letters.wordsDigest,
  textDigest: letters.textDigest,
  readingDigest: letters.readingDigest,
  ingestedAt: letters.ingestedAt,
};
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
    .where(sql`${letters.wordsDigest} = ${sql.placeholder('words')} and ${letters.caseNumber} is null`)
    .limit(1)
    .prepare();
const byText = (orm: Orm) =>
  orm
    .select(identity)
    .from(letters)
    .where(sql`${letters.textDigest} = ${sql.placeholder('text')} and ${letters.caseNumber} is null`)
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
const textOf = (orm: Orm) =>
  orm
    .select({ text: letterTexts.text })
    .from(letterTexts)
    .where(eq(letterTexts.letterId, sql.placeholder('letterId')))
    .prepare();
