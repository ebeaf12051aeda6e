// The numbers in a service's words, once it is written out: visits, frequency, weeks, tablets, refills, doses, days.
// Above 150 lines, because it is a list.
import type { Said } from './service.js';

const N = '(\\d{1,3})';
/** Of a range its upper end counts: "2-3", "2 to 3". */
const UP_TO = `(?:\\d{1,3}\\s{0,2}(?:-|to|or)\\s{0,2})?${N}`;
const WEEK = '(?:weeks?|wks?)\\b';
const VISIT =
  '(?:visits?|sessions?|treatments?|appointments?|classes|units?\\s+of\\s+therapy|times\\s+total|total(?=\\s*(?:$|[,;.)])))';
const THERAPY =
  '(?:physical|physio|occupational|aquatic|aqua|hand|pool|massage|chiro\\w{0,9}|acupuncture|psycho\\w{0,9}|cognitive|biofeedback|speech|therapy|PT|OT|CBT|FRP)\\b';

const pattern = (source: string): RegExp => new RegExp(source, 'i');

/** "3 times a week", "2-3x/week", "2 visits per week", "2x weekly", "2 x week". */
const PER_WEEK = [
  pattern(
    `\\b${UP_TO}\\s{0,2}(?:x|times?|visits?|sessions?|treatments?|days?)?\\s{0,2}(?:\\(s\\)\\s?)?(?:(?:x\\s?)?(?:a|per|each|every|/)\\s{0,2}(?:week|wk|wkly)\\b|weekly\\b)`,
  ),
  pattern(`\\b${UP_TO}\\s{0,2}(?:x|times)\\s{0,2}(?:/\\s?)?(?:week|wk)\\b`),
  pattern(`\\b${UP_TO}\\s?/\\s?(?:week|wk)\\b`),
];
const WEEKLY = /\b(?:weekly|every week|each week|per week)\b/i;
const EVERY_OTHER = /\bevery other (?:week|wk)\b|\bbi-?weekly\b/i;
const WEEKS = [
  pattern(
    `\\b(?:for|times|x|over|/|duration(?:\\s?of)?:?)\\s{0,2}${UP_TO}\\s{0,2}(?:additional\\s|more\\s|further\\s)?${WEEK}`,
  ),
  pattern(
    `\\b${UP_TO}\\s{0,2}-?\\s?(?:additional\\s|more\\s|further\\s)?${WEEK}(?!\\s{0,2}(?:rental|trial|post|status|ago|after|supply))`,
  ),
];
/** "2 times a week times 4": the weeks without their name. */
const BARE_WEEKS =
  /(?:per|a|each|every|\/|x)\s{0,2}(?:week|wk)\b\s{0,2}(?:x|times|for|\*)\s{0,2}(\d{1,2})\b(?!\s{0,2}(?:months?|days?|hours?|visits?|sessions?|treatments?|-|to\b))|\bweekly\s{0,2}(?:x|times|for)\s{0,2}(\d{1,2})\b(?!\s{0,2}(?:months?|days?|hours?|visits?|sessions?|-))/i;
