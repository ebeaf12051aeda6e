// Tells which clauses of a rule its examples leave untested: if a clause were always true, or never, or a limit moved by
// one step, some example should fail.
import type { FindingStatus } from '../../terms.js';
import type { Condition } from '../engine/condition-tree.js';
import { isLeaf, type Leaf, leavesOf } from '../engine/condition-tree.js';
import { type FactValue, findFactDefinition } from '../facts/fact-list.js';
import { compileRule } from '../topics/compiled-rule.js';
import type { Rule, RuleExample, Topic } from '../topics/topic.js';

/** A clause and what no example shows of it. */
export interface UncoveredClause {
  leaf: Leaf;
  /** The examples would all hold if the clause were always so. */
  always: boolean;
  /** The rule with the clause always so. */
  changed: Rule;
}

/** A limit that no example holds in place, and the rule with the limit moved. */
export interface UntestedLimit {
  leaf: Leaf;
  changed: Rule;
}

function knownOf(example: RuleExample): Map<string, FactValue> {
  return new Map(Object.entries(example.facts) as [string, FactValue][]);
}

/** The condition with its n-th leaf replaced by a constant, as an always true or empty group. */
function stuck(condition: Condition, index: number, always: boolean, counter = { next: 0 }): Condition {
  if ('all' in condition) return { all: condition.all.map((part) => stuck(part, index, always, counter)) };
  if ('any' in condition) return { any: condition.any.map((part) => stuck(part, index, always, counter)) };
  if ('not' in condition) return { not: stuck(condition.not, index, always, counter) };
  const own = counter.next;
  counter.next += 1;
  if (own !== index) return condition;
  return always ? { all: [] } : { any: [] };
}

function statusesOf(topic: Topic, rule: Rule): FindingStatus[] {
  const compiled = compileRule(topic, rule);
  return rule.examples.map((example) => compiled.statusOf(knownOf(example)));
}

/** Clauses that the examples do not exercise both ways. */
export function findUncoveredClauses(topic: Topic, rule: Rule): UncoveredClause[] {
  const found: UncoveredClause[] = [];
  const sound = statusesOf(topic, rule).join();
  for (const half of ['when', 'unless'] as const) {
    const condition = rule[half];
    if (condition === null) continue;
    leavesOf(condition).forEach((leaf, index) => {
      for (const always of [true, false]) {
        const changed: Rule = { ...rule, [half]: stuck(condition, index, always) };
        if (statusesOf(topic, changed).join() === sound) found.push({ leaf, always, changed });
      }
    });
  }
  return found;
}

function withLimit(condition: Condition, index: number, value: number, counter = { next: 0 }): Condition {
  if ('all' in condition) return { all: condition.all.map((part) => withLimit(part, index, value, counter)) };
  if ('any' in condition) return { any: condition.any.map((part) => withLimit(part, index, value, counter)) };
  if ('not' in condition) return { not: withLimit(condition.not, index, value, counter) };
  const own = counter.next;
  counter.next += 1;
  return own === index && isLeaf(condition) ? { ...condition, value } : condition;
}

/** One visit, week or milligram; a tenth of limits that are not whole or are compared with fractions. */
function stepOf(leaf: Leaf, value: number): number {
  if (findFactDefinition(leaf.fact)?.range?.integer !== false) return 1;
  return Number.isInteger(value) && value !== 0 ? 1 : Math.max(Math.abs(value) * 0.1, 0.001);
}

const LIMITS = ['lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive'];

/** Limits that could move by one step, either way, without spoiling an example. */
export function findUntestedLimits(topic: Topic, rule: Rule): UntestedLimit[] {
  const sound = statusesOf(topic, rule).join();
  const found: UntestedLimit[] = [];
  for (const half of ['when', 'unless'] as const) {
    const condition = rule[half];
    if (condition === null) continue;
    leavesOf(condition).forEach((leaf, index) => {
      const { value } = leaf;
      if (typeof value !== 'number' || !LIMITS.includes(leaf.operator)) return;
      const step = stepOf(leaf, value);
      for (const moved of [value - step, value + step].map((each) => Number(each.toPrecision(9)))) {
        const changed: Rule = { ...rule, [half]: withLimit(condition, index, moved) };
        if (statusesOf(topic, changed).join() === sound) found.push({ leaf, changed });
      }
    });
  }
  return found;
}
