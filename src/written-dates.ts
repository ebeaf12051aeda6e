// Finds dates in any form that letters print and turns them into YYYY-MM-DD. A month without a day is not a date.
import { dayFrom } from './days.js';
import type { IsoDate, Span } from './terms.js';

export interface FoundDate {
  iso: IsoDate;
  start: number;
  end: number;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

// 1/14/04, 10-30- 2016 (wrapped), 04/01/2009; October 10, 2015; Oct. 3rd 2015; 2016-10-05; 1 March 2015, 9th of June, 2010.
const DATE =
  /(?<![\d/-])(?:(\d{1,2}) ?([/-]) ?(\d{1,2}) ?\2 ?(\d{4}|\d{2})|(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|ust|tember|ober|ember)?\.? ?(\d{1,2})(?:st|nd|rd|th)?,? ?(\d{4})|(\d{4})-(\d{2})-(\d{2})|(\d{1,2})(?:st|nd|rd|th)? (?:of )?(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|ust|tember|ober|ember)?\.?,? (\d{4}))(?!\d)/gi;

/** All dates of a text in order; impossible ones (month 13, the year 3026) are left out. */
export function findDates(text: string): FoundDate[] {
  const found: FoundDate[] = [];
  for (const match of text.matchAll(DATE)) {
    const iso = isoOf(match);
    if (iso) found.push({ iso, start: match.index, end: match.index + match[0].length });
  }
  return found;
}

/** Days that are written out but of a year that cannot be, in order: "December 9, 3026". */
export function findImpossibleYears(text: string): Span[] {
  return Array.from(text.matchAll(DATE)).flatMap((match) => {
    const written = writtenDay(match);
    // "June 20216" is a month and a year with a slip, and no day.
    const isMeant = written && isDay(written) && written.year >= 1000 && !isYear(written.year);
    return isMeant ? [{ start: match.index, end: match.index + match[0].length }] : [];
  });
}

interface WrittenDay {
  year: number;
  month: number;
  day: number;
}

function writtenDay(match: RegExpMatchArray): WrittenDay | null {
  const [, month, , day, year, name, dayOfName, yearOfName, isoYear, isoMonth, isoDay, ...behind] = match;
  const [dayFirst, nameBehind, yearBehind] = behind;
  const monthName = name ?? nameBehind;
  if (month && day && year) return { year: fullYear(year), month: Number(month), day: Number(day) };
  const [dayBeside, yearBeside] = [dayOfName ?? dayFirst, yearOfName ?? yearBehind];
  if (monthName && dayBeside && yearBeside) {
    const index = MONTHS.indexOf(monthName.slice(0, 3).toLowerCase());
    return { year: Number(yearBeside), month: index + 1, day: Number(dayBeside) };
  }
  if (isoYear && isoMonth && isoDay)
    return { year: Number(isoYear), month: Number(isoMonth), day: Number(isoDay) };
  return null;
}

function isoOf(match: RegExpMatchArray): IsoDate | null {
  const written = writtenDay(match);
  if (!written || !isYear(written.year) || !isDay(written)) return null;
  return dayFrom(written.year, written.month, written.day);
}

/** Two figures up to 39 are of this century: no letter is older than 2013, no injury older than a working life. */
function fullYear(year: string): number {
  const value = Number(year);
  if (year.length === 4) return value;
  return value < 40 ? 2000 + value : 1900 + value;
}

const isYear = (year: number): boolean => year >= 1900 && year <= 2099;

function isDay({ year, month, day }: WrittenDay): boolean {
  return dayFrom(year, month, day) !== null;
}
