// What an examination measures and the words and numbers of what it found: strength and its grades, sensation, reflexes,
// motions with their degrees (lexicon/examination/measures.json).
import type { BodyPart } from '../../../catalogue/body-parts.js';
import { readLexiconFile } from '../lexicon-file.js';
import { compilePhrase } from '../mentions/phrase.js';
import { PhraseIndex } from '../mentions/phrase-index.js';
import { numberOf } from '../text/number-words.js';
import type { Sentence } from '../text/token.js';

export type Domain = 'STRENGTH' | 'MUSCLE' | 'SENSE' | 'REFLEX' | 'ROM' | 'MOTION' | 'IGNORED';

export interface Target {
  domain: Domain;
  name?: string;
  /** Weakness of it follows the pattern of a nerve or root. */
  root?: boolean;
  cuff?: boolean;
  part?: BodyPart;
  /** A tendon named without the word reflex. */
  bare?: boolean;
  /** A muscle with a reflex of its own. */
  tendon?: boolean;
}

export type Word = 'REDUCED' | 'DULL' | 'ABSENT' | 'BRISK' | 'WEAK' | 'STRONG' | 'NORMAL' | 'NONE';

/** A number, with the normal one told with it ("120 / 180"), the end of a range ("5 to 110"), and whether a plus or "%" follows. */
export interface Measured {
  kind: 'NUMBER';
  number: number;
  of: number | null;
  until: number | null;
  isPercent: boolean;
  isPlus: boolean;
}

export type Value = { kind: Word } | { kind: 'GRADE'; isLess: boolean } | Measured;

export type Event = { from: number; to: number } & ({ target: Target } | { value: Value });

const file = readLexiconFile<{
  targets: (Target & { phrases: string[] })[];
  values: Record<Word, string[]>;
}>('examination/measures');

const index = new PhraseIndex<{ target: Target } | { value: Value }>([
  ...file.targets.flatMap(({ phrases, ...target }) =>
    phrases.map((phrase) => compilePhrase(phrase, { target })),
  ),
  ...(Object.keys(file.values) as Word[]).flatMap((kind) =>
    file.values[kind].map((phrase) => compilePhrase(phrase, { value: { kind } })),
  ),
]);

const formAt = (words: Sentence, at: number): string => words[at]?.form ?? '';

/** Of a grade and a later one ("from 3 / 5 to 4 / 5") the later. "4 / 5", "4 + / 5", "4 minus / 5", "five over five", "three out of five". */
function gradeAt(words: Sentence, at: number): Event | null {
  const grade = numberOf(formAt(words, at));
  if (grade === null || grade > 5) return null;
  let to = at + 1;
  const sign = formAt(words, to);
  if (sign === '+' || sign === 'plus' || sign === 'minus' || sign === 'negative') to += 1;
  if (formAt(words, to) === 'out' && formAt(words, to + 1) === 'of') to += 2;
  else if (/^(?:\/|over|of)$/.test(formAt(words, to))) to += 1;
  else return null;
  if (numberOf(formAt(words, to)) !== 5) return null;
  const later = /^(?:to|now|until)$/.test(formAt(words, to + 1)) ? gradeAt(words, to + 2) : null;
  if (later) return { ...later, from: at };
  const isLess = grade < 5 || sign === 'minus' || sign === 'negative';
  return { from: at, to: to + 1, value: { kind: 'GRADE', isLess } };
}

/** "45", "45 degrees", "120 / 180", "5 to 110", "75 %", "2 +". */
function numberAt(words: Sentence, at: number): Event | null {
  const number = numberOf(formAt(words, at));
  if (number === null || number > 200) return null;
  let to = at + 1;
  const measured: Measured = {
    kind: 'NUMBER',
    number,
    of: null,
    until: null,
    isPercent: false,
    isPlus: false,
  };
  const skip = (pattern: RegExp): boolean => {
    const stands = pattern.test(formAt(words, to));
    if (stands) to += 1;
    return stands;
  };
  const second = (): number | null => numberOf(formAt(words, to));
  measured.isPlus = skip(/^(?:\+|plus)$/);
  skip(/^(?:degree|deg)$/);
  if (skip(/^(?:\/|of)$/) && second() !== null) measured.of = second();
  else if (skip(/^(?:to|through)$/) || !measured.isPlus) measured.until = second();
  if (measured.of !== null || measured.until !== null) to += 1;
  skip(/^(?:degree|deg)$/);
  measured.isPercent = skip(/^(?:%|percent)$/);
  return { from: at, to, value: measured };
}

/** Every target, word and number of the sentence in order, none across another, the longest first; none where the sentence
 * measures nothing. */
export function measureSignsOf(words: Sentence): Event[] {
  const found = index.find(words).map(({ from, to, phrase }): Event => ({ from, to, ...phrase.meaning }));
  const numbers: Event[] = [];
  for (let at = 0; at < words.length; at++) {
    const event = gradeAt(words, at) ?? numberAt(words, at);
    if (!event) continue;
    numbers.push(event);
    at = event.to - 1;
  }
  const measures = found.some((event) => 'target' in event);
  const isDull = found.some(
    (event) => 'value' in event && (event.value.kind === 'DULL' || event.value.kind === 'STRONG'),
  );
  if (!measures && !isDull && !numbers.some((event) => 'value' in event && event.value.kind === 'GRADE'))
    return [];
  const taken: boolean[] = [];
  const byLength = found.sort((one, other) => other.to - other.from - (one.to - one.from));
  return [...byLength, ...numbers]
    .filter(({ from, to }) => {
      if (taken.slice(from, to).some(Boolean)) return false;
      for (let at = from; at < to; at++) taken[at] = true;
      return true;
    })
    .filter((event) => !('target' in event && event.target.domain === 'IGNORED'))
    .sort((one, other) => one.from - other.from);
}
