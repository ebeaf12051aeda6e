// Warns of what a reader should know about a letter though nothing failed: contradictions, impossible years, gaps.
import type { Span } from '../terms.js';
import { findImpossibleYears } from '../written-dates.js';
import type { Header } from './header/header.js';
import { type ParsedLetter, YEAR_IMPOSSIBLE } from './letter.js';
import type { Read, Readings } from './reading.js';

/** A letter before its places are known in the stored text. */
export type UnplacedLetter = Omit<ParsedLetter, 'sections' | 'spans' | 'warnings'>;

/** What a reader should know though nothing failed. */
export function warnOfDoubts(
  letter: UnplacedLetter,
  header: Header,
  decided: Read<string> | null,
  coverOutcome: string | null,
  readings: Readings,
): void {
  if (!letter.caseSummary) readings.warn('CASE_SUMMARY_MISSING', 'The letter has no case summary.');
  if (header.urDenialDate && decided && header.urDenialDate.value !== decided.value) {
    const message = `The header dates the utilization review decision ${header.urDenialDate.value}, the case summary ${decided.value}.`;
    readings.warn('UR_DATES_DIFFER', message, decided.span);
  }
  const outcomes = new Set(letter.determinations.map(({ outcome }) => outcome));
  const told = coverOutcome?.startsWith('PARTIAL') ? 2 : 1;
  const upheld = outcomes.has('UPHELD') && !coverOutcome?.startsWith('UPH');
  if (coverOutcome && (outcomes.size !== told || (told === 1 && upheld))) {
    readings.warn('COVER_OUTCOME_DIFFERS', `The cover page said ${coverOutcome}, the items say otherwise.`);
  }
}

/** So many are told of one letter. */
const MOST_YEARS = 5;

/** Days of the case that cannot be are no values: else nobody would hear of them. */
export function warnOfYears(text: string, places: (Span | null | undefined)[], readings: Readings): void {
  const found = places.flatMap((place) =>
    place
      ? findImpossibleYears(text.slice(place.start, place.end)).map(({ start, end }) => ({
          start: place.start + start,
          end: place.start + end,
        }))
      : [],
  );
  for (const span of found.slice(0, MOST_YEARS))
    readings.warn(YEAR_IMPOSSIBLE, 'A day bears a year that cannot be; it is not read.', span);
}
