// Pain scores on a scale of ten, each with its time: "from 8 to 4", "was 8/10, now 4/10", "VAS 8→4", "pain maybe two". A
// date ("seen on 7/10") or a strength is none.
import type { Passage } from '../../request/request.js';
import { analysePassage } from '../analysed-passage.js';
import type { Statement } from '../mentions/statement.js';
import { NOWHERE } from '../relations/body-regions.js';
import { numberOf } from '../text/number-words.js';
import { oncePerPassage } from '../text/once-per-passage.js';
import type { Sentence } from '../text/token.js';
import { quantityAt } from './durations.js';

interface Score {
  value: number;
  from: number;
  to: number;
  isPast: boolean;
  isNow: boolean;
}

/** Words behind which a number of ten is a day of October, or a day of a month. */
const OF_A_DATE = /^(?:on|since|dated|date|until|through|by|after|before|injury|doi|seen|visit|received)$/;
const PAIN =
  /^(?:pain|vas|nrs|vns|score|scale|rated|rate|rating|severity|intensity|level|ache|headache|pn|painful)$/;
/** Between a word for pain and its bare number. */
const LEADS =
  /^(?:is|was|are|now|a|an|at|of|maybe|about|around|rated|level|score|scale|currently|today|approximately|:|as|in|the|reported|stands|he|she|say|said|down|to|from|went|dropped|decreased|increased|improved|fell|rose|rating|vas|intensity|severity|his|her|still|only|took|cut|which|current|average|usually|pain|has|come|reduced|brought|an|by|been|has|constant|up|then|initially|before|baseline|had)$/;
const PAST =
  /^(?:was|initially|previously|before|baseline|prior|from|initial|last|had|previous|intake|originally|earlier|pre|ago|first|start)$/;
const NOW = /^(?:now|today|currently|current|present|is|presently|down|latest|to|this)$/;
/** What is counted out of ten, where it is no pain. */
const NOT_PAIN =
  /^(?:visit|sessions?|treatment|appointment|strength|point|tablet|day|sensation|function|sleep|anxiety|depression|mood|stress|satisfaction|am|pm|mg)$/;
const NEAR = 8;

const isTen = (form: string | undefined): boolean => form === '10' || form === 'ten';

/** Behind a number: "/10", "out of ten", "over 10", "on a scale of 10"; the word behind it, else -1. */
function endOfScale(words: Sentence, at: number): number {
  const form = (index: number): string | undefined => words[at + index]?.form;
  if (form(0) === '/' && isTen(form(1))) return form(2) === '/' ? -1 : at + 2;
  if (form(0) === 'out' && form(1) === 'of' && (isTen(form(2)) || form(2) === 'possible')) return at + 3;
  if ((form(0) === 'over' || form(0) === 'of') && isTen(form(1))) return at + 2;
  if (form(0) === 'on' && words.slice(at, at + 7).some((word) => isTen(word.form))) {
    const scale = words.findIndex(
      (word, index) => index > at && index < at + 9 && /^(?:scale|vas|nrs)$/.test(word.form),
    );
    return scale < 0 ? -1 : scale + 1;
  }
  return -1;
}

/** "a scale from 0 to 10", "0-10 NRS": the scale itself. */
function isOfScale(words: Sentence, at: number): boolean {
  const [form, next, last] = [words[at]?.form, words[at + 1]?.form, words[at + 2]?.form];
  if (form === '0' || form === 'zero' || form === '1') return isTen(next) || (next === 'to' && isTen(last));
  return isTen(form) && /^(?:0|zero|1)$/.test(words[at - (words[at - 1]?.form === 'to' ? 2 : 1)]?.form ?? '');
}

