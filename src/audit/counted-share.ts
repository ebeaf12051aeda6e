// Counts how many of the determinations of an audit, as a share with its interval.
import { clusteredInterval } from '../statistics/intervals.js';
import { AUDIT_LEVEL } from './figure.js';

export interface CountedShare {
  count: number;
  /** Of all determinations; null where there are none. */
  share: number | null;
  lower: number | null;
  upper: number | null;
  level: number;
}

/** The share with its interval by letters. */
export function countedShare(
  count: number,
  { length, letters }: { length: number; letters: number },
): CountedShare {
  if (length === 0) return { count, share: null, lower: null, upper: null, level: AUDIT_LEVEL };
  const interval = clusteredInterval(count, length, letters, AUDIT_LEVEL);
  return { count, share: count / length, ...interval, level: AUDIT_LEVEL };
}
