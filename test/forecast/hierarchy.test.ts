// Published rates, shrinkage level by level, and intervals against published values.
import { officialCategoryRate, officialRate, publishedRates } from '../../src/forecast/base-rates.js';
import { EMPTY_HISTORY, hierarchicalRate, trigamma } from '../../src/forecast/hierarchy.js';

describe('published rates', () => {
  test.each([
    ['2015-03-01', 0.914, 'the year before is over'],
    ['2013-08-01', 0.84, 'before the first year was over the first figure stands'],
    ['2030-01-01', 0.873, 'the last published year'],
  ])('%s is answered by %d: %s', (date, expected) => {
    expect(officialRate(date).upheld).toBeCloseTo(expected, 12);
  });

  test('a category moves with the year by its log odds', () => {
    expect(officialCategoryRate('Injection', '2023-05-01')?.upheld).toBeCloseTo(0.959, 12);
    expect(officialCategoryRate('Injection', '2025-05-01')?.upheld).toBeLessThan(0.959);
    expect(officialCategoryRate('Transportation', '2025-05-01')).toBeNull();
  });

  test('every figure names a source', () => {
    for (const row of [...publishedRates.years, ...publishedRates.categories]) {
      expect(publishedRates.sources[row.source]).toBeTruthy();
    }
  });
});

describe('shrinkage', () => {
  test('with nothing stored the published rate answers, and the interval is wide', () => {
    const rate = hierarchicalRate(null, '2016-12-01', EMPTY_HISTORY);
    expect(rate).toMatchObject({ basedOn: 0, basedOnLevel: 'OFFICIAL_FIGURES' });
    expect(rate.upheld).toBeCloseTo(0.888, 12);
    expect(rate.upper - rate.lower).toBeGreaterThan(0.2);
  });

  test('a thousand determinations of one treatment outweigh the rest, and narrow the interval', () => {
    const count = { upheld: 600, overturned: 400 };
    const rate = hierarchicalRate('Rehabilitation', '2017-01-01', {
      all: count,
      category: count,
      treatment: count,
    });
    expect(rate.upheld).toBeCloseTo(0.6, 1);
    expect(rate.upper - rate.lower).toBeLessThan(0.1);
    expect(rate).toMatchObject({ basedOn: 1000, basedOnLevel: 'TREATMENT' });
  });
});

test('the trigamma function against published values (Abramowitz and Stegun 1964)', () => {
  expect(trigamma(1)).toBeCloseTo(Math.PI ** 2 / 6, 9);
  expect(trigamma(0.5)).toBeCloseTo(Math.PI ** 2 / 2, 9);
  expect(trigamma(100)).toBeCloseTo(0.010050166663, 9);
});
