// Visits of a kind of therapy had so far: attended, not authorized: "8 of 12 visits", "PT x 8", "acu #12", "completed: 16".

import type { AnalysedSentence } from '../analysed-passage.js';
import { readLexiconFile } from '../lexicon-file.js';
import { NOWHERE, type Region } from '../relations/body-regions.js';
import type { Sentence } from '../text/token.js';
import type { Care, CareKind } from './care-mentions.js';
import { type Concept, conceptIndex } from './concepts.js';
import { quantityAt } from './durations.js';

type Told = 'ATTENDED' | 'NOT_ATTENDED' | 'NONE_OF_THEM';
const findTold = conceptIndex(readLexiconFile<Record<Told, string[]>>('history/visits'));

/** A count of visits had, with its words. */
export interface Visits {
  count: number;
  from: number;
  to: number;
  /** The part that the care was for. */
  region: Region;
}

const UNIT = /^(?:sessions?|visit|treatment|appointment|sitting|encounter|tx|visits?|sess|vis|class)$/;
const RATE = /^(?:per|a|each|weekly|every|time|day|week|wk|x|month|hour|minute|year|min|hr|w)$/;
const MEASURE =
  /^(?:week|month|day|year|hour|minute|min|mg|%|percent|lb|pound|time|degree|x|mile|block|\/|injections?|tablet|pill|point|and_a_half|wk|mo|yr|hr|level|out_of|kg|inch|cm|mm|th|stair|feet|old)$/;
const CLAUSE = /^(?:[;,.]|but|however|although|of_which|and)$/;
/** Care in visits, between which a count belongs to the nearest. */
const IN_VISITS = new Set<CareKind>([
  'PHYSICAL_THERAPY',
  'CHIROPRACTIC',
  'ACUPUNCTURE',
  'MASSAGE',
  'PSYCHOTHERAPY',
  'PROGRAM',
]);

interface Counted {
  count: number;
  from: number;
  to: number;
  /** Whether a word for visits stands by the number. */
  hasUnit: boolean;
  isAttended: boolean;
}

/** Verbs of visits that were had. */
const HAD = /^(?:used|completed|attended|finished|rendered|done|had)$/;

const form = (words: Sentence, at: number): string => words[at]?.form ?? '';

/** Behind a number within three words: "sessions", "of physical therapy visits". */
function unitBehind(words: Sentence, at: number, care: readonly Care[]): number {
  for (let index = at; index < at + 7 && index < words.length; index++) {
    const word = form(words, index);
    if (UNIT.test(word)) return index + 1;
    if (/^[,;.:/]$/.test(word) || quantityAt(words, index)?.to === index + 1) return -1;
    const inCare = care.some((each) => IN_VISITS.has(each.kind) && each.from <= index && index < each.to);
    if (!inCare && index > at + 3) return -1;
    if (MEASURE.test(word)) return -1;
  }
  return -1;
}

