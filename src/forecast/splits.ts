// How forecasts would have done on letters that a fit did not see: a split by time, random halves and tenths, always by
// whole letters, repeated with other seeds. Fits only on the letters of the other side.

import { clustersOf } from '../statistics/clusters.js';
import { meanOf, type Spread, spreadOf } from '../statistics/mean.js';
import { seededRandom, shuffle } from '../statistics/random.js';
import { Backtest, type WordedCase } from './backtest.js';
import { BASELINES, type BaselineName, type EvaluatedRow } from './evaluation.js';
import { fitModel } from './fit-model.js';
import { auroc, brier, coverageByDecile, expectedCalibrationError } from './metrics.js';

export interface SplitFigures {
  auroc: number | null;
  brierSkill: number | null;
  ece: number | null;
}

export interface RepeatedSplits {
  repeats: number;
  forecast: Record<keyof SplitFigures, Spread | null>;
  /** Share of the deciles of all splits whose stated interval holds what happened. */
  decilesHeld: number | null;
  baselines: Record<BaselineName, Record<keyof SplitFigures, Spread | null>>;
}

export interface Splits {
  /** Fitted on the earlier half of the letters, figures of the later one; null where there are too few days. */
  timeOrdered:
    | (SplitFigures & {
        fittedOn: number;
        forecast: number;
        overturned: number;
        baselines: Record<BaselineName, SplitFigures>;
      })
    | null;
  randomHalves: RepeatedSplits;
  tenths: RepeatedSplits;
}

const FEWEST_LETTERS = 10;
const SEED = 20170208;

/** Splits of some letters among themselves; null where they are fewer than ten. */
export function splitsOf(cases: readonly WordedCase[], repeats: number): Splits | null {
  const letters = clustersOf(cases, ({ letter }) => letter);
  if (letters.length < FEWEST_LETTERS) return null;
  const shuffled = (seed: number) => shuffle(letters, seededRandom(SEED + seed));
  const range = (count: number) => Array.from({ length: count }, (_, at) => at);
  const halves = range(repeats).map((seed) => {
    const order = shuffled(seed);
    const half = Math.floor(order.length / 2);
    return forecastRows(order.slice(0, half).flat(), order.slice(half).flat());
  });
  const tenths = range(Math.ceil(repeats / 10)).map((seed) => {
    const order = shuffled(1000 + seed);
    return range(10).flatMap((tenth) => {
      const within = (at: number) => at % 10 === tenth;
      return forecastRows(
        order.filter((_, at) => !within(at)).flat(),
        order.filter((_, at) => within(at)).flat(),
      );
    });
  });
  return {
    timeOrdered: timeOrdered(letters),
    randomHalves: repeated(halves),
    tenths: repeated(tenths),
  };
}

function forecastRows(earlier: readonly WordedCase[], later: readonly WordedCase[]): EvaluatedRow[] {
  const backtest = new Backtest(earlier, fitModel(earlier));
  return later.map((each) => backtest.rowOf(each));
}

function timeOrdered(letters: readonly WordedCase[][]): Splits['timeOrdered'] {
  const dayOf = (letter: readonly WordedCase[] | undefined): string => letter?.[0]?.day ?? '';
  const dated = letters
    .filter((letter) => dayOf(letter) !== '')
    .sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1));
  const boundary = dayOf(dated[Math.floor(dated.length / 2)]);
  const earlier = dated.filter((letter) => dayOf(letter) < boundary);
  const later = dated.filter((letter) => dayOf(letter) >= boundary);
  if (earlier.length === 0 || later.length === 0) return null;
  const rows = forecastRows(earlier.flat(), later.flat());
  return {
    ...splitFigures(rows),
    fittedOn: earlier.length,
    forecast: later.length,
    overturned: rows.filter(({ upheld }) => !upheld).length,
    baselines: ofBaselines((name) => splitFigures(asForecast(rows, name))),
  };
}

/** The rows as if a baseline had been the forecast. */
export function asForecast(rows: readonly EvaluatedRow[], name: BaselineName): EvaluatedRow[] {
  return rows.map((row) => ({ ...row, probabilityUpheld: row.baselines[name] }));
}

/** One entry for each baseline. */
export function ofBaselines<T>(entry: (name: BaselineName) => T): Record<BaselineName, T> {
  return Object.fromEntries(BASELINES.map((name) => [name, entry(name)])) as Record<BaselineName, T>;
}

function splitFigures(rows: readonly EvaluatedRow[]): SplitFigures {
  const score = brier(rows);
  const baseline = meanOf(rows, ({ baseRate, upheld }) => (baseRate - (upheld ? 1 : 0)) ** 2);
  return {
    auroc: auroc(rows),
    brierSkill: score === null || !baseline ? null : 1 - score / baseline,
    ece: expectedCalibrationError(rows),
  };
}

function repeated(samples: readonly EvaluatedRow[][]): RepeatedSplits {
  const deciles = samples.flatMap((rows) => coverageByDecile(rows));
  const spreads = (figures: readonly SplitFigures[]) => ({
    auroc: spreadOf(figures.map((each) => each.auroc)),
    brierSkill: spreadOf(figures.map((each) => each.brierSkill)),
    ece: spreadOf(figures.map((each) => each.ece)),
  });
  return {
    repeats: samples.length,
    forecast: spreads(samples.map(splitFigures)),
    decilesHeld: meanOf(deciles, ({ holds }) => (holds ? 1 : 0)),
    baselines: ofBaselines((name) => spreads(samples.map((rows) => splitFigures(asForecast(rows, name))))),
  };
}
