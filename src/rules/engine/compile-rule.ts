// A rule as a function from known values to its status: exceptions must be shown, conditions must be known.
import type { FindingStatus } from '../../terms.js';
import type { Rule, Topic } from '../topic.js';
import { compileCondition, FALSE, type FactValues, TRUE, type Truth } from './compile-condition.js';

/** A rule with its conditions compiled. */
export interface CompiledRule {
  topic: Topic;
  rule: Rule;
  statusOf(values: FactValues): FindingStatus;
}

/**
 * What the two halves of a rule make of it. Shown exceptions and failed conditions are no match; a condition that
 * is not known leaves the finding unknown; an exception that is not known leaves the rule standing.
 */
export function statusOfHalves(when: Truth, unless: Truth): FindingStatus {
  if (when === FALSE || unless === TRUE) return 'NO_MATCH';
  return when === TRUE ? 'MATCH' : 'UNKNOWN';
}

/** Compiles one rule. */
export function compileRule(topic: Topic, rule: Rule): CompiledRule {
  const when = compileCondition(rule.when);
  if (rule.unless === null) return { topic, rule, statusOf: (values) => statusOfHalves(when(values), FALSE) };
  const unless = compileCondition(rule.unless);
  return { topic, rule, statusOf: (values) => statusOfHalves(when(values), unless(values)) };
}
