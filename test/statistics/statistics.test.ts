// The statistics against published examples.

import { letterIntervals } from '../../src/audit/resampled-letters.js';
import { betaBinomialChances, betaBinomialP, excessVariation } from '../../src/statistics/beta-binomial.js';
import { findChangePoints } from '../../src/statistics/change-points.js';
import { clusteredError } from '../../src/statistics/clustered-error.js';
import { adjustedPs } from '../../src/statistics/false-discovery.js';
import { twoSidedP } from '../../src/statistics/normal.js';
import {
  cohenKappa,
  gwetAC1,
  krippendorffAlpha,
  rawAgreement,
} from '../../src/statistics/rater-agreement.js';
import { sumP } from '../../src/statistics/sum-test.js';
import { seeded } from '../support/seeded.js';

describe('agreement', () => {
  test("Cohen's kappa of the table of 20, 5, 10, 15 (the textbook's 0.4)", () => {
    expect(cohenKappa({ bothYes: 20, yesNo: 5, noYes: 10, bothNo: 15 })).toBeCloseTo(0.4, 10);
  });
  test('the paradox of Feinstein and Cicchetti (1990): 0.85 agreement, kappa 0.70 and 0.32', () => {
    const balanced = { bothYes: 40, yesNo: 9, noYes: 6, bothNo: 45 };
    const skewed = { bothYes: 80, yesNo: 10, noYes: 5, bothNo: 5 };
    expect([rawAgreement(balanced), rawAgreement(skewed)]).toEqual([0.85, 0.85]);
    expect(cohenKappa(balanced)).toBeCloseTo(0.7, 2);
    expect(cohenKappa(skewed)).toBeCloseTo(0.32, 2);
  });
  test("Gwet's AC1 of the skewed table (2008): 118, 5, 2, 0 of 125 give kappa -0.023 and AC1 0.94", () => {
    const table = { bothYes: 118, yesNo: 5, noYes: 2, bothNo: 0 };
    expect(cohenKappa(table)).toBeCloseTo(-0.0234, 3);
    expect(gwetAC1(table)).toBeCloseTo(0.9408, 3);
  });
  test("Krippendorff's alpha of binary data, two observers (2011, example A): 0.095", () => {
    const meg = [0, 1, 0, 0, 0, 0, 0, 0, 1, 0];
    const owen = [1, 1, 1, 0, 0, 1, 0, 0, 0, 0];
    const units = meg.map((value, at) => ({ yes: value + (owen[at] ?? 0), no: 2 - value - (owen[at] ?? 0) }));
    expect(krippendorffAlpha(units)).toBeCloseTo(0.095, 3);
  });
  test('nothing to compare gives null', () => {
    expect(krippendorffAlpha([{ yes: 1, no: 0 }])).toBeNull();
    expect(krippendorffAlpha([{ yes: 4, no: 0 }])).toBeNull();
    expect(cohenKappa({ bothYes: 3, yesNo: 0, noYes: 0, bothNo: 0 })).toBeNull();
    expect(rawAgreement({ bothYes: 0, yesNo: 0, noYes: 0, bothNo: 0 })).toBeNull();
  });
});

describe('exact tests', () => {
  test('the binomial test of 51 sixes in 235 throws: 0.0437 two-sided', () => {
    expect(betaBinomialP(235, 51, 1 / 6, 0)).toBeCloseTo(0.0437, 4);
  });
  test("R's binom.test(682, 925, p = 0.75): 0.3825", () => {
    expect(betaBinomialP(925, 682, 0.75, 0)).toBeCloseTo(0.3825, 4);
  });
  test('chances sum to one, and the beta-binomial has its mean and variance', () => {
    const [n, mean, rho] = [30, 0.9, 0.05];
    const chances = [...betaBinomialChances(n, mean, rho)];
    expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 9);
    const first = chances.reduce((sum, chance, k) => sum + chance * k, 0);
    const variance = chances.reduce((sum, chance, k) => sum + chance * (k - first) ** 2, 0);
    expect(first).toBeCloseTo(n * mean, 6);
    expect(variance).toBeCloseTo(n * mean * (1 - mean) * (1 + (n - 1) * rho), 6);
  });
  test('a uniform beta-binomial: every count has one chance', () => {
    for (const chance of betaBinomialChances(4, 0.5, 1 / 3)) expect(chance).toBeCloseTo(0.2, 9);
  });
  test('variation beyond chance is found where it is, and not where it is none', () => {
    const random = seeded(5);
    const groups = (spread: number) =>
      Array.from({ length: 200 }, () => {
        const share = 0.8 + spread * (random.next() - 0.5);
        const upheld = Array.from({ length: 60 }, () => random.chance(share)).filter(Boolean).length;
        return { letters: 60, upheld, mean: 0.8, rho: 0 };
      });
    expect(excessVariation(groups(0))).toBeLessThan(0.01);
    expect(excessVariation(groups(0.4))).toBeGreaterThan(0.04);
  });
  test("Benjamini and Hochberg's example (1995): four of fifteen hypotheses stand at 0.05", () => {
    const ps = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
      0.759, 1,
    ];
    const adjusted = adjustedPs([null, ...ps]);
    expect(adjusted[0]).toBeNull();
    expect(adjusted.filter((p) => p !== null && p <= 0.05)).toHaveLength(4);
    expect(adjusted[4]).toBeCloseTo((0.0095 * 15) / 4, 10);
  });
  test('two-sided normal tails', () => {
    expect(twoSidedP(1.959964)).toBeCloseTo(0.05, 6);
    expect(twoSidedP(-2.575829)).toBeCloseTo(0.01, 6);
  });
});

