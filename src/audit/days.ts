// Counting days between calendar dates. Knows no cases.
import type { IsoDate } from '../terms.js';

const DAY = 86_400_000;

/** Days from one date to another, negative where the second is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}

/** The date so many days later. */
export function addDays(date: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10);
}
