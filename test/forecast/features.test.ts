// Features: each is computed and has a prior that is explained; what counts and what does not; unknown facts say nothing.
import { readFileSync } from 'node:fs';
import { treatments } from '../../src/catalogue/treatments.js';
import {
  FEATURES,
  FEATURES_WITHOUT_PRIOR,
  featureValues,
  USUAL_SERVICES,
} from '../../src/forecast/features.js';
import { knownFacts, recommendingRules } from '../../src/forecast/forecast-case.js';
import { TREATMENT_GROUPS } from '../../src/forecast/treatment-groups.js';
import { findFactDefinition } from '../../src/rules/facts/fact-list.js';
import { type GivenCase, makeCase } from '../support/forecast-cases.js';

const shown = (given: GivenCase): string[] => {
  const values = featureValues(makeCase({ services: USUAL_SERVICES, ...given }));
  return FEATURES.flatMap(({ name }, at) => (values[at] === 0 || name === 'anyDenial' ? [] : [name]));
};

test('every feature has a prior with a reason, and every computed one is listed once', () => {
  expect(FEATURES_WITHOUT_PRIOR).toEqual([]);
  expect(new Set(FEATURES.map(({ name }) => name)).size).toBe(FEATURES.length);
  for (const { meaning, why, mean, sd } of FEATURES) {
    expect([meaning, why].every((words) => words.length > 8)).toBe(true);
    expect(Math.abs(mean)).toBeLessThan(2);
    expect(sd).toBeGreaterThanOrEqual(0.2);
    expect(sd).toBeLessThan(1);
  }
});

test('facts and subcategories that features name are of the closed lists', () => {
  const read = (file: string): string =>
    readFileSync(new URL(`../../src/forecast/${file}`, import.meta.url), 'utf8');
  const facts = [...read('case-signs.ts').matchAll(/^ {2}'(\w+)',$/gm)].map(([, name]) => name ?? '');
  expect(facts.length).toBeGreaterThan(50);
  expect(facts.filter((name) => !findFactDefinition(name))).toEqual([]);
  const subcategories = new Set(treatments.map(({ subcategory }) => subcategory));
  const named: string[] = Object.values(TREATMENT_GROUPS).flat();
  expect(named.length).toBeGreaterThan(30);
  expect(named.filter((name) => !subcategories.has(name))).toEqual([]);
});

describe('what moves a forecast', () => {
  const test_ = { category: 'Diagnostic Testing', subcategory: 'MRI' };
  test.each<[string, GivenCase, string[]]>([
    ['nothing known', {}, []],
    ['one service alone', { services: 1 }, ['servicesTogether']],
    ['a part was authorized', { urDecision: 'MODIFIED' }, ['partAuthorized']],
    ['the same, told by a fact', { facts: { partAlreadyAuthorized: true } }, ['partAuthorized']],
    ['something else was authorized', { urDecision: 'SUBSTITUTED' }, ['somethingElseAuthorized']],
    ['reports are missing', { facts: { documentationMissing: true } }, ['informationLacking']],
    ['a study with a deficit', { ...test_, facts: { motorWeakness: true } }, ['imaging', 'nerveFindings']],
    [
      'a drug with a deficit: another matter',
      { category: 'Pharmaceuticals', facts: { motorWeakness: true } },
      [],
    ],
    ['a study, nerves sound', { ...test_, facts: { sensoryLoss: false } }, ['imaging', 'examinationNormal']],
    [
      'nerves sound on one test, not on another',
      { ...test_, facts: { sensoryLoss: false, motorWeakness: true } },
      ['imaging', 'nerveFindings'],
    ],
    [
      'a full tear of the cuff',
      { ...test_, facts: { rotatorCuffTear: 'FULL' } },
      ['imaging', 'structuralFindings'],
    ],
    ['no tear of the cuff', { ...test_, facts: { rotatorCuffTear: 'NONE' } }, ['imaging']],
    ['a study in the second week', { ...test_, facts: { injuryAgeDays: 12 } }, ['imaging', 'earlyTest']],
    [
      'the same with a red flag',
      { ...test_, facts: { injuryAgeDays: 12, redFlags: true } },
      ['imaging', 'redFlag'],
    ],
    ['a broken bone', { facts: { fracture: true } }, ['graveInjury']],
    ['no broken bone', { facts: { fracture: false } }, []],
    ['more visits without a gain', { facts: { initialOrContinued: 'CONTINUED' } }, ['moreOfTheSame']],
    [
      'more visits after a gain',
      { facts: { initialOrContinued: 'CONTINUED', functionalImprovement: true } },
      ['gainShown'],
    ],
    [
      'six visits of acupuncture',
      { subcategory: 'Acupuncture', facts: { visitsRequested: 6 } },
      ['acupuncture', 'withinTrial'],
    ],
    ['seven visits of it', { subcategory: 'Acupuncture', facts: { visitsRequested: 7 } }, ['acupuncture']],
    [
      'the rules recommend',
      { predictedOutcome: 'OVERTURNED', recommending: { match: 1, noMatch: 0, unknown: 0 } },
      ['rulesRecommend'],
    ],
    ['refused outright', { predictedOutcome: 'UPHELD', refusedOutright: true }, ['refusedOutright']],
    ['refused unless an exception is shown', { predictedOutcome: 'UPHELD' }, ['refusedUnlessShown']],
    [
      'recommending rules fail',
      { predictedOutcome: 'UPHELD', recommending: { match: 0, noMatch: 2, unknown: 0 } },
      ['recommendationRuledOut', 'refusedUnlessShown'],
    ],
    ['one of them still open', { recommending: { match: 0, noMatch: 2, unknown: 1 } }, []],
  ])('%s', (_name, given, expected) => {
    expect(shown(given)).toEqual(expected);
  });
});

test('a fact assumed absent is not known', () => {
  const known = knownFacts([
    { name: 'fracture', value: false, source: 'ASSUMED_ABSENT' },
    { name: 'burn', value: true, source: 'READ' },
  ]);
  expect([...known]).toEqual([['burn', true]]);
});

test('rules on every treatment do not count as recommending this one', () => {
  const judged = (
    treatment: string,
    status: 'MATCH' | 'UNKNOWN',
    recommendation: 'RECOMMENDED' | 'NOT_RECOMMENDED',
  ) => ({
    rule: { id: 'a', recommendation, unless: null },
    topic: { treatments: [treatment] },
    status,
  });
  const rules = [
    judged('*', 'MATCH', 'RECOMMENDED'),
    judged('nmes', 'UNKNOWN', 'RECOMMENDED'),
    judged('nmes', 'MATCH', 'NOT_RECOMMENDED'),
  ];
  expect(recommendingRules(rules)).toEqual({ match: 0, noMatch: 0, unknown: 1 });
});
