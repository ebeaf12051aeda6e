// A passage -> its sentences, each as words with offsets. Sentences are Intl.Segmenter's, on bounded windows, since its
// cost grows with the text it holds: so the whole is linear.
import { remembered } from '../../../catalogue/remembered.js';
import { wordForm } from '../../../catalogue/words.js';
import { type Spelling, spellingOf } from './spelling.js';
import { visitWords } from './word-segments.js';

export interface Token {
  /** Lower case, without possessive or plural s; a punctuation mark as itself. */
  form: string;
  spelling: Spelling;
  start: number;
  end: number;
}

export type Sentence = Token[];

const WINDOW = 2000;
/** Longer texts are read up to here; the longest case summary that is known has some 5,000 characters. */
export const LONGEST_TEXT = 100_000;
/** A sentence of more words than this goes on over no abbreviation. */
const LONGEST = 300;
const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

/** A full stop behind these ends no sentence. */
const ABBREVIATIONS = new Set(['dr', 'mr', 'mrs', 'ms', 'vs', 'approx', 'st', 'fig', 'e.g', 'i.e', 'dept']);
/** "5mg.Physician": a full stop between words where the blank behind it was lost. */
const LOST_BLANK = /^(.*[\p{Ll}\p{N}])\.(\p{Lu}.*)$/u;

/** In which a curly apostrophe is a straight one, and a possessive is the word itself. */
function tokenForm(word: string): string {
  const plain = word.includes('’') ? word.replace(/’/g, "'") : word;
  return wordForm(plain.endsWith("'s") ? plain.slice(0, -2) : plain);
}

const spellingOfWord = remembered((word) => spellingOf(tokenForm(word)), 50_000);

function tokenOf(spelling: Spelling, start: number, end: number): Token {
  return { form: spelling.form, spelling, start, end };
}

/** Stretches of the text, each near a sentence; a sentence longer than the window is cut at a blank. */
function* sentenceBounds(text: string): Generator<[number, number]> {
  for (let from = 0; from < text.length; ) {
    const window = text.slice(from, from + WINDOW);
    const isLast = from + WINDOW >= text.length;
    const ends = [...sentences.segment(window)].map(({ index, segment }) => index + segment.length);
    if (!isLast && ends.length > 1) ends.pop();
    else if (!isLast) ends.splice(0, 1, window.lastIndexOf(' ') + 1 || window.length);
    let start = from;
    for (const end of ends) {
      yield [start, from + end];
      start = from + end;
    }
    from = start;
  }
}

function endsOpen(sentence: Sentence): boolean {
  const [word, stop] = sentence.slice(-2);
  return (
    sentence.length < LONGEST &&
    stop?.form === '.' &&
    word !== undefined &&
    (ABBREVIATIONS.has(word.form) || (word.form.length === 1 && /[a-z]/.test(word.form)))
  );
}

/** "5-/5": a hyphen that takes something off a grade; any other says nothing. */
function minusAt(plain: string, at: number): 'minus' | null {
  return /^\d-\s?(?:\/|over|out)/.test(plain.slice(at - 1, at + 6)) ? 'minus' : null;
}

/** Offsets are UTF-16 units into the text. A slash counts only between numbers. */
export function sentenceWords(text: string): Sentence[] {
  const plain = text.slice(0, LONGEST_TEXT).replace(/\s/g, ' ');
  const found: Sentence[] = [];
  let current: Sentence = [];
  const close = (): void => {
    if (current.length > 0) found.push(current);
    current = [];
  };
  for (const [from, to] of sentenceBounds(plain)) {
    if (!endsOpen(current)) close();
    visitWords(plain.slice(from, to), (segment, index, isWord) => {
      const start = from + index;
      if (!isWord) {
        const form = segment === '-' ? minusAt(plain, start) : segment;
        if (form !== null) current.push(tokenOf(spellingOf(form), start, start + segment.length));
        return;
      }
      const lost = segment.length < 60 && segment.includes('.') ? LOST_BLANK.exec(segment) : null;
      if (!lost?.[1] || !lost[2]) {
        current.push(tokenOf(spellingOfWord(segment), start, start + segment.length));
        return;
      }
      current.push(tokenOf(spellingOfWord(lost[1]), start, start + lost[1].length));
      close();
      const next = start + lost[1].length + 1;
      current.push(tokenOf(spellingOfWord(lost[2]), next, next + lost[2].length));
    });
  }
  close();
  return found.map(withoutIdleMarks);
}

const isNumeric = (token: Token | undefined): boolean => token !== undefined && /^\d/.test(token.form);

function withoutIdleMarks(sentence: Sentence): Sentence {
  return sentence.filter(
    ({ form }, at) =>
      (form !== '/' ||
        (at > 0 && isNumeric(sentence[at + 1]) && /^(?:[\d+]|minus)/.test(sentence[at - 1]?.form ?? ''))) &&
      (form !== '.' || at < sentence.length - 1),
  );
}
