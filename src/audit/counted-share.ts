// How many of the determinations of an audit, as a share with its interval.
import { wilsonInterval } from '../forecast/intervals.js';
import { AUDIT_LEVEL } from './figure.js';

export interface CountedShare {
  count: number;
  /** Of all determinations; null where there are none. */
  share: number | null;
  lower: number | null;
  upper: number | null;
  level: number;
}

/** Wilson's interval on as many independent cases as there are letters: items of one letter may be but one observation. */
export function countedShare(
  count: number,
  { length, letters }: { length: number; letters: number },
): CountedShare {
  if (length === 0) return { count, share: null, lower: null, upper: null, level: AUDIT_LEVEL };
  const share = count / length;
  return { count, share, ...wilsonInterval(share * letters, letters, AUDIT_LEVEL), level: AUDIT_LEVEL };
}
