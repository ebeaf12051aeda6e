// A rule as a function from known values to its status: exceptions must be shown, conditions must be known.

import type { FindingStatus } from '../../terms.js';
import {
  type CompiledCondition,
  compileCondition,
  FALSE,
  TRUE,
  type Truth,
} from '../engine/compile-condition.js';
import type { FactValues } from '../facts/fact.js';
import { compileStanding, type Standing } from './rule-standing.js';
import type { Rule, Topic } from './topic.js';

/** A rule with its conditions compiled. */
export interface CompiledRule {
  topic: Topic;
  rule: Rule;
  when: CompiledCondition;
  /** Always false where the rule has no exception. */
  unless: CompiledCondition;
  statusOf(values: FactValues): FindingStatus;
  standingOf(values: FactValues, status: FindingStatus): Standing;
}

/**
 * What the two halves of a rule make of it. Shown exceptions and failed conditions are no match; a condition that
 * is not known leaves the finding unknown; an exception that is not known leaves the rule standing.
 */
export function statusOfHalves(when: Truth, unless: Truth): FindingStatus {
  if (when === FALSE || unless === TRUE) return 'NO_MATCH';
  return when === TRUE ? 'MATCH' : 'UNKNOWN';
}

const never: CompiledCondition = () => FALSE;

/** Compiles one rule. */
export function compileRule(topic: Topic, rule: Rule): CompiledRule {
  const when = compileCondition(rule.when);
  const unless = rule.unless === null ? never : compileCondition(rule.unless);
  const statusOf = (values: FactValues): FindingStatus => {
    const truth = when(values);
    return truth === FALSE ? 'NO_MATCH' : statusOfHalves(truth, unless(values));
  };
  return { topic, rule, when, unless, statusOf, standingOf: compileStanding(rule) };
}
