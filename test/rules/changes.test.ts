// Missing facts and counterfactuals against brute force over all combinations of all values.
import type { Question } from '../../src/rules/changes/change-decider.js';
import { findCounterfactuals, findMissingFacts } from '../../src/rules/changes/missing-facts.js';
import { factNamesOf } from '../../src/rules/engine/condition-tree.js';
import { withDerived } from '../../src/rules/facts/derive-facts.js';
import type { FactValues } from '../../src/rules/facts/fact.js';
import { type FactValue, findFactDefinition } from '../../src/rules/facts/fact-list.js';
import { decideCandidates } from '../../src/rules/judge/decide-facts.js';
import { makeRuleBase } from '../../src/rules/judge/rule-base.js';
import type { PredictedOutcome } from '../../src/terms.js';
import { DOMAINS, generateTopics, generateValues } from '../support/generate-rules.js';
import { type Seeded, seeded } from '../support/seeded.js';

/** Facts by themselves, and facts that follow from each other. */
const NAMES = [
  ['painReported', 'redFlags', 'priorVisits', 'side', 'dateOfSurgery'],
  ['painReported', 'chronicPain', 'injuryAgeDays', 'painScore', 'severePain'],
];

function question(random: Seeded): Question {
  const names = random.pick(NAMES);
  const topics = generateTopics(random, 1 + random.below(3), names);
  const asked = { treatment: 'nmes', ingredients: [] };
  const candidates = makeRuleBase(topics, new Map(), 'test').candidates.find(asked, '2014-06-01');
  return { candidates, asked, known: generateValues(random, random.pick([0.2, 0.5, 0.9]), names) };
}

function outcomeOf(asked: Question, values: FactValues): PredictedOutcome {
  return decideCandidates(asked.candidates, asked.asked, withDerived(values)).predictedOutcome;
}

function factsAskedFor({ candidates }: Question): string[] {
  const kinds = new Set(candidates.inForce.map(({ topic }) => topic.authority));
  const policy = kinds.has('BODY_PART_CHAPTER') && kinds.has('CHRONIC_PAIN') ? ['chronicPain'] : [];
  return [...new Set([...policy, ...candidates.inForce.flatMap(({ rule }) => factNamesOf(rule))])];
}

function* subsets(names: readonly string[], size: number): Generator<string[]> {
  if (size === 0) yield [];
  else
    for (const [index, name] of names.entries())
      for (const rest of subsets(names.slice(index + 1), size - 1)) yield [name, ...rest];
}

function* assignments(names: readonly string[]): Generator<[string, FactValue][]> {
  const [first, ...rest] = names;
  if (first === undefined) yield [];
  else
    for (const value of DOMAINS[first] ?? [])
      for (const others of assignments(rest)) yield [[first, value], ...others];
}

/** The smallest sets, by trying every set and every value of the full domains. */
function bruteForce(asked: Question, names: readonly string[], target: PredictedOutcome): string[] {
  const current = withDerived(asked.known);
  for (let size = 1; size <= 3; size += 1) {
    const found: string[] = [];
    for (const set of subsets(names, size)) {
      for (const values of assignments(set)) {
        if (values.some(([name, value]) => current.get(name) === value)) continue;
        if (outcomeOf(asked, new Map([...asked.known, ...values])) !== target) continue;
        found.push([...set].sort().join(' '));
        break;
      }
    }
    if (found.length > 0) return found.sort();
  }
  return [];
}

function seen(sets: { name: string }[][]): string[] {
  return sets
    .map((set) =>
      set
        .map(({ name }) => name)
        .sort()
        .join(' '),
    )
    .sort();
}

test('missing facts are exactly the smallest sets that decide, with every outcome that they can bring', () => {
  const random = seeded(7);
  let decided = 0;
  for (let round = 0; round < 400; round += 1) {
    const asked = question(random);
    if (outcomeOf(asked, asked.known) !== 'UNDETERMINED') continue;
    const current = withDerived(asked.known);
    const unknown = factsAskedFor(asked).filter((name) => !current.has(name));
    const wanted = new Set([
      ...bruteForce(asked, unknown, 'UPHELD'),
      ...bruteForce(asked, unknown, 'OVERTURNED'),
    ]);
    const missing = findMissingFacts(asked);
    expect(seen(missing.map((each) => each.names.map((name) => ({ name }))))).toEqual([...wanted].sort());
    for (const { names, wouldBe } of missing) {
      const outcomes = new Set<string>();
      for (const values of assignments(names))
        outcomes.add(outcomeOf(asked, new Map([...asked.known, ...values])));
      outcomes.delete('UNDETERMINED');
      expect([...wouldBe].sort()).toEqual([...outcomes].sort());
    }
    decided += missing.length;
  }
  expect(decided).toBeGreaterThan(100);
});

test('counterfactuals are exactly the smallest changes, and each keeps its promise', () => {
  const random = seeded(11);
  let turned = 0;
  for (let round = 0; round < 400; round += 1) {
    const asked = question(random);
    const outcome = outcomeOf(asked, asked.known);
    if (outcome === 'UNDETERMINED') continue;
    const current = withDerived(asked.known);
    const names = factsAskedFor(asked).filter((name) => findFactDefinition(name)?.fixed === false);
    const found = findCounterfactuals(asked, outcome);
    const setsFor = (target: PredictedOutcome): string[] =>
      seen(found.filter((each) => each.predictedOutcome === target).map((each) => each.changes));
    const opposite = outcome === 'UPHELD' ? 'OVERTURNED' : 'UPHELD';
    const turning = bruteForce(asked, names, opposite);
    expect(setsFor(opposite)).toEqual(turning);
    for (const { changes, predictedOutcome } of found) {
      const values = changes.map(({ name, to }) => [name, to as FactValue] as const);
      expect(outcomeOf(asked, new Map([...asked.known, ...values]))).toBe(predictedOutcome);
      for (const { name, from } of changes) expect(current.get(name) ?? null).toEqual(from);
    }
    turned += found.length;
  }
  expect(turned).toBeGreaterThan(100);
});
