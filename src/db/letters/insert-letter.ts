// Writes the rows of a letter as a whole.
import type { ParsedLetter } from '../../letter/letter.js';
import type { LetterOutcome } from '../../terms.js';
import type { Database } from '../database.js';
import {
  type CredentialKind,
  diagnoses,
  letterSpans,
  letters,
  letterTexts,
  reviewerCredentials,
  warnings,
} from '../tables/letter-tables.js';
import { insertRow } from './insert-row.js';
import type { LetterDigests } from './letter-identity.js';

/** Inserts a letter and what belongs to it as a whole, without its determinations; `id` null: a new one. */
export function insertLetter(
  db: Database,
  id: number | null,
  letter: ParsedLetter,
  digests: LetterDigests | null,
  ingestedAt: number,
): number {
  const letterId = insertRow(db, letters, {
    ...(id === null ? {} : { id }),
    wordsDigest: digests?.words ?? null,
    textDigest: digests?.text ?? null,
    layout: letter.layout,
    caseNumber: letter.caseNumber,
    dateAssigned: letter.dateAssigned,
    dateOfInjury: letter.dateOfInjury,
    decisionDate: letter.decisionDate,
    urDenialDate: letter.urDenialDate,
    applicationReceived: letter.applicationReceived,
    priority: letter.priority,
    outcome: letterOutcome(letter),
    age: letter.patient.age,
    sex: letter.patient.sex,
    caseSummary: letter.caseSummary,
    ingestedAt,
  });
  insertRow(db, letterTexts, { letterId, text: letter.text });
  insertRow(db, letterSpans, {
    letterId,
    fields: letter.spans.map(({ path, span }) => [path, span.start, span.end]),
    sections: letter.sections.map(({ name, span }) => [name, span.start, span.end]),
  });
  letter.warnings.forEach(({ code, message, span }, position) => {
    const place = { spanStart: span?.start ?? null, spanEnd: span?.end ?? null };
    insertRow(db, warnings, { letterId, position, code, message, ...place });
  });
  for (const [position, text] of letter.diagnoses.entries())
    insertRow(db, diagnoses, { letterId, position, text });
  const credentials: Record<CredentialKind, string[]> = {
    LICENSURE: letter.reviewer.licensedIn,
    SPECIALTY: letter.reviewer.specialties,
    SUBSPECIALTY: letter.reviewer.subspecialties,
  };
  for (const [kind, names] of Object.entries(credentials) as [CredentialKind, string[]][]) {
    for (const [position, name] of names.entries()) {
      insertRow(db, reviewerCredentials, { letterId, kind, position, name });
    }
  }
  return letterId;
}

/** UPHELD or OVERTURNED where all items are; a letter with both is partially overturned. */
export function letterOutcome(letter: ParsedLetter): LetterOutcome {
  const overturned = letter.determinations.filter(({ outcome }) => outcome === 'OVERTURNED').length;
  if (overturned === 0) return 'UPHELD';
  return overturned === letter.determinations.length ? 'OVERTURNED' : 'PARTIALLY_OVERTURNED';
}
