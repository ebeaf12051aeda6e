// Writes the rows of one determination: what the letter itself gives, and what is derived from it where that is known.
import { daysBetween } from '../../days.js';
import type { ParsedBasis, ParsedDetermination, ParsedLetter } from '../../letter/letter.js';
import type { IsoDate, Party } from '../../terms.js';
import type { Database } from '../database.js';
import { bases, citationPages, citations, determinations } from '../tables/determination-tables.js';
import { derivedColumns, insertEvaluation } from './insert-evaluation.js';
import { insertRow } from './insert-row.js';
import type { DeterminationEvaluation } from './letter-to-save.js';

/** Inserts a determination with both bases and, where there is one, its evaluation; `id` null: a new one. */
export function insertDetermination(
  db: Database,
  id: number | null,
  letterId: number,
  letter: ParsedLetter,
  item: ParsedDetermination,
  evaluation: DeterminationEvaluation | null,
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
    injuryAgeDays: daysWhereKnown(letter.dateOfInjury, urDenialDate),
    age: letter.patient.age,
    sex: letter.patient.sex,
    ...derivedColumns(db, evaluation),
  });
  const topics = evaluation?.citationTopics;
  const { claimsAdministratorBasis, reviewerBasis } = item;
  insertBasis(
    db,
    determinationId,
    'CLAIMS_ADMINISTRATOR',
    claimsAdministratorBasis,
    topics?.claimsAdministrator,
  );
  insertBasis(db, determinationId, 'EXPERT_REVIEWER', reviewerBasis, topics?.expertReviewer);
  if (evaluation) insertEvaluation(db, determinationId, evaluation);
  return determinationId;
}

function insertBasis(
  db: Database,
  determinationId: number,
  party: Party,
  basis: ParsedBasis,
  topicIds: readonly (string | null)[] = [],
): void {
  insertRow(db, bases, { determinationId, party, text: basis.text, noneCited: basis.noneCited });
  basis.citations.forEach((citation, position) => {
    const citationId = insertRow(db, citations, {
      determinationId,
      citedBy: party,
      position,
      text: citation.text,
      guidelineId: citation.guideline,
      section: citation.section,
      topicId: topicIds[position] ?? null,
      spanStart: citation.span.start,
      spanEnd: citation.span.end,
    });
    for (const [at, page] of citation.pages.entries())
      insertRow(db, citationPages, { citationId, position: at, page });
  });
}

function daysWhereKnown(from: IsoDate | null, to: IsoDate | null): number | null {
  return from === null || to === null ? null : daysBetween(from, to);
}
