// The one calendar: days as YYYY-MM-DD, their numbers, and the days between them. Days have no time zone.

const MILLISECONDS = 86_400_000;
const WRITTEN = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether these words are a day of the Gregorian calendar as YYYY-MM-DD: 2016-02-30 is not. */
export function isDay(words: string): boolean {
  const match = WRITTEN.exec(words);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysOfMonth(year, month);
}

function daysOfMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The day of a year, month (1 to 12) and day of the month; null where the calendar has none. */
export function dayFrom(year: number, month: number, day: number): string | null {
  const two = (number: number): string => String(number).padStart(2, '0');
  const words = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
  return isDay(words) ? words : null;
}

/** The number of a day: whole days since 1970-01-01. Not a number where the words are no day. */
export function dayNumber(day: string): number {
  return Math.floor(Date.parse(day) / MILLISECONDS);
}

/** Whole days from one day to another; negative where the second is earlier. Not a number where one is no day. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** The day so many days later, or earlier where `days` is negative. */
export function addDays(day: string, days: number): string {
  return dayOf((dayNumber(day) + days) * MILLISECONDS);
}

/** The day of a moment, in UTC. */
export function dayOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}
