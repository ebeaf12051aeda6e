// Decides one request again and again under small changes: only the rules that a change touches are judged anew.
// Knows no search.
import type { PredictedOutcome } from '../terms.js';
import type { AskedFor, Candidates } from './candidates.js';
import { DERIVATIONS, withDerived } from './derive-facts.js';
import type { FactValues } from './engine/compile-condition.js';
import { factNamesOf } from './engine/condition-tree.js';
import { withReasonOfIndex } from './evaluate-facts.js';
import type { FactValue } from './fact-list.js';
import { decideOutcome, type JudgedRule } from './governing.js';

/** One request as the search sees it: `known` without derived values, which follow anew from every change. */
export interface Question {
  candidates: Candidates;
  asked: AskedFor;
  known: FactValues;
}

export type ChangedValues = readonly (readonly [name: string, value: FactValue])[];

export interface ChangeDecider {
  /** All known values, derived ones included. */
  current: FactValues;
  outcomeOf(changes: ChangedValues): PredictedOutcome;
}

/** Facts from which others follow: a change of one of these can move any rule. */
const SOURCES = new Set(DERIVATIONS.flatMap((derivation) => derivation.from));

/** Prepares the request; the decider holds no state between changes. */
export function makeChangeDecider({ candidates, asked, known }: Question): ChangeDecider {
  const current = withDerived(known);
  const judged = candidates.inForce.map((candidate): JudgedRule => {
    const { topic, rule, part } = candidate;
    return { topic, rule, part, status: candidate.statusOf(current) };
  });
  const touched = new Map<string, number[]>();
  candidates.inForce.forEach(({ rule }, index) => {
    for (const name of factNamesOf(rule)) touched.set(name, [...(touched.get(name) ?? []), index]);
  });
  const every = judged.map((_, index) => index);
  const outcomeOf = (changes: ChangedValues): PredictedOutcome => {
    const follows = changes.some(([name]) => SOURCES.has(name));
    const values = follows ? withDerived(new Map([...known, ...changes])) : new Map([...current, ...changes]);
    const anew = follows ? every : changes.flatMap(([name]) => touched.get(name) ?? []);
    const now = [...judged];
    for (const index of anew) {
      const [before, candidate] = [judged[index], candidates.inForce[index]];
      if (before && candidate) now[index] = { ...before, status: candidate.statusOf(values) };
    }
    const standing = now.filter((each) => each.status !== 'NO_MATCH');
    const decision = decideOutcome(standing, values, asked.ingredients);
    return withReasonOfIndex(decision, candidates, asked).predictedOutcome;
  };
  return { current, outcomeOf };
}
