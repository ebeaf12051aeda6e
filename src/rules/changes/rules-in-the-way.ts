// Finds the rules that must stop matching before another outcome can be reached.
import type { PredictedOutcome } from '../../terms.js';
import { decisionsByOrder, type JudgedRule, speaks } from '../judge/governing.js';
import { moversOfRule } from '../topics/movers-of-rule.js';
import type { Recommendation, Rule } from '../topics/topic.js';
import type { ChangeState } from './change-decider.js';

/**
 * Rules one of which must stop matching where no further rule comes to match and the order of the authorities stays:
 * of the first order that decides otherwise than wanted, one that decides it; to leave a decision, one of each order.
 * Empty where nothing matches.
 */
export function rulesInTheWay(
  { judged, values, predictedOutcome }: ChangeState,
  target: PredictedOutcome,
): Rule[] {
  const decisions = decisionsByOrder(judged, values);
  const unwanted = target === 'UNDETERMINED' ? predictedOutcome === 'UPHELD' : target === 'OVERTURNED';
  const direction = unwanted ? 'NOT_RECOMMENDED' : 'RECOMMENDED';
  const inTheWay = decisions
    .filter((decision) => decision !== null && decision.predictedOutcome !== target)
    .flatMap((decision) => leastMoved(decision?.decidedBy ?? [], direction));
  return target === 'UNDETERMINED' ? inTheWay : inTheWay.slice(0, 1);
}

/** Of the rules with this recommendation the one that the fewest facts move. */
function leastMoved(judged: readonly JudgedRule[], direction: Recommendation): Rule[] {
  const rules = judged.map(({ rule }) => rule).filter(({ recommendation }) => recommendation === direction);
  return rules.sort((left, right) => moversOfRule(left).size - moversOfRule(right).size).slice(0, 1);
}

/**
 * Recommendations that neither speak nor are settled: to overturn, those that match without earning it; to uphold where
 * nothing speaks, all that may come to be unmet.
 */
export function undecidedRules({ judged }: ChangeState, target: PredictedOutcome): Rule[] {
  if (target === 'UNDETERMINED' || (target === 'UPHELD' && judged.some(speaks))) return [];
  const unsettled = judged.filter(
    ({ rule, standing }) =>
      standing === 'UNEARNED' || (target === 'UPHELD' && rule.recommendation === 'RECOMMENDED'),
  );
  return unsettled.map(({ rule }) => rule);
}
