// Whole days between two dates among the facts.
import { daysBetween } from '../../days.js';
import type { FactValues } from './fact.js';

/** Whole days from the first date to the second; null where one is unknown or the second lies before the first. */
export function daysBetweenFacts(values: FactValues, first: string, second: string): number | null {
  const [from, to] = [values.get(first), values.get(second)];
  if (typeof from !== 'string' || typeof to !== 'string') return null;
  const days = daysBetween(from, to);
  return Number.isFinite(days) && days >= 0 ? days : null;
}
