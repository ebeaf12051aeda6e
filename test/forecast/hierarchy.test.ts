// Published rates, shrinkage level by level, and intervals against published values.
import { officialCategoryRate, officialRate, publishedRates } from '../../src/forecast/base-rates.js';
import { EMPTY_HISTORY, hierarchicalRate, trigamma } from '../../src/forecast/hierarchy.js';
import { betaInterval, wilsonInterval } from '../../src/forecast/intervals.js';
import { clustersOf, resampledIntervals } from '../../src/forecast/resample.js';

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

test('beta and Wilson intervals against published values', () => {
  // Quantiles of Beta(9, 1) are q^(1/9); Wilson for 8 of 10 at 95 % is 0.490 to 0.943 (Brown, Cai, DasGupta 2001).
  expect(betaInterval(9, 1, 0.9).lower).toBeCloseTo(0.05 ** (1 / 9), 6);
  expect(betaInterval(9, 1, 0.9).upper).toBeCloseTo(0.95 ** (1 / 9), 6);
  expect(wilsonInterval(8, 10, 0.95).lower).toBeCloseTo(0.4902, 3);
  expect(wilsonInterval(8, 10, 0.95).upper).toBeCloseTo(0.9433, 3);
  expect(wilsonInterval(0, 0)).toEqual({ lower: 0, upper: 1 });
});

test('resampling goes by whole clusters and is reproducible', () => {
  const rows = Array.from({ length: 40 }, (_, index) => ({
    letter: `${index % 10}`,
    value: index % 10 < 5 ? 1 : 0,
  }));
  const clusters = clustersOf(rows, (row) => row.letter);
  expect(clusters).toHaveLength(10);
  const mean = (sample: typeof rows) => ({
    mean: sample.reduce((sum, row) => sum + row.value, 0) / sample.length,
  });
  const first = resampledIntervals(clusters, mean, { samples: 200, seed: 3 });
  expect(first).toEqual(resampledIntervals(clusters, mean, { samples: 200, seed: 3 }));
  expect(first.mean?.[0]).toBeLessThan(0.5);
  expect(first.mean?.[1]).toBeGreaterThan(0.5);
});
