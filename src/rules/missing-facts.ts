// Which unknown facts would decide an undetermined request, and which changes would turn a decided one.
// Knows no words; the search behind it is in search-changes.ts, its bounds in change-space.ts.
import { PREDICTED_OUTCOMES, type PredictedOutcome } from '../terms.js';
import { makeChangeDecider, type Question } from './change-decider.js';
import { changeSpace, type VariedFact } from './change-space.js';
import type { FactValue } from './fact-list.js';
import type { Counterfactual, MissingFacts } from './prediction.js';
import { type Change, changesOf, smallestSets } from './search-changes.js';

/**
 * For each decided outcome that unknown facts can still bring, the smallest sets of them that can bring it, and every
 * decided outcome that the set can bring. Empty where no set of up to three facts decides.
 */
export function findMissingFacts(question: Question): MissingFacts[] {
  const decider = makeChangeDecider(question);
  const { current } = decider;
  const space = changeSpace(question.candidates.inForce, question.known).filter(
    (fact) => !current.has(fact.name),
  );
  const sets = new Map<string, VariedFact[]>();
  for (const target of ['UPHELD', 'OVERTURNED'] as const) {
    for (const set of smallestSets(question, space, target, decider))
      sets.set(set.map((fact) => fact.name).join(' '), set);
  }
  return [...sets.values()].map((set) => {
    const outcomes = new Set<PredictedOutcome>();
    for (const change of changesOf(decider, set)) outcomes.add(change.predictedOutcome);
    const wouldBe = PREDICTED_OUTCOMES.filter((each) => each !== 'UNDETERMINED' && outcomes.has(each));
    return { names: set.map((fact) => fact.name), wouldBe };
  });
}

/** How far a change goes: numbers by their distance, anything else by one. */
function distanceOf(change: Change, current: ReadonlyMap<string, FactValue>): number {
  let distance = 0;
  for (const [name, to] of change.values) {
    const from = current.get(name);
    distance +=
      typeof to === 'number' && typeof from === 'number' ? Math.abs(to - from) / (1 + Math.abs(from)) : 1;
  }
  return distance;
}

/**
 * For each other outcome, the smallest sets of facts that turn a decided answer to it, with the values nearest to the
 * present ones. What the request is for, for whom and when is never changed. Each, stated, gives what it promises.
 */
export function findCounterfactuals(question: Question, decided: PredictedOutcome): Counterfactual[] {
  const decider = makeChangeDecider(question);
  const { current } = decider;
  const space = changeSpace(question.candidates.inForce, question.known).filter((fact) => !fact.fixed);
  return PREDICTED_OUTCOMES.filter((target) => target !== decided).flatMap((target) =>
    smallestSets(question, space, target, decider).map((set): Counterfactual => {
      let nearest: Change | null = null;
      for (const change of changesOf(decider, set)) {
        if (change.predictedOutcome !== target) continue;
        if (nearest === null || distanceOf(change, current) < distanceOf(nearest, current)) nearest = change;
      }
      const changes = [...(nearest?.values ?? [])].map(([name, to]) => ({
        name,
        from: current.get(name) ?? null,
        to,
      }));
      return { changes, predictedOutcome: target };
    }),
  );
}
