// Fits a forecast to decided cases. Whole letters stay together: in the weights, since items of a letter go together,
// and in the cross-validation that chooses the penalty.

import { clustersOf } from '../statistics/clusters.js';
import type { IsoDate } from '../terms.js';
import { logistic, logit } from './base-rates.js';
import { FEATURES, featureValues } from './features.js';
import type { ForecastCase } from './forecast-case.js';
import { hierarchicalRate } from './hierarchy.js';
import { dot, fitCoefficients, fitLogistic, type Observation } from './logistic.js';
import { type ForecastModel, PRIORS_MODEL, sealModel } from './model.js';
import { earlierHistories, type Tallied } from './tally.js';

/** One decided case. */
export interface DecidedCase extends Tallied {
  /** Rows of one letter share it. */
  letter: string;
  /** The day of the decision; null where the letter does not say. */
  day: IsoDate | null;
  /** The day of the request, for the published figures. */
  requestDate: IsoDate;
  asked: ForecastCase;
}

/** So many overturned determinations must be known; with fewer the priors serve. */
export const LEAST_OVERTURNED = 5;
/** Factors of the priors' precision that are tried, strongest last; never weaker than the priors as they are written. */
export const PENALTIES = [2, 4, 8, 16];
/** Intraclass correlation of the outcomes of one letter, as measured; a letter of n items weighs n / (1 + 0.5 (n - 1)). */
const LETTER_CORRELATION = 0.5;
const FOLDS = 5;

const PRIORS = FEATURES.map(({ mean, sd }) => ({ mean, sd }));

/** The model of some decided cases, each with a start from the cases decided before it; the priors where too few fell. */
export function fitModel(cases: readonly DecidedCase[], rulesVersion: string | null = null): ForecastModel {
  const overturned = cases.filter(({ outcome }) => outcome === 'OVERTURNED').length;
  if (overturned < LEAST_OVERTURNED) return PRIORS_MODEL;
  const rows = observationsOf(cases);
  const letters = clustersOf(
    rows.map((row, at) => ({ row, letter: cases[at]?.letter ?? '' })),
    ({ letter }) => letter,
  ).map((letter) => letter.map(({ row }) => row));
  const penalty = choosePenalty(letters);
  const { coefficients, covariance } = fitLogistic(rows, PRIORS, penalty);
  const days = cases.flatMap(({ day }) => day ?? []).sort();
  return sealModel({
    fittedThrough: days.at(-1) ?? null,
    data: { letters: letters.length, determinations: cases.length, overturned },
    rulesVersion,
    penalty,
    features: FEATURES.map(({ name, meaning, mean, sd }, at) => ({
      name,
      meaning,
      prior: { mean, sd },
      coefficient: rounded(coefficients[at] ?? mean),
      standardError: rounded(Math.sqrt(covariance[at]?.[at] ?? sd * sd)),
      mean: rounded(rows.reduce((sum, { values }) => sum + (values[at] ?? 0), 0) / rows.length),
    })),
    covariance: covariance.map((line) => line.map(rounded)),
  });
}

/** Six digits are more than any coefficient carries, and keep the file the same on other machines. */
const rounded = (value: number): number => Number(value.toFixed(6));

function observationsOf(cases: readonly DecidedCase[]): Observation[] {
  const histories = earlierHistories(cases);
  const sizes = new Map<string, number>();
  for (const { letter } of cases) sizes.set(letter, (sizes.get(letter) ?? 0) + 1);
  return cases.map(({ asked, requestDate, letter, outcome }, at) => {
    const history = histories[at];
    if (!history) throw new Error('A case has no history.');
    return {
      values: featureValues(asked),
      offset: -logit(hierarchicalRate(asked.category, requestDate, history).upheld),
      weight: 1 / (1 + LETTER_CORRELATION * ((sizes.get(letter) ?? 1) - 1)),
      happened: outcome === 'OVERTURNED',
    };
  });
}

/** The penalty with the least log loss on letters that were left out; of equals the strongest. */
function choosePenalty(letters: readonly Observation[][]): number {
  const losses = PENALTIES.map((penalty) => {
    let loss = 0;
    for (let fold = 0; fold < FOLDS; fold++) {
      const inner = letters.filter((_, at) => at % FOLDS !== fold).flat();
      const coefficients = fitCoefficients(inner, PRIORS, penalty);
      for (const row of letters.filter((_, at) => at % FOLDS === fold).flat()) {
        const probability = logistic(row.offset + dot(row.values, coefficients));
        loss -= row.weight * Math.log(row.happened ? probability : 1 - probability);
      }
    }
    return loss;
  });
  const least = Math.min(...losses);
  return PENALTIES.findLast((_, at) => losses[at] === least) ?? 1;
}
