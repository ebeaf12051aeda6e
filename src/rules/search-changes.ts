// Finds the smallest sets of facts whose values lead to an outcome, by trying every set that can and every value that
// stands for others. Knows no words and no requests.
import type { PredictedOutcome } from '../terms.js';
import {
  type ChangeDecider,
  type ChangedValues,
  makeChangeDecider,
  type Question,
} from './change-decider.js';
import { MOST_CHANGES, type VariedFact } from './change-space.js';
import { DERIVATIONS } from './derive-facts.js';
import type { FactValues } from './engine/compile-condition.js';
import type { FactValue } from './fact-list.js';
import { type FactSet, setsToFail, setsToMatch } from './turning-sets.js';

/** New values of some facts and what they lead to. */
export interface Change {
  values: ChangedValues;
  predictedOutcome: PredictedOutcome;
}

function* subsetsOf<T>(items: readonly T[], size: number, from = 0): Generator<T[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let index = from; index + size <= items.length; index += 1) {
    for (const rest of subsetsOf(items, size - 1, index + 1)) yield [items[index] as T, ...rest];
  }
}

function* assignmentsOf(facts: readonly VariedFact[], current: FactValues): Generator<[string, FactValue][]> {
  const [first, ...rest] = facts;
  if (!first) {
    yield [];
    return;
  }
  for (const value of first.values) {
    if (current.get(first.name) === value) continue;
    for (const further of assignmentsOf(rest, current)) yield [[first.name, value], ...further];
  }
}

/** What every change of exactly these facts leads to; one change for each combination of values. */
export function* changesOf(decider: ChangeDecider, facts: readonly VariedFact[]): Generator<Change> {
  for (const values of assignmentsOf(facts, decider.current)) {
    yield { values, predictedOutcome: decider.outcomeOf(values) };
  }
}

/** Facts that decide who speaks first, and those from which they follow. */
const POLICY = new Set(
  ['chronicPain', 'bodyPart'].flatMap((name) => [
    name,
    ...DERIVATIONS.filter((each) => each.name === name).flatMap((each) => each.from),
  ]),
);
for (const { name, from } of DERIVATIONS) if (POLICY.has(name)) for (const each of from) POLICY.add(each);

/**
 * Sets one of which every change to the target must contain. For a decided target: one that makes a rule for it match.
 * For none: one that ends a match, or makes an opposite rule match, or moves the policy. Null: no such condition,
 * which holds of compounds, whose parts can come into doubt otherwise.
 */
function requiredSets(
  { candidates, asked }: Question,
  current: FactValues,
  target: PredictedOutcome,
): FactSet[] | null {
  if (asked.ingredients.length > 0 && target !== 'UPHELD') return null;
  if (target === 'UNDETERMINED') {
    return [
      ...candidates.inForce.flatMap((rule) =>
        rule.statusOf(current) === 'MATCH' ? setsToFail(rule, current) : setsToMatch(rule, current),
      ),
      ...[...POLICY].map((name) => new Set([name])),
    ];
  }
  const wanted = target === 'UPHELD' ? 'NOT_RECOMMENDED' : 'RECOMMENDED';
  const rules = candidates.inForce.filter(({ rule }) => rule.recommendation === wanted);
  return rules.flatMap((rule) => setsToMatch(rule, current));
}

/**
 * The sets of least size, at most three facts, some values of which lead to the target; each set once, in the order
 * of the space. Exact over the space that it is given.
 */
export function smallestSets(
  question: Question,
  space: readonly VariedFact[],
  target: PredictedOutcome,
  decider: ChangeDecider = makeChangeDecider(question),
): VariedFact[][] {
  const required = requiredSets(question, decider.current, target);
  for (let size = 1; size <= MOST_CHANGES; size += 1) {
    const found: VariedFact[][] = [];
    for (const facts of subsetsOf(space, size)) {
      const has = (name: string): boolean => facts.some((fact) => fact.name === name);
      if (required && !required.some((set) => [...set].every(has))) continue;
      for (const change of changesOf(decider, facts)) {
        if (change.predictedOutcome !== target) continue;
        found.push(facts);
        break;
      }
    }
    if (found.length > 0) return found;
  }
  return [];
}
