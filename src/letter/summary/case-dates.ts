// Finds the dates that a case summary gives: injury, utilization review decision, request, its receipt, service.
import type { IsoDate, Span } from '../../terms.js';
import { type FoundDate, findDates } from '../../written-dates.js';
import type { ReadDate } from '../reading.js';
import { sentencesOf } from '../text/sentences.js';
import {
  type Cue,
  INJURY,
  OTHER_DATE,
  RECEIVED,
  REQUEST_FOLLOWS,
  REQUESTED,
  REVIEW,
  REVIEW_DATED,
  SERVICE,
  VERB,
} from './date-cues.js';

export interface CaseDates {
  injury: ReadDate | null;
  decided: ReadDate | null;
  requested: ReadDate | null;
  received: ReadDate | null;
  service: ReadDate | null;
}

/** Bounds the work on hostile texts; real summaries hold up to forty. */
const MOST_DATES = 1000;

/**
 * The dates told within [start, end) of a folded text; null where it is silent. A request dated after the decision of
 * utilization review (`reviewedOn`, else as the summary tells it) cannot be the one decided, and is passed over.
 */
export function findCaseDates(
  text: string,
  start: number,
  end: number,
  reviewedOn: IsoDate | null,
): CaseDates {
  const dates = findDates(text.slice(start, end))
    .slice(0, MOST_DATES)
    .map((date) => ({
      ...date,
      start: date.start + start,
      end: date.end + start,
    }));
  const first = (cues: Cue[]): ReadDate | null => firstByCue(text, start, end, dates, cues);
  const decided = decidedOn(text, start, end, dates);
  const notAfter = reviewedOn ?? decided?.value ?? null;
  return {
    injury: first(INJURY),
    decided,
    requested: lastBefore(text, start, end, dates, REQUESTED, notAfter),
    received: lastBefore(text, start, end, dates, RECEIVED, notAfter),
    service: first(SERVICE),
  };
}

function firstByCue(
  text: string,
  start: number,
  end: number,
  dates: FoundDate[],
  cues: Cue[],
): ReadDate | null {
  for (const cue of cues) {
    const found = dates.find((date) => fits(text, start, end, date, cue));
    if (found) return read(found);
  }
  return null;
}

/** The last such date that is not after the decision: of several requests the nearest before it is the one decided. */
function lastBefore(
  text: string,
  start: number,
  end: number,
  dates: FoundDate[],
  cues: Cue[],
  notAfter: IsoDate | null,
): ReadDate | null {
  const possible = dates.filter((date) => notAfter === null || date.iso <= notAfter);
  const found = possible.filter((date) => cues.some((cue) => fits(text, start, end, date, cue)));
  const last = found.reduce<FoundDate | null>(
    (best, date) => (best && best.iso >= date.iso ? best : date),
    null,
  );
  return last ? read(last) : null;
}

function fits(text: string, start: number, end: number, date: FoundDate, cue: Cue): boolean {
  const before = text.slice(Math.max(start, date.start - 140), date.start);
  const after = text.slice(date.end, Math.min(end, date.end + 80));
  return (cue.before?.test(before) ?? true) && (cue.after?.test(after) ?? true);
}

/** The first date of the first sentence that tells a decision of utilization review and is not the date of something else. */
function decidedOn(text: string, start: number, end: number, dates: FoundDate[]): ReadDate | null {
  let next = 0;
  for (const sentence of sentencesOf(text, start, end)) {
    const inside: FoundDate[] = [];
    for (let date = dates[next]; date && date.start < sentence.end; date = dates[next]) {
      inside.push(date);
      next += 1;
    }
    const words = text.slice(sentence.start, sentence.end);
    if (!REVIEW.test(words) || !VERB.test(words)) continue;
    const found = inside.find((date) => isDecision(text, sentence, date));
    if (found) return read(found);
  }
  return null;
}

function isDecision(text: string, sentence: Span, date: FoundDate): boolean {
  const before = text.slice(Math.max(sentence.start, date.start - 60), date.start);
  const after = text.slice(date.end, Math.min(sentence.end, date.end + 60));
  return (REVIEW_DATED.test(before) || !OTHER_DATE.test(before)) && !REQUEST_FOLLOWS.test(after);
}

function read(date: FoundDate): ReadDate {
  return { value: date.iso, span: { start: date.start, end: date.end } };
}
