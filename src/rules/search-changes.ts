// Finds the smallest sets of facts whose values lead to an outcome, by trying every set and every value that stands
// for others. Knows no words and no requests.
import type { PredictedOutcome } from '../terms.js';
import type { AskedFor, Candidate, Candidates } from './candidates.js';
import { factsThatMove, MOST_CHANGES, type VariedFact } from './change-space.js';
import { withDerived } from './derive-facts.js';
import type { FactValues } from './engine/compile-condition.js';
import { decideCandidates } from './evaluate-facts.js';
import type { FactValue } from './fact-list.js';

/** New values of some facts and what they lead to. */
export interface Change {
  values: Map<string, FactValue>;
  predictedOutcome: PredictedOutcome;
}

/** One request as the search sees it: `known` without derived values, which follow anew from every change. */
export interface Question {
  candidates: Candidates;
  asked: AskedFor;
  known: FactValues;
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

function* assignmentsOf(facts: readonly VariedFact[], known: FactValues): Generator<Map<string, FactValue>> {
  const [first, ...rest] = facts;
  if (!first) {
    yield new Map();
    return;
  }
  for (const value of first.values) {
    if (known.get(first.name) === value) continue;
    for (const further of assignmentsOf(rest, known)) yield new Map([[first.name, value], ...further]);
  }
}

/** Every way in which these facts, all of them changed, lead to an outcome; one change for each value combination. */
export function* changesOf(
  question: Question,
  facts: readonly VariedFact[],
  current: FactValues,
): Generator<Change> {
  for (const values of assignmentsOf(facts, current)) {
    const all = withDerived(new Map([...question.known, ...values]));
    const { predictedOutcome } = decideCandidates(question.candidates, question.asked, all);
    yield { values, predictedOutcome };
  }
}

/** Sets of facts without which this rule cannot come to match; the empty set where it matches already. */
function enablingSets(
  rule: Candidate,
  question: Question,
  space: readonly VariedFact[],
  current: FactValues,
): Set<string>[] {
  if (rule.statusOf(current) === 'MATCH') return [new Set()];
  const found: Set<string>[] = [];
  const moving = factsThatMove(rule, space);
  for (let size = 1; size <= MOST_CHANGES; size += 1) {
    for (const facts of subsetsOf(moving, size)) {
      const names = new Set(facts.map((fact) => fact.name));
      if (found.some((smaller) => [...smaller].every((name) => names.has(name)))) continue;
      for (const values of assignmentsOf(facts, current)) {
        if (rule.statusOf(withDerived(new Map([...question.known, ...values]))) !== 'MATCH') continue;
        found.push(names);
        break;
      }
    }
  }
  return found;
}

/** For a decided outcome: some set that enables a rule for it must be among the changes. Null: no such condition. */
function requiredSets(
  question: Question,
  space: readonly VariedFact[],
  target: PredictedOutcome,
  current: FactValues,
): Set<string>[] | null {
  if (target === 'UNDETERMINED') return null;
  const wanted = target === 'UPHELD' ? 'NOT_RECOMMENDED' : 'RECOMMENDED';
  const rules = question.candidates.inForce.filter(({ rule }) => rule.recommendation === wanted);
  return rules.flatMap((rule) => enablingSets(rule, question, space, current));
}

/**
 * The sets of least size, at most three facts, some values of which lead to the target; each set once, in the order
 * of the space. Exact over the space that it is given.
 */
export function smallestSets(
  question: Question,
  space: readonly VariedFact[],
  target: PredictedOutcome,
): VariedFact[][] {
  const current = withDerived(question.known);
  const required = requiredSets(question, space, target, current);
  for (let size = 1; size <= MOST_CHANGES; size += 1) {
    const found: VariedFact[][] = [];
    for (const facts of subsetsOf(space, size)) {
      const names = new Set(facts.map((fact) => fact.name));
      if (required && !required.some((set) => [...set].every((name) => names.has(name)))) continue;
      for (const change of changesOf(question, facts, current)) {
        if (change.predictedOutcome !== target) continue;
        found.push(facts);
        break;
      }
    }
    if (found.length > 0) return found;
  }
  return [];
}
