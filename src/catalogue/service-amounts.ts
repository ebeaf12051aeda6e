// The numbers in a service's words: visits, frequency, weeks, tablets, refills, doses, days. Above 150 lines, because
// it is a list.
import type { Said } from './service.js';

const WORDS: Record<string, number> = {
  one: 1,
  once: 1,
  a: 1,
  two: 2,
  twice: 2,
  three: 3,
  thrice: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  eighteen: 18,
  twenty: 20,
  thirty: 30,
};
const COUNT =
  '(\\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen|fifteen|sixteen|eighteen|twenty|thirty)';
const TIMES = `(?:once|twice|(?:${COUNT.slice(1, -1)})\\s?(?:x|times?|visits?|sessions?|treatments?)?)`;
const VISIT = '(?:visits?|sessions?|treatments?|units?\\s+of\\s+therapy)';

const pattern = (source: string): RegExp => new RegExp(source, 'i');

const PER_WEEK = pattern(`\\b(${TIMES})\\s{0,2}(?:(?:a|per|each|every|/)\\s{0,2}(?:week|wk)|weekly)\\b`);
const WEEKS = pattern(
  `\\b(?:for|times|x|over|/)\\s{0,2}(?:${COUNT}\\s{0,2}(?:-|to|or)\\s{0,2})?${COUNT}\\s{0,2}(?:weeks?|wks?)\\b`,
);
const MONTHS = pattern(`\\b(?:for|times|x|over)\\s{0,2}${COUNT}\\s{0,2}(?:months?|mos?)\\b`);
const SHORT = /\b(\d{1,2})\s?x\s?(?:\/?\s?(?:wk|week)s?\s?x\s?)?(\d{1,2})(?:\s?(?:weeks?|wks?))?\b/i;
const VISITS = [
  pattern(`\\((\\d{1,3})(?:\\s{0,2}${VISIT})?\\)`),
  pattern(`${COUNT}\\s{0,2}(?:\\(\\d{1,3}\\)\\s{0,2})?(?:[a-z]{1,14}\\s{1,2}){0,3}?${VISIT}\\b`),
  pattern(`\\b${VISIT}\\s{0,2}(?:times|x|#)\\s{0,2}${COUNT}\\b`),
  pattern(`\\btimes\\s{1,2}${COUNT}\\b(?!\\s{0,2}(?:weeks?|wks?|months?|hours?|hrs?))`),
  pattern(`\\bx\\s?(\\d{1,3})\\b(?!\\s{0,2}(?:weeks?|wks?|months?|days?|hours?|hrs?))`),
];
/** Not the "#3" of "Tylenol #3", which names the drug. */
const UNITS = /(?<!\btylenol\s{0,2})#\s?(\d{1,4})\b(?!\s{0,2}(?:gm?|grams?|ml|oz)\b)/i;
const COUNTED = /\b(\d{1,3})\s{0,2}(?:tab(?:let)?s|cap(?:sule)?s|pills|patches|lozenges|suppositories)\b/i;
const QUANTITY = /\b(?:qty|quantity)[.:\s]{0,3}(\d{1,4})\b/i;
const REFILLS = pattern(
  `(?:\\b${COUNT}|\\bwith\\s(?:a|one))\\s{0,2}refills?\\b|\\brefills?\\s{0,2}(?:x|times|:|of)?\\s{0,2}(\\d{1,2})\\b`,
);
const DOSE = /(\d{1,4}(?:\.\d{1,3})?)(?:\s?[/-]\s?\d{1,4}(?:\.\d{1,2})?)?\s{0,2}mg\b/i;
const PERCENT = /(\d{1,3}(?:\.\d{1,4})?)\s{0,2}%/;
const RENTAL = pattern(
  `${COUNT}[\\s-]{0,2}(days?|weeks?|months?)\\s{0,2}(?:of\\s)?(?:rental|rent)\\b|\\brental\\s{0,2}(?:for|x|times|:)?\\s{0,2}${COUNT}\\s{0,2}(days?|weeks?|months?)`,
);
const TRIAL = pattern(
  `${COUNT}[\\s-]{0,2}(days?|weeks?|months?)\\s{0,2}(?:(?:home|in-home|rental)\\s{0,2}){0,2}trial\\b|\\btrial\\s{0,2}(?:for|x|times|of|:)?\\s{0,2}${COUNT}[\\s-]{0,2}(days?|weeks?|months?)\\b`,
);
const HOURS = pattern(`${COUNT}\\s{0,2}(?:hours?|hrs?)\\s{0,2}(?:a|per|/|each)\\s{0,2}day\\b`);
const WEEKLY_HOURS = pattern(`${COUNT}\\s{0,2}(?:hours?|hrs?)\\s{0,2}(?:a|per|/|each)\\s{0,2}(?:week|wk)\\b`);
const WEEKLY_DAYS = pattern(`\\b(\\d)\\s{0,2}(?:days?|x)\\s{0,2}(?:a|per|/|each)\\s{0,2}(?:week|wk)\\b`);
const INPATIENT = pattern(
  `\\b(?:inpatient|hospital|overnight|los)[a-z\\s:,-]{0,40}?${COUNT}(?:\\s?-\\s?\\d{1,2})?\\s{0,2}(?:days?|nights?)\\b|${COUNT}[\\s-]{0,2}(?:days?|nights?)\\s(?:inpatient|hospital)`,
);
/** Two levels with what lies between them: "L4-5", "L3-S1", "C4/5". */
const LEVELS = /\b([CTLS])(\d{1,2})\s?[-/]\s?(?:([CTLS])\s?)?(\d{1,2})\b/gi;
/** Vertebrae above the first of each region. */
const ABOVE = { C: 0, T: 7, L: 19, S: 24 } as const;
const DAYS = { day: 1, wee: 7, mon: 30 } as const;

