// Words of a passage by clause, with their offsets, and whether a word is denied. One pass, linear in the text. ; ! ?
// and line ends, commas do not end them.
import { oncePerPassage } from './once-per-passage.js';

export interface Word {
  /** In lower case. */
  text: string;
  start: number;
  end: number;
}

const WORD = /[A-Za-z0-9]+(?:['’-][A-Za-z0-9]+)*/g;
const DENIALS = [
  'no',
  'not',
  'denies',
  'denied',
  'without',
  'negative',
  'never',
  'absence',
  'neither',
  'nor',
];

/** Whether the characters between two words end a sentence; a full stop inside a number or name does not. */
function endsSentence(between: string): boolean {
  if (between === ' ') return false;
  return /[;!?\n]/.test(between) || /\.(?:\s|$)/.test(between);
}

/** The sentences of a passage, each as its words with offsets into its text. */
export const sentencesOf = oncePerPassage(({ text }): readonly (readonly Word[])[] => {
  const sentences: Word[][] = [];
  let current: Word[] = [];
  let last = 0;
  for (const match of text.matchAll(WORD)) {
    const start = match.index;
    if (current.length > 0 && endsSentence(text.slice(last, start))) {
      sentences.push(current);
      current = [];
    }
    last = start + match[0].length;
    current.push({ text: match[0].toLowerCase(), start, end: last });
  }
  if (current.length > 0) sentences.push(current);
  return sentences;
});

/** Whether a denial stands at most this many words before the word. */
export function isDenied(sentence: readonly Word[], index: number, reach = 6): boolean {
  return sentence.slice(Math.max(0, index - reach), index).some((word) => DENIALS.includes(word.text));
}
