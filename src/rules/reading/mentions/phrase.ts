// Phrases of the lexicon, compiled: words, alternatives, classes of words, short gaps, numbers.
import { remembered } from '../../../catalogue/remembered.js';
import { wordForm } from '../../../catalogue/words.js';
import { lexiconFilesOf, readLexiconFile } from '../lexicon-file.js';
import { writtenOut } from '../text/clinical-shorthand.js';

export type Element =
  | {
      kind: 'words';
      forms: ReadonlyMap<string, readonly (readonly string[])[]>;
      starts: readonly string[];
      optional: boolean;
    }
  | { kind: 'number' }
  | Gap;

export interface Gap {
  kind: 'gap';
  longest: number;
  overCommas: boolean;
}

/** A compiled phrase with whatever it stands for. */
export interface Phrase<T> {
  text: string;
  elements: readonly Element[];
  meaning: T;
}

/** Classes of words by name; every file of lexicon/classes adds its own. */
const classes: Record<string, string[]> = Object.assign(
  {},
  ...lexiconFilesOf('classes').map((name) => readLexiconFile<Record<string, string[]>>(name)),
);

function wordsElement(alternatives: readonly string[], optional: boolean): Element {
  const forms = new Map<string, string[][]>();
  const starts: string[] = [];
  for (const alternative of alternatives) {
    const [first = '', ...rest] = writtenOut(alternative.split(/[ -]/).map(formOf));
    if (first.endsWith('*')) starts.push(first.slice(0, -1));
    else forms.set(first, [...(forms.get(first) ?? []), rest]);
  }
  for (const rests of forms.values()) rests.sort((one, other) => other.length - one.length);
  return { kind: 'words', forms, starts, optional };
}

const formOf = (word: string): string => (word.endsWith('*') ? word.toLowerCase() : wordForm(word));

/** Phrases share most of their parts, and a compiled part is never changed. */
const elementOf = remembered(compileElement, 50_000);

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
  const elements = text.split(' ').map(elementOf);
  if (elements[0]?.kind === 'gap' || (elements[0]?.kind === 'words' && elements[0].optional)) {
    throw new Error(`The phrase "${text}" must begin with a word, a class or a number.`);
  }
  return { text, elements, meaning };
}