const MONTHS = pattern(`\\b(?:for|times|x|over)\\s{0,2}${UP_TO}\\s{0,2}months?\\b`);
/** "2x6", "2-3 x 4". */
const SHORT =
  /\b(?:\d{1,2}-)?(\d{1,2})\s?x\s?(?:\/?\s?(?:wk|week)s?\s?x\s?)?(\d{1,2})(?:\s?(?:weeks?|wks?))?\b(?!\s?(?:mg|ml|cm|mm|inch|in\b|"|'|%|days?|months?|hours?|visits?|sessions?|units?))/i;
const VISITS = [
  pattern(`\\((?:total\\s(?:of\\s)?)?${N}(?:\\s{0,2}${VISIT})?(?:\\stotal)?\\)`),
  pattern(`\\btotal\\s(?:of\\s|#\\s?|:\\s?)?${N}\\b`),
  pattern(`\\b${UP_TO}\\s{0,2}-?(?:[a-z-]{1,16}\\s{1,2}){0,4}?${VISIT}`),
  pattern(`\\b${VISIT}\\s{0,2}(?:times|x|#|:|-)\\s{0,2}${UP_TO}\\b`),
  pattern(
    `\\b${N}\\s(?:(?:additional|more|further|initial|post\\w{0,10}|supervised|outpatient|land|individual|group)\\s){0,2}${THERAPY}`,
  ),
];
/** A bare count: of visits where visits are asked for, else of pieces. */
const BARE = [
  pattern(`\\btimes\\s{1,2}${N}\\b(?!\\s{0,2}(?:weeks?|wks?|months?|days?|hours?|years?|mg|a\\b|per\\b|/))`),
  pattern(
    `(?<!\\d\\s?)\\bx\\s?${N}\\b(?!\\s{0,2}(?:weeks?|wks?|months?|mo\\b|days?|d\\b|hours?|years?|yrs?|mg|x|a\\b|per\\b|/|%|-|levels?))`,
  ),
  pattern(`\\b${N}\\s?x\\s?(?=$|[,;.)])`),
];
/** Not the "#3" of "Tylenol #3", which names the drug. */
const UNITS = /(?<!\btylenol\s{0,2})#\s?(\d{1,3}(?:,\d{3})+|\d{1,4})\b(?!\s{0,2}(?:gm?|grams?|ml|oz)\b)/i;
const COUNTED =
  /\b(\d{1,3}(?:,\d{3})+|\d{1,4})\s{0,2}(?:tab(?:let)?s|cap(?:sule)?s|pills|patches|lozenges|suppositories|syringes|vials|tubes|boxes|pairs?|pads|each|units)\b/i;
const QUANTITY = /\b(?:qty|quantity)[.:\s#]{0,3}(\d{1,3}(?:,\d{3})+|\d{1,4})\b/i;
/** "1 MRI", "3 lumbar ESIs": as many studies or injections, at the service's beginning. */
const LEADING =
  /^\s*(\d{1,2})\s(?!(?:x|times|weeks?|months?|days?|hours?|hrs?|mg|years?|views?|levels?|phase|panel|point|wheel|in|lead|step|day|week|month|year|hour|visits?|sessions?|treatments?)\b)[a-z]/i;
const REFILLS = [
  pattern(`\\b${N}\\s{0,2}(?:\\(\\d\\)\\s)?refills?\\b`),
  pattern(
    `\\brefills?\\s{0,2}(?:x|times|:|of|#|-|=)?\\s{0,2}(\\d{1,2})\\b(?!\\s{0,2}(?:months?|weeks?|days?))`,
  ),
];
const NAMED_REFILL = /\bwith\s(?:a|one)\s{0,2}refill\b/i;
const DOSE = /(\d{1,4}(?:\.\d{1,3})?)(?:\s?[/-]\s?\d{1,4}(?:\.\d{1,2})?)?\s{0,2}mg\b/i;
const PERCENT = /(\d{1,3}(?:\.\d{1,4})?)\s{0,2}%/;
const SPAN = '(days?|d\\b|weeks?|months?|years?)';
const RENTAL = [
  pattern(`${N}[\\s-]{0,2}${SPAN}\\s{0,2}(?:of\\s|home\\s|unit\\s)?(?:rental|rent)\\b`),
  pattern(
    `\\brent(?:al|ed)?\\s{0,2}(?:period\\s)?(?:for|x|times|:|of|-|,|\\()?\\s{0,2}${N}[\\s-]{0,2}${SPAN}`,
  ),
  pattern(`\\brental\\b[^;.]{0,40}?(?:for|x|times)\\s{0,2}${N}[\\s-]{0,2}${SPAN}`),
  pattern(`${N}[\\s-]{0,2}${SPAN}\\b[^;.]{0,30}?\\brental\\b`),
];
const TRIAL = [
  pattern(`${N}[\\s-]{0,2}${SPAN}\\s{0,2}(?:(?:home|in-home|rental)\\s{0,2}){0,2}trial\\b`),
  pattern(`\\btrial\\s{0,2}(?:for|x|times|of|:)?\\s{0,2}${N}[\\s-]{0,2}${SPAN}\\b`),
];
/** "x 21 days", "for 3 weeks": how long a device is to stay. */
const FOR_SPAN = pattern(`(?:\\bfor|\\bx|times|,)\\s{0,2}${N}[\\s-]{0,2}${SPAN}`);
const HOURS = pattern(
  `${UP_TO}\\s{0,2}(?:hours?|hrs?|h)\\s{0,2}(?:a|per|/|each|x)\\s{0,2}(?:day|d)\\b|${N}\\s{0,2}(?:hours?|hrs?|h)\\s{0,2}daily\\b`,
);
const AROUND_THE_CLOCK =
  /\b(24)\s?\/\s?7\b|\b(24)[\s-](?:hours?|hr)\b(?=[^;.]{0,20}\b(?:care|attendant|aide|caregiver|nurs))/i;
const WEEKLY_HOURS = pattern(
  `${UP_TO}\\s{0,2}(?:hours?|hrs?|h)\\s{0,2}(?:(?:a|per|/|each)\\s{0,2}(?:week|wk)|weekly)\\b`,
);
const WEEKLY_DAYS = pattern(
  '\\b(\\d)\\s{0,2}(?:days?|x|times)\\s{0,2}(?:a|per|/|each)\\s{0,2}(?:week|wk)\\b|\\b(\\d)\\s?days?\\s?weekly\\b',
);
const INPATIENT = pattern(
  `\\b(?:inpatient|hospital|overnight|los|stay)[a-z\\s:,-]{0,40}?${N}(?:\\s?-\\s?\\d{1,2})?\\s{0,2}(?:days?|nights?)\\b|${N}[\\s-]{0,2}(?:days?|nights?)\\s(?:of\\s)?(?:inpatient|hospital)`,
);
/** Two levels with what lies between them: "L4-5", "L3-S1", "C4/5". */
const LEVELS = /\b([CTLS])(\d{1,2})\s?[-/]\s?(?:([CTLS])\s?)?(\d{1,2})\b/gi;
/** Levels named one by one: "L4, L5 and S1". */
const SINGLE_LEVEL = /\b[CTLS]\d{1,2}\b(?!\s?[-/]\s?\d)/gi;
/** Vertebrae above the first of each region. */
const ABOVE = { C: 0, T: 7, L: 19, S: 24 } as const;
const DAYS = { d: 1, day: 1, wee: 7, mon: 30, yea: 365 } as const;

function numberOf(words: string | undefined): number | null {
  const value = Number.parseFloat((words ?? '').replaceAll(',', ''));
  return Number.isFinite(value) ? value : null;
}

function said(match: RegExpExecArray | null, value: number | null): Said<number> | null {
  return match && value !== null
    ? { value, span: { start: match.index, end: match.index + match[0].length } }
    : null;
}

function first(text: string, ...patterns: readonly RegExp[]): Said<number> | null {
  for (const of of patterns) {
    const match = of.exec(text);
    const found = said(match, numberOf(match?.slice(1).find((group) => group !== undefined)));
    if (found) return found;
  }
  return null;
}

const within = (inner: Said<number>, outer: Said<number>): boolean =>
  inner.span.start < outer.span.end && outer.span.start < inner.span.end;

const MOST_VISITS = 200;

function findVisits(
  text: string,
  perWeek: Said<number> | null,
  weeks: Said<number> | null,
): Said<number> | null {
  for (const of of VISITS) {
    const stated = first(text, of);
    if (stated && !(perWeek && within(stated, perWeek)) && stated.value <= MOST_VISITS) return stated;
  }
  if (!perWeek || !weeks) return null;
  const start = Math.min(perWeek.span.start, weeks.span.start);
  const end = Math.max(perWeek.span.end, weeks.span.end);
  return { value: Math.round(perWeek.value * weeks.value), span: { start, end } };
}

function findDays(text: string, patterns: readonly RegExp[]): Said<number> | null {
  for (const of of patterns) {
    const match = of.exec(text);
    const count = numberOf(match?.[1]);
    const unit = (match?.[2] ?? '').slice(0, 3).toLowerCase() as keyof typeof DAYS;
    const found = said(match, count === null ? null : count * (DAYS[unit] ?? 1));
    if (found) return found;
  }
  return null;
}

function findWeeklyHours(text: string, daily: Said<number> | null): Said<number> | null {
  const always = first(text, AROUND_THE_CLOCK);
  const days = first(text, WEEKLY_DAYS);
  const product = daily && days ? { ...daily, value: daily.value * days.value } : null;
  return first(text, WEEKLY_HOURS) ?? product ?? (always && { ...always, value: 168 });
}

function vertebra(region: string, number: string): number {
  return ABOVE[region.toUpperCase() as keyof typeof ABOVE] + Number(number);
}

/** Levels, each once, that are named one by one. */
function findSingleLevels(text: string): Said<number> | null {
  const found = [...text.matchAll(SINGLE_LEVEL)];
  const [one, last] = [found[0], found.at(-1)];
  const levels = new Set(found.map(([level]) => level.toUpperCase()));
  return one && last
    ? { value: levels.size, span: { start: one.index, end: last.index + last[0].length } }
    : null;
}

/** Levels of the spine that lie between the vertebrae named in pairs, such as L4-5 and L5-S1, each once. */
function findLevels(text: string): Said<number> | null {
  const found = [...text.matchAll(LEVELS)];
  const [one] = found;
  const last = found.at(-1);
  if (!one || !last) return findSingleLevels(text);
  const levels = new Set<number>();
  for (const [, region = '', from = '', other = region, to = ''] of found) {
    for (let at = vertebra(region, from); at < vertebra(other, to); at++) levels.add(at);
  }
  return levels.size === 0
    ? null
    : { value: levels.size, span: { start: one.index, end: last.index + last[0].length } };
}

function findPerWeek(text: string): Said<number> | null {
  const other = EVERY_OTHER.exec(text);
  const weekly = WEEKLY.exec(text);
  return first(text, ...PER_WEEK) ?? said(other, 0.5) ?? said(weekly, 1);
}

/** What is asked for in visits: a bare "#6" counts them. */
const COUNTED_IN_VISITS =
  /\b(?:sessions?|visits?|therapy|acupuncture|chiro\w*|physiotherapy|treatments?|PT|OT)\b/i;

/** The amounts that a written-out service states; null where it does not. */
export function findAmounts(text: string) {
  const short = SHORT.exec(text);
  const visitsPerWeek = first(text, ...PER_WEEK) ?? said(short, Number(short?.[1])) ?? findPerWeek(text);
  const months = first(text, MONTHS);
  const bareWeeks = first(text, BARE_WEEKS);
  const weeks =
    first(text, ...WEEKS) ??
    bareWeeks ??
    (short ? said(short, Number(short[2])) : null) ??
    (months && visitsPerWeek ? { ...months, value: months.value * 4 } : null);
  const marked = first(text, UNITS, QUANTITY, COUNTED);
  const bare = first(text, ...BARE);
  const visits = findVisits(text, visitsPerWeek, weeks);
  const counts =
    bare && !(visits && within(bare, visits)) && !(bareWeeks && within(bare, bareWeeks)) ? bare : null;
  const hoursPerDay = first(text, HOURS) ?? first(text, AROUND_THE_CLOCK);
  const refill = NAMED_REFILL.exec(text);
  return {
    visitsPerWeek,
    weeks,
    visits: visits ?? counts ?? (COUNTED_IN_VISITS.test(text) ? marked : null),
    /** A count that does not say of what: "x 3", "times 2". */
    bareCount: counts ?? first(text, LEADING),
    units: marked,
    refills: first(text, ...REFILLS) ?? said(refill, 1),
    doseMg: first(text, DOSE),
    concentrationPercent: first(text, PERCENT),
    rentalDays: findDays(text, RENTAL),
    trialDays: findDays(text, TRIAL),
    spanDays: findDays(text, [FOR_SPAN]),
    hoursPerDay,
    hoursPerWeek: findWeeklyHours(text, hoursPerDay),
    inpatientDays: first(text, INPATIENT),
    spinalLevels: findLevels(text),
  };
}
