// Evaluation: history is of earlier letters that are not evaluated, time is honest, and every figure has its place.

import { saveLetters } from '../../src/db/letters/save-letters.js';
import { PRIORS_MODEL } from '../../src/forecast/model.js';
import { openContext, type ServiceContext } from '../../src/jobs/context.js';
import { evaluateLetters } from '../../src/jobs/evaluate/evaluate.js';
import { evaluationReport } from '../../src/jobs/evaluate/evaluation-report.js';
import type { ParsedLetter } from '../../src/letter/letter.js';
import { evaluationPage } from '../../src/report/evaluation-page.js';
import { makeDetermination, makeLetter } from '../support/letter-factory.js';
import { closeDatabases, memoryDatabase } from '../support/memory-database.js';

let opened: ServiceContext;
let context: ServiceContext;
beforeAll(() => {
  opened = openContext({ file: ':memory:', today: () => '2016-01-01' });
});
beforeEach(() => {
  context = { ...opened, db: memoryDatabase() };
});
afterEach(closeDatabases);
afterAll(() => opened.db.close());

const letter = (at: number, given: Partial<ParsedLetter> = {}): ParsedLetter =>
  makeLetter({
    caseNumber: `CM00-${String(at).padStart(7, '0')}`,
    decisionDate: `2015-0${1 + Math.floor(at / 28)}-${String(1 + (at % 28)).padStart(2, '0')}`,
    determinations: [makeDetermination({ outcome: at % 6 === 0 ? 'OVERTURNED' : 'UPHELD' })],
    ...given,
  });
const store = (letters: readonly ParsedLetter[]) =>
  saveLetters(
    context.db,
    letters.map((each) => ({ letter: each, evaluations: null })),
  );
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => letter(from + at));

test('an empty history: priors and published rates answer, and nothing fails', () => {
  const evaluated = evaluateLetters(context, range(0, 4));
  expect(evaluated.history).toEqual({ letters: 0, determinations: 0, overturned: 0 });
  expect(evaluated.rows.map(({ caseNumber, position }) => [caseNumber, position])).toEqual(
    range(0, 4).map(({ caseNumber }) => [caseNumber, 1]),
  );
  const report = evaluationReport(evaluated, 2);
  expect(report).toMatchObject({ determinations: 4, overturned: 1, splits: null });
  expect(report.baselines.wordsAlone.brier).toBe(report.baselines.baseRate.brier);
});

test('no letters at all', () => {
  const report = evaluationReport(evaluateLetters(context, []), 2);
  expect(report).toMatchObject({ determinations: 0, auroc: null, brier: null, ece: null, coverage: [] });
});

test('one outcome only: what needs both is null', () => {
  const report = evaluationReport(evaluateLetters(context, [letter(1), letter(2)]), 2);
  expect(report).toMatchObject({ overturned: 0, auroc: null });
  expect(report.brier).not.toBeNull();
});

test('letters that are evaluated are no history, by case number or by words; nor are later ones', () => {
  store(range(0, 20));
  const same = letter(3);
  const withoutNumber = { ...letter(5), caseNumber: null };
  const evaluated = evaluateLetters(context, [
    same,
    withoutNumber,
    letter(30, { decisionDate: '2015-01-11' }),
  ]);
  expect(evaluated.history.determinations).toBe(10 - 2);
});

test('a forecast changes with what was decided before it, never with what was decided later', () => {
  const asked = letter(40, { decisionDate: '2015-01-10' });
  const forecast = () => evaluateLetters(context, [asked]).rows[0]?.seen.probabilityUpheld ?? Number.NaN;
  const none = forecast();
  store(range(12, 40));
  expect(forecast()).toBe(none);
  store(range(0, 8));
  expect(forecast()).not.toBe(none);
});

test('the model is fitted on the history once enough has fallen', () => {
  store(range(0, 50));
  const few = evaluateLetters(context, [letter(60, { decisionDate: '2015-01-20' })]);
  const many = evaluateLetters(context, [letter(60)]);
  expect([few, many].map(({ history }) => history.overturned)).toEqual([4, 9]);
  expect(PRIORS_MODEL.data.determinations).toBe(0);
});

test('the report holds all figures of the contract, for both views, and a page shows them', () => {
  store(range(0, 30));
  const evaluated = evaluateLetters(context, range(30, 56));
  const report = evaluationReport(evaluated, 3);
  const names = [
    'determinations',
    'overturned',
    'auroc',
    'brier',
    'brierBaseline',
    'brierSkill',
    'ece',
    'logLoss',
  ];
  for (const figures of [report, report.withoutCaseSummary]) {
    expect(Object.keys(figures)).toEqual(
      expect.arrayContaining([
        ...names,
        'coverage',
        'decided',
        'correct',
        'overturnedFound',
        'overturnedMissed',
      ]),
    );
    expect(figures.byCategory).toHaveProperty('DMEPOS.decided');
    expect(figures.intervals.auroc).toHaveLength(2);
    expect(figures.splits?.randomHalves.repeats).toBe(3);
    expect(figures.splits?.timeOrdered).not.toBeNull();
    expect(Object.keys(figures.baselines)).toEqual(
      expect.arrayContaining(['alwaysUpheld', 'baseRate', 'categoryRates', 'rulesAlone', 'wordsAlone']),
    );
  }
  const page = evaluationPage(report);
  expect(page).toContain('<svg');
  expect(page).toContain('Words alone');
  expect(page).not.toMatch(/https?:\/\/(?!www\.w3\.org)/);
  expect(evaluationReport(evaluated, 3)).toEqual(report);
});
