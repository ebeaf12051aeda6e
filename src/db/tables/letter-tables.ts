// Tables of letters and what belongs to a letter as a whole.
import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { LETTER_OUTCOMES, SEXES } from '../../terms.js';

export const CREDENTIAL_KINDS = ['LICENSURE', 'SPECIALTY', 'SUBSPECIALTY'] as const;
export type CredentialKind = (typeof CREDENTIAL_KINDS)[number];

/** One row a letter. Dates are YYYY-MM-DD, ingestedAt and replacedAt milliseconds since 1970, null: the letter is silent. */
export const letters = sqliteTable(
  'letters',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    /** Only of letters without a case number: the words or the text say which letter this is (letter-identity.ts). */
    wordsDigest: text('words_digest'),
    textDigest: text('text_digest'),
    layout: text().notNull(),
    caseNumber: text('case_number'),
    dateAssigned: text('date_assigned'),
    dateOfInjury: text('date_of_injury'),
    decisionDate: text('decision_date'),
    urDenialDate: text('ur_denial_date'),
    applicationReceived: text('application_received'),
    priority: text(),
    outcome: text({ enum: LETTER_OUTCOMES }).notNull(),
    age: integer(),
    sex: text({ enum: SEXES }),
    caseSummary: text('case_summary'),
    ingestedAt: integer('ingested_at').notNull(),
  },
  (table) => [
    uniqueIndex('letters_by_case_number').on(table.caseNumber),
    index('letters_by_words').on(table.wordsDigest).where(sql`words_digest is not null`),
    index('letters_by_text').on(table.textDigest).where(sql`text_digest is not null`),
    index('letters_by_decision_date').on(table.decisionDate, table.id),
    index('letters_by_injury').on(table.dateOfInjury, table.id),
    index('letters_by_outcome').on(table.outcome, table.decisionDate, table.id),
    index('letters_by_ingested_at').on(table.ingestedAt, table.id),
  ],
);

const letterId = () =>
  integer('letter_id')
    .notNull()
    .references(() => letters.id, { onDelete: 'cascade' });

/** The text as stored; apart from `letters`, so that lists never read it. */
export const letterTexts = sqliteTable('letter_texts', {
  letterId: integer('letter_id')
    .primaryKey()
    .references(() => letters.id, { onDelete: 'cascade' }),
  text: text().notNull(),
});

/** Earlier texts of the same case. */
export const letterRevisions = sqliteTable(
  'letter_revisions',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    letterId: letterId(),
    replacedAt: integer('replaced_at').notNull(),
    text: text().notNull(),
  },
  (table) => [index('letter_revisions_by_letter').on(table.letterId, table.id)],
);

/** All field spans of one letter as [path, start, end], and its sections as [name, start, end]: read only as a whole. */
export const letterSpans = sqliteTable('letter_spans', {
  letterId: integer('letter_id')
    .primaryKey()
    .references(() => letters.id, { onDelete: 'cascade' }),
  fields: text({ mode: 'json' }).$type<[path: string, start: number, end: number][]>().notNull(),
  sections: text({ mode: 'json' }).$type<[name: string, start: number, end: number][]>().notNull(),
});

export const warnings = sqliteTable(
  'warnings',
  {
    letterId: letterId(),
    position: integer().notNull(),
    code: text().notNull(),
    message: text().notNull(),
    spanStart: integer('span_start'),
    spanEnd: integer('span_end'),
  },
  (table) => [primaryKey({ columns: [table.letterId, table.position] })],
);

export const diagnoses = sqliteTable(
  'diagnoses',
  { letterId: letterId(), position: integer().notNull(), text: text().notNull() },
  (table) => [primaryKey({ columns: [table.letterId, table.position] })],
);

/** States of licensure, specialties and subspecialties of the expert reviewer. */
export const reviewerCredentials = sqliteTable(
  'reviewer_credentials',
  {
    letterId: letterId(),
    kind: text({ enum: CREDENTIAL_KINDS }).notNull(),
    position: integer().notNull(),
    name: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.letterId, table.kind, table.position] }),
    index('reviewer_credentials_by_name').on(table.kind, table.name, table.letterId),
  ],
);
