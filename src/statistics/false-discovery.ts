// Benjamini and Hochberg's control of the false discovery rate (1995, JRSS B 57:289).

/** The share of flagged findings that may be flagged by chance. */
export const FALSE_DISCOVERY_RATE = 0.05;

/**
 * Adjusted p values in the order given; null stays null and does not count.
 * @example adjustedPs([0.01, 0.04, 0.03]) // [0.03, 0.04, 0.04]
 */
export function adjustedPs(ps: readonly (number | null)[]): (number | null)[] {
  const tested = ps.flatMap((p, at) => (p === null ? [] : [{ p, at }])).sort((a, b) => b.p - a.p);
  const adjusted: (number | null)[] = ps.map(() => null);
  let smallest = 1;
  tested.forEach(({ p, at }, rank) => {
    smallest = Math.min(smallest, (p * tested.length) / (tested.length - rank));
    adjusted[at] = smallest;
  });
  return adjusted;
}
