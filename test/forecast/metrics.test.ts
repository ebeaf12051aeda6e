// Figures against hand-computed values, and what they say where they are not defined.
import {
  auroc,
  brier,
  calibrationLine,
  coverageByDecile,
  expectedCalibrationError,
  logLoss,
  type ScoredForecast,
} from '../../src/forecast/metrics.js';

const row = (probabilityUpheld: number, upheld: boolean, lower = 0, upper = 1): ScoredForecast => ({
  probabilityUpheld,
  lower,
  upper,
  upheld,
});

describe('AUROC of the probability of overturning', () => {
  test.each([
    ['every overturned one is forecast lowest', [row(0.2, false), row(0.8, true), row(0.9, true)], 1],
    ['every overturned one is forecast highest', [row(0.95, false), row(0.8, true)], 0],
    ['all forecasts are equal', [row(0.9, false), row(0.9, true), row(0.9, true)], 0.5],
    ['one of two pairs is in order', [row(0.5, false), row(0.4, true), row(0.6, true)], 0.5],
  ])('%s', (_name, rows, expected) => {
    expect(auroc(rows)).toBeCloseTo(expected, 12);
  });

  test('only one outcome occurs: not defined', () => {
    expect(auroc([row(0.9, true)])).toBeNull();
    expect(auroc([])).toBeNull();
  });
});

test('Brier score and log loss by hand', () => {
  const rows = [row(0.9, true), row(0.6, false)];
  expect(brier(rows)).toBeCloseTo((0.01 + 0.36) / 2, 12);
  expect(logLoss(rows)).toBeCloseTo(-(Math.log(0.9) + Math.log(0.4)) / 2, 12);
  expect(brier([])).toBeNull();
});

test('log loss of a certain and wrong forecast is large but finite', () => {
  expect(logLoss([row(1, false)])).toBeGreaterThan(20);
  expect(Number.isFinite(logLoss([row(1, false)]))).toBe(true);
});

test('calibration error weighs each bin by its rows', () => {
  const rows = [row(0.95, true), row(0.95, true), row(0.95, false), row(0.15, false)];
  expect(expectedCalibrationError(rows)).toBeCloseTo((0.95 - 2 / 3) * 0.75 + 0.15 * 0.25, 12);
});

test('a decile holds when its observed share lies in its mean interval', () => {
  const rows = Array.from({ length: 20 }, (_, index) => row(0.5 + index / 100, index % 2 === 0, 0.4, 0.6));
  const deciles = coverageByDecile(rows);
  expect(deciles).toHaveLength(10);
  expect(deciles.every((decile) => decile.observed === 0.5 && decile.holds)).toBe(true);
  expect(coverageByDecile([row(0.9, false, 0.8, 1)])).toMatchObject([{ observed: 0, holds: false }]);
});

describe('the calibration line', () => {
  /** So many rows of a forecast as happened as often. */
  const rows = (forecast: number, happened: number) =>
    Array.from({ length: 100 }, (_, at) => row(forecast, at < happened * 100));

  test('of calibrated forecasts is 1 and 0; of twice too bold ones the slope is a half', () => {
    const right = calibrationLine([...rows(0.8, 0.8), ...rows(0.5, 0.5), ...rows(0.9, 0.9)]);
    expect(right?.slope).toBeCloseTo(1, 3);
    expect(right?.intercept).toBeCloseTo(0, 3);
    // Log odds of 0.9 and of 0.75 are two to one.
    expect(calibrationLine([...rows(0.9, 0.75), ...rows(0.1, 0.25)])?.slope).toBeCloseTo(0.5, 3);
  });

  test('is not defined where only one outcome or one forecast occurs', () => {
    expect(calibrationLine(rows(0.8, 1))).toBeNull();
    expect(calibrationLine(rows(0.8, 0.5))).toBeNull();
  });
});
