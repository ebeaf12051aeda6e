// Mends slips of typing and spelling in clinical words (lexicon/text/slips.json): "depresion" is "depression". One letter too
// many, too few, wrong, or two exchanged; never the first, never in a word that is another word, never where two words fit.
import { wordForm } from '../../../catalogue/words.js';
import { lexiconFilesOf, readLexiconFile } from '../lexicon-file.js';
import { formToken, type Sentence } from './token.js';
import { bySpelling } from './word-spelling.js';

/** `others` are English words that lie one letter beside one of `words`. */
const { words, others } = readLexiconFile<Record<'words' | 'others', string[]>>('text/slips');
/** Shorter words have too many neighbours. */
const SHORTEST = 6;

/** Every word that some file of the lexicon uses is a word. */
function* wordsOf(value: unknown): Generator<string> {
  if (typeof value === 'string') for (const [word] of value.matchAll(/[a-z]+/g)) yield wordForm(word);
  else if (value !== null && typeof value === 'object') {
    for (const [name, each] of Object.entries(value)) if (name !== 'examples') yield* wordsOf(each);
  }
}

const known = new Set(others);
for (const file of ['facts', 'classes', 'assertion'].flatMap(lexiconFilesOf)) {
  for (const word of wordsOf(readLexiconFile(file))) known.add(word);
}

const without = (word: string, at: number): string => word.slice(0, at) + word.slice(at + 1);

/** The words that become the key where one letter behind the first is left out, and the words themselves. */
const byShorter = new Map<string, string[]>();
for (const word of words) {
  for (const key of new Set([word, ...Array.from(word, (_, at) => (at > 0 ? without(word, at) : word))])) {
    const same = byShorter.get(key);
    if (same) same.push(word);
    else byShorter.set(key, [word]);
  }
}

/** Whether two words differ by one letter, or by two neighbours exchanged. */
function isNear(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1 || one[0] !== other[0]) return false;
  let from = 0;
  while (from < one.length && one[from] === other[from]) from++;
  let [end, otherEnd] = [one.length, other.length];
  while (end > from && otherEnd > from && one[end - 1] === other[otherEnd - 1])
    [end, otherEnd] = [end - 1, otherEnd - 1];
  const [left, right] = [one.slice(from, end), other.slice(from, otherEnd)];
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}

const mendedForm = bySpelling((form): string => {
  if (form.length < SHORTEST || known.has(form) || !/^[a-z]+$/.test(form)) return form;
  const near = new Set<string>();
  for (let at = 0; at <= form.length; at++) {
    const key = at === 0 ? form : without(form, at);
    for (const word of byShorter.get(key) ?? []) if (isNear(form, word)) near.add(wordForm(word));
  }
  const [only] = near;
  return near.size === 1 && only !== undefined ? only : form;
});

/** The sentence with its slips mended; every word keeps its place. */
export function withoutSlips(sentence: Sentence): Sentence {
  return sentence.map((token) => {
    const form = mendedForm(token.spelling);
    return form === token.form ? token : formToken(form, token.start, token.end);
  });
}
