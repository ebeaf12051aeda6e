// What belongs to letters, by their ids: one prepared statement a call, one entry an id in the order of the ids.
import { asc } from 'drizzle-orm';
import type { Database, Orm } from '../database.js';
import { determinations } from '../tables/determination-tables.js';
import {
  diagnoses,
  letterRevisions,
  letterSpans,
  letters,
  letterTexts,
  reviewerCredentials,
  warnings,
} from '../tables/letter-tables.js';
import { amongIds, idsParameter, manyEach, oneEach } from './batches.js';
import type { DeterminationRow } from './find-by-determination.js';

export type LetterRow = typeof letters.$inferSelect;
export type LetterSpansRow = typeof letterSpans.$inferSelect;
export type WarningRow = typeof warnings.$inferSelect;
export type LetterRevisionRow = typeof letterRevisions.$inferSelect;
export type CredentialRow = typeof reviewerCredentials.$inferSelect;

/** Letters by their ids; null where there is none. */
export function lettersByIds(db: Database, ids: readonly number[]): (LetterRow | null)[] {
  return oneEach(ids, db.prepared(letterRows).all(idsParameter(ids)), ({ id }) => id);
}

/** The stored texts; null where there is no such letter. */
export function textsByLetterIds(db: Database, ids: readonly number[]): (string | null)[] {
  const rows = db.prepared(textRows).all(idsParameter(ids));
  return oneEach(ids, rows, ({ letterId }) => letterId).map((row) => row?.text ?? null);
}

/** Field spans and sections, packed as they are stored. */
export function spansByLetterIds(db: Database, ids: readonly number[]): (LetterSpansRow | null)[] {
  return oneEach(ids, db.prepared(spanRows).all(idsParameter(ids)), ({ letterId }) => letterId);
}

export function warningsByLetterIds(db: Database, ids: readonly number[]): WarningRow[][] {
  return manyEach(ids, db.prepared(warningRows).all(idsParameter(ids)), ({ letterId }) => letterId);
}

export function diagnosesByLetterIds(db: Database, ids: readonly number[]): string[][] {
  const rows = manyEach(ids, db.prepared(diagnosisRows).all(idsParameter(ids)), ({ letterId }) => letterId);
  return rows.map((ofLetter) => ofLetter.map(({ text }) => text));
}

/** Licensure, specialties and subspecialties of the reviewers, each kind in letter order. */
export function credentialsByLetterIds(db: Database, ids: readonly number[]): CredentialRow[][] {
  return manyEach(ids, db.prepared(credentialRows).all(idsParameter(ids)), ({ letterId }) => letterId);
}

/** Earlier texts, oldest first. */
export function revisionsByLetterIds(db: Database, ids: readonly number[]): LetterRevisionRow[][] {
  return manyEach(ids, db.prepared(revisionRows).all(idsParameter(ids)), ({ letterId }) => letterId);
}

/** The determinations of letters, by position. */
export function determinationsByLetterIds(db: Database, ids: readonly number[]): DeterminationRow[][] {
  return manyEach(ids, db.prepared(determinationRows).all(idsParameter(ids)), ({ letterId }) => letterId);
}

const letterRows = (orm: Orm) => orm.select().from(letters).where(amongIds(letters.id)).prepare();
const textRows = (orm: Orm) => orm.select().from(letterTexts).where(amongIds(letterTexts.letterId)).prepare();
const spanRows = (orm: Orm) => orm.select().from(letterSpans).where(amongIds(letterSpans.letterId)).prepare();
const warningRows = (orm: Orm) =>
  orm
    .select()
    .from(warnings)
    .where(amongIds(warnings.letterId))
    .orderBy(asc(warnings.letterId), asc(warnings.position))
    .prepare();
const diagnosisRows = (orm: Orm) =>
  orm
    .select()
    .from(diagnoses)
    .where(amongIds(diagnoses.letterId))
    .orderBy(asc(diagnoses.letterId), asc(diagnoses.position))
    .prepare();
const credentialRows = (orm: Orm) =>
  orm
    .select()
    .from(reviewerCredentials)
    .where(amongIds(reviewerCredentials.letterId))
    .orderBy(
      asc(reviewerCredentials.letterId),
      asc(reviewerCredentials.kind),
      asc(reviewerCredentials.position),
    )
    .prepare();
const revisionRows = (orm: Orm) =>
  orm
    .select()
    .from(letterRevisions)
    .where(amongIds(letterRevisions.letterId))
    .orderBy(asc(letterRevisions.letterId), asc(letterRevisions.id))
    .prepare();
const determinationRows = (orm: Orm) =>
  orm
    .select()
    .from(determinations)
    .where(amongIds(determinations.letterId))
    .orderBy(asc(determinations.letterId), asc(determinations.position))
    .prepare();
