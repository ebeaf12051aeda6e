// A day as letters write it (10-13-16, 10/13/2016, "10-30- 2016", October 13, 2016) -> YYYY-MM-DD.

import { isDay } from '../../../days.js';
import type { IsoDate } from '../../../terms.js';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const NUMERIC = /\b(\d{1,2})([-/]) ?(\d{1,2})\2 ?(\d{4}|\d{2})\b/;
const NAMED =
  /\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? {1,2}(\d{1,2})(?:st|nd|rd|th)?,? {1,2}(\d{4})\b/i;

/** The first day in the text with its offsets; a year of two digits is of this century. Null where there is none, or none
 * of the last century or this. */
export function findWrittenDate(text: string): { day: IsoDate; start: number; end: number } | null {
  const plain = text.replace(/\s/g, ' ');
  const [numeric, named] = [NUMERIC.exec(plain), NAMED.exec(plain)];
  const match = numeric && named ? (numeric.index < named.index ? numeric : named) : (numeric ?? named);
  if (!match) return null;
  const [month, date, year] =
    match === numeric
      ? [match[1], match[3], match[4]?.length === 2 ? `20${match[4]}` : match[4]]
      : [String(MONTHS.indexOf((match[1] ?? '').slice(0, 3).toLowerCase()) + 1), match[2], match[3]];
  const day = `${year}-${(month ?? '').padStart(2, '0')}-${(date ?? '').padStart(2, '0')}`;
  return isDay(day) && /^(?:19|20)/.test(day)
    ? { day, start: match.index, end: match.index + match[0].length }
    : null;
}