describe('clusters', () => {
  test('of single items the clustered error is the usual one', () => {
    const residuals = [0.1, -0.9, 0.1, 0.1, -0.9, 0.1, 0.1, 0.1, 0.1, 0.1];
    const mean = residuals.reduce((a, b) => a + b, 0) / 10;
    const deviation = Math.sqrt(residuals.reduce((sum, r) => sum + (r - mean) ** 2, 0) / 9);
    expect(clusteredError(residuals, 10)).toBeCloseTo(deviation / Math.sqrt(10), 10);
  });
  test('resampling letters of one item gives the interval of a share; the same seed the same digits', () => {
    const sums = new Float64Array(400 * 2);
    for (let letter = 0; letter < 400; letter++) sums.set([1, letter % 10 === 0 ? 1 : 0], letter * 2);
    const share = (totals: Float64Array) => ({ share: (totals[1] ?? 0) / (totals[0] ?? 1) });
    const [lower, upper] = letterIntervals({ width: 2, sums }, share).share ?? [0, 0];
    expect(lower).toBeCloseTo(0.1 - 1.96 * 0.015, 2);
    expect(upper).toBeCloseTo(0.1 + 1.96 * 0.015, 2);
    expect(letterIntervals({ width: 2, sums }, share).share).toEqual([lower, upper]);
  });
});

describe('sums of outcomes beside what was expected', () => {
  test.each([
    [20, 0.9, 13],
    [20, 0.9, 16],
    [40, 0.9, 28],
    [12, 0.5, 10],
    [200, 0.88, 160],
  ])('of %i items expected at %d, %i came true: near the exact mid-p', (n, chance, observed) => {
    const chances = betaBinomialChances(n, chance, 0);
    const below = chances.slice(0, observed).reduce((a, b) => a + b, 0) + (chances[observed] ?? 0) / 2;
    const exact = 2 * Math.min(below, 1 - below);
    const p = sumP(Array(n).fill(chance), observed, 1);
    expect(Math.abs(Math.log(p / exact))).toBeLessThan(0.25);
  });
  test('items that go together say less', () => {
    expect(sumP(Array(40).fill(0.9), 28, 2)).toBeGreaterThan(10 * sumP(Array(40).fill(0.9), 28, 1));
  });
});

describe('change points', () => {
  // Annual flow of the Nile at Aswan, 1871 to 1970 (Cobb 1978, Biometrika 65:243): the flow falls from 1899 on.
  const NILE = [
    1120, 1160, 963, 1210, 1160, 1160, 813, 1230, 1370, 1140, 995, 935, 1110, 994, 1020, 960, 1180, 799, 958,
    1140, 1100, 1210, 1150, 1250, 1260, 1220, 1030, 1100, 774, 840, 874, 694, 940, 833, 701, 916, 692, 1020,
    1050, 969, 831, 726, 456, 824, 702, 1120, 1100, 832, 764, 821, 768, 845, 864, 862, 698, 845, 744, 796,
    1040, 759, 781, 865, 845, 944, 984, 897, 822, 1010, 771, 676, 649, 846, 812, 742, 801, 1040, 860, 874,
    848, 890, 744, 749, 838, 1050, 918, 986, 797, 923, 975, 815, 1020, 906, 901, 1170, 912, 746, 919, 718,
    714, 740,
  ];
  test('the Nile changes once, after 1898', () => {
    const weight = 1 / 128 ** 2;
    expect(findChangePoints(NILE.map((value) => ({ value, weight }))).map((at) => 1871 + at)).toEqual([1899]);
  });
  test('pruning finds the optimum that a search of everything finds', () => {
    const random = seeded(3);
    for (let round = 0; round < 30; round++) {
      const points = Array.from({ length: 14 }, (_, at) => ({
        value: (at > 6 ? 2 : 0) + random.next() * 3,
        weight: 1,
      }));
      const penalty = 1 + random.next() * 4;
      expect(findChangePoints(points, { penalty })).toEqual(searchAll(points, penalty));
    }
  });
  test('noise alone changes in at most one of twenty series', () => {
    const random = seeded(11);
    const normal = () => Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
    const series = Array.from({ length: 400 }, () =>
      Array.from({ length: 48 }, () => ({ value: normal(), weight: 1 })),
    );
    expect(series.filter((points) => findChangePoints(points).length > 0).length).toBeLessThanOrEqual(20);
  });

  function searchAll(points: { value: number; weight: number }[], penalty: number): number[] {
    let best: { cost: number; cuts: number[] } = { cost: Number.POSITIVE_INFINITY, cuts: [] };
    const costOf = (start: number, end: number): number => {
      const values = points.slice(start, end).map(({ value }) => value);
      const mean = values.reduce((a, b) => a + b, 0) / values.length;
      return values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    };
    for (let mask = 0; mask < 2 ** (points.length - 1); mask++) {
      const cuts = points.flatMap((_, at) => (at > 0 && (mask >> (at - 1)) & 1 ? [at] : []));
      const bounds = [0, ...cuts, points.length];
      if (bounds.some((bound, at) => at > 0 && bound - (bounds[at - 1] ?? 0) < 2)) continue;
      const cost = bounds.slice(1).reduce((sum, end, at) => sum + costOf(bounds[at] ?? 0, end) + penalty, 0);
      if (cost < best.cost - 1e-9) best = { cost, cuts };
    }
    return best.cuts;
  }
});
