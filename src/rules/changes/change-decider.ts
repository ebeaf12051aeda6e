// Decides one request again and again under small changes: only the rules that a change touches are judged anew.
import type { PredictedOutcome } from '../../terms.js';
import { factNamesOf } from '../engine/condition-tree.js';
import { DERIVATIONS, withDerived } from '../facts/derive-facts.js';
import type { FactValues } from '../facts/fact.js';
import type { FactValue } from '../facts/fact-list.js';
import type { AskedFor, Candidate, Candidates } from '../judge/candidates.js';
import { decideOutcome, type JudgedRule } from '../judge/governing.js';
import { judgeCandidate } from '../judge/judge-candidates.js';
import { withReasonOfIndex } from '../judge/reason-of-index.js';

/** One request as the search sees it: `known` without derived values, which follow anew from every change. */
export interface Question {
  candidates: Candidates;
  asked: AskedFor;
  known: FactValues;
  /** Facts that stay as they are, beside what is asked for: those on which the prediction for a surgery hangs. */
  kept?: ReadonlySet<string>;
}

export type ChangedValues = readonly (readonly [name: string, value: FactValue])[];

/** The request after some changes. */
export interface ChangeState {
  /** Known values without those that follow. */
  known: FactValues;
  values: FactValues;
  /** One for each candidate, in their order. */
  judged: readonly JudgedRule[];
  predictedOutcome: PredictedOutcome;
}

export interface ChangeDecider {
  question: Question;
  /** The request as it is. */
  start: ChangeState;
  candidates: readonly Candidate[];
  stateOf(changes: ChangedValues): ChangeState;
}

/** Facts from which others follow: a change of one of these can move any rule. */
const SOURCES = new Set(DERIVATIONS.flatMap((derivation) => derivation.from));

/**
 * Prepares the request; the decider holds no state between changes. Of the question's candidates only those given are
 * judged: the others must not be able to match after the changes that will be asked about.
 */
export function makeChangeDecider(
  question: Question,
  candidates: readonly Candidate[] = question.candidates.inForce,
): ChangeDecider {
  const { candidates: found, asked, known } = question;
  const current = withDerived(known);
  const touched = new Map<string, number[]>();
  candidates.forEach(({ rule }, index) => {
    for (const name of factNamesOf(rule)) {
      const listed = touched.get(name);
      if (listed) listed.push(index);
      else touched.set(name, [index]);
    }
  });
  const decided = (judged: readonly JudgedRule[], values: FactValues): PredictedOutcome => {
    return withReasonOfIndex(decideOutcome(judged, values, asked.ingredients), found, asked).predictedOutcome;
  };
  const first = candidates.map((candidate) => judgeCandidate(candidate, current));
  const start = { known, values: current, judged: first, predictedOutcome: decided(first, current) };
  const stateOf = (changes: ChangedValues): ChangeState => {
    const follows = changes.some(([name]) => SOURCES.has(name));
    const changed = new Map([...known, ...changes]);
    const values = follows ? withDerived(changed) : new Map([...current, ...changes]);
    const moved = follows ? movedNames(current, values) : changes.map(([name]) => name);
    const judged = [...first];
    for (const index of moved.flatMap((name) => touched.get(name) ?? [])) {
      const candidate = candidates[index];
      if (candidate) judged[index] = judgeCandidate(candidate, values);
    }
    return { known: changed, values, judged, predictedOutcome: decided(judged, values) };
  };
  return { question, start, candidates, stateOf };
}

/** Names whose value is not the same in both. */
function movedNames(left: FactValues, right: FactValues): string[] {
  const names = new Set([...left.keys(), ...right.keys()]);
  return [...names].filter((name) => left.get(name) !== right.get(name));
}
