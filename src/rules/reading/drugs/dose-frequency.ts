// How often a dose is taken, in the words and abbreviations of prescriptions -> times a day.
// Above 60 lines, because it is a list.
import type { DoseToken } from './spoken-numbers.js';

export interface Often {
  /** Times a day; of a range the most. */
  perDay: number;
  /** The number counts tablets of the whole day ("four a day"), not times. */
  isTotal: boolean;
  /** One time of the day, to which another may be added ("in the morning and at night"). */
  isTimeOfDay: boolean;
  /** Tokens that it takes. */
  length: number;
}

const WORDS: Record<string, number> = {
  daily: 1,
  qd: 1,
  qday: 1,
  qdaily: 1,
  od: 1,
  nightly: 1,
  qhs: 1,
  hs: 1,
  qam: 1,
  qpm: 1,
  qnight: 1,
  qod: 0.5,
  bid: 2,
  tid: 3,
  qid: 4,
  weekly: 1 / 7,
  qweek: 1 / 7,
  qw: 1 / 7,
};
const TIMES_OF_DAY = new Set(['qhs', 'hs', 'qam', 'qpm', 'nightly', 'qnight', 'am', 'pm']);
const COUNTS: Record<string, number> = { once: 1, twice: 2, thrice: 3 };
const DAY = /^(?:day|d|24h)$/;
const PER = /^(?:a|an|per|each|every|\/|in)$/;
const HOURS = /^(?:h|hr|hrs|hour|hours|hourly|°)$/;
const DAYS = /^(?:d|day|days)$/;
const PART_OF_DAY =
  /^(?:morning|evening|night|bedtime|afternoon|noon|am|pm|hs|breakfast|lunch|dinner|supper)$/;
const TIMES = /^(?:x|×|time|times)$/;
export const DOSES =
  /^(?:tab|tabs|tablet|tablets|cap|caps|capsule|capsules|pill|pills|patch|patches|dose|doses|lozenge|lozenges|suppository|suppositories|puff|puffs|troche|troches|film|films|packet|packets)$/;

const often = (perDay: number, length: number, more: Partial<Often> = {}): Often => ({
  perDay,
  length,
  isTotal: false,
  isTimeOfDay: false,
  ...more,
});

const INTERVAL_HOURS = new Set([3, 4, 5, 6, 8, 12, 24, 48, 72]);

/** "q6h", "every 4 to 6 hours", "q 72 hrs", "every three days", "every other day", "every night". */
function intervalAt(tokens: readonly DoseToken[], at: number): Often | null {
  const form = (index: number): string => tokens[index]?.form ?? '';
  if (!/^(?:q|every|each)$/.test(form(at))) return null;
  const [next, value] = [at + 1, tokens[at + 1]?.value ?? null];
  if (form(next) === 'other' && /^(?:day|night)$/.test(form(next + 1))) return often(0.5, 3);
  if (DAY.test(form(next))) return often(1, 2);
  if (PART_OF_DAY.test(form(next))) return often(1, 2, { isTimeOfDay: true });
  if (/^(?:week|wk)$/.test(form(next))) return often(1 / 7, 2);
  if (value === null || value <= 0) return null;
  let unit = next + 1;
  // "every 4-6 hours": at most every four.
  if (/^(?:-|to|or)$/.test(form(unit)) && tokens[unit + 1]?.value != null) unit += 2;
  if (form(unit) === '-') unit++;
  if (HOURS.test(form(unit))) return often(24 / value, unit + 1 - at);
  if (DAYS.test(form(unit))) return often(1 / value, unit + 1 - at);
  if (/^(?:week|weeks|wk|wks)$/.test(form(unit))) return often(1 / (7 * value), unit + 1 - at);
  return form(at) === 'q' && INTERVAL_HOURS.has(value) ? often(24 / value, unit - at) : null;
}

