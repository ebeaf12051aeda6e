// Intervals of a share: equal-tailed beta intervals and Wilson's score interval.
import jstat from 'jstat';

/** The level of every interval that the program states. */
export const LEVEL = 0.9;

export interface Interval {
  lower: number;
  upper: number;
}

/** Equal-tailed interval of a beta distribution with the two (positive) pseudo-counts. */
export function betaInterval(upheld: number, overturned: number, level = LEVEL): Interval {
  const tail = (1 - level) / 2;
  return {
    lower: jstat.jStat.beta.inv(tail, upheld, overturned),
    upper: jstat.jStat.beta.inv(1 - tail, upheld, overturned),
  };
}

/**
 * Wilson's score interval of a share (Wilson 1927, JASA 22:209); 0 to 1 where nothing was counted.
 * @example wilsonInterval(8, 10, 0.95) // about 0.49 to 0.94
 */
export function wilsonInterval(count: number, of: number, level = LEVEL): Interval {
  if (of === 0) return { lower: 0, upper: 1 };
  const z = jstat.jStat.normal.inv(1 - (1 - level) / 2, 0, 1);
  const share = count / of;
  const centre = share + (z * z) / (2 * of);
  const half = z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of));
  const scale = 1 + (z * z) / of;
  return { lower: Math.max(0, (centre - half) / scale), upper: Math.min(1, (centre + half) / scale) };
}

/**
 * Wilson's interval on as many independent cases as there are clusters: items of one letter may be but one observation.
 * `of` is not 0.
 */
export function clusteredInterval(count: number, of: number, clusters: number, level = LEVEL): Interval {
  return wilsonInterval((count / of) * clusters, clusters, level);
}
