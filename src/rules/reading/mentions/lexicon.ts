// The lexicon of facts (lexicon/facts/*.json): which phrases say which fact, and under which assertions they count.
import { type FactValue, findFactDefinition } from '../../facts/fact-list.js';
import type { Mode } from '../assertion/sentence-modes.js';
import { lexiconFilesOf, readLexiconFile } from '../lexicon-file.js';
import type { Bearing } from '../relations/body-regions.js';
import { compilePhrase } from './phrase.js';
import { PhraseIndex } from './phrase-index.js';

/**
 * CONDITION: a diagnosis, past ones too. SYMPTOM: present. FINDING: found by examination, not complained of. TREATMENT:
 * given, not planned. PLAN: given or planned. SUSPICION: shown or possible. STATEMENT: says the value as a whole.
 */
export const KINDS = [
  'CONDITION',
  'SYMPTOM',
  'FINDING',
  'TREATMENT',
  'PLAN',
  'SUSPICION',
  'STATEMENT',
] as const;
export type Kind = (typeof KINDS)[number];

/** AGREE: unlike readings contradict each other. SHOWN: one that is true wins. LAST, HIGHEST, LAST_HIGHEST: of numbers
 * and stations of a course, the last told, the greatest, the greatest of the last sentence. */
export const CHOICES = ['AGREE', 'SHOWN', 'LAST', 'HIGHEST', 'LAST_HIGHEST'] as const;
export type Choice = (typeof CHOICES)[number];

export interface Entry {
  fact: string;
  kind: Kind;
  /** What the words say; NUMBER: the last number in them, times `times`; null: nothing, and no shorter phrase in them. */
  value: FactValue | 'NUMBER' | null;
  times: number;
  /** What their denial says; null where it says nothing. */
  denied: FactValue | null;
  /** The modes of a sentence in which they count; empty for all. */
  needs: readonly Mode[];
}

export interface FactSetting {
  bearing: Bearing;
  choice: Choice;
}

/** Sentences that show what an entry is for: a value that must be read of its fact, or null where none may be. */
export type Examples = Record<string, FactValue | null>;

interface EntryInFile extends Partial<Omit<Entry, 'fact' | 'kind'>> {
  fact: string;
  kind: Kind;
  phrases: string[];
  examples?: Examples;
}

export interface LexiconEntry {
  entry: Entry;
  phrases: readonly string[];
  examples: Examples;
  file: string;
}

const settings = readLexiconFile<Record<string, Partial<FactSetting>>>('fact-settings');

function checked(
  { fact, kind, phrases, examples = {}, ...rest }: EntryInFile,
  file: string,
): Omit<LexiconEntry, 'file'> {
  if (!findFactDefinition(fact)) throw new Error(`${file} reads a fact that the list has not: "${fact}".`);
  if (!KINDS.includes(kind)) throw new Error(`${file} has an unknown kind for "${fact}": "${kind}".`);
  const value = rest.value === undefined ? true : rest.value;
  const denied = rest.denied === undefined ? (typeof value === 'boolean' ? !value : null) : rest.denied;
  const entry = { fact, kind, value, denied, times: rest.times ?? 1, needs: rest.needs ?? [] };
  return { entry, phrases, examples };
}

/** The entries of every file of the lexicon with their phrases, as they stand there. */
export const lexicon: readonly LexiconEntry[] = lexiconFilesOf('facts').flatMap((file) =>
  readLexiconFile<EntryInFile[]>(file).map((each) => ({ ...checked(each, file), file })),
);

/** Every phrase of the lexicon, ready to be found. */
export const lexiconIndex: PhraseIndex<Entry> = new PhraseIndex(
  lexicon.flatMap(({ entry, phrases }) => phrases.map((phrase) => compilePhrase(phrase, entry))),
);

/** How far a fact bears and how several readings of it are settled. */
export function settingOf(fact: string): FactSetting {
  const { bearing = 'PERSON', choice = 'AGREE' } = settings[fact] ?? {};
  return { bearing, choice };
}
