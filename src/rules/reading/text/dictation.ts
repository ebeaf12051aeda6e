// Clauses of what was dictated without punctuation: before the words that begin one a semicolon is heard, and behind a denied
// thing when a part of the body is named next ("no airbag neck strain").
import { mayNamePart } from '../../../catalogue/body-parts.js';
import { wordForm } from '../../../catalogue/words.js';
import { readLexiconFile } from '../lexicon-file.js';
import { formToken, type Sentence, type Token } from './token.js';

const table = readLexiconFile<Record<'cues' | 'holds' | 'modifies', string[]>>('text/dictation');
const [CUES, HOLDS, MODIFIES] = [table.cues, table.holds, table.modifies].map(
  (words) => new Set(words.map((word) => wordForm(word))),
) as [Set<string>, Set<string>, Set<string>];
const RELATIVE = /^(?:mother|father|mom|dad|brother|sister|wife|husband|son|daughter|aunt|uncle|cousin)$/;
const OWN = /^(?:his|her|my)$/;
/** Shorter stretches need no clauses. */
const SHORTEST = 8;

/** Whether a sentence came without capitals and marks, as a dictation engine or a hurried hand leaves it. */
function isDictated(sentence: Sentence, text: string): boolean {
  const [first] = sentence;
  if (!first || sentence.length < SHORTEST || !/[a-z0-9]/.test(text.charAt(first.start))) return false;
  return (
    sentence.slice(0, 60).filter(({ form }) => form === ',' || form === ':' || form === ';').length * 14 <=
    sentence.length
  );
}

/** The sentence with a semicolon of no length before each clause, where it came without marks. */
export function withClauses(sentence: Sentence, text: string): Sentence {
  if (!isDictated(sentence, text)) return sentence;
  const out: Sentence = [];
  /** The thing that was denied last, if its clause still runs. */
  let denied: string | null = null;
  for (let at = 0; at < sentence.length; at++) {
    const token = sentence[at] as Token;
    const before = sentence[at - 1]?.form ?? '';
    const sharesPlace = sentence[at - 1]?.start === token.start;
    const opens =
      (CUES.has(token.form) && !HOLDS.has(before)) ||
      (OWN.test(token.form) && RELATIVE.test(sentence[at + 1]?.form ?? '') && !HOLDS.has(before));
    const isOther = denied !== null && mayNamePart(token.form) && !MODIFIES.has(before) && before !== denied;
    if (at > 0 && !sharesPlace && (opens || isOther)) {
      out.push(formToken(';', token.start, token.start));
      denied = null;
    }
    if (token.form === 'no' || token.form === 'denie') denied = token.form;
    out.push(token);
  }
  return out;
}
