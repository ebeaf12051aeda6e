// The first day that words of a request write out, in every form that letters print.
import type { IsoDate } from '../../../terms.js';
import { findDates } from '../../../written-dates.js';

/** The first day in the text with its offsets; null where there is none. */
export function findWrittenDate(text: string): { day: IsoDate; start: number; end: number } | null {
  const [first] = findDates(text.replace(/\s/g, ' '));
  return first ? { day: first.iso, start: first.start, end: first.end } : null;
}
