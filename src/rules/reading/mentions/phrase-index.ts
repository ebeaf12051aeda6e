// Finds phrases in sentences by the words that they may begin with. Many indices look at one sentence: it is walked once
// for all of them.

import { numberOf } from '../text/number-words.js';
import type { Sentence } from '../text/token.js';
import { matchPhrase } from './match-phrase.js';
import type { Phrase } from './phrase.js';
import { enter, type Numbered, needsOf, type Opening, secondsOf } from './phrase-openings.js';
import { indexNumber, placesIn } from './phrase-places.js';

export interface Match<T> {
  phrase: Phrase<T>;
  /** First token and the one behind the last. */
  from: number;
  to: number;
  /** Values of the number elements, in order. */
  numbers: number[];
}

function holdsAny(forms: ReadonlySet<string>, words: readonly string[]): boolean {
  for (const word of words) if (forms.has(word)) return true;
  return false;
}

const ONE_WORD: readonly (readonly string[])[] = [[]];

/** Finds phrases by the first two words that they may begin with. */
export class PhraseIndex<T> {
  readonly #byWord = new Map<string, Opening<T>>();
  readonly #byStart: { start: string; numbered: Numbered<T>; seconds: string[] | null }[] = [];
  readonly #byNumber: { numbered: Numbered<T>; seconds: string[] | null }[] = [];
  readonly #number = indexNumber((form) => this.#openingWith(form));

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
    const { places, forms } = placesIn<T>(sentence, this.#number);
    let numbers: number[] = [];
    for (const { from, phrases } of places) {
      for (const { phrase, needs } of phrases) {
        if (needs !== null && !holdsAny(forms, needs)) continue;
        const to = matchPhrase(phrase, sentence, from, numbers);
        if (to < 0) continue;
        found.push({ phrase, from, to, numbers });
        numbers = [];
      }
    }
    return found;
  }

  #openingWith(form: string): Opening<T> | null {
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
    return opening;
  }
}
