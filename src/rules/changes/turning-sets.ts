// Sets of facts such that every change which makes a rule match contains one of them. Read off the conditions, without
// trying values: a group that must hold needs all of its parts, or one of them. Sets of more than three facts are left
// out.

import { type CompiledCondition, compileCondition, FALSE, TRUE } from '../engine/compile-condition.js';
import type { Condition } from '../engine/condition-tree.js';
import { childrenOf, isLeaf } from '../engine/condition-tree.js';
import { type FactValues } from '../facts/fact.js';
import { moversOf } from '../facts/movers.js';
import type { CompiledRule } from '../topics/compiled-rule.js';

export type FactSet = ReadonlySet<string>;

/** A set of changes holds at most this many facts. */
export const MOST_CHANGES = 3;

const NOTHING: FactSet = new Set();

/** Sets none of which holds another, in the order in which they were found. */
function least(sets: readonly FactSet[]): FactSet[] {
  const kept: FactSet[] = [];
  for (const set of [...sets].sort((left, right) => left.size - right.size)) {
    if (!kept.some((smaller) => [...smaller].every((name) => set.has(name)))) kept.push(set);
  }
  return kept;
}

function crossed(left: readonly FactSet[], right: readonly FactSet[]): FactSet[] {
  const unions = left.flatMap((one) => right.map((other) => new Set([...one, ...other])));
  return least(unions.filter((set) => set.size <= MOST_CHANGES));
}

/** Compiled once for each node, as the search asks for every node of a condition. */
const compiled = new WeakMap<Condition, CompiledCondition>();

function truthOf(condition: Condition, values: FactValues): number {
  let compiledNode = compiled.get(condition);
  if (!compiledNode) {
    compiledNode = compileCondition(condition);
    compiled.set(condition, compiledNode);
  }
  return compiledNode(values);
}

/** Sets without a change in which the condition cannot come to be true (or false); the empty set where it is so. */
function turning(condition: Condition, truth: boolean, values: FactValues): FactSet[] {
  if (truthOf(condition, values) === (truth ? TRUE : FALSE)) return [NOTHING];
  if (isLeaf(condition)) return moversOf(condition.fact).map((name) => new Set([name]));
  if ('not' in condition) return turning(condition.not, !truth, values);
  const parts = childrenOf(condition).map((part) => turning(part, truth, values));
  if ('all' in condition === truth) return parts.reduce<FactSet[]>(crossed, [NOTHING]);
  return least(parts.flat());
}

/** Sets without a change in which the condition stays true: changes of any fact that it asks for. */
function leavingTrue(condition: Condition): FactSet[] {
  if (isLeaf(condition)) return moversOf(condition.fact).map((name) => new Set([name]));
  return least(childrenOf(condition).flatMap(leavingTrue));
}

/** Sets one of which must be among the changes for the rule to match; the empty set where it matches already. */
export function setsToMatch({ rule, when, unless }: CompiledRule, values: FactValues): FactSet[] {
  if (when(values) === TRUE && unless(values) !== TRUE) return [NOTHING];
  const holding = turning(rule.when, true, values);
  const excepted = rule.unless !== null && unless(values) === TRUE ? leavingTrue(rule.unless) : [NOTHING];
  return crossed(holding, excepted);
}
