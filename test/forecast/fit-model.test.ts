// Fits on made-up letters: what is learnt, what is not, whole letters, and honesty about time.
import { Backtest, wordsOf } from '../../src/forecast/backtest.js';
import { fitModel, LEAST_OVERTURNED } from '../../src/forecast/fit-model.js';
import { PRIORS_MODEL } from '../../src/forecast/model.js';
import { splitsOf } from '../../src/forecast/splits.js';
import { earlierHistories } from '../../src/forecast/tally.js';
import { seededRandom } from '../../src/statistics/random.js';
import { makeCase, makeDecided } from '../support/forecast-cases.js';

const coefficient = (model: typeof PRIORS_MODEL, name: string): number =>
  model.features.find((feature) => feature.name === name)?.coefficient ?? Number.NaN;

/** Letters of which those with a broken bone fall half of the time, the others hardly ever. */
function madeUp(letters: number) {
  const random = seededRandom(7);
  return Array.from({ length: letters }, (_, at) => {
    const broken = random() < 0.3;
    return makeDecided(`letter ${at}`, {
      day: new Date(Date.UTC(2015, 0, 1 + at)).toISOString().slice(0, 10),
      outcome: random() < (broken ? 0.6 : 0.03) ? 'OVERTURNED' : 'UPHELD',
      asked: makeCase({ facts: broken ? { fracture: true } : {} }),
      text: broken ? 'care of a broken bone' : 'care of a sprain',
    });
  });
}

test('what the letters show goes beyond the prior; what they do not show stays there', () => {
  const model = fitModel(madeUp(300));
  expect(coefficient(model, 'graveCareOrInjury')).toBeGreaterThan(
    coefficient(PRIORS_MODEL, 'graveCareOrInjury') + 0.5,
  );
  expect(coefficient(model, 'topicalOrKit')).toBe(coefficient(PRIORS_MODEL, 'topicalOrKit'));
  expect(model).toMatchObject({ data: { letters: 300, determinations: 300 }, fittedThrough: '2015-10-27' });
  expect(model.version).toMatch(/^fitted-[0-9a-f]{12}$/);
});

test('the same letters give the same model, to the digest', () => {
  expect(fitModel(madeUp(60)).digest).toBe(fitModel(madeUp(60)).digest);
});

test('with too few overturned the priors serve', () => {
  const few = madeUp(20).map((each, at) => ({
    ...each,
    outcome: at < LEAST_OVERTURNED - 1 ? ('OVERTURNED' as const) : ('UPHELD' as const),
  }));
  expect(fitModel(few)).toBe(PRIORS_MODEL);
  expect(fitModel([])).toBe(PRIORS_MODEL);
});

test('ten items of one letter teach less than ten letters of one item', () => {
  const rest = madeUp(100);
  const grave = makeCase({ facts: { fracture: true } });
  const items = (name: (at: number) => string) =>
    Array.from({ length: 10 }, (_, at) => makeDecided(name(at), { outcome: 'OVERTURNED', asked: grave }));
  const one = coefficient(fitModel([...rest, ...items(() => 'one letter')]), 'graveCareOrInjury');
  const ten = coefficient(fitModel([...rest, ...items((at) => `another ${at}`)]), 'graveCareOrInjury');
  expect(one).toBeLessThan(ten);
});

test('a history is of earlier days only, never of the same day or letter', () => {
  const days = ['2015-03-02', '2015-03-01', '2015-03-01', '2015-03-03', null];
  const cases = days.map((day, at) => makeDecided(`${at}`, { day }));
  expect(earlierHistories(cases).map(({ all }) => all.upheld)).toEqual([2, 0, 0, 3, 0]);
});

describe('backtests', () => {
  const cases = madeUp(120);

  test('the outcome of a case never moves its own forecast or baselines', () => {
    const backtest = new Backtest(cases.slice(0, 80), fitModel(cases.slice(0, 80)));
    for (const each of cases.slice(80)) {
      const other = {
        ...each,
        outcome: each.outcome === 'UPHELD' ? ('OVERTURNED' as const) : ('UPHELD' as const),
      };
      const [one, two] = [backtest.rowOf(each), backtest.rowOf(other)];
      expect(one.probabilityUpheld).toBe(two.probabilityUpheld);
      expect(one.baselines).toEqual(two.baselines);
    }
  });

  test('words alone tell the two kinds of letters apart', () => {
    const words = wordsOf(cases);
    expect(words?.('a broken bone')).toBeGreaterThan(words?.('a sprain') ?? 0);
    expect(wordsOf(cases.filter(({ outcome }) => outcome === 'UPHELD'))).toBeNull();
  });

  test('splits: spread over seeds, the same again, and none of too few letters', () => {
    const splits = splitsOf(cases, 4);
    expect(splits).toEqual(splitsOf(cases, 4));
    expect(splits?.timeOrdered).toMatchObject({ fittedOn: 60, forecast: 60 });
    expect(splits?.randomHalves.forecast.auroc?.mean).toBeGreaterThan(0.7);
    expect(splits?.randomHalves.forecast.brierSkill?.mean).toBeGreaterThan(
      splits?.randomHalves.baselines.baseRate.brierSkill?.mean ?? 0,
    );
    expect(splitsOf(cases.slice(0, 9), 4)).toBeNull();
  });

  test('letters of one outcome: figures that need both are null, and nothing fails', () => {
    const upheld = cases.filter(({ outcome }) => outcome === 'UPHELD');
    const splits = splitsOf(upheld, 2);
    expect(splits?.randomHalves.forecast.auroc).toBeNull();
    expect(splits?.randomHalves.forecast.ece).not.toBeNull();
  });
});
