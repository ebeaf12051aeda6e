// The vocabulary of treatments, read from data/treatments/*.json. A new treatment is a line there; nothing is registered here.
import { dataFilesIn, readData } from '../data-files.js';
import type { BodyPart } from './body-parts.js';
import type { Treatment } from './treatment.js';

/** One line of a vocabulary file. */
export interface TreatmentEntry extends Omit<Treatment, 'category'> {
  /** The same names mean another treatment on another part of the body: this one is meant on these. */
  bodyParts?: BodyPart[];
  /** Meant where the service names no part, or several that differ. */
  whenNoPart?: boolean;
  /** Takes over the names of another entry. */
  sameNamesAs?: string;
  /** What a kit or combination holds, as slugs. */
  ingredients?: string[];
  route?: string;
}

export type VocabularyEntry = TreatmentEntry & { category: string };

const FOLDER = 'catalogue/data/treatments';
const WEAK_NAMES = `${FOLDER}/weak-names.json`;

function readVocabulary(): VocabularyEntry[] {
  const files = dataFilesIn(FOLDER).filter((file) => file !== WEAK_NAMES);
  const entries = files.flatMap((file) => {
    const { category, treatments } = readData<{ category: string; treatments: TreatmentEntry[] }>(file);
    return treatments.map((entry) => ({ ...entry, category }));
  });
  const names = new Map(entries.map((entry) => [entry.id, entry.alsoCalled]));
  return entries.map((entry) =>
    entry.sameNamesAs === undefined
      ? entry
      : { ...entry, alsoCalled: [...entry.alsoCalled, ...(names.get(entry.sameNamesAs) ?? [])] },
  );
}

/** Every entry, with what recognising needs beside what a treatment shows. */
export const vocabulary: readonly VocabularyEntry[] = readVocabulary();

/** Names that decide only where a service holds no other name. */
export const weakNames: readonly string[] = readData<{ names: string[] }>(WEAK_NAMES).names;

/** All treatments, in the order of the files. */
export const treatments: readonly Treatment[] = vocabulary.map(
  ({ id, name, category, subcategory, alsoCalled }) => ({ id, name, category, subcategory, alsoCalled }),
);

const byId = new Map(treatments.map((treatment) => [treatment.id, treatment]));
const entriesById = new Map(vocabulary.map((entry) => [entry.id, entry]));

/** A line of the vocabulary by its slug; null where there is none. */
export function findEntry(id: string): VocabularyEntry | null {
  return entriesById.get(id) ?? null;
}

/** A treatment by its slug; null where the vocabulary has none. */
export function findTreatment(id: string): Treatment | null {
  return byId.get(id) ?? null;
}
