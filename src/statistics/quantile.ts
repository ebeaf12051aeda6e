// Picks quantiles of sorted numbers.

/**
 * The value below which this share (0 to 1) of the numbers lies: the upper of two neighbours; 0 without numbers.
 * @example quantile([1, 2, 3, 4], 0.5) // 3
 */
export function quantile(sorted: ArrayLike<number>, share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
