// The standard error of a mean over items that go together in clusters. Pure numbers.

/** Of a mean over n items whose residuals are summed by cluster (Liang and Zeger 1986, Biometrika 73:13). */
export function clusteredError(sums: readonly number[], n: number): number {
  const mean = sums.reduce((sum, value) => sum + value, 0) / sums.length;
  const squares = sums.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return Math.sqrt((squares * sums.length) / Math.max(1, sums.length - 1)) / n;
}
