// Writes the rows of one determination that the letter itself gives. What is derived is written by evaluations.ts.
import type { ParsedBasis, ParsedDetermination, ParsedLetter } from '../letter/letter.js';
import type { IsoDate, Party } from '../terms.js';
import type { Database } from './database.js';
import { bases, citationPages, citations, determinations } from './determination-tables.js';
import { insertRow } from './insert-row.js';

const DAY = 86_400_000;

/** Inserts a determination with both bases, not evaluated yet; `id` null: a new one. */
export function insertDetermination(
  db: Database,
  id: number | null,
  letterId: number,
  letter: ParsedLetter,
  item: ParsedDetermination,
): number {
  const review = item.utilizationReview;
  const urDenialDate = letter.urDenialDate ?? review.decidedOn;
  const determinationId = insertRow(db, determinations, {
    ...(id === null ? {} : { id }),
    letterId,
    position: item.position,
    disputedService: item.disputedService,
    disputedPortion: item.disputedPortion,
    outcome: item.outcome,
    urDecision: review.decision,
    urDecidedOn: review.decidedOn,
    urRequestedOn: review.requestedOn,
    urReceivedOn: review.receivedOn,
    urReviewType: review.reviewType,
    urDateOfService: review.dateOfService,
    urOriginalRequest: review.originalRequest,
    urAuthorized: review.authorized,
    rationale: item.rationale,
    spanStart: item.span.start,
    spanEnd: item.span.end,
    caseNumber: letter.caseNumber,
    decisionDate: letter.decisionDate,
    urDenialDate,
    dateOfInjury: letter.dateOfInjury,
    injuryAgeDays: daysBetween(letter.dateOfInjury, urDenialDate),
    age: letter.patient.age,
    sex: letter.patient.sex,
    treatmentIds: [],
  });
  insertBasis(db, determinationId, 'CLAIMS_ADMINISTRATOR', item.claimsAdministratorBasis);
  insertBasis(db, determinationId, 'EXPERT_REVIEWER', item.reviewerBasis);
  return determinationId;
}

function insertBasis(db: Database, determinationId: number, party: Party, basis: ParsedBasis): void {
  insertRow(db, bases, { determinationId, party, text: basis.text, noneCited: basis.noneCited });
  basis.citations.forEach((citation, position) => {
    const citationId = insertRow(db, citations, {
      determinationId,
      citedBy: party,
      position,
      text: citation.text,
      guidelineId: citation.guideline,
      section: citation.section,
      spanStart: citation.span.start,
      spanEnd: citation.span.end,
    });
    for (const [at, page] of citation.pages.entries())
      insertRow(db, citationPages, { citationId, position: at, page });
  });
}

function daysBetween(from: IsoDate | null, to: IsoDate | null): number | null {
  return from === null || to === null ? null : Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}
