// The regression against coefficients that are published, and against what its priors must do.
import fc from 'fast-check';
import { dot, fitLogistic, type Observation, varianceOf } from '../../src/forecast/logistic.js';

const row = (happened: boolean, ...values: number[]): Observation => ({
  values: [1, ...values],
  offset: 0,
  weight: 1,
  happened,
});
const WIDE = { mean: 0, sd: 1e4 };

describe('maximum likelihood, with priors so wide that they say nothing', () => {
  test('launches before Challenger: O-ring distress by temperature (Dalal, Fowlkes, Hoadley 1989)', () => {
    // The 23 launches of the paper; coefficients as any glm gives them: 15.0429 (7.3786), -0.2322 (0.1082).
    const temperatures = [
      66, 70, 69, 68, 67, 72, 73, 70, 57, 63, 70, 78, 67, 53, 67, 75, 70, 81, 76, 79, 75, 76, 58,
    ];
    const distress = new Set([8, 7, 9, 10, 13, 15, 22]);
    const rows = temperatures.map((temperature, at) => row(distress.has(at), temperature));
    const { coefficients, covariance } = fitLogistic(rows, [WIDE, WIDE]);
    expect(coefficients[0]).toBeCloseTo(15.0429, 3);
    expect(coefficients[1]).toBeCloseTo(-0.2322, 4);
    expect(Math.sqrt(covariance[0]?.[0] ?? 0)).toBeCloseTo(7.3786, 3);
    expect(Math.sqrt(covariance[1]?.[1] ?? 0)).toBeCloseTo(0.1082, 4);
  });

  test("Motor Trend's cars of 1974: manual gearbox by weight (R's mtcars)", () => {
    // glm(am ~ wt, binomial, mtcars): 12.040 (4.510), -4.024 (1.436).
    const manual = [2.62, 2.875, 2.32, 2.2, 1.615, 1.835, 1.935, 2.14, 1.513, 3.17, 2.77, 3.57, 2.78];
    const automatic = [
      3.215, 3.44, 3.46, 3.57, 3.19, 3.15, 3.44, 3.44, 4.07, 3.73, 3.78, 5.25, 5.424, 5.345, 2.465, 3.52,
      3.435, 3.84, 3.845,
    ];
    const rows = [
      ...manual.map((weight) => row(true, weight)),
      ...automatic.map((weight) => row(false, weight)),
    ];
    const { coefficients, covariance } = fitLogistic(rows, [WIDE, WIDE]);
    expect(coefficients[0]).toBeCloseTo(12.04, 2);
    expect(coefficients[1]).toBeCloseTo(-4.024, 2);
    expect(Math.sqrt(covariance[0]?.[0] ?? 0)).toBeCloseTo(4.51, 2);
    expect(Math.sqrt(covariance[1]?.[1] ?? 0)).toBeCloseTo(1.436, 2);
  });

  test('weights count rows; an intercept alone is the log odds of the share', () => {
    const rows = [
      { ...row(true), weight: 30 },
      { ...row(false), weight: 10 },
    ];
    const { coefficients, covariance } = fitLogistic(rows, [WIDE]);
    expect(coefficients[0]).toBeCloseTo(Math.log(3), 6);
    expect(covariance[0]?.[0]).toBeCloseTo(1 / (40 * 0.75 * 0.25), 6);
  });

  test('an offset is taken off the intercept', () => {
    const rows = [row(true), row(true), row(false)].map((each) => ({ ...each, offset: 0.4 }));
    expect(fitLogistic(rows, [WIDE]).coefficients[0]).toBeCloseTo(Math.log(2) - 0.4, 6);
  });
});

describe('priors', () => {
  test('without rows the priors come back, with their variances', () => {
    const { coefficients, covariance } = fitLogistic(
      [],
      [
        { mean: 0.3, sd: 0.5 },
        { mean: -1, sd: 2 },
      ],
    );
    expect(coefficients).toEqual([0.3, -1]);
    expect(covariance).toEqual([
      [0.25, 0],
      [0, 4],
    ]);
  });

  test('separable data stay finite', () => {
    const rows = [row(true, 1), row(true, 2), row(false, -1), row(false, -2)];
    const { coefficients } = fitLogistic(rows, [
      { mean: 0, sd: 1 },
      { mean: 0, sd: 1 },
    ]);
    expect(coefficients.every((value) => Math.abs(value) < 3)).toBe(true);
  });

  test('a larger penalty draws every coefficient nearer to its prior mean', () => {
    const rows = [row(true, 1), row(true, 1), row(false, 0), row(true, 0)];
    const priors = [
      { mean: 0, sd: 1 },
      { mean: -0.5, sd: 1 },
    ];
    const distance = (penalty: number) =>
      Math.abs((fitLogistic(rows, priors, penalty).coefficients[1] ?? 0) + 0.5);
    expect(distance(4)).toBeLessThan(distance(1));
    expect(distance(1000)).toBeLessThan(0.01);
  });

  test('no prior without a spread', () => {
    expect(() => fitLogistic([], [{ mean: 0, sd: 0 }])).toThrow('FORECAST_PRIOR');
  });

  test('the optimum is one: a small step in any direction lowers the posterior', () => {
    const observation = fc.record({
      values: fc.tuple(fc.constant(1), fc.double({ min: -2, max: 2, noNaN: true })),
      offset: fc.double({ min: -2, max: 2, noNaN: true }),
      weight: fc.double({ min: 0.1, max: 2, noNaN: true }),
      happened: fc.boolean(),
    });
    const priors = [
      { mean: 0.2, sd: 0.7 },
      { mean: -0.4, sd: 0.5 },
    ];
    const posterior = (rows: readonly Observation[], coefficients: readonly number[]) =>
      rows.reduce((sum, { values, offset, weight, happened }) => {
        const odds = offset + dot(values, coefficients);
        return sum - weight * Math.log(1 + Math.exp(happened ? -odds : odds));
      }, 0) -
      priors.reduce(
        (sum, { mean, sd }, at) => sum + ((coefficients[at] ?? 0) - mean) ** 2 / (2 * sd * sd),
        0,
      );
    fc.assert(
      fc.property(fc.array(observation, { maxLength: 12 }), (rows) => {
        const { coefficients } = fitLogistic(rows, priors);
        const best = posterior(rows, coefficients);
        for (const [one, two] of [
          [1e-3, 0],
          [-1e-3, 0],
          [0, 1e-3],
          [0, -1e-3],
        ] as const) {
          const moved = [(coefficients[0] ?? 0) + one, (coefficients[1] ?? 0) + two];
          expect(posterior(rows, moved)).toBeLessThan(best);
        }
      }),
      { numRuns: 60 },
    );
  });
});

test('the variance of a sum of coefficients counts how they go together', () => {
  const covariance = [
    [2, -1],
    [-1, 3],
  ];
  expect(varianceOf([1, 1], covariance)).toBe(3);
  expect(varianceOf([1, 0], covariance)).toBe(2);
});
