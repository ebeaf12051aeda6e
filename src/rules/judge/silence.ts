// What silence means where no rule speaks: a treatment that is recommended only where something is shown, and that is
// not shown, is refused; whether the record is silent on it or denies it is the ground. Without a record there is no
// silence, and nothing is decided that the guideline does not refuse itself.
import type { PredictionGround } from '../../terms.js';
import { findFactDefinition } from '../facts/fact-list.js';
import type { ProposedRequest } from '../request/request.js';
import { EVERY_TREATMENT } from '../topics/topic.js';
import type { Decision, JudgedRule } from './governing.js';

/** The recommendations whose criteria are not met, and whether the record denies them; null where one may yet hold. */
export function unmetRecommendations(
  judged: readonly JudgedRule[],
): { ground: PredictionGround; decidedBy: JudgedRule[] } | null {
  const named = judged.filter(({ topic }) => topic.treatments[0] !== EVERY_TREATMENT);
  if (named.some(({ standing }) => standing === 'OPEN' || standing === 'UNEARNED')) return null;
  const unshown = named.filter(({ standing }) => standing === 'UNSHOWN');
  if (unshown.length > 0) return { ground: 'NOTHING_SHOWN', decidedBy: unshown };
  const failed = named.filter(({ standing }) => standing === 'FAILED');
  return failed.length > 0 ? { ground: 'SHOWN', decidedBy: failed } : null;
}

/** Whether anything of the case itself is given: a summary, a diagnosis, or a fact beyond what is asked for and when. */
export function hasRecord({ caseSummary, diagnoses, facts }: ProposedRequest): boolean {
  if (caseSummary !== null && caseSummary.text.trim() !== '') return true;
  return diagnoses.length > 0 || facts.some(({ name }) => findFactDefinition(name)?.fixed === false);
}

/** The decision on a request: without a record nothing is decided but what the guideline refuses itself. */
export function withoutSilence(decision: Decision, request: ProposedRequest): Decision {
  const refused = decision.predictedOutcome === 'UPHELD' && decision.ground === 'SHOWN';
  if (decision.ground === null || refused || hasRecord(request)) return decision;
  return {
    predictedOutcome: 'UNDETERMINED',
    undeterminedReason: 'INSUFFICIENT_FACTS',
    ground: null,
    decidedBy: [],
  };
}
