// How likely a refusal like this is upheld once it is reviewed, and what moved the figure: the share of like denials,
// then the named features of the case. Sees only what was known before the decision.

import { LEVEL } from '../statistics/intervals.js';
import type { IsoDate } from '../terms.js';
import { logistic, logit } from './base-rates.js';
import { featureValues } from './features.js';
import type { ForecastCase } from './forecast-case.js';
import { type BasedOnLevel, type History, hierarchicalRate } from './hierarchy.js';
import { varianceOf } from './logistic.js';
import type { ForecastModel } from './model.js';

export interface ForecastInput {
  asked: ForecastCase;
  /** The day of the request: chooses the published figures. */
  date: IsoDate;
  /** What was decided before. */
  history: History;
  model: ForecastModel;
}

/** One thing that moved a forecast. All of them together are the log odds of the probability. */
export interface Contribution {
  name: string;
  meaning: string;
  value: number;
  /** Added to the log odds of upholding: above 0 speaks for the denial, below 0 for the request. */
  logOdds: number;
}

export interface Forecast {
  /** 0 to 1: how likely such a denial stands. */
  probabilityUpheld: number;
  lower: number;
  upper: number;
  level: number;
  basedOn: number;
  basedOnLevel: BasedOnLevel;
  baseRate: number;
  /** The share of like denials first, then what each feature adds, strongest first. */
  contributions: Contribution[];
}

/** Standard normal quantile of the ends of an interval of LEVEL. */
const Z = 1.6448536269514722;
/** The forecast of one refusal from published rates, earlier decisions and a model. */
export function forecastOf({ asked, date, history, model }: ForecastInput): Forecast {
  const rate = hierarchicalRate(asked.category, date, history);
  const values = featureValues(asked);
  const moved = contributionsOf(values, model, asked.services);
  const start = logit(rate.upheld);
  const logOdds = moved.reduce((sum, each) => sum + each.logOdds, start);
  const spread = Z * Math.sqrt(rate.logOddsVariance + varianceOf(values, model.covariance));
  return {
    probabilityUpheld: logistic(logOdds),
    lower: logistic(logOdds - spread),
    upper: logistic(logOdds + spread),
    level: LEVEL,
    basedOn: rate.basedOn,
    basedOnLevel: rate.basedOnLevel,
    baseRate: rate.baseRate,
    contributions: [
      {
        name: 'likeDenials',
        meaning: 'the share of like denials that stand',
        value: rate.upheld,
        logOdds: start,
      },
      ...moved.sort((a, b) => Math.abs(b.logOdds) - Math.abs(a.logOdds)),
    ],
  };
}

function contributionsOf(
  values: readonly number[],
  model: ForecastModel,
  services: number | null,
): Contribution[] {
  return model.features.flatMap(({ name, meaning, coefficient }, at) => {
    const value = values[at] ?? 0;
    if (value === 0 || coefficient === 0) return [];
    const shown = name === 'servicesTogether' ? (services ?? value) : value;
    return [{ name, meaning, value: shown, logOdds: -coefficient * value }];
  });
}
