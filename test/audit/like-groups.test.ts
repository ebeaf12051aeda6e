// Like cases with unlike outcomes: nothing is flagged where nothing is planted, and what is planted is found.
import { AuditCases } from '../../src/audit/audit-cases.js';
import { Expectation } from '../../src/audit/expectation.js';
import { findLikeGroups, likeKey } from '../../src/audit/like-groups.js';
import { variationsOf } from '../../src/audit/variation.js';
import { makeCorpus } from '../support/audit-corpus.js';

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

test('cells that are small, or of few reviewers, are not shown', () => {
  const cases = casesOf(Array.from({ length: 60 }, (_, at) => ({ letter: at, upheld: at % 7 > 0 })));
  new Expectation(cases, 0.9).fill();
  for (let letter = 0; letter < 60; letter++) {
    const specialty = letter < 6 ? 'Rare' : letter < 30 ? 'One reviewer' : 'Common';
    const states =
      specialty === 'Common' ? [['California'], ['Texas'], ['Ohio'], ['Nevada']][letter % 4] : ['California'];
    cases.setCredentials(letter, JSON.stringify({ specialties: [specialty], states }));
  }
  const { cells, suppressed } = variationsOf(cases, (source) => source);
  expect(cells.filter(({ dimension }) => dimension === 'SPECIALTY').map(({ value }) => value)).toEqual([
    'Common',
  ]);
  expect(suppressed).toContainEqual({ dimension: 'SPECIALTY', cells: 2 });
});
