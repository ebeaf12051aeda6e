// An item of a parsed letter, with what the rules made of it, as the checks of the audit see it.
import type { AuditedBasis, AuditedDetermination } from '../../audit/audited-determination.js';
import { partsApart, partsOf } from '../../audit/rationale/compared-parts.js';
import type { DeterminationEvaluation } from '../../db/letters/letter-to-save.js';
import {
  type ParsedBasis,
  type ParsedDetermination,
  type ParsedLetter,
  YEAR_IMPOSSIBLE,
} from '../../letter/letter.js';
import { governingDate } from '../../rules/judge/in-force.js';
import type { Judgement } from '../../rules/judge/judge-request.js';
import { EVERY_TREATMENT } from '../../rules/topics/topic.js';
import type { Party } from '../../terms.js';
import { requestDateOf, spanOf } from '../predict/requests-of-letter.js';

/** The item as the checks of the audit see it; `at` is its place in the letter, from 0. */
export function auditedItem(
  letter: ParsedLetter,
  item: ParsedDetermination,
  at: number,
  { treatment, treatments, judged }: Judgement,
  citationTopics: DeterminationEvaluation['citationTopics'],
): AuditedDetermination {
  const path = `determinations.${at}`;
  const basis = (party: Party, parsed: ParsedBasis, topics: (string | null)[]): AuditedBasis => ({
    party,
    span: spanOf(
      letter,
      `${path}.${party === 'EXPERT_REVIEWER' ? 'reviewerBasis' : 'claimsAdministratorBasis'}.text`,
    ),
    text: parsed.text,
    noneCited: parsed.noneCited,
    citations: parsed.citations.map((citation, index) => ({ ...citation, topic: topics[index] ?? null })),
  });
  const { utilizationReview } = item;
  const requestDate = requestDateOf(letter, item);
  const rationale = spanOf(letter, `${path}.rationale`);
  return {
    service: item.disputedService,
    disputedPortion: item.disputedPortion,
    originalRequest: utilizationReview.originalRequest,
    authorized: utilizationReview.authorized,
    outcome: item.outcome,
    treatment,
    treatments,
    rationale: rationale
      ? { text: letter.text.slice(rationale.start, rationale.end), start: rationale.start }
      : { text: item.rationale, start: item.span.start },
    span: item.span,
    bases: [
      basis('CLAIMS_ADMINISTRATOR', item.claimsAdministratorBasis, citationTopics.claimsAdministrator),
      basis('EXPERT_REVIEWER', item.reviewerBasis, citationTopics.expertReviewer),
    ],
    dates: {
      injury: letter.dateOfInjury,
      requested: utilizationReview.requestedOn,
      received: utilizationReview.receivedOn,
      urDecision: letter.urDenialDate ?? utilizationReview.decidedOn,
      applicationReceived: letter.applicationReceived,
      assigned: letter.dateAssigned,
      decision: letter.decisionDate,
    },
    impossibleDays: letter.warnings.flatMap(({ code, span }) =>
      code === YEAR_IMPOSSIBLE && span
        ? [{ words: letter.text.slice(span.start, span.end).replace(/\s+/g, ' '), span }]
        : [],
    ),
    editionDate:
      requestDate && governingDate({ requestDate, dateOfService: utilizationReview.dateOfService }),
    speakingTopics: speakingTopics(judged, item.disputedService),
    dateSpans: {
      ...optionalSpan('injury', spanOf(letter, 'dateOfInjury')),
      ...optionalSpan('requested', spanOf(letter, `${path}.utilizationReview.requestedOn`)),
      ...optionalSpan('received', spanOf(letter, `${path}.utilizationReview.receivedOn`)),
      ...optionalSpan(
        'urDecision',
        spanOf(letter, 'urDenialDate') ?? spanOf(letter, `${path}.utilizationReview.decidedOn`),
      ),
      ...optionalSpan('applicationReceived', spanOf(letter, 'applicationReceived')),
      ...optionalSpan('assigned', spanOf(letter, 'dateAssigned')),
      ...optionalSpan('decision', spanOf(letter, 'decisionDate')),
    },
  };
}

/**
 * Topics that name the treatment and are not silent on the case. A chapter on a part of the body speaks where a rule of
 * it matches, or where the service names its part.
 */
function speakingTopics(judged: Judgement['judged'], service: string): string[] {
  const parts = partsOf(service);
  const speaking = judged.filter(({ status, topic }) => {
    if (status === 'NO_MATCH' || topic.treatments.includes(EVERY_TREATMENT)) return false;
    if (status === 'MATCH' || topic.authority !== 'BODY_PART_CHAPTER') return true;
    return parts.length > 0 && !partsApart(parts, partsOf(topic.name));
  });
  return [...new Set(speaking.map(({ topic }) => topic.id))];
}

const optionalSpan = <Name extends string>(name: Name, span: { start: number; end: number } | null) =>
  span ? { [name]: span } : {};
