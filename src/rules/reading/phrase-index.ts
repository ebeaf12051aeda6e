// Finds phrases in sentences. Every gap is bounded and ends at a clause's end, so that finding is linear in the text.
// Knows no facts.
import { numberOf } from './number-words.js';
import type { Element, Gap, Phrase } from './phrase.js';
import type { Sentence } from './sentence-words.js';

export interface Match<T> {
  phrase: Phrase<T>;
  /** First token and the one behind the last. */
  from: number;
  to: number;
  /** Values of the number elements, in order. */
  numbers: number[];
}

const NONE: readonly never[] = [];
/** No gap runs over these: another polarity or clause begins. */
const GAP_ENDS = new Set([
  ';',
  '.',
  '?',
  '!',
  'positive',
  'negative',
  'but',
  'however',
  'although',
  'denied',
  'denie',
  'intact',
  'normal',
  'unremarkable',
]);

function matchesRest(rest: readonly string[], sentence: Sentence, at: number): boolean {
  for (let index = 0; index < rest.length; index++) {
    const [word, form] = [rest[index] ?? '', sentence[at + index]?.form];
    if (form === undefined) return false;
    if (word.endsWith('*') ? !form.startsWith(word.slice(0, -1)) : form !== word) return false;
  }
  return true;
}

/** Fills `numbers` on the way back from the end, so that nothing is allocated where the phrase does not match. */
function matchFrom(
  elements: readonly Element[],
  index: number,
  sentence: Sentence,
  at: number,
  numbers: number[],
): number {
  const element = elements[index];
  if (!element) return at;
  const form = sentence[at]?.form;
  if (element.kind === 'gap') return matchGap(element, elements, index, sentence, at, numbers);
  if (element.kind === 'number') {
    const number = form === undefined ? null : numberOf(form);
    if (number === null) return -1;
    const to = matchFrom(elements, index + 1, sentence, at + 1, numbers);
    if (to >= 0) numbers.unshift(number);
    return to;
  }
  if (form !== undefined) {
    for (const rest of element.forms.get(form) ?? NONE) {
      if (!matchesRest(rest, sentence, at + 1)) continue;
      const to = matchFrom(elements, index + 1, sentence, at + 1 + rest.length, numbers);
      if (to >= 0) return to;
    }
    if (element.starts.some((start) => form.startsWith(start))) {
      const to = matchFrom(elements, index + 1, sentence, at + 1, numbers);
      if (to >= 0) return to;
    }
  }
  return element.optional ? matchFrom(elements, index + 1, sentence, at, numbers) : -1;
}

function matchGap(
  { longest, overCommas }: Gap,
  elements: readonly Element[],
  index: number,
  sentence: Sentence,
  at: number,
  numbers: number[],
): number {
  for (let skipped = 0; skipped <= longest; skipped++) {
    const to = matchFrom(elements, index + 1, sentence, at + skipped, numbers);
    if (to >= 0) return to;
    const form = sentence[at + skipped]?.form;
    if (form === undefined || GAP_ENDS.has(form) || (form === ',' && !overCommas)) return -1;
  }
  return -1;
}

/** Finds phrases by the first word that they may begin with. */
export class PhraseIndex<T> {
  readonly #byWord = new Map<string, Phrase<T>[]>();
  readonly #byStart: { start: string; phrase: Phrase<T> }[] = [];
  readonly #byNumber: Phrase<T>[] = [];

  constructor(phrases: readonly Phrase<T>[]) {
    for (const phrase of phrases) {
      const [first] = phrase.elements;
      if (first?.kind === 'number') this.#byNumber.push(phrase);
      if (first?.kind !== 'words') continue;
      for (const word of first.forms.keys())
        this.#byWord.set(word, [...(this.#byWord.get(word) ?? []), phrase]);
      for (const start of first.starts) this.#byStart.push({ start, phrase });
    }
  }

  /** Every phrase in the sentence, at each place each phrase once. */
  find(sentence: Sentence): Match<T>[] {
    const found: Match<T>[] = [];
    const tryAt = (phrase: Phrase<T>, from: number): void => {
      const numbers: number[] = [];
      const to = matchFrom(phrase.elements, 0, sentence, from, numbers);
      if (to >= 0) found.push({ phrase, from, to, numbers });
    };
    for (let from = 0; from < sentence.length; from++) {
      const form = sentence[from]?.form ?? '';
      for (const phrase of this.#byWord.get(form) ?? NONE) tryAt(phrase, from);
      for (const { start, phrase } of this.#byStart) if (form.startsWith(start)) tryAt(phrase, from);
      if (this.#byNumber.length > 0 && numberOf(form) !== null) {
        for (const phrase of this.#byNumber) tryAt(phrase, from);
      }
    }
    return found;
  }
}
