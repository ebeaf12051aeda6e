// Numbers and spans of time as people write and speak them: "10 wks", "a year and a half", "twenty five days", "6 to 8
// weeks" (the longer counts).
import { analysePassage } from '../analysed-passage.js';
import { numberOf } from '../text/number-words.js';
import { oncePerPassage } from '../text/once-per-passage.js';
import type { Sentence } from '../text/token.js';
import { bySpelling } from '../text/word-spelling.js';

/** A number in a sentence, and the word behind it. */
export interface Quantity {
  value: number;
  to: number;
}

const TENS = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, at) => [word, 20 + at * 10]),
);
const ORDINALS = new Map(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'
    .split(' ')
    .map((word, at) => [word, at + 1]),
);
/** Numbers that are no figures; "several" and "few" are none. */
const LOOSE = new Map([
  ['a', 1],
  ['an', 1],
  ['couple', 2],
  ['dozen', 12],
  ['half', 0.5],
]);
const DAYS: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30.4167, year: 365.25 };
const UNIT = /^(?:(d|day)|(w|wk|wks|week|weekly)|(m|mo|mos|month|mth|mths)|(y|yr|yrs|year))$/;
const RANGE = /^(?:to|or|-)$/;

/** The unit of time that a word names, in days; a bare letter is one only behind a figure. */
function unitOf(form: string | undefined): number | null {
  const match = UNIT.exec(form ?? '');
  if (!match) return null;
  const unit = match[1] ? 'day' : match[2] ? 'week' : match[3] ? 'month' : 'year';
  return DAYS[unit] ?? null;
}

/** The number that stands at a word: figures, number words with their tens, "a", "half", "a couple of". */
export function quantityAt(words: Sentence, at: number): Quantity | null {
  const form = words[at]?.form ?? '';
  const tens = TENS.get(form);
  if (tens !== undefined) {
    const unit = numberOf(words[at + 1]?.form ?? '');
    const joined = unit !== null && unit > 0 && unit < 10 && !/^\d/.test(words[at + 1]?.form ?? '');
    return joined ? { value: tens + unit, to: at + 2 } : { value: tens, to: at + 1 };
  }
  if (form === 'one' && words[at + 1]?.form === 'hundred') return { value: 100, to: at + 2 };
  const number = numberOf(form) ?? ORDINALS.get(form) ?? null;
  if (number !== null) {
    const [and, next, last] = [words[at + 1]?.form, words[at + 2]?.form, words[at + 3]?.form];
    if (and === 'and' && next === 'a' && last === 'half') return { value: number + 0.5, to: at + 4 };
    return { value: number, to: at + 1 };
  }
  const loose = LOOSE.get(form);
  if (loose === undefined) return null;
  const next = LOOSE.get(words[at + 1]?.form ?? '');
  let to = at + 1;
  let value = loose;
  if (form === 'a' && next !== undefined && words[at + 1]?.form !== 'a') {
    value = next;
    to++;
  }
  if (form === 'half' && /^an?$/.test(words[to]?.form ?? '')) to++;
  if (words[to]?.form === 'of') to++;
  if (form === 'half' && words[to]?.form === 'a') to++;
  return { value, to };
}

/** A span of time, in days. */
export interface Duration {
  days: number;
  from: number;
  to: number;
}

const GLUED = /^x?(\d{1,3}(?:\.\d)?)(d|day|w|wk|wks|week|mo|mos|month|mth|y|yr|yrs|year)$/;
const BETWEEN =
  /^(?:full|more|additional|consecutive|straight|solid|long|entire|whole|calendar|plus|\+|or|so)$/;

/** The span of time that begins at a word. */
export function durationAt(words: Sentence, at: number, isRest = false): Duration | null {
  const glued = GLUED.exec(words[at]?.form ?? '');
  if (glued) {
    const unit = unitOf(glued[2]);
    return unit === null ? null : { days: Number(glued[1]) * unit, from: at, to: at + 1 };
  }
  const first = quantityAt(words, at);
  if (!first) return null;
  let { value, to } = first;
  const second = RANGE.test(words[to]?.form ?? '')
    ? quantityAt(words, to + 1)
    : numberOf(words[to]?.form ?? '') === null
      ? null
      : quantityAt(words, to);
  if (second && second.value > value && unitOf(words[second.to]?.form) !== null) ({ value, to } = second);
  while (to < at + 6 && BETWEEN.test(words[to]?.form ?? '')) to++;
  const unit = unitOf(words[to]?.form);
  if (unit === null || (words[to]?.form.length === 1 && !/\d/.test(words[to - 1]?.form ?? ''))) return null;
  to++;
  const [and, half, more] = [words[to]?.form, words[to + 1]?.form, words[to + 2]?.form];
  if (and === 'and' && half === 'a' && more === 'half')
    return { days: (value + 0.5) * unit, from: at, to: to + 3 };
  if (!isRest && (and === 'and' || quantityAt(words, to))) {
    const rest = durationAt(words, and === 'and' ? to + 1 : to, true);
    if (rest && rest.days < unit) return { days: value * unit + rest.days, from: at, to: rest.to };
  }
  return { days: value * unit, from: at, to };
}

/** Whether a span of time may begin with a word. */
const mayBegin = bySpelling(
  (form) =>
    GLUED.test(form) || TENS.has(form) || ORDINALS.has(form) || LOOSE.has(form) || numberOf(form) !== null,
);

/** Every span of time of a sentence, in its order. */
function durationsOf(words: Sentence): Duration[] {
  const found: Duration[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    const duration = word && mayBegin(word.spelling) ? durationAt(words, at) : null;
    if (!duration) continue;
    found.push(duration);
    at = duration.to - 1;
  }
  return found;
}

/** The spans of time of each sentence of a passage. */
export const findDurations = oncePerPassage((passage): readonly (readonly Duration[])[] =>
  analysePassage(passage).map(({ words }) => durationsOf(words)),
);

/** A span of days in weeks, to a hundredth. */
export const inWeeks = (days: number): number => Math.round((days / 7) * 100) / 100;
