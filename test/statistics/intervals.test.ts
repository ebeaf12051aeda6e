// Intervals, resampling and quantiles: published values, and the same digits from the same seed.
import { bootstrapIntervals } from '../../src/statistics/bootstrap.js';
import { clustersOf } from '../../src/statistics/clusters.js';
import { betaInterval, wilsonInterval } from '../../src/statistics/intervals.js';
import { spreadOf } from '../../src/statistics/mean.js';
import { quantile } from '../../src/statistics/quantile.js';

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
  const mean = (drawn: Int32Array) => {
    const sample = Array.from(drawn, (at) => clusters[at] ?? []).flat();
    return { mean: sample.reduce((sum, row) => sum + row.value, 0) / sample.length };
  };
  const first = bootstrapIntervals(10, mean, { samples: 200, seed: 3 });
  expect(first).toEqual(bootstrapIntervals(10, mean, { samples: 200, seed: 3 }));
  expect(first.mean?.[0]).toBeLessThan(0.5);
  expect(first.mean?.[1]).toBeGreaterThan(0.5);
});

test('a figure that fewer than half of the samples define has no interval', () => {
  let samples = 0;
  const figures = () => ({ rare: ++samples % 3 === 0 ? 1 : null, often: samples % 3 === 0 ? null : 1 });
  expect(bootstrapIntervals(5, figures, { samples: 300 })).toEqual({ rare: null, often: [1, 1] });
});

test.each([
  ['the middle of four', [1, 2, 3, 4], 0.5, 3],
  ['the lowest', [1, 2, 3], 0, 1],
  ['the highest', [1, 2, 3], 1, 3],
  ['nothing', [], 0.5, 0],
])('quantiles: %s', (_what, sorted, share, value) => {
  expect(quantile(sorted, share)).toBe(value);
});

test('the spread of the values that are known; none where no value is', () => {
  expect(spreadOf([1, null, 3])).toEqual({ mean: 2, sd: Math.SQRT2, lowest: 1, highest: 3 });
  expect(spreadOf([null])).toBeNull();
});
