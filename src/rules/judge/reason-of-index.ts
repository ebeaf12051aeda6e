// Tells why nothing was decided where no rule that names the treatment is in force.
import type { AskedFor, Candidates } from './candidates.js';
import type { Decision } from './governing.js';

/** Why nothing was decided, where no rule that names the treatment is in force; the policy's own answer otherwise. */
export function withReasonOfIndex(decision: Decision, candidates: Candidates, asked: AskedFor): Decision {
  if (decision.predictedOutcome !== 'UNDETERMINED' || candidates.named) return decision;
  if (decision.undeterminedReason === 'CONFLICT') return decision;
  if (candidates.outOfForce.length > 0) return { ...decision, undeterminedReason: 'NOT_IN_FORCE' };
  return { ...decision, undeterminedReason: asked.treatment === null ? 'NOT_RECOGNISED' : 'NO_RULE' };
}
