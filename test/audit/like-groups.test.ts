// Like cases with unlike outcomes: nothing is flagged where nothing is planted, and what is planted is found.
import { AuditCases } from '../../src/audit/audit-cases.js';
import { compareCell } from '../../src/audit/compared-cell.js';
import { Expectation } from '../../src/audit/expectation.js';
import { letterCorrelation } from '../../src/audit/letter-spread.js';
import { findLikeGroups, likeKey } from '../../src/audit/like-groups.js';
import { variationsOf } from '../../src/audit/variation.js';
import { makeCorpus } from '../support/audit-corpus.js';
import { seeded } from '../support/seeded.js';

test('of 200 consistent corpora at most one in twenty has a flagged group', () => {
  let flagged = 0;
  for (let seed = 1; seed <= 200; seed++) {
    const { cases, expectation } = makeCorpus(seed, { letters: 700, treatments: 8 });
    if (findLikeGroups(cases, expectation).some((group) => group.flagged)) flagged++;
  }
  expect(flagged).toBeLessThanOrEqual(10);
});

test('of 500 planted groups at least 98 in 100 are flagged, and at least 95 in 100 flagged ones are planted', () => {
  let [found, planted, flagged] = [0, 0, 0];
  for (let seed = 1; seed <= 20; seed++) {
    const corpus = makeCorpus(1000 + seed, {
      letters: 12_000,
      treatments: 40,
      planted: 25,
      plantedShare: 0.4,
    });
    const groups = findLikeGroups(corpus.cases, corpus.expectation).filter((group) => group.flagged);
    planted += corpus.planted.size;
    flagged += groups.length;
    found += groups.filter(({ key }) => corpus.planted.has(key)).length;
  }
  expect(planted).toBeGreaterThanOrEqual(500);
  expect(found / planted).toBeGreaterThanOrEqual(0.98);
  expect(found / flagged).toBeGreaterThanOrEqual(0.95);
});

function casesOf(rows: { letter: number; upheld: boolean; specialty?: string }[]): AuditCases {
  const cases = new AuditCases(rows.length);
  rows.forEach(({ letter, upheld }, at) => {
    cases.add({
      id: at + 1,
      letterId: letter,
      treatment: 'nmes',
      category: 'DMEPOS',
      outcome: upheld ? 'UPHELD' : 'OVERTURNED',
      decisionDate: null,
      urDate: null,
      predicted: 'UPHELD',
      agreement: null,
      topic: 'nmes',
    });
    cases.group[at] = cases.groups.codeOf(likeKey('nmes', 'nmes', 'UPHELD', []));
    cases.setFacts(at, []);
  });
  return cases;
}

test('a letter counts once, however many like items it has', () => {
  const cases = casesOf(
    Array.from({ length: 40 }, (_, at) => ({ letter: at < 30 ? 1 : at, upheld: at >= 30 })),
  );
  const [group] = findLikeGroups(cases, new Expectation(cases, 0.9));
  expect(group).toMatchObject({ letters: 11, upheld: 10, overturned: 30, flagged: false });
});

test('groups of two letters are listed and not tested', () => {
  const cases = casesOf([
    { letter: 1, upheld: true },
    { letter: 2, upheld: false },
  ]);
  const [group] = findLikeGroups(cases, new Expectation(cases, 0.9));
  expect(group).toMatchObject({ letters: 2, adjustedP: null, flagged: false, similarity: null });
});

/** Sixty letters of one item, with the specialty and the state of each. */
function reviewedBy(credentials: (letter: number) => [specialty: string, state: string]): AuditCases {
  const cases = casesOf(Array.from({ length: 60 }, (_, at) => ({ letter: at, upheld: at % 7 > 0 })));
  new Expectation(cases, 0.9).fill();
  for (let letter = 0; letter < 60; letter++) {
    const [specialty, state] = credentials(letter);
    cases.setCredentials(letter, JSON.stringify({ specialties: [specialty], states: [state] }));
  }
  return cases;
}
const STATES = ['California', 'Texas', 'Ohio', 'Nevada'];
const stateOf = (letter: number): string => STATES[letter % 4] ?? '';
const specialtiesShown = (cases: AuditCases): string[] =>
  variationsOf(cases, (source) => source, 0.5)
    .cells.filter(({ dimension }) => dimension === 'SPECIALTY')
    .map(({ value }) => value);

test('cells that are small, or of few reviewers, are not shown', () => {
  const cases = reviewedBy((letter) =>
    letter < 6
      ? ['Rare', stateOf(letter)]
      : letter < 30
        ? ['One reviewer', 'California']
        : ['Common', stateOf(letter)],
  );
  expect(specialtiesShown(cases)).toEqual(['Common']);
  expect(variationsOf(cases, (source) => source, 0.5).suppressed).toContainEqual({
    dimension: 'SPECIALTY',
    cells: 2,
  });
});

test('what is not shown cannot be told by taking what is shown from all', () => {
  const one = reviewedBy((letter) =>
    letter < 20 ? ['One reviewer', 'California'] : [letter < 38 ? 'Smaller' : 'Larger', stateOf(letter)],
  );
  expect(specialtiesShown(one)).toEqual(['Larger']);
  const only = reviewedBy((letter) =>
    letter < 20 ? ['One reviewer', 'California'] : ['Common', stateOf(letter)],
  );
  expect(specialtiesShown(only)).toEqual([]);
});

test('cells of one month are not shown either where one or two reviewers decided all of it', () => {
  const cases = reviewedBy((letter) => ['Pain Medicine', letter % 2 ? 'Texas' : 'Ohio']);
  cases.month.fill(24_000, 0, cases.length);
  expect(variationsOf(cases, (source) => source, 0.5).cells).toEqual([]);
});

test('ten of ten upheld where nine were expected is nothing, none of ten is', () => {
  const of = (upheld: number) => {
    const cases = casesOf(Array.from({ length: 10 }, (_, at) => ({ letter: at, upheld: at < upheld })));
    cases.expected.fill(0.9);
    return compareCell(
      cases,
      Array.from({ length: 10 }, (_, at) => at),
      0.5,
    );
  };
  expect(of(10).findP()).toBeGreaterThan(0.3);
  expect(of(10).figures.upper - of(10).figures.lower).toBeGreaterThan(0.3);
  expect(of(0).findP()).toBeLessThan(1e-6);
});

test('of 200 consistent corpora at most one in twenty has a flagged specialty, state or month', () => {
  let flagged = 0;
  for (let seed = 1; seed <= 200; seed++) {
    const { cases } = makeCorpus(5000 + seed, { letters: 700, treatments: 8 });
    const random = seeded(seed);
    for (let letter = 0; letter < cases.letters; letter++) {
      const specialties = [`specialty ${Math.min(random.below(30), random.below(30))}`];
      cases.setCredentials(
        cases.letterIds[letter] ?? 0,
        JSON.stringify({ specialties, states: [stateOf(random.below(4))] }),
      );
    }
    const correlation = letterCorrelation(cases);
    if (variationsOf(cases, (source) => source, correlation).cells.some((cell) => cell.flagged)) flagged++;
  }
  expect(flagged).toBeLessThanOrEqual(10);
});
