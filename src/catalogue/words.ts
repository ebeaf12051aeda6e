// A text's words with their places, in the form in which names are compared.
import { remembered } from './remembered.js';

export interface Word {
  /** Lower case, without the plural's s. */
  form: string;
  start: number;
  end: number;
}

const WORD = /[\p{L}\p{N}]+/gu;

function plainForm(word: string): string {
  const lower = word.toLowerCase();
  const plural = lower.length > 3 && lower.endsWith('s') && !/(?:ss|us|is|ns)$/.test(lower);
  return plural ? lower.slice(0, -1) : lower;
}

/** Words longer than this are none of a language, and are not kept. */
const LONGEST_KEPT = 30;
const keptForm = remembered(plainForm, 50_000);

/** The form by which two spellings of one word are equal: lower case, plain letters, no plural s. */
export function wordForm(word: string): string {
  return word.length > LONGEST_KEPT ? plainForm(word) : keptForm(word);
}

/** The words of a text, offsets in UTF-16 code units; punctuation and white space part them. Linear. */
export function wordsOf(text: string): Word[] {
  return BEYOND_ASCII.test(text) ? wordsOfAny(text) : wordsOfAscii(text);
}

const BEYOND_ASCII = /[^\0-\x7f]/;

function wordsOfAny(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    words.push({ form: wordForm(match[0]), start: match.index, end: match.index + match[0].length });
  }
  return words;
}

/** The same for the signs of nearly every text, without a match for each word. */
function wordsOfAscii(text: string): Word[] {
  const words: Word[] = [];
  let start = -1;
  for (let at = 0; at <= text.length; at++) {
    if (isLetterOrDigit(text.charCodeAt(at))) {
      if (start < 0) start = at;
    } else if (start >= 0) {
      words.push({ form: wordForm(text.slice(start, at)), start, end: at });
      start = -1;
    }
  }
  return words;
}

function isLetterOrDigit(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
}
