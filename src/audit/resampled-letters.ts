// Intervals by resampling whole letters with replacement, over sums that letters add up to. Seeded: same letters, same
// interval.
import { seededRandom } from '../forecast/resample.js';
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

/** Percentile intervals of several figures of the total sums; null where fewer than half of the samples define one. */
export function letterIntervals<Name extends string>(
  { width, sums }: LetterSums,
  figures: (totals: Float64Array) => Record<Name, number | null>,
  seed = 1,
): Record<Name, [number, number] | null> {
  const letters = sums.length / width;
  const samples = Math.max(FEWEST, Math.min(SAMPLES, Math.floor(DRAWS / Math.max(1, letters))));
  const random = seededRandom(seed);
  const drawn: Record<string, number[]> = {};
  const totals = new Float64Array(width);
  for (let sample = 0; sample < samples; sample++) {
    totals.fill(0);
    for (let draw = 0; draw < letters; draw++) {
      const from = Math.floor(random() * letters) * width;
      for (let at = 0; at < width; at++) totals[at] = (totals[at] ?? 0) + (sums[from + at] ?? 0);
    }
    for (const [name, value] of Object.entries<number | null>(figures(totals))) {
      drawn[name] ??= [];
      if (value !== null) drawn[name].push(value);
    }
  }
  const tail = (1 - AUDIT_LEVEL) / 2;
  const intervals = Object.entries(drawn).map(([name, values]) => {
    if (letters < 2 || values.length < samples / 2) return [name, null];
    values.sort((a, b) => a - b);
    const at = (share: number): number =>
      values[Math.min(values.length - 1, Math.floor(share * values.length))] ?? 0;
    return [name, [at(tail), at(1 - tail)]];
  });
  return Object.fromEntries(intervals) as Record<Name, [number, number] | null>;
}
