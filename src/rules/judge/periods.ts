// Cuts time into periods within which no rule changes: on the days when a rule comes into force or has just ended.
import type { IsoDate } from '../../terms.js';
import type { Rule } from '../topics/topic.js';

export type DatedRule = Pick<Rule, 'inForceFrom' | 'inForceUntil'>;

/** The starts of all periods but the first, in order. */
export function periodStarts(rules: readonly DatedRule[]): string[] {
  const starts = new Set<string>();
  for (const { inForceFrom, inForceUntil } of rules) {
    if (inForceFrom !== null) starts.add(inForceFrom);
    // "~" sorts behind every digit, so that the last day itself still belongs to the period that it ends.
    if (inForceUntil !== null) starts.add(`${inForceUntil}~`);
  }
  return [...starts].sort();
}

/** The number of the period that the day lies in, from 0. */
export function periodOf(starts: readonly string[], day: IsoDate): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? '') <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}
