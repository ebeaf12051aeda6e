// Where in a sentence the phrases of every index may begin, found in one walk over its words.
import type { Sentence } from '../text/token.js';
import { bySpelling, type Spelling } from '../text/word-spelling.js';
import type { Numbered, Opening } from './phrase-openings.js';

/** A word at which phrases of an index may begin, by it and the word behind it. */
export interface Place<T> {
  from: number;
  phrases: readonly Numbered<T>[];
}

type OpeningOf = (form: string) => Opening<unknown> | null;

/** By the number of each index, how it opens at a word. */
const indices: OpeningOf[] = [];

/** Enters an index; gives its number. */
export function indexNumber(openingOf: OpeningOf): number {
  return indices.push(openingOf) - 1;
}

/** The openings at a word by number of their index, as they were when there were so many indices. */
interface Openings {
  indices: number;
  of: { index: number; opening: Opening<unknown> }[];
}

const openingsOf = bySpelling((): { last: Openings | null } => ({ last: null }));

function openingsAt(spelling: Spelling): Openings {
  const noted = openingsOf(spelling);
  if (noted.last?.indices === indices.length) return noted.last;
  const of = indices.flatMap((openingAt, index) => {
    const opening = openingAt(spelling.form);
    return opening === null ? [] : [{ index, opening }];
  });
  noted.last = { indices: indices.length, of };
  return noted.last;
}

interface Walked {
  indices: number;
  byIndex: (Place<unknown>[] | undefined)[];
  forms: ReadonlySet<string>;
}

/** The sentences last walked, more than those of any known passage. */
const walked = new Map<Sentence, Walked>();
const SENTENCES_KEPT = 2_000;
const NO_PLACES: readonly never[] = [];

function walk(sentence: Sentence): Walked {
  const byIndex: Walked['byIndex'] = [];
  const forms = new Set<string>();
  for (const [from, { form, spelling }] of sentence.entries()) {
    forms.add(form);
    const second = sentence[from + 1]?.form;
    for (const { index, opening } of openingsAt(spelling).of) {
      const phrases = (second === undefined ? undefined : opening.bySecond.get(second)) ?? opening.any;
      if (phrases.length === 0) continue;
      const places = byIndex[index];
      if (places) places.push({ from, phrases });
      else byIndex[index] = [{ from, phrases }];
    }
  }
  return { indices: indices.length, byIndex, forms };
}

/** Where the phrases of an index may begin in a sentence, and the forms of all its words. */
export function placesIn<T>(
  sentence: Sentence,
  index: number,
): { places: readonly Place<T>[]; forms: ReadonlySet<string> } {
  let found = walked.get(sentence);
  if (found?.indices !== indices.length) {
    found = walk(sentence);
    if (walked.size >= SENTENCES_KEPT) walked.clear();
    walked.set(sentence, found);
  }
  return { places: (found.byIndex[index] ?? NO_PLACES) as readonly Place<T>[], forms: found.forms };
}
