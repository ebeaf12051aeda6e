// The lexicon of facts (lexicon/*.json): which phrases say which fact, and under which assertions they count.
// Knows no requests.
import { readdirSync, readFileSync } from 'node:fs';
import { type FactValue, findFactDefinition } from '../facts/fact-list.js';
import type { Bearing } from './body-regions.js';
import { compilePhrase } from './phrase.js';
import { PhraseIndex } from './phrase-index.js';
import type { Mode } from './sentence-modes.js';

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

interface EntryInFile extends Partial<Omit<Entry, 'fact' | 'kind'>> {
  fact: string;
  kind: Kind;
  phrases: string[];
}

const here = new URL('../../../src/rules/reading/', import.meta.url);
const folder = new URL('lexicon/', here);

const settings: Record<string, Partial<FactSetting>> = JSON.parse(
  readFileSync(new URL('fact-settings.json', here), 'utf8'),
);

function checked(
  { fact, kind, phrases, ...rest }: EntryInFile,
  file: string,
): { entry: Entry; phrases: string[] } {
  if (!findFactDefinition(fact)) throw new Error(`${file} reads a fact that the list has not: "${fact}".`);
  if (!KINDS.includes(kind)) throw new Error(`${file} has an unknown kind for "${fact}": "${kind}".`);
  const value = rest.value === undefined ? true : rest.value;
  const denied = rest.denied === undefined ? (typeof value === 'boolean' ? !value : null) : rest.denied;
  return { entry: { fact, kind, value, denied, times: rest.times ?? 1, needs: rest.needs ?? [] }, phrases };
}

/** The entries of every file of the lexicon with their phrases, as they stand there. */
export const lexicon: readonly { entry: Entry; phrases: readonly string[]; file: string }[] = readdirSync(
  folder,
)
  .filter((file) => file.endsWith('.json'))
  .sort()
  .flatMap((file) => {
    const entries = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as EntryInFile[];
    return entries.map((each) => ({ ...checked(each, file), file }));
  });

/** Every phrase of the lexicon, ready to be found. */
export const lexiconIndex: PhraseIndex<Entry> = new PhraseIndex(
  lexicon.flatMap(({ entry, phrases }) => phrases.map((phrase) => compilePhrase(phrase, entry))),
);

/** How far a fact bears and how several readings of it are settled. */
export function settingOf(fact: string): FactSetting {
  const { bearing = 'PERSON', choice = 'AGREE' } = settings[fact] ?? {};
  return { bearing, choice };
}