/** Tokens of "a day", "/day", "daily", "per 24 hours"; 0 where none stands there. */
function aDay(tokens: readonly DoseToken[], at: number): number {
  const form = (index: number): string => tokens[index]?.form ?? '';
  if (form(at) === 'daily') return 1;
  if (!PER.test(form(at))) return 0;
  if (DAY.test(form(at + 1))) return 2;
  return tokens[at + 1]?.value === 24 && HOURS.test(form(at + 2)) ? 3 : 0;
}

function aWeek(tokens: readonly DoseToken[], at: number): number {
  const form = (index: number): string => tokens[index]?.form ?? '';
  if (form(at) === 'weekly') return 1;
  return PER.test(form(at)) && /^(?:week|wk)$/.test(form(at + 1)) ? 2 : 0;
}

/** "twice daily", "three times a day", "3x/day", "x 2 a day", "four tablets per day", "six a day", "4/day". */
function countedAt(tokens: readonly DoseToken[], at: number): Often | null {
  const form = (index: number): string => tokens[index]?.form ?? '';
  const named = COUNTS[form(at)];
  if (named !== undefined) {
    const day = aDay(tokens, at + 1);
    if (day > 0) return often(named, 1 + day);
    if (/^(?:at|in|every|each)$/.test(form(at + 1)) && PART_OF_DAY.test(form(at + 2)))
      return often(named, 3, { isTimeOfDay: true });
    const week = aWeek(tokens, at + 1);
    return week > 0 ? often(named / 7, 1 + week) : null;
  }
  if (TIMES.test(form(at)) && tokens[at + 1]?.value != null) {
    const day = aDay(tokens, at + 2);
    return day > 0 ? often(tokens[at + 1]?.value ?? 0, 2 + day) : null;
  }
  let [value, unit] = [tokens[at]?.value ?? null, at + 1];
  if (value === null || value > 24) return null;
  if (/^(?:-|to|or)$/.test(form(unit)) && (tokens[unit + 1]?.value ?? 0) > value) {
    value = tokens[unit + 1]?.value ?? value;
    unit += 2;
  }
  const isTimes = TIMES.test(form(unit));
  if (isTimes || DOSES.test(form(unit))) unit++;
  else if (/^(?:of|more)$/.test(form(unit))) return null;
  const day = aDay(tokens, unit);
  // "one tablet daily" and "1 daily" are once a day, "four tablets daily" four in a day.
  if (day > 0) return often(value, unit + day - at, { isTotal: !isTimes });
  const week = isTimes ? aWeek(tokens, unit) : 0;
  return week > 0 ? often(value / 7, unit + week - at) : null;
}

/** "at bedtime", "in the morning", "with dinner", "with meals", "AM and HS". */
function timeOfDayAt(tokens: readonly DoseToken[], at: number): Often | null {
  const form = (index: number): string => tokens[index]?.form ?? '';
  const lead = /^(?:at|in|with|before|after|each|every|q)$/.test(form(at)) ? 1 : 0;
  if (lead === 0) return null;
  const the = form(at + 1) === 'the' || form(at + 1) === 'each' ? 1 : 0;
  const word = form(at + 1 + the);
  if (/^(?:meals?|food)$/.test(word))
    return /^(?:before|after|with)$/.test(form(at)) && the === 1 && word.startsWith('meal')
      ? often(3, 2 + the)
      : null;
  return PART_OF_DAY.test(word) ? often(1, 2 + the, { isTimeOfDay: true }) : null;
}

/** How often, told by the words that begin at a token; null where they tell nothing of it. */
export function oftenAt(tokens: readonly DoseToken[], at: number): Often | null {
  const form = tokens[at]?.form ?? '';
  const counted = countedAt(tokens, at) ?? intervalAt(tokens, at) ?? timeOfDayAt(tokens, at);
  if (counted) return counted;
  const perDay = WORDS[form];
  if (perDay !== undefined) return often(perDay, 1, { isTimeOfDay: TIMES_OF_DAY.has(form) });
  return form === 'am' || form === 'pm' ? often(1, 1, { isTimeOfDay: true }) : null;
}
