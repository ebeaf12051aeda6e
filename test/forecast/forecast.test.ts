// The forecast of one refusal: what it rests on, what moved it, its interval, and its words for a person.
import fc from 'fast-check';
import { logit } from '../../src/forecast/base-rates.js';
import { explainForecast } from '../../src/forecast/explain-forecast.js';
import { type Forecast, forecastOf } from '../../src/forecast/forecast.js';
import { EMPTY_HISTORY } from '../../src/forecast/hierarchy.js';
import { modelFor, PRIORS_MODEL, parseModel, shippedModel } from '../../src/forecast/model.js';
import { type GivenCase, makeCase } from '../support/forecast-cases.js';

const forecast = (given: GivenCase = {}, history = EMPTY_HISTORY, model = PRIORS_MODEL): Forecast =>
  forecastOf({ asked: makeCase(given), date: '2016-12-01', history, model });

describe('with nothing stored', () => {
  test('the published rate answers for a request with nothing to it, with a wide interval', () => {
    const answer = forecast();
    expect(answer).toMatchObject({ basedOn: 0, basedOnLevel: 'OFFICIAL_FIGURES', level: 0.9 });
    expect(answer.baseRate).toBeCloseTo(0.888, 9);
    expect(answer.probabilityUpheld).toBeCloseTo(0.888, 9);
    expect(answer.upper - answer.lower).toBeGreaterThan(0.15);
  });

  test('the priors move it: a red flag for the request, a partial authorization for the denial', () => {
    const study = { category: 'Diagnostic Testing', subcategory: 'MRI' };
    const plain = forecast(study).probabilityUpheld;
    expect(forecast({ ...study, facts: { redFlags: true } }).probabilityUpheld).toBeLessThan(plain - 0.03);
    expect(forecast({ ...study, urDecision: 'MODIFIED' }).probabilityUpheld).toBeGreaterThan(plain + 0.03);
  });
});

const count = fc.record({ upheld: fc.nat(500), overturned: fc.nat(500) });
const history = fc.record({ all: count, category: count, treatment: count });
const given = fc.record({
  services: fc.option(fc.integer({ min: 1, max: 21 })),
  category: fc.constantFrom(null, 'Diagnostic Testing', 'Pharmaceuticals', 'Evaluation & Management'),
  urDecision: fc.constantFrom(null, 'DENIED' as const, 'MODIFIED' as const),
  facts: fc.dictionary(
    fc.constantFrom('fracture', 'motorWeakness', 'redFlags', 'drugEffective'),
    fc.boolean(),
  ),
});

test('contributions add up to the log odds; the interval holds the forecast', () => {
  fc.assert(
    fc.property(history, given, fc.constantFrom(PRIORS_MODEL, shippedModel()), (past, asked, model) => {
      const answer = forecast(asked, past, model);
      const sum = answer.contributions.reduce((total, { logOdds }) => total + logOdds, 0);
      expect(sum).toBeCloseTo(logit(answer.probabilityUpheld), 9);
      expect(answer.contributions[0]?.name).toBe('likeDenials');
      expect(answer.lower).toBeLessThan(answer.probabilityUpheld);
      expect(answer.upper).toBeGreaterThan(answer.probabilityUpheld);
    }),
  );
});

test('one more upheld denial of the treatment raises a forecast; a thousand narrow it', () => {
  fc.assert(
    fc.property(history, given, (past, asked) => {
      const more = { ...past, treatment: { ...past.treatment, upheld: past.treatment.upheld + 1 } };
      expect(forecast(asked, more).probabilityUpheld).toBeGreaterThan(
        forecast(asked, past).probabilityUpheld,
      );
    }),
  );
  const many = { upheld: 600, overturned: 400 };
  const wide = forecast();
  const narrow = forecast({}, { all: many, category: many, treatment: many });
  expect(narrow.upper - narrow.lower).toBeLessThan((wide.upper - wide.lower) * 0.9);
  expect(narrow).toMatchObject({ basedOn: 1000, basedOnLevel: 'TREATMENT' });
});

describe('the shipped model', () => {
  test('carries its features, priors, data and the day through which it was fitted, and no words of letters', () => {
    const model = shippedModel();
    expect(model.fittedThrough).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(model.data.overturned).toBeGreaterThanOrEqual(5);
    expect(model.features.map(({ prior }) => prior)).toEqual(PRIORS_MODEL.features.map(({ prior }) => prior));
    expect(JSON.stringify(model)).not.toMatch(/injured worker|CM\d\d-/i);
  });

  test('never serves what was decided by then', () => {
    const model = shippedModel();
    const through = model.fittedThrough ?? '';
    expect(modelFor(through, model)).toBe(PRIORS_MODEL);
    expect(modelFor('2015-01-01', model)).toBe(PRIORS_MODEL);
    expect(modelFor('9999-12-31', model)).toBe(model);
    expect(modelFor(null, model)).toBe(model);
  });

  test.each([
    ['no JSON', '{', 'is no JSON'],
    ['another format', JSON.stringify({ ...shippedModel(), format: 7 }), 'has format 7'],
    ['a coefficient changed by hand', JSON.stringify({ ...shippedModel(), penalty: 3 }), 'was changed'],
  ])('a file is refused: %s', (_name, text, message) => {
    expect(() => parseModel(text, 'some.json')).toThrow(message);
  });
});

describe('in words', () => {
  test('how often, from how many, what speaks for either side', () => {
    const count = { upheld: 9, overturned: 1 };
    const asked = {
      services: 1,
      category: 'Diagnostic Testing',
      urDecision: 'MODIFIED',
      facts: { redFlags: true },
    } as const;
    const words = explainForecast(
      forecast(asked, { all: count, category: count, treatment: count }),
      'UNDETERMINED',
    );
    expect(words).toMatch(/^Of such denials that come to review, about \d+ % stand \(\d+ % to \d+ %/);
    expect(words).toContain('10 stored decisions of this treatment');
    expect(words).toMatch(/For the request: .*red flag.*number of services disputed together: 1\./);
    expect(words).toMatch(/For the denial: a part was authorized/);
  });

  const fallen = { upheld: 20, overturned: 80 };

  test.each([
    [
      'OVERTURNED' as const,
      EMPTY_HISTORY,
      'Most such denials stand although the rules speak for this request',
    ],
    [
      'UPHELD' as const,
      { all: fallen, category: fallen, treatment: fallen },
      'Many such denials fall although the rules speak for this one',
    ],
  ])(
    'rules that say %s and a forecast that says otherwise are reconciled in a sentence',
    (predicted, past, expected) => {
      expect(explainForecast(forecast({}, past), predicted)).toContain(expected);
    },
  );

  test('no such sentence where both point to one side', () => {
    expect(explainForecast(forecast(), 'UPHELD')).not.toContain('although');
  });
});
