// What the words of a passage state of facts, each with its place, region and pattern. Settles nothing between them.
import type { FactValue } from '../../facts/fact-list.js';
import { type AnalysedSentence, analysePassage } from '../analysed-passage.js';
import type { Assertion } from '../assertion/assertion.js';
import type { Mode } from '../assertion/sentence-modes.js';
import { NOWHERE, type Region, regionOf } from '../relations/body-regions.js';
import { oncePerPassage } from '../text/once-per-passage.js';
import type { Sentence } from '../text/token.js';
import { type Entry, type Kind, lexiconIndex } from './lexicon.js';
import type { Phrase } from './phrase.js';
import type { Match } from './phrase-index.js';

const BETWEEN_ITEMS = /^(?:[,;:.]|and|with)$/;

/** One value of one fact, as one stretch of a passage states it. */
export interface Statement {
  fact: string;
  value: FactValue;
  region: Region;
  /** Number of the sentence, from 0. */
  sentence: number;
  /** Offsets into the passage's text. */
  start: number;
  end: number;
  /** The pattern which read it. */
  pattern: string;
}

/** Whether words of this kind state their value, its denial, or nothing, under what is asserted of them. */
export function polarityOf(
  kind: Kind,
  said: ReadonlySet<Assertion>,
  mode: Mode | null,
): 'SAID' | 'DENIED' | null {
  if (said.has('someone-else') || said.has('general') || said.has('undocumented')) return null;
  if (kind === 'STATEMENT') return 'SAID';
  if (kind === 'SUSPICION') {
    if (said.has('stopped')) return null;
    return said.has('negation') && !said.has('possible') ? 'DENIED' : 'SAID';
  }
  if (said.has('possible') || (said.has('planned') && kind !== 'PLAN')) return null;
  if (kind === 'SYMPTOM' && said.has('stopped')) return 'DENIED';
  if ((kind === 'SYMPTOM' || kind === 'FINDING') && said.has('historical')) return null;
  if ((kind === 'CONDITION' || kind === 'FINDING') && said.has('stopped')) return null;
  if (kind === 'FINDING' && mode === 'COMPLAINT') return null;
  return said.has('negation') ? 'DENIED' : 'SAID';
}

function statedValue(
  entry: Entry,
  polarity: 'SAID' | 'DENIED',
  numbers: readonly number[],
): FactValue | null {
  if (polarity === 'DENIED') return entry.denied;
  if (entry.value !== 'NUMBER') return entry.value;
  const number = numbers.at(-1);
  return number === undefined ? null : Math.round(number * entry.times * 100) / 100;
}

/** The region of one item of a list of diagnoses: between the commas and the "and"s around it. */
function itemRegion(words: Sentence, { from, to }: Match<Entry>): Region {
  let [start, end] = [from, to];
  while (start > 0 && !BETWEEN_ITEMS.test(words[start - 1]?.form ?? '')) start--;
  while (end < words.length && !BETWEEN_ITEMS.test(words[end]?.form ?? '')) end++;
  return regionOf(words, start, end);
}

/** Behind a condition: a place, a person or a paper that is named after it ("the migraine clinic", "fracture risk"). */
const NAMED_AFTER =
  /^(?:clinic|center|centre|unit|ward|association|foundation|society|institute|hospital|department|specialist|educator|program|programme|class|prevention|prophylaxis|screening|screen|inventory|questionnaire|scale|checklist|brochure|handout|pamphlet|booklet|education|guideline|precaution|protocol|research|risk|awareness|insurance|walker|shoe|table|counselor|support_group|hotline|registry|support|item|question|sock|formula|strength|foundation|diet|roommate|husband|wife|mother|father|sister|brother|son|daughter|friend|coworker|neighbor|patients)$/;

/** Before a condition: brands that hold its name ("Tylenol Arthritis"). */
const BRAND =
  /^(?:tylenol|excedrin|advil|motrin|aleve|aspercreme|voltaren|robitussin|bayer|bengay|biofreeze|salonpa)$/;
const BRANDED = /^(?:arthriti|arthritis|migraine|diabetic|headache|sleep|sinu|sinus|cold|back)$/;

/** Whether words name something else after a condition, and not the condition. */
function namesAnother(words: Sentence, { from, to, phrase }: Match<Entry>): boolean {
  if (phrase.meaning.kind === 'STATEMENT') return false;
  const next = words[to]?.form ?? '';
  if (BRAND.test(words[from - 1]?.form ?? '') && BRANDED.test(words[from]?.form ?? '')) return true;
  return NAMED_AFTER.test(next) || (next === 'research' && NAMED_AFTER.test(words[to + 1]?.form ?? ''));
}

const DENIALS = /^(?:no|not|never|without|nor|neither|denie|denied|deny|cannot)$/;
/** Between a denial and what it denies: "no evidence of any positive …". */
const BETWEEN_DENIAL =
  /^(?:any|clear|obvious|gross|overt|evidence|of|sign|documented|documentation|significant|real|true|indication|record)$/;
const LONGEST_BETWEEN = 4;

const literal = new WeakMap<Phrase<Entry>, boolean>();

