// Finds phrases in sentences by the words that they may begin with.

import { numberOf } from '../text/number-words.js';
import type { Sentence, Token } from '../text/token.js';
import { bySpelling } from '../text/word-spelling.js';
import { matchPhrase } from './match-phrase.js';
import type { Phrase } from './phrase.js';
import { enter, type Numbered, needsOf, type Opening, secondsOf } from './phrase-openings.js';

export interface Match<T> {
  phrase: Phrase<T>;
  /** First token and the one behind the last. */
  from: number;
  to: number;
  /** Values of the number elements, in order. */
  numbers: number[];
}

/** The forms of the sentence last asked about: several indices look at one sentence after another. */
let last: { sentence: Sentence; forms: ReadonlySet<string> } | null = null;

function formsOf(sentence: Sentence): ReadonlySet<string> {
  if (last?.sentence !== sentence) last = { sentence, forms: new Set(sentence.map(({ form }) => form)) };
  return last.forms;
}

const ONE_WORD: readonly (readonly string[])[] = [[]];

/** Finds phrases by the first two words that they may begin with. */
export class PhraseIndex<T> {
  readonly #byWord = new Map<string, Opening<T>>();
  readonly #byStart: { start: string; numbered: Numbered<T>; seconds: string[] | null }[] = [];
  readonly #byNumber: { numbered: Numbered<T>; seconds: string[] | null }[] = [];
  readonly #openingOf = bySpelling((form) => this.#openingWith(form));

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
      const opening = this.#openingOf(word.spelling);
      if (opening === null) continue;
      const second = opening.bySecond.size === 0 ? undefined : sentence[from + 1]?.form;
      const two = second === undefined ? undefined : opening.bySecond.get(second);
      for (const { phrase, needs } of two ?? opening.any) {
        if (needs !== null && !needs.some((word) => formsOf(sentence).has(word))) continue;
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
