// A parsed letter -> what is stored as derived of each determination: treatment, prediction, agreement, findings.
import { agreementOf } from '../audit/agreement.js';
import type { AuditedBasis, AuditedDetermination } from '../audit/audited-determination.js';
import { checkDetermination } from '../audit/check-determination.js';
import { partsApart, partsOf } from '../audit/rationale/body-parts.js';
import type { DeterminationEvaluation } from '../db/letter-to-save.js';
import type { ParsedBasis, ParsedDetermination, ParsedLetter } from '../letter/letter.js';
import { governingDate } from '../rules/in-force.js';
import { type Judgement, judgeRequest } from '../rules/judge-request.js';
import type { ProposedRequest } from '../rules/prediction.js';
import { EVERY_TREATMENT } from '../rules/topic.js';
import type { Party } from '../terms.js';
import { explainDifference } from './audit-rationale.js';
import type { RuleContext } from './context.js';
import { FACT_DEPS } from './fact-deps.js';
import { requestDateOf, requestsOfLetter, spanOf } from './requests-of-letter.js';

/** One evaluation a determination, in letter order; the same for a fresh letter and for a stored one. */
export function evaluateLetter(context: RuleContext, letter: ParsedLetter): DeterminationEvaluation[] {
  const requests = requestsOfLetter(letter);
  return letter.determinations.map((item, at) => {
    const request = requests[at];
    if (!request) throw new Error(`Determination ${at + 1} has no request.`);
    return evaluationOf(context, letter, item, at, request);
  });
}

function evaluationOf(
  { ruleBase, findCitedTopic, auditedAgainst }: RuleContext,
  letter: ParsedLetter,
  item: ParsedDetermination,
  at: number,
  request: ProposedRequest,
): DeterminationEvaluation {
  const judgement = judgeRequest(request, ruleBase, FACT_DEPS);
  const { decision, treatments } = judgement;
  const topicsOf = (basis: ParsedBasis): (string | null)[] =>
    basis.citations.map((citation) => findCitedTopic(citation, treatments)?.id ?? null);
  const citationTopics = {
    claimsAdministrator: topicsOf(item.claimsAdministratorBasis),
    expertReviewer: topicsOf(item.reviewerBasis),
  };
  const cited = item.reviewerBasis.citations.map(({ guideline }, index) => ({
    guideline,
    topic: citationTopics.expertReviewer[index] ?? null,
  }));
  const agreement = agreementOf(decision, item.outcome, cited);
  const shown = audited(letter, item, at, judgement, citationTopics);
  const difference =
    agreement === 'DIFFERS' ? [explainDifference(request, shown, judgement.facts, ruleBase)] : [];
  const decidedBy = decision.decidedBy.map(({ rule }) => rule.id);
  return {
    rulesVersion: ruleBase.version,
    treatment: judgement.treatment,
    treatments,
    citationTopics,
    predictedOutcome: decision.predictedOutcome,
    undeterminedReason: decision.undeterminedReason,
    agreement,
    decidedBy,
    decidingTopic: decision.decidedBy[0]?.topic.id ?? null,
    facts: judgement.facts.map(({ name, value, source }) => ({ name, value, source })),
    ruleFindings: ruleFindingsOf(judgement),
    auditFindings: [...checkDetermination(shown, auditedAgainst), ...difference],
  };
}

/** A rule that judged several ingredients counts once, by its strongest result. */
function ruleFindingsOf({ judged }: Judgement): DeterminationEvaluation['ruleFindings'] {
  const strength = { MATCH: 2, UNKNOWN: 1, NO_MATCH: 0 };
  const findings = new Map<string, DeterminationEvaluation['ruleFindings'][number]>();
  for (const { rule, topic, status } of judged) {
    const known = findings.get(rule.id);
    if (!known || strength[status] > strength[known.status]) {
      findings.set(rule.id, { rule: rule.id, topic: topic.id, status });
    }
  }
  return [...findings.values()];
}

function audited(
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
