// Intervals by resampling whole clusters (letters), since items of one letter go together. Seeded: same rows, same interval.
import { LEVEL } from './intervals.js';

/** A small seeded generator of numbers in [0, 1) (mulberry32); for resampling and splits, never for secrets. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Puts rows into clusters by key, in the order of their first row. */
export function clustersOf<T>(rows: readonly T[], key: (row: T) => string): T[][] {
  const clusters = new Map<string, T[]>();
  for (const row of rows) {
    const cluster = clusters.get(key(row));
    if (cluster) cluster.push(row);
    else clusters.set(key(row), [row]);
  }
  return [...clusters.values()];
}

/** Percentile intervals of several figures over resampled clusters; null for a figure that too few samples define. */
export function resampledIntervals<T, Name extends string>(
  clusters: readonly T[][],
  figures: (rows: T[]) => Record<Name, number | null>,
  { samples = 1000, seed = 1, level = LEVEL } = {},
): Record<Name, [number, number] | null> {
  const random = seededRandom(seed);
  const drawn = new Map<Name, number[]>();
  const names = Object.keys(figures(clusters.flat())) as Name[];
  for (let sample = 0; sample < samples; sample++) {
    const rows: T[] = [];
    for (let index = 0; index < clusters.length; index++) {
      rows.push(...(clusters[Math.floor(random() * clusters.length)] ?? []));
    }
    const figuresOfSample = figures(rows);
    for (const name of names) {
      const value = figuresOfSample[name];
      if (value === null) continue;
      const values = drawn.get(name);
      if (values) values.push(value);
      else drawn.set(name, [value]);
    }
  }
  const tail = (1 - level) / 2;
  const intervals = {} as Record<Name, [number, number] | null>;
  for (const name of names) {
    const values = (drawn.get(name) ?? []).sort((a, b) => a - b);
    const at = (share: number): number =>
      values[Math.min(values.length - 1, Math.floor(share * values.length))] ?? 0;
    intervals[name] = values.length < samples / 2 ? null : [at(tail), at(1 - tail)];
  }
  return intervals;
}
