// The words that requests are written with: of the vocabulary, of the parts of the body, of amounts and small talk.
import { partNames } from '../body-parts.js';
import { vocabulary } from '../treatments.js';
import { wordForm, wordsOf } from '../words.js';

/** Words of amounts, times and forms, which no treatment's name holds. */
const OF_REQUESTS =
  'additional session visit week weekly month monthly daily hour year times twice three four seven eight eleven twelve for per with without and the of to at in on under over bilateral left right upper lower quantity refill tablet capsule rental purchase trial initial continued continue repeat request requested requesting authorization approved certified authorized modified denied retrospective postoperative preoperative status post due evaluate treat guided guidance contrast level levels series supervised certified custom every other each both sided diagnostic therapeutic patient provider physician doctor months tablets capsules units treatment therapy program extremity extremities number total cervical lumbar thoracic injection steroid associated surgical service services'.split(
    ' ',
  );

const ofDrugs = new Set<string>();
const ofOthers = new Set<string>();
for (const { name, alsoCalled, category } of vocabulary) {
  const set = category === 'Pharmaceuticals' ? ofDrugs : ofOthers;
  for (const { form } of [name, ...alsoCalled].flatMap(wordsOf)) set.add(form);
}
for (const { form } of partNames.flatMap(wordsOf)) ofOthers.add(form);
for (const word of OF_REQUESTS) ofOthers.add(wordForm(word));

const bearers = new Map<string, string>();
for (const { id, name, alsoCalled } of vocabulary) {
  for (const [one, ...others] of [name, ...alsoCalled].map(wordsOf)) {
    if (one && others.length === 0) bearers.set(one.form, id);
  }
}

/** The treatment that the word alone names, such as a drug by one of its spellings; null where it names none. */
export const bearerOf = (form: string): string | null => bearers.get(form) ?? null;

/** Whether a word is known, by its form. */
export const isKnownWord = (form: string): boolean => ofOthers.has(form) || ofDrugs.has(form);

const byLetter = new Map<string, { form: string; isDrug: boolean }[]>();
for (const [forms, isDrug] of [
  [ofOthers, false],
  [[...ofDrugs].filter((form) => !ofOthers.has(form)), true],
] as const) {
  for (const form of forms) {
    if (/\d/.test(form)) continue;
    const first = form[0] ?? '';
    byLetter.set(first, [...(byLetter.get(first) ?? []), { form, isDrug }]);
  }
}

/** Known words of only letters that begin with the letter. */
export function knownWordsFrom(letter: string): readonly { form: string; isDrug: boolean }[] {
  return byLetter.get(letter) ?? [];
}
