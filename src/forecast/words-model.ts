// A forecast from words alone, the baseline that the real one has to beat: hashed words of service and case summary, a
// ridge logistic model by accelerated gradient descent.
import { logistic } from './base-rates.js';

const BUCKETS = 2048;
const PENALTY = 0.3;
const ROUNDS = 80;

/** Distinct buckets of a text's words; each text has length 1, so that long ones do not weigh more. */
interface HashedText {
  buckets: number[];
  size: number;
}

export interface WordsExample {
  text: string;
  overturned: boolean;
}

/** Gives the log odds of overturning of a text. */
export type WordsModel = (text: string) => number;

function hashedText(text: string): HashedText {
  const buckets = new Set<number>();
  for (const [word] of text.toLowerCase().matchAll(/[a-z]{2,30}/g)) {
    let hash = 2166136261;
    for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 16777619);
    buckets.add((hash >>> 0) % BUCKETS);
  }
  return { buckets: [...buckets], size: 1 / Math.sqrt(Math.max(1, buckets.size)) };
}

function score(weights: Float64Array, { buckets, size }: HashedText): number {
  let sum = 0;
  for (const bucket of buckets) sum += weights[bucket] ?? 0;
  return sum * size;
}

/** Fits the baseline from log odds that hold for every text (Nesterov 1983: the step is one over the Lipschitz bound). */
export function fitWords(examples: readonly WordsExample[], start: number): WordsModel {
  const rows = examples.map(({ text, overturned }) => ({ text: hashedText(text), overturned }));
  const step = 1 / (rows.length / 4 + PENALTY);
  const weights = new Float64Array(BUCKETS);
  const ahead = new Float64Array(BUCKETS);
  const gradient = new Float64Array(BUCKETS);
  for (let round = 1; round <= ROUNDS; round++) {
    for (let at = 0; at < BUCKETS; at++) gradient[at] = PENALTY * (ahead[at] ?? 0);
    for (const { text, overturned } of rows) {
      const error = (logistic(start + score(ahead, text)) - (overturned ? 1 : 0)) * text.size;
      for (const bucket of text.buckets) gradient[bucket] = (gradient[bucket] ?? 0) + error;
    }
    const momentum = (round - 1) / (round + 2);
    for (let at = 0; at < BUCKETS; at++) {
      const next = (ahead[at] ?? 0) - step * (gradient[at] ?? 0);
      ahead[at] = next + momentum * (next - (weights[at] ?? 0));
      weights[at] = next;
    }
  }
  return (text) => start + score(weights, hashedText(text));
}
