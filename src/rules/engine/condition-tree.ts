// The shape of conditions: tells groups from leaves, and lists the leaves in the order of the file.
import type { JsonValue } from '../../terms.js';

/** A condition in the format of json-rules-engine: all, any, not, or a leaf. */
export type Condition =
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }
  | { fact: string; operator: string; value: JsonValue };

export type Leaf = Extract<Condition, { fact: string }>;

/** Whether the node compares a fact. */
export function isLeaf(condition: Condition): condition is Leaf {
  return 'fact' in condition;
}

/** The nodes directly under a group; none under a leaf. */
export function childrenOf(condition: Condition): Condition[] {
  if ('all' in condition) return condition.all;
  if ('any' in condition) return condition.any;
  if ('not' in condition) return [condition.not];
  return [];
}

/** Every leaf, in the order of the file. */
export function leavesOf(condition: Condition | null): Leaf[] {
  if (condition === null) return [];
  return isLeaf(condition) ? [condition] : childrenOf(condition).flatMap(leavesOf);
}

/** The names of the facts that a rule asks for, each once. */
export function factNamesOf(rule: { when: Condition; unless: Condition | null }): string[] {
  return [...new Set([...leavesOf(rule.when), ...leavesOf(rule.unless)].map((leaf) => leaf.fact))];
}