function countedAt(words: Sentence, at: number, care: readonly Care[]): Counted | null {
  const number = quantityAt(words, at);
  if (!number || !Number.isInteger(number.value) || number.value < 1 || number.value > 400) return null;
  const before = form(words, at - 1);
  if (before === '/' || (before === 'of' && quantityAt(words, at - 2)) || /^[(]/.test(before)) return null;
  const isLoose = /^(?:a|an|half|couple|dozen)$/.test(form(words, at));
  const next = form(words, number.to);
  const isPair =
    (next === '/' || next === 'of' || (next === 'out' && form(words, number.to + 1) === 'of')) &&
    pairEnd(words, number.to) > 0;
  const to = isPair ? pairEnd(words, number.to) : number.to;
  if (isPair) {
    const unit = unitBehind(words, to, care);
    const told =
      /^(?:completed|attended|used|done|visit|visits|session)$/.test(form(words, to)) || before === ':';
    const isCare = care.some(
      (each) => IN_VISITS.has(each.kind) && (each.to === at || each.to === at - 1 || each.from === to),
    );
    return unit > 0 || told || isCare
      ? { count: number.value, from: at, to: Math.max(to, unit), hasUnit: true, isAttended: true }
      : null;
  }
  if (MEASURE.test(next) && !(next === 'x')) return null;
  const unit = unitBehind(words, to, care);
  if (unit > 0 && !isLoose)
    return { count: number.value, from: at, to: unit, hasUnit: true, isAttended: false };
  const isCareNext = care.some((each) => IN_VISITS.has(each.kind) && each.from === to);
  if (isCareNext && !isLoose && !RATE.test(next))
    return { count: number.value, from: at, to, hasUnit: false, isAttended: false };
  if (isLoose) return null;
  const [link1, hasAny] = [form(words, at - 1), words.some((word) => UNIT.test(word.form))];
  if (hasAny && (HAD.test(link1) || HAD.test(next) || (next === 'already' && HAD.test(form(words, to + 1)))))
    return { count: number.value, from: at, to, hasUnit: true, isAttended: true };
  // "PT x 8", "acu #12", "visits: 16", "PT to date: 5", "visit 12"
  const lead = words.slice(Math.max(0, at - 7), at).map((word) => word.form);
  const link = lead.at(-1) ?? '';
  const near = care.some((each) => IN_VISITS.has(each.kind) && each.to <= at && at - each.to <= 4);
  if (UNIT.test(link) || (link === '#' && (near || UNIT.test(lead.at(-2) ?? ''))))
    return { count: number.value, from: at, to, hasUnit: true, isAttended: true };
  if (link === 'x' && near && !RATE.test(next))
    return { count: number.value, from: at, to, hasUnit: false, isAttended: false };
  const isLabel = link === ':' && (near || lead.some((word) => UNIT.test(word))) && !RATE.test(next);
  if (isLabel)
    return {
      count: number.value,
      from: at,
      to,
      hasUnit: true,
      isAttended: lead.some((word) => /^(?:completed|attended|date|used|done)$/.test(word)),
    };
  return null;
}

/** Behind "8 of", "8/", "8 out of": the number of those authorized. */
function pairEnd(words: Sentence, at: number): number {
  let next = at + (form(words, at) === 'out' ? 2 : 1);
  if (/^(?:the|his|her|a|total|an|approved|authorized|certified|first)$/.test(form(words, next))) next++;
  if (/^(?:approved|authorized|certified|of)$/.test(form(words, next))) next++;
  const number = quantityAt(words, next);
  if (!number || form(words, number.to) === '/') return -1;
  return number.to;
}

/** The visits of `kinds` that a sentence says were had; `goesOn` where the passage spoke of no other kind. */
export function visitsOf(
  { words, assertions, isReview }: AnalysedSentence,
  care: readonly Care[],
  kinds: ReadonlySet<CareKind>,
  goesOn: boolean,
): Visits[] {
  const told = findTold(words);
  const inVisits = care.filter(({ kind }) => IN_VISITS.has(kind));
  const found: Visits[] = [];
  for (let at = 0; at < words.length; at++) {
    const counted = countedAt(words, at, care);
    if (!counted) continue;
    const { count, from, to, hasUnit } = counted;
    const nearest = [...inVisits].sort(
      (one, other) => distance(words, one, from, to) - distance(words, other, from, to),
    )[0];
    if (nearest ? !kinds.has(nearest.kind) : !(goesOn && hasUnit)) continue;
    const said = assertions[from] ?? new Set();
    if (said.has('someone-else') || said.has('possible') || (isReview && !counted.isAttended)) continue;
    const role = counted.isAttended ? 'ATTENDED' : roleOf(words, told, from, to, said.has('planned'));
    if (role === 'NONE_OF_THEM') found.push({ count: 0, from, to, region: nearest?.region ?? NOWHERE });
    else if (role === 'ATTENDED' && !(said.has('negation') && !counted.isAttended))
      found.push({ count, from, to, region: nearest?.region ?? NOWHERE });
    at = to - 1;
  }
  return found;
}

/** Words between a count and care; what a comma parts is farther. */
function distance(words: Sentence, care: Care, from: number, to: number): number {
  const isBefore = care.to <= from;
  const between = isBefore ? words.slice(care.to, from) : words.slice(to, care.from);
  return between.length + (isBefore ? 0.5 : 0) + (between.some((word) => CLAUSE.test(word.form)) ? 6 : 0);
}

/** Whether a count was had: by the nearest word that tells, in its clause; those asked for or approved were not. */
function roleOf(
  words: Sentence,
  told: readonly Concept<Told>[],
  from: number,
  to: number,
  isPlanned: boolean,
): Told {
  const none = told.some((each) => each.meaning === 'NONE_OF_THEM' && each.from >= to && each.from - to < 8);
  let [start, end] = [from, to];
  while (start > 0 && !CLAUSE.test(form(words, start - 1)) && from - start < 8) start--;
  while (end < words.length && !CLAUSE.test(form(words, end)) && end - to < 5) end++;
  const near = told
    .filter((each) => each.meaning !== 'NONE_OF_THEM' && each.from >= start && each.to <= end)
    .sort(
      (one, other) =>
        gap(one, from, to) - gap(other, from, to) ||
        Number(one.meaning === 'ATTENDED') - Number(other.meaning === 'ATTENDED'),
    );
  const nearest = near[0]?.meaning ?? (isPlanned ? 'NOT_ATTENDED' : 'ATTENDED');
  return none && nearest === 'NOT_ATTENDED' ? 'NONE_OF_THEM' : nearest;
}

const gap = ({ from, to }: Concept<Told>, start: number, end: number): number =>
  to <= start ? start - to : Math.max(0, from - end);
