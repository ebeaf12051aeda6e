// All figures of one set of forecasts and rule decisions against outcomes, with intervals by resampling letters.

import { bootstrapIntervals } from '../statistics/bootstrap.js';
import { clustersOf } from '../statistics/clusters.js';
import { meanOf } from '../statistics/mean.js';
import type { Outcome, PredictedOutcome, PredictionGround } from '../terms.js';
import {
  auroc,
  brier,
  type CalibrationLine,
  calibrationLine,
  coverageByDecile,
  type DecileCoverage,
  expectedCalibrationError,
  logLoss,
  type ScoredForecast,
} from './metrics.js';

/** One determination: what was forecast, what the rules said, what happened. */
export interface EvaluatedRow extends ScoredForecast {
  /** Rows of one letter share it; resampling goes by it. */
  letter: string;
  category: string | null;
  predictedOutcome: PredictedOutcome;
  /** What the rules' answer rests on; null where they do not decide. */
  ground: PredictionGround | null;
  /** Whether a rule that decided is recalled rather than read in a text. */
  recalled: boolean;
  outcome: Outcome;
  /** The share of upheld denials known beforehand without looking at the case. */
  baseRate: number;
  /** What simpler forecasts would have said of the same row. */
  baselines: Record<BaselineName, number>;
}

/** Forecasts to be beaten, in the same run and from the same history. */
export const BASELINES = [
  'alwaysUpheld',
  'baseRate',
  'categoryRates',
  'treatmentRates',
  'rulesAlone',
  'wordsAlone',
] as const;
export type BaselineName = (typeof BASELINES)[number];

/** The figures of a baseline that are comparable with the forecast's. */
export type BaselineFigures = Pick<Figures, 'auroc' | 'brier' | 'brierSkill' | 'ece' | 'logLoss'>;

export interface Figures {
  determinations: number;
  letters: number;
  overturned: number;
  auroc: number | null;
  brier: number | null;
  brierBaseline: number | null;
  brierSkill: number | null;
  ece: number | null;
  logLoss: number | null;
  /** Of the determinations that the rules decide. */
  decided: number;
  correct: number;
  overturnedFound: number;
  /** Overturned determinations that the rules say stand. */
  overturnedMissed: number;
}

/** The figures of some rows; null where a figure is not defined. */
export function figuresOf(rows: readonly EvaluatedRow[]): Figures {
  const { decided, correct, overturnedFound } = decidedFigures(rows);
  const overturned = rows.filter(({ outcome }) => outcome === 'OVERTURNED');
  const score = brier(rows);
  const baseline = meanOf(rows, (row) => (row.baseRate - (row.upheld ? 1 : 0)) ** 2);
  return {
    determinations: rows.length,
    letters: new Set(rows.map(({ letter }) => letter)).size,
    overturned: overturned.length,
    auroc: auroc(rows),
    brier: score,
    brierBaseline: baseline,
    brierSkill: score === null || !baseline ? null : 1 - score / baseline,
    ece: expectedCalibrationError(rows),
    logLoss: logLoss(rows),
    decided,
    correct,
    overturnedFound,
    overturnedMissed: overturned.filter((row) => row.predictedOutcome === 'UPHELD').length,
  };
}

/** Rows that the rules decide, beside the answer "upheld" to every one of them. */
export interface DecidedFigures {
  decided: number;
  correct: number;
  alwaysUpheldCorrect: number;
  /** Answers OVERTURNED, and how many of them were. */
  overturnedSaid: number;
  overturnedFound: number;
}

/** Decided rows by what the answer rests on, and by whether all rules that decided were read. */
export interface DecidedSplits {
  all: DecidedFigures;
  byGround: Record<PredictionGround, DecidedFigures>;
  byProvenance: Record<'READ' | 'RECALLED', DecidedFigures>;
}

function decidedFigures(rows: readonly EvaluatedRow[]): DecidedFigures {
  const decided = rows.filter(({ predictedOutcome }) => predictedOutcome !== 'UNDETERMINED');
  const said = decided.filter(({ predictedOutcome }) => predictedOutcome === 'OVERTURNED');
  return {
    decided: decided.length,
    correct: decided.filter(({ predictedOutcome, outcome }) => predictedOutcome === outcome).length,
    alwaysUpheldCorrect: decided.filter(({ upheld }) => upheld).length,
    overturnedSaid: said.length,
    overturnedFound: said.filter(({ upheld }) => !upheld).length,
  };
}

/** What the rules decide of some rows, and how it splits. */
export function decidedSplits(rows: readonly EvaluatedRow[]): DecidedSplits {
  const of = (holds: (row: EvaluatedRow) => boolean) => decidedFigures(rows.filter(holds));
  return {
    all: decidedFigures(rows),
    byGround: {
      SHOWN: of(({ ground }) => ground === 'SHOWN'),
      NOTHING_SHOWN: of(({ ground }) => ground === 'NOTHING_SHOWN'),
    },
    byProvenance: { READ: of(({ recalled }) => !recalled), RECALLED: of(({ recalled }) => recalled) },
  };
}

export interface Evaluation extends Figures {
  /** Of the forecast: null where only one outcome occurs. */
  calibration: CalibrationLine | null;
  rules: DecidedSplits;
  coverage: DecileCoverage[];
  /** 90 % intervals of the figures; null where too few samples define a figure. */
  intervals: Record<string, [number, number] | null>;
  byCategory: Record<string, Figures>;
  baselines: Record<BaselineName, BaselineFigures>;
}

const RESAMPLED = [
  'auroc',
  'brier',
  'brierSkill',
  'ece',
  'logLoss',
  'decided',
  'correct',
  'overturnedFound',
] as const;

/** The figures of all rows, by category, with coverage by decile and intervals by resampling whole letters. */
export function evaluationOf(rows: readonly EvaluatedRow[], { samples = 1000 } = {}): Evaluation {
  const clusters = clustersOf(rows, ({ letter }) => letter);
  const resampled = (drawn: Int32Array) => {
    const figures = figuresOf(Array.from(drawn, (at) => clusters[at] ?? []).flat());
    return Object.fromEntries(RESAMPLED.map((name) => [name, figures[name]])) as Record<
      string,
      number | null
    >;
  };
  const categories = clustersOf(rows, ({ category }) => category ?? 'not recognised');
  categories.sort((a, b) => b.length - a.length);
  return {
    ...figuresOf(rows),
    calibration: calibrationLine(rows),
    rules: decidedSplits(rows),
    coverage: coverageByDecile(rows),
    intervals: bootstrapIntervals(clusters.length, resampled, { samples }),
    byCategory: Object.fromEntries(
      categories.map((members) => [members[0]?.category ?? 'not recognised', figuresOf(members)]),
    ),
    baselines: Object.fromEntries(
      BASELINES.map((name) => [name, baselineFigures(rows, name)]),
    ) as Evaluation['baselines'],
  };
}

function baselineFigures(rows: readonly EvaluatedRow[], name: BaselineName): BaselineFigures {
  const figures = figuresOf(rows.map((row) => ({ ...row, probabilityUpheld: row.baselines[name] })));
  const { auroc: area, brier: score, brierSkill, ece, logLoss: loss } = figures;
  return { auroc: area, brier: score, brierSkill, ece, logLoss: loss };
}
