// Means and spreads of numbers.

/** The mean of a number over rows; null without rows. */
export function meanOf<T>(rows: readonly T[], value: (row: T) => number): number | null {
  if (!rows.length) return null;
  let sum = 0;
  for (const row of rows) sum += value(row);
  return sum / rows.length;
}

/** Mean, standard deviation and range. */
export interface Spread {
  mean: number;
  sd: number;
  lowest: number;
  highest: number;
}

/** The spread of the known values; null where none is known. */
export function spreadOf(values: readonly (number | null)[]): Spread | null {
  const known = values.filter((value) => value !== null);
  const mean = meanOf(known, (value) => value);
  if (mean === null) return null;
  const variance = known.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, known.length - 1);
  return { mean, sd: Math.sqrt(variance), lowest: Math.min(...known), highest: Math.max(...known) };
}
