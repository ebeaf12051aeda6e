// Sets of facts one of which every change must contain that makes a rule match, or stop matching. Read off the
// conditions, without trying values: a group that must hold needs all of its parts, or one of them. Sets of more than
// three facts are left out. Knows no policy.
import { MOST_CHANGES } from './change-space.js';
import { DERIVATIONS } from './derive-facts.js';
import { compileCondition, FALSE, type FactValues, TRUE } from './engine/compile-condition.js';
import type { CompiledRule } from './engine/compile-rule.js';
import { childrenOf, isLeaf } from './engine/condition-tree.js';
import type { Condition } from './topic.js';

export type FactSet = ReadonlySet<string>;

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

/** The fact itself, and the facts from which it may follow. */
function moversOf(fact: string): FactSet[] {
  const sources = new Set([fact]);
  for (const { name, from } of [...DERIVATIONS].reverse()) {
    if (sources.has(name)) for (const each of from) sources.add(each);
  }
  return [...sources].map((name) => new Set([name]));
}

/** Sets without a change in which the condition cannot come to be true (or false); the empty set where it is so. */
function turning(condition: Condition, truth: boolean, values: FactValues): FactSet[] {
  if (compileCondition(condition)(values) === (truth ? TRUE : FALSE)) return [NOTHING];
  if (isLeaf(condition)) return moversOf(condition.fact);
  if ('not' in condition) return turning(condition.not, !truth, values);
  const parts = childrenOf(condition).map((part) => turning(part, truth, values));
  if ('all' in condition === truth) return parts.reduce<FactSet[]>(crossed, [NOTHING]);
  return least(parts.flat());
}

/** Sets without a change in which the condition stays true: changes of any fact that it asks for. */
function leavingTrue(condition: Condition): FactSet[] {
  if (isLeaf(condition)) return moversOf(condition.fact);
  return least(childrenOf(condition).flatMap(leavingTrue));
}

/** Sets one of which must be among the changes for the rule to match; the empty set where it matches already. */
export function setsToMatch({ rule, when, unless }: CompiledRule, values: FactValues): FactSet[] {
  if (when(values) === TRUE && unless(values) !== TRUE) return [NOTHING];
  const holding = turning(rule.when, true, values);
  const excepted = rule.unless !== null && unless(values) === TRUE ? leavingTrue(rule.unless) : [NOTHING];
  return crossed(holding, excepted);
}

/** Sets one of which must be among the changes for a matching rule to stop matching. */
export function setsToFail({ rule }: CompiledRule, values: FactValues): FactSet[] {
  const excepting = rule.unless === null ? [] : turning(rule.unless, true, values);
  return least([...leavingTrue(rule.when), ...excepting]);
}
