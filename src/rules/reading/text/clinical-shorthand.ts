// Writes out what clinicians abbreviate (lexicon/text/clinical-shorthand.json): "s/p" is "status post", "didn't" is "did not".
import { wordForm } from '../../../catalogue/words.js';
import { readLexiconFile } from '../lexicon-file.js';
import { formToken, type Sentence, type Token } from './token.js';

interface Shorthand {
  /** The pieces behind the first, each as it is compared. */
  rest: readonly string[];
  words: readonly string[];
  /** Only where it is written in capitals: "HA" is a headache, "ha" is not. */
  capitals: boolean;
  /** Its pieces stand with blanks between them: "L spine". */
  apart: boolean;
}

const table = readLexiconFile<Record<'anyCase' | 'capitals', Record<string, string>>>('text/shorthand');
const PIECE = /[\p{L}\p{N}']+|[^\s\p{L}\p{N}']/gu;
const piecesOf = (key: string): string[] => [...key.matchAll(PIECE)].map(([piece]) => wordForm(piece));
const formsOf = (words: string): string[] => words.split(' ').map((word) => wordForm(word));

const byFirst = new Map<string, Shorthand[]>();
for (const [keys, capitals] of [
  [table.anyCase, false],
  [table.capitals, true],
] as const) {
  for (const [key, words] of Object.entries(keys)) {
    const [first = '', ...rest] = piecesOf(key);
    const same = byFirst.get(first) ?? [];
    same.push({ rest, words: formsOf(words), capitals, apart: key.includes(' ') });
    same.sort((one, other) => other.rest.length - one.rest.length);
    byFirst.set(first, same);
  }
}

/** The one reading of a form without its neighbours, for the phrases of the lexicon. */
export function writtenOut(forms: readonly string[]): string[] {
  const [first = '', ...rest] = forms;
  const match = (byFirst.get(first) ?? []).find(
    (each) =>
      !each.capitals && each.rest.length === rest.length && each.rest.every((form, at) => form === rest[at]),
  );
  if (match) return [...match.words];
  return forms.flatMap((form) => oneWord(form) ?? [form]);
}

function oneWord(form: string): readonly string[] | null {
  return (
    (byFirst.get(form) ?? []).find(({ rest, capitals }) => !capitals && rest.length === 0)?.words ?? null
  );
}

function isCapital(text: string, { start, end }: Token): boolean {
  const word = text.slice(start, end);
  return word === word.toUpperCase();
}

function stands({ rest, capitals, apart }: Shorthand, raw: Sentence, at: number, text: string): boolean {
  const first = raw[at] as Token;
  if (capitals && !isCapital(text, first)) return false;
  return rest.every((form, index) => {
    const token = raw[at + index + 1];
    return token?.form === form && (apart || token.start === raw[at + index]?.end);
  });
}

/** The sentence with its abbreviations written out; words of one abbreviation share its place. */
export function withoutShorthand(raw: Sentence, text: string): Sentence {
  const out: Sentence = [];
  for (let at = 0; at < raw.length; at++) {
    const token = raw[at] as Token;
    const match = (byFirst.get(token.form) ?? []).find((each) => stands(each, raw, at, text));
    if (!match) {
      out.push(token);
      continue;
    }
    const last = raw[at + match.rest.length] as Token;
    for (const form of match.words) out.push(formToken(form, token.start, last.end));
    at += match.rest.length;
  }
  return out;
}
