// How a reviewer's outcome stands to our encoding of the guidelines. A difference is a difference from our encoding,
// not an error of the reviewer.
import type { RulePrediction } from '../rules/judge/prediction.js';
import type { Agreement, Outcome, PredictedOutcome, UndeterminedReason } from '../terms.js';

/** What the reviewer relied on: ids of guidelines and topics; null where the words are not recognised. */
export interface ReviewerAuthority {
  guideline: string | null;
  topic: string | null;
}

/** What the rules decided, and where the deciding rules stand. */
export interface Decided {
  predictedOutcome: PredictedOutcome;
  undeterminedReason: UndeterminedReason | null;
  decidedBy: readonly { topic: { id: string; guideline: string } }[];
}

/** A prediction as the comparison takes it: its deciding findings with their topics. */
export function decidedOf(prediction: RulePrediction): Decided {
  const { decidedBy, findings, ...rest } = prediction;
  return { ...rest, decidedBy: findings.filter(({ rule }) => decidedBy.includes(rule.id)) };
}

/**
 * AGREES: same outcome, and the reviewer cites the deciding topic or its guideline. SAME_OUTCOME_OTHER_AUTHORITY:
 * same outcome, another or no authority cited. DIFFERS: the other outcome. Else the reason why the rules decide nothing.
 */
export function agreementOf(
  prediction: Decided,
  outcome: Outcome,
  cited: readonly ReviewerAuthority[],
): Agreement {
  if (prediction.predictedOutcome === 'UNDETERMINED') return prediction.undeterminedReason ?? 'NO_RULE';
  if (prediction.predictedOutcome !== outcome) return 'DIFFERS';
  const sameAuthority = prediction.decidedBy.some(({ topic }) =>
    cited.some((citation) => citation.topic === topic.id || citation.guideline === topic.guideline),
  );
  return sameAuthority ? 'AGREES' : 'SAME_OUTCOME_OTHER_AUTHORITY';
}
