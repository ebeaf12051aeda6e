// A word or mark of a sentence with its place.
import { remembered } from '../../../catalogue/remembered.js';
import { wordForm } from '../../../catalogue/words.js';
import { type Spelling, spellingOf } from './word-spelling.js';

export interface Token {
  /** Lower case, without possessive or plural s; a punctuation mark as itself. */
  form: string;
  spelling: Spelling;
  /** UTF-16 offsets into the text; words that one abbreviation stands for share its place. */
  start: number;
  end: number;
}

export type Sentence = Token[];

/** In which a curly apostrophe is a straight one, and a possessive is the word itself. */
function tokenForm(word: string): string {
  const plain = word.includes('’') ? word.replace(/’/g, "'") : word;
  return wordForm(plain.endsWith("'s") ? plain.slice(0, -2) : plain);
}

const spellingOfWord = remembered((word) => spellingOf(tokenForm(word)), 50_000);

/** A word as it stands in the text. */
export function wordToken(word: string, start: number, end: number): Token {
  const spelling = spellingOfWord(word);
  return { form: spelling.form, spelling, start, end };
}

/** A mark, or a word in the form in which words are compared. */
export function formToken(form: string, start: number, end: number): Token {
  return { form, spelling: spellingOf(form), start, end };
}
