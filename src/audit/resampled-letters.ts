// Intervals of figures that are made from sums over letters, by resampling the letters.
import { bootstrapIntervals } from '../statistics/bootstrap.js';
import { AUDIT_LEVEL } from './figure.js';

/** Samples at most, and letters drawn at most over all samples, so that a large corpus takes no longer than seconds. */
const SAMPLES = 1000;
const DRAWS = 20_000_000;
const FEWEST = 120;

/** Sums by letter: `width` numbers for each, one letter behind the other. */
export interface LetterSums {
  width: number;
  sums: Float64Array;
}

/** The sums over all letters. */
export function totalsOf({ width, sums }: LetterSums): Float64Array {
  const totals = new Float64Array(width);
  for (let at = 0; at < sums.length; at++) totals[at % width] = (totals[at % width] ?? 0) + (sums[at] ?? 0);
  return totals;
}

/** Intervals of several figures of the total sums; null where they cannot be told, as of a single letter. */
export function letterIntervals<Name extends string>(
  { width, sums }: LetterSums,
  figuresOf: (totals: Float64Array) => Record<Name, number | null>,
  seed = 1,
): Record<Name, [number, number] | null> {
  const letters = sums.length / width;
  const samples = Math.max(FEWEST, Math.min(SAMPLES, Math.floor(DRAWS / Math.max(1, letters))));
  const totals = new Float64Array(width);
  const ofSample = (drawn: Int32Array): Record<Name, number | null> => {
    totals.fill(0);
    for (const letter of drawn) {
      const from = letter * width;
      for (let at = 0; at < width; at++) totals[at] = (totals[at] ?? 0) + (sums[from + at] ?? 0);
    }
    return figuresOf(totals);
  };
  const intervals = bootstrapIntervals(letters, ofSample, { samples, seed, level: AUDIT_LEVEL });
  if (letters >= 2) return intervals;
  return Object.fromEntries(Object.keys(intervals).map((name) => [name, null])) as typeof intervals;
}
