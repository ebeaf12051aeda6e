// Measures forecasts against outcomes: calibration, discrimination, scores. Pure numbers.
// Probabilities are of upheld; AUROC is of the probability of overturning. Null where a figure is not defined.
import { meanOf } from '../statistics/mean.js';
import { logit } from './base-rates.js';
import { fitLogistic } from './logistic.js';

export interface ScoredForecast {
  probabilityUpheld: number;
  lower: number;
  upper: number;
  upheld: boolean;
}

const EDGE = 1e-9;

/** Area under the ROC curve by ranks (Mann-Whitney), ties count half; null where only one outcome occurs. */
export function auroc(rows: readonly ScoredForecast[]): number | null {
  const sorted = [...rows].sort((a, b) => a.probabilityUpheld - b.probabilityUpheld);
  const upheld = sorted.filter((row) => row.upheld).length;
  const overturned = sorted.length - upheld;
  if (!upheld || !overturned) return null;
  let rankSum = 0;
  for (let start = 0; start < sorted.length; ) {
    let end = start;
    while (end < sorted.length && sorted[end]?.probabilityUpheld === sorted[start]?.probabilityUpheld) end++;
    const meanRank = (start + 1 + end) / 2;
    for (let index = start; index < end; index++) if (sorted[index]?.upheld) rankSum += meanRank;
    start = end;
  }
  return (rankSum - (upheld * (upheld + 1)) / 2) / (upheld * overturned);
}

/** Mean squared difference of forecast and outcome; null without rows. */
export function brier(rows: readonly ScoredForecast[]): number | null {
  return meanOf(rows, (row) => (row.probabilityUpheld - (row.upheld ? 1 : 0)) ** 2);
}

/** Mean negative log likelihood in nats, probabilities held within 1e-9 of 0 and 1; null without rows. */
export function logLoss(rows: readonly ScoredForecast[]): number | null {
  return meanOf(rows, (row) => {
    const probability = Math.min(1 - EDGE, Math.max(EDGE, row.probabilityUpheld));
    return -Math.log(row.upheld ? probability : 1 - probability);
  });
}

/** Expected calibration error over ten equally wide bins of the probability; null without rows. */
export function expectedCalibrationError(rows: readonly ScoredForecast[]): number | null {
  if (!rows.length) return null;
  const bins = new Map<number, ScoredForecast[]>();
  for (const row of rows) {
    const bin = Math.min(9, Math.floor(row.probabilityUpheld * 10));
    bins.set(bin, [...(bins.get(bin) ?? []), row]);
  }
  let error = 0;
  for (const bin of bins.values()) {
    const gap = Math.abs((share(bin) ?? 0) - (meanOf(bin, (row) => row.probabilityUpheld) ?? 0));
    error += (gap * bin.length) / rows.length;
  }
  return error;
}

/** How outcomes go with the log odds of the forecast: bold forecasts have a slope below 1, shy ones above. */
export interface CalibrationLine {
  slope: number;
  intercept: number;
}

/** So wide that the fit is maximum likelihood, and separable rows still have a slope. */
const NO_PRIOR = { mean: 0, sd: 100 };

/**
 * Slope and intercept of the logistic regression of upholding on the forecast's log odds (Cox 1958); 1 and 0 where forecasts
 * are calibrated. Null where only one outcome or one forecast occurs.
 */
export function calibrationLine(rows: readonly ScoredForecast[]): CalibrationLine | null {
  const outcomes = new Set(rows.map(({ upheld }) => upheld));
  const forecasts = new Set(rows.map(({ probabilityUpheld }) => probabilityUpheld));
  if (outcomes.size < 2 || forecasts.size < 2) return null;
  const observations = rows.map(({ probabilityUpheld, upheld }) => ({
    values: [1, logit(Math.min(1 - EDGE, Math.max(EDGE, probabilityUpheld)))],
    offset: 0,
    weight: 1,
    happened: upheld,
  }));
  const [intercept = 0, slope = 0] = fitLogistic(observations, [NO_PRIOR, NO_PRIOR]).coefficients;
  return { slope, intercept };
}

/** One tenth of the determinations, by forecast: what was stated and what happened. */
export interface DecileCoverage {
  decile: number;
  determinations: number;
  forecast: number;
  lower: number;
  upper: number;
  observed: number;
  /** Whether the mean stated interval holds the observed share, to the nearest half of a determination. */
  holds: boolean;
}

/** Deciles of the forecast, lowest first; fewer where there are fewer rows than ten. */
export function coverageByDecile(rows: readonly ScoredForecast[]): DecileCoverage[] {
  const sorted = [...rows].sort((a, b) => a.probabilityUpheld - b.probabilityUpheld);
  const deciles: DecileCoverage[] = [];
  for (let decile = 0; decile < 10; decile++) {
    const part = sorted.slice(
      Math.floor((decile * sorted.length) / 10),
      Math.floor(((decile + 1) * sorted.length) / 10),
    );
    const observed = share(part);
    if (observed === null) continue;
    const lower = meanOf(part, (row) => row.lower) ?? 0;
    const upper = meanOf(part, (row) => row.upper) ?? 1;
    const forecast = meanOf(part, (row) => row.probabilityUpheld) ?? 0;
    const half = 0.5 / part.length + EDGE;
    const holds = observed >= lower - half && observed <= upper + half;
    deciles.push({
      decile: decile + 1,
      determinations: part.length,
      forecast,
      lower,
      upper,
      observed,
      holds,
    });
  }
  return deciles;
}

/** The share of upheld rows; null without rows. */
export function share(rows: readonly ScoredForecast[]): number | null {
  return meanOf(rows, (row) => (row.upheld ? 1 : 0));
}
