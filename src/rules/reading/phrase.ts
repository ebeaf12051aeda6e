// Phrases of the lexicon, compiled and found in sentences: words, alternatives, classes of words, short gaps, numbers.
// Every gap is bounded and ends at a clause's end, so that finding is linear in the text. Knows no facts.
import { readFileSync } from 'node:fs';
import { wordForm } from '../../catalogue/words.js';
import type { Sentence } from './sentence-words.js';

type Element =
  | {
      kind: 'words';
      forms: ReadonlyMap<string, readonly (readonly string[])[]>;
      starts: readonly string[];
      optional: boolean;
    }
  | { kind: 'number' }
  | { kind: 'gap'; longest: number; overCommas: boolean };

/** A compiled phrase with whatever it stands for. */
export interface Phrase<T> {
  text: string;
  elements: readonly Element[];
  meaning: T;
}

export interface Match<T> {
  phrase: Phrase<T>;
  /** First token and the one behind the last. */
  from: number;
  to: number;
  /** Values of the number elements, in order. */
  numbers: number[];
}

const file = new URL('../../../src/rules/reading/word-classes.json', import.meta.url);
const classes: Record<string, string[]> = JSON.parse(readFileSync(file, 'utf8'));

const NUMBER_WORDS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
  'twenty',
];
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

/** The number that a word is; null where it is none. A unit may be attached ("50mg"). */
export function numberOf(form: string): number | null {
  const named = NUMBER_WORDS.indexOf(form);
  if (named >= 0) return named;
  const digits = /^(\d{1,5}(?:\.\d{1,3})?)(?:mg|mcg|%|x|st|nd|rd|th)?$/.exec(form)?.[1];
  return digits === undefined ? null : Number(digits);
}

function wordsElement(alternatives: readonly string[], optional: boolean): Element {
  const forms = new Map<string, string[][]>();
  const starts: string[] = [];
  for (const alternative of alternatives) {
    const [first = '', ...rest] = alternative.split(/[ -]/).map(formOf);
    if (first.endsWith('*')) starts.push(first.slice(0, -1));
    else forms.set(first, [...(forms.get(first) ?? []), rest]);
  }
  return { kind: 'words', forms, starts, optional };
}

const formOf = (word: string): string => (word.endsWith('*') ? word.toLowerCase() : wordForm(word));

function compileElement(part: string): Element {
  if (part === '<n>') return { kind: 'number' };
  const gap = /^(\.\.|~)(\d{1,2})$/.exec(part);
  if (gap) return { kind: 'gap', longest: Number(gap[2]), overCommas: gap[1] === '..' };
  const optional = part.endsWith('?');
  const body = optional ? part.slice(0, -1) : part;
  return wordsElement(body.split('|').flatMap(alternativesOf), optional);
}

function alternativesOf(word: string): string[] {
  const name = /^\{([a-zA-Z]+)\}$/.exec(word)?.[1];
  if (name === undefined) return [word.replaceAll('_', ' ')];
  const listed = classes[name];
  if (!listed) throw new Error(`The lexicon has no class of words "${name}".`);
  return listed;
}

/**
 * Compiles a phrase: words; `a|b`, with `_` for a blank inside an alternative; `{class}`; `word?` may be absent; `stem*`;
 * `<n>` a number; `~4` up to four words within the commas; `..4` up to four words of the clause.
 * Throws where a class is not known or the phrase begins with no words.
 */
export function compilePhrase<T>(text: string, meaning: T): Phrase<T> {
  const elements = text.split(' ').map(compileElement);
  if (elements[0]?.kind === 'gap' || (elements[0]?.kind === 'words' && elements[0].optional)) {
    throw new Error(`The phrase "${text}" must begin with a word, a class or a number.`);
  }
  return { text, elements, meaning };
}

function endsOf(element: Element, sentence: Sentence, at: number): number[] {
  const form = sentence[at]?.form;
  if (form === undefined || element.kind === 'gap') return [];
  if (element.kind === 'number') return numberOf(form) === null ? [] : [at + 1];
  const ends = new Set<number>();
  for (const rest of element.forms.get(form) ?? []) {
    if (rest.every((word, index) => matchesWord(word, sentence[at + 1 + index]?.form)))
      ends.add(at + 1 + rest.length);
  }
  if (element.starts.some((start) => form.startsWith(start))) ends.add(at + 1);
  return [...ends].sort((one, other) => other - one);
}

function matchesWord(word: string, form: string | undefined): boolean {
  if (form === undefined) return false;
  return word.endsWith('*') ? form.startsWith(word.slice(0, -1)) : form === word;
}

function matchFrom(
  elements: readonly Element[],
  index: number,
  sentence: Sentence,
  at: number,
  numbers: number[],
): { to: number; numbers: number[] } | null {
  const element = elements[index];
  if (!element) return { to: at, numbers };
  if (element.kind === 'gap') {
    for (let skipped = 0; skipped <= element.longest; skipped++) {
      const found = matchFrom(elements, index + 1, sentence, at + skipped, numbers);
      if (found) return found;
      const form = sentence[at + skipped]?.form;
      if (form === undefined || GAP_ENDS.has(form) || (form === ',' && !element.overCommas)) return null;
    }
    return null;
  }
  const more = element.kind === 'number' ? [...numbers, numberOf(sentence[at]?.form ?? '') ?? 0] : numbers;
  for (const end of endsOf(element, sentence, at)) {
    const found = matchFrom(elements, index + 1, sentence, end, more);
    if (found) return found;
  }
  return element.kind === 'words' && element.optional
    ? matchFrom(elements, index + 1, sentence, at, numbers)
    : null;
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
    for (const [from, { form }] of sentence.entries()) {
      const candidates = [
        ...(this.#byWord.get(form) ?? []),
        ...this.#byStart.filter(({ start }) => form.startsWith(start)).map(({ phrase }) => phrase),
        ...(numberOf(form) === null ? [] : this.#byNumber),
      ];
      for (const phrase of candidates) {
        const match = matchFrom(phrase.elements, 0, sentence, from, []);
        if (match) found.push({ phrase, from, ...match });
      }
    }
    return found;
  }
}
