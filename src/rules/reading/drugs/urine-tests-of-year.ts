// How many urine drug tests the last twelve months had: as told, or as dated tests are listed.
import type { IsoDate } from '../../../terms.js';
import type { Passage } from '../../request/request.js';
import type { Statement } from '../mentions/statement.js';
import { NOWHERE } from '../relations/body-regions.js';
import type { DrugClause } from './drug-clauses.js';
import { doseTokens } from './spoken-numbers.js';

const YEAR =
  /\b(?:(?:last|past|previous|prior|preceding|this|in a|within a|over a|over the)\s(?:12|twelve|calendar)?\s?-?(?:months?|mos?|year|yr)|w\/in 12 mo|within 12 months?|(?:12|twelve)[- ]months?|annual\w*|this year|so far this year)\b/i;
const TIMES = /\b(?:once|twice|thrice)\b/i;
const NAMED: Record<string, number> = { once: 1, twice: 2, thrice: 3 };
const DATE = /\b(\d{1,2})\/(?:(\d{1,2})\/)?(\d{4}|\d{2})\b/g;

/** Months of the era of a written date; its day does not matter here. */
function monthOf([, month = '', , year = '']: RegExpExecArray | RegExpMatchArray): number {
  return (year.length === 2 ? 2000 + Number(year) : Number(year)) * 12 + Number(month);
}

/** The number of tests that words count for a year; null where they count none. */
function toldIn(words: string): number | null {
  const period = YEAR.exec(words);
  if (!period) return null;
  const times = TIMES.exec(words)?.[0]?.toLowerCase();
  if (times) return NAMED[times] ?? null;
  const plain = `${words.slice(0, period.index)} ; ${words.slice(period.index + period[0].length)}`.replace(
    DATE,
    ' ; ',
  );
  const counted = doseTokens(plain).filter(
    ({ value, start }) =>
      value !== null &&
      Number.isInteger(value) &&
      value <= 24 &&
      !/[-\d]/.test(plain.charAt(start - 1)) &&
      !/^\s?-?\s?(?:panel|months?|mo\b|mg|weeks?|days?|%|point)/i.test(
        plain.slice(start + 1, start + 12).replace(/^\w*/, ''),
      ),
  );
  return counted.length === 1 ? (counted[0]?.value ?? null) : null;
}

/** A statement of the tests of the last year among clauses that speak of urine tests. */
export function testsOfYear(
  passage: Passage,
  clauses: readonly DrugClause[],
  day: IsoDate,
): Statement | null {
  const state = (value: number, { start, end, sentenceNumber }: DrugClause): Statement => {
    return {
      fact: 'urineDrugTestsThisYear',
      value,
      region: NOWHERE,
      sentence: sentenceNumber,
      start,
      end,
      pattern: 'urine tests counted',
    };
  };
  const now = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  for (const clause of clauses) {
    if (clause.isQuoted) continue;
    const text = passage.text.slice(clause.start, clause.end + 1);
    const told = toldIn(text);
    if (told !== null) return state(told, clause);
    // A list of dated tests may go on over the lines below its heading.
    const block =
      /:\s*$/.test(text.trimEnd()) || text.endsWith(':')
        ? (passage.text.slice(clause.start).split(/\n(?=[A-Za-z])|\n\s*\n/, 1)[0] ?? '')
        : text;
    const dates = [...block.slice(0, 600).matchAll(DATE)].filter((match) => Number(match[1]) <= 12);
    const within = dates.filter(
      (match) => monthOf(match) <= now && now - monthOf(match) < 12 + (match[2] === undefined ? 0 : 1),
    );
    if (dates.length >= 2) return state(within.length, clause);
  }
  return null;
}
