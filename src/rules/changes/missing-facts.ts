// Which unknown facts would decide an undetermined request, and which changes would turn a decided one.
// The search behind it is in search-changes.ts, its bounds in change-space.ts.
import type { PredictedOutcome } from '../../terms.js';
import { withDerived } from '../facts/derive-facts.js';
import type { FactValue } from '../facts/fact-list.js';
import type { Counterfactual, MissingFacts } from '../judge/prediction.js';
import { canBring } from './can-bring.js';
import { makeChangeDecider, type Question } from './change-decider.js';
import { changeSpace, type VariedFact } from './change-space.js';
import type { NewValues } from './matching-changes.js';
import { smallestSets, type TurningSet } from './search-changes.js';

const DECIDED = ['UPHELD', 'OVERTURNED'] as const;

/**
 * For each decided outcome that unknown facts can still bring, the smallest sets of them that can bring it, and every
 * decided outcome that the set can bring. Empty where no set of up to three facts decides.
 */
export function findMissingFacts(question: Question): MissingFacts[] {
  const values = withDerived(question.known);
  const { facts: space, candidates } = changeSpace(question, values, ({ name }) => !values.has(name));
  const decider = makeChangeDecider(question, candidates);
  const sets = new Map<string, VariedFact[]>();
  for (const target of DECIDED) {
    for (const { facts } of smallestSets(decider, space, target))
      sets.set(facts.map((fact) => fact.name).join(' '), facts);
  }
  return [...sets.values()].map((facts) => ({
    names: facts.map((fact) => fact.name),
    wouldBe: DECIDED.filter((outcome) => canBring(decider, facts, outcome)),
  }));
}

/** How far a change goes: numbers by their distance, anything else by one. */
function distanceOf(change: NewValues, current: ReadonlyMap<string, FactValue>): number {
  let distance = 0;
  for (const [name, to] of change) {
    const from = current.get(name);
    distance +=
      typeof to === 'number' && typeof from === 'number' ? Math.abs(to - from) / (1 + Math.abs(from)) : 1;
  }
  return distance;
}

/** The first of the nearest changes, by the order of the values. */
function nearestOf(
  facts: readonly VariedFact[],
  changes: readonly NewValues[],
  current: ReadonlyMap<string, FactValue>,
): NewValues {
  const order = (change: NewValues): string =>
    change.map(([, to], at) => String(facts[at]?.values.indexOf(to) ?? 0).padStart(4, '0')).join(' ');
  const ranked = changes.map((change) => ({
    change,
    far: distanceOf(change, current),
    order: order(change),
  }));
  ranked.sort((left, right) => left.far - right.far || (left.order < right.order ? -1 : 1));
  return ranked[0]?.change ?? [];
}

/**
 * The smallest sets of facts that turn a decided answer to the opposite one, and those that leave it undecided where
 * they are no larger; with the values nearest to the present ones. What the request is for, for whom and when is never
 * changed. Each, stated, gives what it promises.
 */
export function findCounterfactuals(question: Question, decided: PredictedOutcome): Counterfactual[] {
  const current = withDerived(question.known);
  const { facts: space, candidates } = changeSpace(question, current, ({ fixed }) => !fixed);
  const decider = makeChangeDecider(question, candidates);
  const opposite = decided === 'UPHELD' ? 'OVERTURNED' : 'UPHELD';
  const turning = smallestSets(decider, space, opposite);
  const ending = smallestSets(decider, space, 'UNDETERMINED', turning[0]?.facts.length);
  const changed = (sets: readonly TurningSet[], predictedOutcome: PredictedOutcome): Counterfactual[] =>
    sets.map(({ facts, changes }) => ({
      changes: nearestOf(facts, changes, current).map(([name, to]) => {
        return { name, from: current.get(name) ?? null, to };
      }),
      predictedOutcome,
    }));
  return [...changed(turning, opposite), ...changed(ending, 'UNDETERMINED')];
}
