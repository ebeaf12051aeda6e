// Whole days between two dates among the facts. Knows nothing of what they date.
import type { FactValues } from './fact.js';

const DAY = 86_400_000;

/** Whole days from the first date to the second; null where one is unknown or the second lies before the first. */
export function daysBetween(values: FactValues, first: string, second: string): number | null {
  const [from, to] = [values.get(first), values.get(second)];
  if (typeof from !== 'string' || typeof to !== 'string') return null;
  const days = Math.round((Date.parse(to) - Date.parse(from)) / DAY);
  return Number.isFinite(days) && days >= 0 ? days : null;
}
