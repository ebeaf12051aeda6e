// Resamples whole clusters (letters) with replacement, since items of one letter go together, and takes percentile intervals.
// Seeded: the same clusters give the same interval.
import { LEVEL } from './intervals.js';
import { quantile } from './quantile.js';
import { seededRandom } from './random.js';

/**
 * Percentile intervals of several figures; `figuresOf` gets the numbers of the clusters drawn, 0 to `clusters` - 1, as many
 * as there are clusters, in a list that is used again. Null for a figure that fewer than half of the samples define.
 */
export function bootstrapIntervals<Name extends string>(
  clusters: number,
  figuresOf: (drawn: Int32Array) => Record<Name, number | null>,
  { samples = 1000, seed = 1, level = LEVEL } = {},
): Record<Name, [number, number] | null> {
  const random = seededRandom(seed);
  const drawn = new Int32Array(clusters);
  const found = new Map<string, number[]>();
  for (let sample = 0; sample < samples; sample++) {
    for (let at = 0; at < clusters; at++) drawn[at] = Math.floor(random() * clusters);
    for (const [name, value] of Object.entries<number | null>(figuresOf(drawn))) {
      const values = found.get(name) ?? [];
      if (value !== null) values.push(value);
      found.set(name, values);
    }
  }
  const tail = (1 - level) / 2;
  const intervals = [...found].map(([name, values]) => {
    if (values.length < samples / 2) return [name, null];
    values.sort((a, b) => a - b);
    return [name, [quantile(values, tail), quantile(values, 1 - tail)]];
  });
  return Object.fromEntries(intervals) as Record<Name, [number, number] | null>;
}
