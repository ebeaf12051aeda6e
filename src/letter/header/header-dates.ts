// Finds the dates of a header table; a date such as 00/00/0000 keeps its place, so that values still match their labels.
import { type FoundDate, findDates } from '../../written-dates.js';

// "01/02/2010 - 03/04/2011", "01/02/2010, 03/04/2011": several dates of injury are one value, the first.
const JOIN = /^ ?(?:[,;&–-]|and|to|through) ?$/i;
const DATE_LIKE = /\b\d{1,2}[/-]\d{1,2}[/-]\d{2,4}\b/g;

/** The dates in order; what only looks like one ("00/00/0000") has an empty value and holds its label's place. */
export function findHeaderDates(region: string): FoundDate[] {
  const dates = findDates(region);
  const starts = new Set(dates.map(({ start }) => start));
  const none = Array.from(region.matchAll(DATE_LIKE))
    .filter(({ index }) => !starts.has(index))
    .map((match) => ({ iso: '', start: match.index, end: match.index + match[0].length }));
  const found = [...dates, ...none].sort((a, b) => a.start - b.start);
  return found.filter((date, index) => {
    const last = found[index - 1];
    return !last || !JOIN.test(region.slice(last.end, Math.min(date.start, last.end + 12)));
  });
}
