// How often a refusal like this is upheld once it is reviewed, and what moved the figure. Sees only what was known
// before the decision: the category, the day and the history of earlier decisions.
import type { IsoDate } from '../terms.js';
import { type BasedOnLevel, type History, hierarchicalRate } from './hierarchy.js';
import { LEVEL } from './intervals.js';

export const FORECAST_VERSION = 'rates-1';

export interface ForecastInput {
  category: string | null;
  /** The day of the request; only what was decided before it counts. */
  date: IsoDate;
  history: History;
}

export interface Forecast {
  /** 0 to 1: the share of such denials that stand. */
  probabilityUpheld: number;
  lower: number;
  upper: number;
  level: number;
  basedOn: number;
  basedOnLevel: BasedOnLevel;
  baseRate: number;
}

/** The forecast of one refusal, from published rates and earlier decisions of its treatment and category. */
export function forecastOf(input: ForecastInput): Forecast {
  const { upheld, ...rate } = hierarchicalRate(input.category, input.date, input.history);
  return { probabilityUpheld: upheld, level: LEVEL, ...rate };
}
