// Which rules can come to match, or to stop matching, when only some facts change. The others need not be judged again.

import { FALSE, TRUE, type Truth, UNKNOWN } from '../engine/compile-condition.js';
import type { Condition } from '../engine/condition-tree.js';
import { childrenOf, isLeaf } from '../engine/condition-tree.js';
import { findOperator } from '../engine/operators.js';
import { type FactValues } from '../facts/fact.js';
import { moversOf } from '../facts/movers.js';
import type { Candidate } from '../judge/candidates.js';
import { EVERY_TREATMENT } from '../topics/topic.js';

interface Reach {
  low: Truth;
  high: Truth;
}

/** The least and the greatest that the condition can be, when the open facts may be anything. */
function reachOf(condition: Condition, values: FactValues, open: ReadonlySet<string>): Reach {
  if (isLeaf(condition)) {
    if (moversOf(condition.fact).some((name) => open.has(name))) return { low: FALSE, high: TRUE };
    const actual = values.get(condition.fact);
    if (actual === undefined) return { low: UNKNOWN, high: UNKNOWN };
    const truth = findOperator(condition.operator)?.holds(actual, condition.value) ? TRUE : FALSE;
    return { low: truth, high: truth };
  }
  const parts = childrenOf(condition).map((part) => reachOf(part, values, open));
  if ('not' in condition) {
    const [part = { low: UNKNOWN, high: UNKNOWN }] = parts;
    return { low: (TRUE - part.high) as Truth, high: (TRUE - part.low) as Truth };
  }
  const bound = 'all' in condition ? Math.min : Math.max;
  return {
    low: bound(...parts.map(({ low }) => low)) as Truth,
    high: bound(...parts.map(({ high }) => high)) as Truth,
  };
}

/**
 * The rules that match, or could after some change of the open facts; and every recommendation of the treatment, which
 * counts where it is not met, too (silence.ts).
 */
export function liveRules(
  candidates: readonly Candidate[],
  values: FactValues,
  open: ReadonlySet<string>,
): Candidate[] {
  return candidates.filter(({ rule, topic }) => {
    if (rule.recommendation === 'RECOMMENDED' && topic.treatments[0] !== EVERY_TREATMENT) return true;
    if (reachOf(rule.when, values, open).high !== TRUE) return false;
    return rule.unless === null || reachOf(rule.unless, values, open).low !== TRUE;
  });
}
