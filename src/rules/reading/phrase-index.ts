// Finds phrases in sentences. Every gap is bounded and ends at a clause's end, so that finding is linear in the text.
// Knows no facts.
import { numberOf } from './number-words.js';
import type { Element, Gap, Phrase } from './phrase.js';
import type { Sentence, Spelling, Token } from './sentence-words.js';

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

function startsAny(starts: readonly string[], form: string): boolean {
  for (let index = 0; index < starts.length; index++) if (form.startsWith(starts[index] ?? '')) return true;
  return false;
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
  if (element === undefined) return at;
  if (element.kind === 'gap') return matchGap(element, elements, index, sentence, at, numbers);
  const form = sentence[at]?.form;
  if (element.kind === 'number') {
    const number = form === undefined ? null : numberOf(form);
    if (number === null) return -1;
    const to = matchFrom(elements, index + 1, sentence, at + 1, numbers);
    if (to >= 0) numbers.unshift(number);
    return to;
  }
  if (form !== undefined) {
    const rests = element.forms.get(form) ?? NONE;
    for (let each = 0; each < rests.length; each++) {
      const rest = rests[each] ?? NONE;
      if (rest.length > 0 && !matchesRest(rest, sentence, at + 1)) continue;
      const to = matchFrom(elements, index + 1, sentence, at + 1 + rest.length, numbers);
      if (to >= 0) return to;
    }
    if (startsAny(element.starts, form)) {
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

/** A phrase with its number, by which those found at one place are ordered. */
interface Numbered<T> {
  number: number;
  phrase: Phrase<T>;
  /** Words of which one must stand in the sentence; null where it takes many words to say so. */
  needs: readonly string[] | null;
}

/** More words than this are not looked for beforehand. */
const MOST_NEEDED = 12;

function needsOf({ elements }: Phrase<unknown>): readonly string[] | null {
  let fewest: readonly string[] | null = null;
  for (const element of elements.slice(1)) {
    if (element.kind !== 'words' || element.optional || element.starts.length > 0) continue;
    if (element.forms.size > MOST_NEEDED || (fewest && element.forms.size >= fewest.length)) continue;
    fewest = [...element.forms.keys()];
  }
  return fewest;
}

/** The forms of the sentence last asked about: several indices look at one sentence after another. */
let last: { sentence: Sentence; forms: ReadonlySet<string> } | null = null;

function formsOf(sentence: Sentence): ReadonlySet<string> {
  if (last?.sentence !== sentence) last = { sentence, forms: new Set(sentence.map(({ form }) => form)) };
  return last.forms;
}

function holdsAny(present: ReadonlySet<string>, words: readonly string[]): boolean {
  for (let at = 0; at < words.length; at++) if (present.has(words[at] as string)) return true;
  return false;
}

/** The phrases that may begin with a word, in their order: before any second word, and before those that some want. */
interface Opening<T> {
  any: Numbered<T>[];
  /** Each list holds those of `any`, too. */
  bySecond: Map<string, Numbered<T>[]>;
}

/** The words of which one must stand behind the opening word; null where anything may. */
function secondsOf(rests: readonly (readonly string[])[], next: Element | undefined): string[] | null {
  const seconds: string[] = [];
  for (const [second] of rests) {
    if (second?.endsWith('*')) return null;
    if (second !== undefined) seconds.push(second);
    else if (next?.kind !== 'words' || next.optional || next.starts.length > 0) return null;
    else seconds.push(...next.forms.keys());
  }
  return [...new Set(seconds)];
}

/** Indices made so far: each notes its openings in the spellings of words at a place of its own. */
let indices = 0;
const ONE_WORD: readonly (readonly string[])[] = [[]];

/** Finds phrases by the first two words that they may begin with. */
export class PhraseIndex<T> {
  readonly #byWord = new Map<string, Opening<T>>();
  readonly #byStart: { start: string; numbered: Numbered<T>; seconds: string[] | null }[] = [];
  readonly #byNumber: { numbered: Numbered<T>; seconds: string[] | null }[] = [];
  readonly #place = indices++;

  constructor(phrases: readonly Phrase<T>[]) {
    for (const [number, phrase] of phrases.entries()) {
      const numbered = { number, phrase, needs: needsOf(phrase) };
      const [first, next] = phrase.elements;
      if (first?.kind === 'number') this.#byNumber.push({ numbered, seconds: secondsOf(ONE_WORD, next) });
      if (first?.kind !== 'words') continue;
      for (const [word, rests] of first.forms) {
        const opening = this.#byWord.get(word) ?? { any: [], bySecond: new Map() };
        this.#byWord.set(word, opening);
        enter(opening, numbered, secondsOf(rests, next));
      }
      for (const start of first.starts)
        this.#byStart.push({ start, numbered, seconds: secondsOf(ONE_WORD, next) });
    }
  }

  /** Every phrase in the sentence, at each place each phrase once. */
  find(sentence: Sentence): Match<T>[] {
    const found: Match<T>[] = [];
    let numbers: number[] = [];
    for (let from = 0; from < sentence.length; from++) {
      const word = sentence[from] as Token;
      const known = word.spelling.openings[this.#place] as Opening<T> | null | undefined;
      const opening = known === undefined ? this.#openingOf(word.spelling) : known;
      if (opening === null) continue;
      const second = opening.bySecond.size === 0 ? undefined : sentence[from + 1]?.form;
      const two = second === undefined ? undefined : opening.bySecond.get(second);
      for (const { phrase, needs } of two ?? opening.any) {
        if (needs !== null && !holdsAny(formsOf(sentence), needs)) continue;
        const to = matchFrom(phrase.elements, 0, sentence, from, numbers);
        if (to < 0) continue;
        found.push({ phrase, from, to, numbers });
        numbers = [];
      }
    }
    return found;
  }

  #openingOf({ form, openings }: Spelling): Opening<T> | null {
    const starting = this.#byStart.filter(({ start }) => form.startsWith(start));
    const counting = this.#byNumber.length > 0 && numberOf(form) !== null ? this.#byNumber : [];
    let opening = this.#byWord.get(form) ?? null;
    if (starting.length + counting.length > 0) {
      opening = {
        any: [...(opening?.any ?? [])],
        bySecond: new Map([...(opening?.bySecond ?? [])].map(([second, list]) => [second, [...list]])),
      };
      for (const { numbered, seconds } of [...starting, ...counting]) enter(opening, numbered, seconds);
    }
    openings[this.#place] = opening;
    return opening;
  }
}

function enter<T>(opening: Opening<T>, numbered: Numbered<T>, seconds: readonly string[] | null): void {
  if (seconds === null) {
    insert(opening.any, numbered);
    for (const list of opening.bySecond.values()) insert(list, numbered);
  }
  for (const second of seconds ?? []) {
    const list = opening.bySecond.get(second) ?? [...opening.any];
    opening.bySecond.set(second, list);
    insert(list, numbered);
  }
}

/** Keeps the list in order and each phrase once. */
function insert<T>(list: Numbered<T>[], numbered: Numbered<T>): void {
  const at = list.findIndex(({ number }) => number >= numbered.number);
  if (at < 0) list.push(numbered);
  else if (list[at]?.number !== numbered.number) list.splice(at, 0, numbered);
}
