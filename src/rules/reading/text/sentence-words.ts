// A passage -> its sentences, each as words with offsets: what is abbreviated is written out, and signs are words.

import { withoutShorthand } from './clinical-shorthand.js';
import { withClauses } from './dictation.js';
import { withoutSigns } from './marks.js';
import { sentenceBounds, withMeantLineEnds } from './sentence-bounds.js';
import { withoutSlips } from './slips.js';
import { formToken, type Sentence, wordToken } from './token.js';
import { visitWords } from './word-segments.js';

/** Longer texts are read up to here; the longest case summary that is known has some 5,000 characters. */
export const LONGEST_TEXT = 100_000;
/** A sentence of more words than this goes on over no abbreviation. */
const LONGEST = 300;

/** A full stop behind these ends no sentence. */
const ABBREVIATIONS = new Set(['dr', 'mr', 'mrs', 'ms', 'vs', 'approx', 'st', 'fig', 'e.g', 'i.e', 'dept']);
/** "5mg.Physician": a full stop between words where the blank behind it was lost. */
const LOST_BLANK = /^(.*[\p{Ll}\p{N}])\.(\p{Lu}.*)$/u;

function endsOpen(sentence: Sentence): boolean {
  const [word, stop] = sentence.slice(-2);
  return (
    sentence.length < LONGEST &&
    stop?.form === '.' &&
    word !== undefined &&
    (ABBREVIATIONS.has(word.form) || (word.form.length === 1 && /[a-z]/.test(word.form)))
  );
}

/** Words and signs as they stand, sentence by sentence. */
function rawSentences(plain: string): Sentence[] {
  const found: Sentence[] = [];
  let current: Sentence = [];
  const close = (): void => {
    if (current.length > 0) found.push(current);
    current = [];
  };
  for (const [from, to] of sentenceBounds(plain)) {
    if (!endsOpen(current) || plain[from - 1] === '\n') close();
    visitWords(plain.slice(from, to), (segment, index, isWord) => {
      const start = from + index;
      if (!isWord) {
        current.push(formToken(segment, start, start + segment.length));
        return;
      }
      const lost = segment.length < 60 && segment.includes('.') ? LOST_BLANK.exec(segment) : null;
      if (!lost?.[1] || !lost[2]) {
        current.push(wordToken(segment, start, start + segment.length));
        return;
      }
      current.push(wordToken(lost[1], start, start + lost[1].length));
      close();
      const next = start + lost[1].length + 1;
      current.push(wordToken(lost[2], next, next + lost[2].length));
    });
  }
  close();
  return found;
}

/** Offsets are UTF-16 units into the text. A slash counts only between numbers. */
export function sentenceWords(text: string): Sentence[] {
  const plain = withMeantLineEnds(text.slice(0, LONGEST_TEXT));
  return rawSentences(plain)
    .map((raw) => withClauses(withoutSigns(withoutSlips(withoutShorthand(raw, plain)), plain), plain))
    .filter((sentence) => sentence.length > 0);
}
