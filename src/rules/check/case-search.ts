// Searches for a case on which given rules match or fail as specified, over all values of their facts, unknown included.
// The search is exact: it backtracks, and since a condition decided on partial knowledge stays decided, most cases need
// not be tried.
import {
  type CompiledCondition,
  compileCondition,
  FALSE,
  TRUE,
  UNKNOWN,
} from '../engine/compile-condition.js';
import type { Condition } from '../engine/condition-tree.js';
import { childrenOf, isLeaf } from '../engine/condition-tree.js';
import type { FactValue } from '../facts/fact-list.js';
import type { CompiledRule } from '../topics/compiled-rule.js';

/** A rule must match, or must not, on the case; where `at` is given its fact has that value for this rule alone. */
export interface Wish {
  rule: CompiledRule;
  wanted: 'MATCH' | 'NO_MATCH';
  at: { fact: string; value: FactValue } | null;
}

/** Facts to their representatives; a fact without an entry is never assigned. */
export type Domains = ReadonlyMap<string, readonly FactValue[]>;

type Case = Map<string, FactValue>;

const compiled = new WeakMap<Condition, CompiledCondition>();

function truthOf(condition: Condition, known: Case): number {
  let test = compiled.get(condition);
  if (!test) {
    test = compileCondition(condition);
    compiled.set(condition, test);
  }
  return test(known);
}

/** The first fact, among those that may still be assigned, whose being unknown keeps the condition unknown. */
function firstOpenFact(condition: Condition, known: Case, free: ReadonlySet<string>): string | null {
  if (truthOf(condition, known) !== UNKNOWN) return null;
  if (isLeaf(condition)) return free.has(condition.fact) ? condition.fact : null;
  for (const part of childrenOf(condition)) {
    const fact = firstOpenFact(part, known, free);
    if (fact !== null) return fact;
  }
  return null;
}

/** True: met. False: lost for every further knowledge. Else the fact to try next, or null where none is left. */
function judge({ rule, wanted }: Wish, known: Case, free: ReadonlySet<string>): boolean | string | null {
  const [when, unless] = [rule.when(known), rule.unless(known)];
  const failed = when === FALSE || unless === TRUE;
  if (wanted === 'MATCH') {
    if (failed) return false;
    return when === TRUE ? true : firstOpenFact(rule.rule.when, known, free);
  }
  if (failed) return true;
  if (when === TRUE && unless === FALSE) return false;
  const fact = firstOpenFact(rule.rule.when, known, free);
  return fact === null && rule.rule.unless ? firstOpenFact(rule.rule.unless, known, free) : fact;
}

function judgeAt(wish: Wish, known: Case, free: ReadonlySet<string>): boolean | string | null {
  if (!wish.at) return judge(wish, known, free);
  known.set(wish.at.fact, wish.at.value);
  const verdict = judge(wish, known, free);
  known.delete(wish.at.fact);
  return verdict;
}

/** Leaves of a condition on one fact, each with whether its truth works for the condition or, under "not", against. */
function leavesOn(condition: Condition, fact: string, works = true): { leaf: Condition; works: boolean }[] {
  if (isLeaf(condition)) return condition.fact === fact ? [{ leaf: condition, works }] : [];
  const inside = 'not' in condition ? !works : works;
  return childrenOf(condition).flatMap((part) => leavesOn(part, fact, inside));
}

/**
 * Facts that may have to stay unknown. Knowing more never spoils what is met, but for one thing: an exception of a
 * rule that must match can come true. A fact with a value that works for none of those exceptions need not stay
 * unknown.
 */
function factsToLeaveOpen(wishes: readonly Wish[], domains: Domains): Set<string> {
  const exceptions = wishes.flatMap(({ wanted, rule }) =>
    wanted === 'MATCH' && rule.rule.unless ? [rule.rule.unless] : [],
  );
  const open = new Set<string>();
  for (const [name, values] of domains) {
    const leaves = exceptions.flatMap((exception) => leavesOn(exception, name));
    const harmless = values.some((value) =>
      leaves.every(({ leaf, works }) => truthOf(leaf, new Map([[name, value]])) === (works ? FALSE : TRUE)),
    );
    if (!harmless) open.add(name);
  }
  return open;
}

interface Space {
  domains: Domains;
  leaveOpen: ReadonlySet<string>;
}

function search(wishes: readonly Wish[], known: Case, free: Set<string>, space: Space): boolean {
  let next: string | null = null;
  let stuck = false;
  for (const wish of wishes) {
    const verdict = judgeAt(wish, known, free);
    if (verdict === false) return false;
    if (typeof verdict === 'string') next ??= verdict;
    else if (verdict === null) stuck = true;
  }
  if (stuck) return false;
  if (next === null) return true;
  free.delete(next);
  for (const value of space.domains.get(next) ?? []) {
    known.set(next, value);
    if (search(wishes, known, free, space)) return true;
  }
  known.delete(next);
  if (space.leaveOpen.has(next) && search(wishes, known, free, space)) return true;
  free.add(next);
  return false;
}

/** A case that meets every wish, with no more facts known than it takes; null where there is none. */
export function findCase(wishes: readonly Wish[], domains: Domains): ReadonlyMap<string, FactValue> | null {
  const known: Case = new Map();
  const own = new Set(wishes.map((wish) => wish.at?.fact));
  const free = new Set([...domains.keys()].filter((name) => !own.has(name)));
  const space = { domains, leaveOpen: factsToLeaveOpen(wishes, domains) };
  return search(wishes, known, free, space) ? known : null;
}
