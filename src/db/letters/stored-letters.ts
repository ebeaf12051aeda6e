// Stored letters as the parsed letters that they were: what computes from a fresh letter computes from a stored one.
import type {
  ParsedBasis,
  ParsedDetermination,
  ParsedLetter,
  ParsedUtilizationReview,
} from '../../letter/letter.js';
import type { Party, Span } from '../../terms.js';
import type { Database } from '../database.js';
import type { CredentialKind } from '../tables/letter-tables.js';
import {
  type BasisRow,
  basesByDeterminationIds,
  type CitationRow,
  citationsByDeterminationIds,
  type DeterminationRow,
} from './find-by-determination.js';
import {
  type CredentialRow,
  credentialsByLetterIds,
  determinationsByLetterIds,
  diagnosesByLetterIds,
  lettersByIds,
  spansByLetterIds,
  textsByLetterIds,
  warningsByLetterIds,
} from './find-by-letter.js';

/** The letters as they were saved, in nine statements for any number; null where there is no such letter. */
export function parsedLettersByIds(db: Database, ids: readonly number[]): (ParsedLetter | null)[] {
  const texts = textsByLetterIds(db, ids);
  const spans = spansByLetterIds(db, ids);
  const warnings = warningsByLetterIds(db, ids);
  const diagnoses = diagnosesByLetterIds(db, ids);
  const credentials = credentialsByLetterIds(db, ids);
  const rows = determinationsByLetterIds(db, ids);
  const items = parsedItems(db, rows);
  return lettersByIds(db, ids).map((letter, at) => {
    if (!letter) return null;
    const { layout, caseNumber, dateAssigned, dateOfInjury, decisionDate, urDenialDate } = letter;
    const named = (kind: CredentialKind) => namesOf(credentials[at] ?? [], kind);
    return {
      text: texts[at] ?? '',
      layout,
      caseNumber,
      dateAssigned,
      dateOfInjury,
      decisionDate,
      urDenialDate,
      applicationReceived: letter.applicationReceived,
      priority: letter.priority,
      reviewer: {
        licensedIn: named('LICENSURE'),
        specialties: named('SPECIALTY'),
        subspecialties: named('SUBSPECIALTY'),
      },
      patient: { age: letter.age, sex: letter.sex },
      caseSummary: letter.caseSummary,
      diagnoses: diagnoses[at] ?? [],
      determinations: items[at] ?? [],
      sections: (spans[at]?.sections ?? []).map(([name, start, end]) => ({ name, span: { start, end } })),
      spans: (spans[at]?.fields ?? []).map(([path, start, end]) => ({ path, span: { start, end } })),
      warnings: (warnings[at] ?? []).map(({ code, message, spanStart, spanEnd }) => ({
        code,
        message,
        span: spanOf(spanStart, spanEnd),
      })),
    };
  });
}

/** What utilization review did, from the columns of a determination. */
export function utilizationReviewOf(row: DeterminationRow): ParsedUtilizationReview {
  return {
    decision: row.urDecision,
    decidedOn: row.urDecidedOn,
    requestedOn: row.urRequestedOn,
    receivedOn: row.urReceivedOn,
    reviewType: row.urReviewType,
    dateOfService: row.urDateOfService,
    originalRequest: row.urOriginalRequest,
    authorized: row.urAuthorized,
  };
}

/** A span from two columns; null where they are. */
export function spanOf(start: number | null, end: number | null): Span | null {
  return start === null || end === null ? null : { start, end };
}

function namesOf(credentials: readonly CredentialRow[], kind: CredentialKind): string[] {
  return credentials.filter((credential) => credential.kind === kind).map(({ name }) => name);
}

function parsedItems(db: Database, letters: readonly DeterminationRow[][]): ParsedDetermination[][] {
  const ids = letters.flat().map(({ id }) => id);
  const at = new Map(ids.map((id, index) => [id, index]));
  const bases = basesByDeterminationIds(db, ids);
  const citations = citationsByDeterminationIds(db, ids);
  return letters.map((rows) =>
    rows.map((row) => {
      const index = at.get(row.id) ?? -1;
      const basis = (party: Party) => parsedBasis(party, bases[index] ?? [], citations[index] ?? []);
      return {
        position: row.position,
        disputedService: row.disputedService,
        disputedPortion: row.disputedPortion,
        outcome: row.outcome,
        utilizationReview: utilizationReviewOf(row),
        claimsAdministratorBasis: basis('CLAIMS_ADMINISTRATOR'),
        reviewerBasis: basis('EXPERT_REVIEWER'),
        rationale: row.rationale,
        span: { start: row.spanStart, end: row.spanEnd },
      };
    }),
  );
}

function parsedBasis(
  party: Party,
  bases: readonly BasisRow[],
  citations: readonly CitationRow[],
): ParsedBasis {
  const basis = bases.find((row) => row.party === party);
  return {
    text: basis?.text ?? '',
    noneCited: basis?.noneCited ?? false,
    citations: citations
      .filter(({ citedBy }) => citedBy === party)
      .map(({ citedBy, text, guidelineId, section, pages, spanStart, spanEnd }) => ({
        citedBy,
        text,
        guideline: guidelineId,
        section,
        pages,
        span: { start: spanStart, end: spanEnd },
      })),
  };
}
