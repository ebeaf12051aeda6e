// Tail probabilities of the normal distribution.
import jstat from 'jstat';

/** Two-sided p of a standardised difference; exact to the last digits that a double holds. */
export function twoSidedP(z: number): number {
  return Math.min(1, 2 * jstat.jStat.normal.cdf(-Math.abs(z), 0, 1));
}