/** Whether a phrase has a denial among its own words. */
function saysDenial(phrase: Phrase<Entry>): boolean {
  const known = literal.get(phrase);
  if (known !== undefined) return known;
  const says = phrase.elements.some(
    (element) =>
      element.kind === 'words' &&
      [...element.forms].some(
        ([form, rests]) => DENIALS.test(form) || rests.flat().some((word) => DENIALS.test(word)),
      ),
  );
  literal.set(phrase, says);
  return says;
}

/** What a denial right before a whole statement, or in a gap of it, makes of it: "no positive SLR", "SLR was not positive". */
function isDeniedWhole(words: Sentence, { from, to, phrase }: Match<Entry>): boolean {
  if (saysDenial(phrase)) return false;
  if (words[to]?.form === ':' && /^(?:no|none|n|negative|denie)$/.test(words[to + 1]?.form ?? ''))
    return true;
  for (let at = from; at < to; at++) {
    const form = words[at]?.form ?? '';
    if (DENIALS.test(form) || (/^fail/.test(form) && words[at + 1]?.form === 'to')) return true;
  }
  for (let at = from - 1; at >= Math.max(0, from - LONGEST_BETWEEN); at--) {
    const form = words[at]?.form ?? '';
    if (DENIALS.test(form)) return true;
    if (!BETWEEN_DENIAL.test(form)) return false;
  }
  return false;
}

/** A region that names no side, with that of the words around it where they are of the same part. */
function withSideOf(region: Region, around: readonly Region[]): Region {
  if (region.sides.size > 0) return region;
  const same = around.find(
    ({ parts, sides }) =>
      sides.size > 0 && (parts.size === 0 || [...parts].some((part) => region.parts.has(part))),
  );
  return same ? { parts: region.parts, sides: same.sides } : region;
}

function statementOf(sentence: AnalysedSentence, index: number, match: Match<Entry>): Statement | null {
  const { words, assertions, modes, regions } = sentence;
  const entry = match.phrase.meaning;
  const mode = modes[match.from] ?? null;
  if (entry.kind === 'STATEMENT' && assertions[match.from]?.has('possible')) return null;
  if (entry.needs.length > 0 && (mode === null || !entry.needs.includes(mode))) return null;
  if (namesAnother(words, match)) return null;
  const said = new Set([...(assertions[match.from] ?? []), ...(assertions[match.to - 1] ?? [])]);
  // A phrase that says itself what is not documented stands.
  if (!assertions[match.to - 1]?.has('undocumented')) said.delete('undocumented');
  // "The goal is to return to work" speaks of no guideline, though "goal" opens words that are said of no one.
  if (entry.kind === 'STATEMENT' && !assertions[match.from]?.has('general')) said.delete('general');
  const polarity = polarityOf(entry.kind, said, mode);
  const isDenied = entry.kind === 'STATEMENT' && isDeniedWhole(words, match);
  const value = polarity && statedValue(entry, isDenied ? 'DENIED' : polarity, match.numbers);
  const [first, last] = [words[match.from], words[match.to - 1]];
  if (value === null || !first || !last) return null;
  const own = regionOf(words, match.from, match.to);
  const item = entry.kind === 'CONDITION' || entry.kind === 'SUSPICION' ? itemRegion(words, match) : own;
  const around = regions[match.to - 1] ?? NOWHERE;
  const region = withSideOf([own, item].find(({ parts }) => parts.size > 0) ?? around, [item, around]);
  return {
    fact: entry.fact,
    value,
    region,
    sentence: index,
    start: first.start,
    end: last.end,
    pattern: match.phrase.text,
  };
}

/** Without the matches that lie within a longer one for the same fact, or within one that says nothing. */
function widestOnly(matches: readonly Match<Entry>[]): Match<Entry>[] {
  return matches.filter(
    (match) =>
      !matches.some(
        (other) =>
          other.phrase.meaning.fact === match.phrase.meaning.fact &&
          other.from <= match.from &&
          other.to >= match.to &&
          (other.to - other.from > match.to - match.from ||
            (other.phrase.meaning.value === null && match.phrase.meaning.value !== null)),
      ),
  );
}

/**
 * Without whole statements that begin inside an earlier one of the same fact that says otherwise: "cannot walk without a
 * cane" is no walking without a cane.
 */
function earliestOnly(matches: readonly Match<Entry>[]): Match<Entry>[] {
  const kept: Match<Entry>[] = [];
  for (const match of [...matches].sort((one, other) => one.from - other.from || other.to - one.to)) {
    const { fact, kind, value } = match.phrase.meaning;
    const isInside = kept.some(
      ({ from, to, phrase: { meaning } }) =>
        meaning.fact === fact &&
        meaning.value !== value &&
        from < match.from &&
        match.from < to &&
        meaning.kind === 'STATEMENT' &&
        kind === 'STATEMENT',
    );
    if (!isInside) kept.push(match);
  }
  return kept;
}

/** Every statement of the lexicon's facts in a passage; what utilization review says of its own reasons is none. */
export const findStatements = oncePerPassage((passage): readonly Statement[] =>
  analysePassage(passage).flatMap((sentence, index) =>
    sentence.isReview
      ? []
      : earliestOnly(widestOnly(lexiconIndex.find(sentence.words))).flatMap(
          (match) => statementOf(sentence, index, match) ?? [],
        ),
  ),
);