function scoresOf(words: Sentence): Score[] {
  const found: Score[] = [];
  for (let at = 0; at < words.length; at++) {
    const value = numberOf(words[at]?.form ?? '');
    if (value === null || value > 10 || words[at - 1]?.form === '/') continue;
    if (isOfScale(words, at) || (isTen(words[at]?.form) && /^(?:of|over)$/.test(words[at - 1]?.form ?? '')))
      continue;
    let end = endOfScale(words, at + 1);
    const before = words[at - 1]?.form ?? '';
    if (end >= 0) {
      if (OF_A_DATE.test(before) && words[at + 1]?.form === '/') continue;
      if (words.slice(end, end + 2).some(({ form }) => NOT_PAIN.test(form)) || NOT_PAIN.test(before))
        continue;
    } else {
      if (!isBare(words, at)) continue;
      end = at + 1;
    }
    const around = words.slice(Math.max(0, at - 5), at).map(({ form }) => form);
    const isNow =
      around.slice(-3).some((form) => NOW.test(form)) ||
      /^(?:now|today|currently)$/.test(words[end]?.form ?? '');
    const isPast = !isNow && around.some((form) => PAST.test(form));
    found.push({ value, from: at, to: end, isPast, isNow });
  }
  return found;
}

/** A number without its scale that is surely one: behind a word for pain with nothing but leading words between. */
function isBare(words: Sentence, at: number): boolean {
  const next = words[at + 1]?.form ?? '';
  if (next === '/' || next === '%' || next === 'percent' || quantityUnit(words, at)) return false;
  for (let index = at - 1; index >= 0 && at - index <= NEAR; index--) {
    const form = words[index]?.form ?? '';
    if (PAIN.test(form)) return true;
    const number = numberOf(form);
    if (!LEADS.test(form) && !(number !== null && number <= 10)) return false;
  }
  return false;
}

const UNIT =
  /^(?:week|month|day|year|hour|minute|mg|time|visit|sessions?|x|lb|pound|block|mile|level|percent|%|tablet|pill|degree|\+|th|st|nd|ago|of|more|surgery)$/;
function quantityUnit(words: Sentence, at: number): boolean {
  const { to } = quantityAt(words, at) ?? { to: at + 1 };
  return UNIT.test(words[to]?.form ?? '');
}

/** A course told before its first score. */
const COURSE = /^(?:from|was|increased|rose|risen|gone|went|worsened|up)$/;

/** Whether the second score is where the first went: "8/10 down to a 4/10", "from 3 to 5"; "7/10 to 8/10" is a range. */
function isStep(words: Sentence, score: Score, next: Score | undefined): boolean {
  if (!next || next.from - score.to > 6) return false;
  const link = words.slice(score.to, next.from).find(({ form }) => form === 'to');
  if (!link) return false;
  const isArrow = link.end - link.start === 1;
  const told = words.slice(Math.max(0, score.from - 4), score.from).some(({ form }) => COURSE.test(form));
  return next.value < score.value || isArrow || told;
}

/** Those that stand for the present: of "from 8 to 4" and "was 8, now 4" the latter. */
function present(words: Sentence, scores: readonly Score[]): Score[] {
  const anyNow = scores.some(({ isNow, isPast }) => isNow && !isPast);
  const anyPlain = scores.some(({ isPast }) => !isPast);
  return scores.filter((score, at) => {
    if (isStep(words, score, scores[at + 1])) return false;
    const isEarlier = score.isPast && !score.isNow && !isStep(words, scores[at - 1] ?? score, score);
    return !(isEarlier && scores.length > 1 && (anyNow || anyPlain));
  });
}

function statementsOf(passage: Passage): Statement[] {
  return analysePassage(passage).flatMap(({ words, assertions, isReview }, sentence): Statement[] => {
    const scores = isReview ? [] : scoresOf(words);
    const state = (fact: string, value: number | boolean, score: Score): Statement => ({
      fact,
      value,
      region: NOWHERE,
      sentence,
      start: words[score.from]?.start ?? 0,
      end: words[score.to - 1]?.end ?? 0,
      pattern: 'pain score',
    });
    const told = scores.filter(({ from }) => {
      const said = assertions[from] ?? new Set();
      return !(said.has('someone-else') || said.has('planned') || said.has('possible'));
    });
    const course = told.flatMap((score, at) => {
      const next = told[at + 1];
      if (!next || !isStep(words, score, next) || Math.abs(next.value - score.value) < 1) return [];
      return [state(next.value < score.value ? 'improving' : 'worsening', true, next)];
    });
    return [...present(words, told).map((score) => state('painScore', score.value, score)), ...course];
  });
}

/** Every statement of a pain score in a passage. */
export const findPainScores = oncePerPassage((passage): readonly Statement[] => statementsOf(passage));
