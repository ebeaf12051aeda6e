// Lists the facts that can change a rule's result.
import { factNamesOf } from '../engine/condition-tree.js';
import { moversOf } from '../facts/movers.js';
import type { Rule } from './topic.js';

const moversByRule = new WeakMap<Rule, ReadonlySet<string>>();

/** The facts that a rule asks for, and those from which they may follow. */
export function moversOfRule(rule: Rule): ReadonlySet<string> {
  const known = moversByRule.get(rule);
  if (known) return known;
  const movers = new Set(factNamesOf(rule).flatMap(moversOf));
  moversByRule.set(rule, movers);
  return movers;
}