function numberOf(words: string | undefined): number | null {
  if (words === undefined) return null;
  const [word = ''] = words.toLowerCase().trim().split(/\s/);
  const value = WORDS[word] ?? Number.parseFloat(word);
  return Number.isFinite(value) ? value : null;
}

function said(match: RegExpExecArray | null, value: number | null): Said<number> | null {
  if (!match || value === null) return null;
  return { value, span: { start: match.index, end: match.index + match[0].length } };
}

function first(text: string, of: RegExp): Said<number> | null {
  const match = of.exec(text);
  return said(match, numberOf(match?.slice(1).find((group) => group !== undefined)));
}

/** Of a range its upper end. */
function last(text: string, of: RegExp): Said<number> | null {
  const match = of.exec(text);
  return said(match, numberOf(match?.slice(1).findLast((group) => group !== undefined)));
}

function findVisits(
  text: string,
  perWeek: Said<number> | null,
  weeks: Said<number> | null,
): Said<number> | null {
  for (const of of VISITS.slice(0, 3)) {
    const stated = first(text, of);
    if (stated && !(perWeek && within(stated, perWeek)) && stated.value <= 200) return stated;
  }
  if (perWeek && weeks) {
    const span = {
      start: Math.min(perWeek.span.start, weeks.span.start),
      end: Math.max(perWeek.span.end, weeks.span.end),
    };
    return { value: perWeek.value * weeks.value, span };
  }
  for (const of of VISITS.slice(3)) {
    const stated = first(text, of);
    if (stated && stated.value <= 200) return stated;
  }
  return null;
}

const within = (inner: Said<number>, outer: Said<number>): boolean =>
  inner.span.start < outer.span.end && outer.span.start < inner.span.end;

function findDays(text: string, of: RegExp): Said<number> | null {
  const match = of.exec(text);
  const count = numberOf(match?.[1] ?? match?.[3]);
  const unit = (match?.[2] ?? match?.[4] ?? '').slice(0, 3).toLowerCase() as keyof typeof DAYS;
  return said(match, count === null ? null : count * (DAYS[unit] ?? 1));
}

function findWeeklyHours(text: string): Said<number> | null {
  const [daily, days] = [first(text, HOURS), first(text, WEEKLY_DAYS)];
  const product = daily && days ? { ...daily, value: daily.value * days.value } : null;
  return first(text, WEEKLY_HOURS) ?? product;
}

function vertebra(region: string, number: string): number {
  return ABOVE[region.toUpperCase() as keyof typeof ABOVE] + Number(number);
}

/** Levels of the spine that lie between the vertebrae named in pairs, such as L4-5 and L5-S1, each once. */
function findLevels(text: string): Said<number> | null {
  const found = [...text.matchAll(LEVELS)];
  const [one] = found;
  const last = found.at(-1);
  if (!one || !last) return null;
  const levels = new Set<number>();
  for (const [, region = '', from = '', other = region, to = ''] of found) {
    for (let at = vertebra(region, from); at < vertebra(other, to); at++) levels.add(at);
  }
  return levels.size === 0
    ? null
    : { value: levels.size, span: { start: one.index, end: last.index + last[0].length } };
}

/** What is asked for in visits: a bare "#6" counts them. */
const COUNTED_IN_VISITS = /\b(?:sessions?|visits?|therapy|acupuncture|chiro\w*|physiotherapy|treatments?)\b/i;

/** The amounts that a service states; null where it does not. */
export function findAmounts(text: string) {
  const short = SHORT.exec(text);
  const weeklyWords = PER_WEEK.exec(text);
  const weeklyShort = short && said(short, Number(short[1]));
  const visitsPerWeek = said(weeklyWords, numberOf(weeklyWords?.[1])) ?? weeklyShort;
  const months = first(text, MONTHS);
  const units = first(text, UNITS) ?? first(text, QUANTITY) ?? first(text, COUNTED);
  const weeks =
    last(text, WEEKS) ??
    (short ? said(short, Number(short[2])) : null) ??
    (months && visitsPerWeek ? { ...months, value: months.value * 4 } : null);
  return {
    visitsPerWeek,
    weeks,
    visits: findVisits(text, visitsPerWeek, weeks) ?? (COUNTED_IN_VISITS.test(text) ? units : null),
    units,
    refills: first(text, REFILLS),
    doseMg: first(text, DOSE),
    concentrationPercent: first(text, PERCENT),
    rentalDays: findDays(text, RENTAL),
    trialDays: findDays(text, TRIAL),
    hoursPerDay: first(text, HOURS),
    hoursPerWeek: findWeeklyHours(text),
    inpatientDays: first(text, INPATIENT),
    spinalLevels: findLevels(text),
  };
}
