// How far a trigger reaches: to what ends a clause, a list, or its own short window.
import { readLexiconFile } from '../lexicon-file.js';
import type { Match } from '../mentions/phrase-index.js';
import type { Sentence } from '../text/token.js';
import type { Assertion } from './assertion.js';
import { tableIndex } from './table-index.js';

/** Words after a trigger that it governs at most, where the published window is short; the others end at a terminator. */
const REACH: Partial<Record<Assertion, number>> = { possible: 8, historical: 10, stopped: 8 };
/** The scope of these ends at a comma; that of a denial runs on while its list goes on. */
const ENDS_AT_COMMA = new Set<Assertion>(['possible', 'historical', 'stopped']);
/** Denials of a list, over the commas between its items. */
const LISTS =
  /^(?:den(?:ies|ied|y|ying)(?: any)?|negative for|(?:no|without) (?:complaints?|history|evidence|signs?|symptoms?|reports?|known|indication) ?(?:of)?|absence of|free of)$/;
/** Doubts of a list, over the commas between its items: "the differential includes …". */
const LISTS_OF_DOUBTS = /^(?:differential|ddx|rule out|r o|to rule out|possibilit)/;
/** Denials of a whole clause, over the verb that stands next: "does not believe that she has migraine". */
const CLAUSAL = /(?:believe|think|suspect|thought|felt|longer|evidence)\b/;
const VERB_OF_CLAUSE = /^(?:ha|has|have|had|is|are|was|were|be|this|complaint)$/;
const CLAUSE_BEGINS = 4;
/** What an item of a denied list does not hold: it says something of its own. */
const OWN_WORDS =
  /^(?:mild|moderate|severe|marked|positive|decreased|reduced|diminished|limited|restricted|antalgic|tender|only|\d.*)$/;

type Ends = 'anywhere' | 'ofDenials' | 'ofPlans' | 'ofGeneral' | 'ofOthers';
const table = readLexiconFile<Record<Ends, string[]>>('assertion/terminators');
const terminators = tableIndex(
  (Object.keys(table) as Ends[]).map((meaning) => ({ words: table[meaning], meaning })),
);

export type Stop = Match<Ends>;

export const stopsOf = (sentence: Sentence): Stop[] => terminators.find(sentence);

const ENDS_OF: Readonly<Record<Assertion, readonly Ends[]>> = {
  negation: ['anywhere', 'ofDenials'],
  possible: ['anywhere'],
  historical: ['anywhere'],
  stopped: ['anywhere'],
  undocumented: ['anywhere'],
  planned: ['ofPlans'],
  general: ['ofGeneral'],
  'someone-else': ['ofOthers'],
};

/** Whether a terminator ends the scope of an assertion. */
const isStopOf = (assertion: Assertion, { phrase }: Stop): boolean =>
  ENDS_OF[assertion].includes(phrase.meaning);

function firstAt(sentence: Sentence, from: number, end: number, form: string): number {
  for (let at = from; at < end; at++) if (sentence[at]?.form === form) return at;
  return -1;
}

/** The last word between two that joins alternatives; -1 where none does. */
function lastOr(sentence: Sentence, from: number, end: number): number {
  for (let at = end - 1; at >= from; at--)
    if (/^(?:or|nor|versus|vs)$/.test(sentence[at]?.form ?? '')) return at;
  return -1;
}

/** Where a denial that begins at `from` ends: at the first comma behind the last "or" of its list; "no prior" at "and". */
function endOfDenial(sentence: Sentence, from: number, end: number, trigger: string): number {
  const lastAlternative = lastOr(sentence, from, end);
  const and = /^no (?:prior|previous)$/.test(trigger) ? firstAt(sentence, from + 1, end, 'and') : -1;
  if (and >= 0) return and;
  const comma = firstAt(sentence, Math.max(from, lastAlternative), end, ',');
  if (comma < 0) return end;
  if (isBareList(sentence, comma, end)) return end;
  return LISTS.test(trigger) ? endOfItems(sentence, comma, end) : comma;
}

/** Whether only single words between commas follow to the end, two or more: "no fracture, tumor, infection". */
function isBareList(sentence: Sentence, comma: number, end: number): boolean {
  const isWhole = end === sentence.length || (end === sentence.length - 1 && sentence[end]?.form === '.');
  if (!isWhole || end - comma < 4 || (end - comma) % 2 !== 0) return false;
  for (let at = comma; at < end; at++) {
    const form = sentence[at]?.form ?? '';
    if ((at - comma) % 2 === 0 ? form !== ',' : form === ',' || OWN_WORDS.test(form)) return false;
  }
  return true;
}

/** The end of the last bare item of a denied list whose first item ends at `comma`. */
function endOfItems(sentence: Sentence, comma: number, end: number): number {
  let last = comma;
  for (let at = comma + 1; at <= end; at++) {
    const form = at < sentence.length ? (sentence[at]?.form ?? '') : ',';
    if (form === ',' || (at === end && end === sentence.length)) last = Math.min(at, end);
    else if (OWN_WORDS.test(form)) return last;
  }
  return last;
}

/** The word behind the last that a trigger governs which ends at `to`; `next` is where the next one of its kind begins. */
export function endOfScope(
  sentence: Sentence,
  { assertion, trigger, to, next }: { assertion: Assertion; trigger: string; to: number; next: number },
  stops: readonly Stop[],
): number {
  const isLabel = sentence[to]?.form === ':';
  if (isLabel && assertion !== 'general') {
    const semicolon = firstAt(sentence, to, sentence.length, ';');
    return semicolon < 0 ? sentence.length : semicolon;
  }
  const clause = assertion === 'negation' && CLAUSAL.test(trigger) ? to + CLAUSE_BEGINS : to;
  const stop =
    stops.find(
      (each) =>
        each.from >= to &&
        isStopOf(assertion, each) &&
        !(each.from < clause && VERB_OF_CLAUSE.test(sentence[each.from]?.form ?? '')),
    )?.from ?? sentence.length;
  let end = Math.min(stop, next, to + (REACH[assertion] ?? sentence.length));
  if (assertion === 'negation') end = endOfDenial(sentence, to, end, trigger);
  if (ENDS_AT_COMMA.has(assertion)) {
    const list = assertion === 'possible' ? lastOr(sentence, to, stop) : -1;
    if (list >= 0) end = stop;
    const comma = firstAt(sentence, Math.max(to, list), end, ',');
    if (comma >= 0) end = LISTS_OF_DOUBTS.test(trigger) ? endOfItems(sentence, comma, stop) : comma;
  }
  return end;
}
