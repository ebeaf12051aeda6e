// A parsed letter -> what is stored as derived of each determination: treatment, prediction, agreement, findings.
import { agreementOf } from '../../audit/agreement.js';
import { checkDetermination } from '../../audit/check-determination.js';
import type { DeterminationEvaluation } from '../../db/letters/letter-to-save.js';
import type { ParsedBasis, ParsedDetermination, ParsedLetter } from '../../letter/letter.js';
import { type Judgement, judgeRequest } from '../../rules/judge/judge-request.js';
import type { ProposedRequest } from '../../rules/request/request.js';
import { explainDifference } from '../audit/audit-rationale.js';
import { auditedItem } from '../audit/audited-item.js';
import type { RuleContext } from '../context.js';
import { requestsOfLetter } from '../predict/requests-of-letter.js';

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
  const judgement = judgeRequest(request, ruleBase);
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
  const shown = auditedItem(letter, item, at, judgement, citationTopics);
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
