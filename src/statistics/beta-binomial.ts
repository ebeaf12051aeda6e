// The exact test of a count against a share that is itself uncertain: beta-binomial, two-sided.
import { quantile } from './quantile.js';

/** Chances of 0 to n successes where the share varies as Beta(mean (1/rho - 1), …); rho 0: binomial. Linear in n. */
export function betaBinomialChances(n: number, mean: number, rho: number): Float64Array {
  const share = Math.min(1 - 1e-9, Math.max(1e-9, mean));
  const scale = rho > 1e-12 ? 1 / rho - 1 : 1e12;
  const [a, b] = [share * scale, (1 - share) * scale];
  const logs = new Float64Array(n + 1);
  let log = 0;
  for (let at = 0; at < n; at++) log += Math.log((b + at) / (a + b + at));
  logs[0] = log;
  for (let k = 0; k < n; k++) {
    log += Math.log(((n - k) * (a + k)) / ((k + 1) * (b + n - k - 1)));
    logs[k + 1] = log;
  }
  return logs.map(Math.exp);
}

/**
 * Two-sided exact p: the chance of all counts that are no likelier than the one observed (Fisher's criterion). For
 * rho = 0 it is the exact binomial test.
 * @example betaBinomialP(235, 51, 1 / 6, 0) // 0.0437
 */
export function betaBinomialP(n: number, observed: number, mean: number, rho: number): number {
  const chances = betaBinomialChances(n, mean, rho);
  const limit = (chances[observed] ?? 0) * (1 + 1e-7);
  return Math.min(
    1,
    chances.reduce((sum, chance) => (chance <= limit ? sum + chance : sum), 0),
  );
}

/**
 * How much groups vary beyond chance and beyond what is known of their shares, as an intraclass correlation: the value at
 * which the median squared deviation is that of chance. The median, so that inconsistent groups do not hide themselves.
 */
export function excessVariation(
  groups: readonly { letters: number; upheld: number; mean: number; rho: number }[],
): number {
  const telling = groups.filter(({ letters, mean }) => letters * mean * (1 - mean) >= 2);
  if (telling.length < 8) return 0;
  const medianAt = (extra: number): number => {
    const squares = telling.map(({ letters: n, upheld, mean, rho }) => {
      const variance = n * mean * (1 - mean) * (1 + (n - 1) * Math.min(1, rho + extra));
      return (upheld - n * mean) ** 2 / variance;
    });
    return quantile(
      squares.sort((x, y) => x - y),
      0.5,
    );
  };
  if (medianAt(0) <= MEDIAN_CHI_SQUARE) return 0;
  let [low, high] = [0, 1];
  for (let step = 0; step < 40; step++) {
    const middle = (low + high) / 2;
    if (medianAt(middle) > MEDIAN_CHI_SQUARE) low = middle;
    else high = middle;
  }
  return high;
}

/** Median of the chi-square distribution with one degree of freedom. */
const MEDIAN_CHI_SQUARE = 0.4549;
