// Features: each is computed and has a prior that is explained; what counts and what does not; unknown facts say nothing.
import { readFileSync } from 'node:fs';
import { treatments } from '../../src/catalogue/treatments.js';
import { FEATURES, FEATURES_WITHOUT_PRIOR, featureValues } from '../../src/forecast/features.js';
import { knownFacts } from '../../src/forecast/forecast-case.js';
import { TREATMENT_GROUPS } from '../../src/forecast/treatment-groups.js';
import { findFactDefinition } from '../../src/rules/facts/fact-list.js';
import { type GivenCase, makeCase } from '../support/forecast-cases.js';

const shown = (given: GivenCase): string[] => {
  const values = featureValues(makeCase(given));
  return FEATURES.flatMap(({ name }, at) => (values[at] === 0 ? [] : [name]));
};

test('every feature has a prior with a reason, and every computed one is listed once', () => {
  expect(FEATURES_WITHOUT_PRIOR).toEqual([]);
  expect(new Set(FEATURES.map(({ name }) => name)).size).toBe(FEATURES.length);
  for (const { meaning, why, mean, sd } of FEATURES) {
    expect([meaning, why].every((words) => words.length > 8)).toBe(true);
    expect(Math.abs(mean)).toBeLessThanOrEqual(Math.log(2));
    expect(sd).toBeGreaterThanOrEqual(0.4);
    expect(sd).toBeLessThan(1);
  }
});

test('facts and subcategories that features name are of the closed lists', () => {
  const read = (file: string): string =>
    readFileSync(new URL(`../../src/forecast/${file}`, import.meta.url), 'utf8');
  const facts = [...read('case-signs.ts').matchAll(/^ {2}'(\w+)',$/gm)].map(([, name]) => name ?? '');
  expect(facts.length).toBeGreaterThan(40);
  expect(facts.filter((name) => !findFactDefinition(name))).toEqual([]);
  const subcategories = new Set(treatments.map(({ subcategory }) => subcategory));
  const named: string[] = Object.values(TREATMENT_GROUPS).flat();
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((name) => !subcategories.has(name))).toEqual([]);
});

describe('what moves a forecast', () => {
  const study = { category: 'Diagnostic Testing', subcategory: 'MRI' };
  const therapy = { category: 'Rehabilitation', subcategory: 'Physical/occupational therapy' };
  test.each<[string, GivenCase, string[]]>([
    ['nothing known', {}, []],
    ['a letter of one service', { services: 1 }, ['servicesTogether']],
    ['a part was authorized', { urDecision: 'MODIFIED' }, ['partAuthorized']],
    ['the same, told by a fact', { facts: { partAlreadyAuthorized: true } }, ['partAuthorized']],
    ['reports are missing', { facts: { documentationMissing: true } }, ['informationLacking']],
    ['denied for lack of information', { urDecision: 'LACK_OF_INFORMATION' }, ['informationLacking']],
    ['the rules recommend', { predictedOutcome: 'OVERTURNED', ground: 'SHOWN' }, ['rulesRecommend']],
    ['the rules refuse on facts', { predictedOutcome: 'UPHELD', ground: 'SHOWN' }, ['refusedOnFacts']],
    ['criteria not shown', { predictedOutcome: 'UPHELD', ground: 'NOTHING_SHOWN' }, ['criteriaNotShown']],
    ['a study with a deficit', { ...study, facts: { motorWeakness: true } }, []],
    ['a study, nerves sound', { ...study, facts: { sensoryLoss: false } }, ['examinationNormal']],
    [
      'nerves sound on one test, not on another',
      { ...study, facts: { sensoryLoss: false, motorWeakness: true } },
      [],
    ],
    [
      'a drug, nerves sound: another matter',
      { category: 'Pharmaceuticals', facts: { sensoryLoss: false } },
      [],
    ],
    ['a red flag', { ...study, facts: { redFlags: true } }, ['redFlag']],
    ['a broken bone', { facts: { fracture: true } }, ['graveCareOrInjury']],
    ['no broken bone', { facts: { fracture: false } }, []],
    ['an operation', { subcategory: 'Spine surgery' }, ['graveCareOrInjury']],
    [
      'an operation on a broken bone: once',
      { subcategory: 'Spine surgery', facts: { fracture: true } },
      ['graveCareOrInjury'],
    ],
    ['a cream', { subcategory: 'Topical analgesics' }, ['topicalOrKit']],
    ['a muscle relaxant', { subcategory: 'Muscle relaxants' }, ['secondLineDrug']],
    ['six visits', { ...therapy, facts: { visitsRequested: 6 } }, ['firstSmallCourse']],
    ['seven visits', { ...therapy, facts: { visitsRequested: 7 } }, []],
    ['six more visits', { ...therapy, facts: { visitsRequested: 6, initialOrContinued: 'CONTINUED' } }, []],
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
