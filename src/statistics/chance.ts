// Keeps the chance of an item away from 0 and 1, and gives its variance.

/** @example chanceOf(1) // 0.995 */
export const chanceOf = (expected: number): number => Math.min(0.995, Math.max(0.005, expected));

/** The variance of an item that comes true with this chance. */
export function varianceOf(expected: number): number {
  const chance = chanceOf(expected);
  return chance * (1 - chance);
}
