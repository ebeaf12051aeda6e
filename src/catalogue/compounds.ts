// Which drugs of a service are mixed into one product, and what it holds.
import type { Hit } from './named-treatments.js';
import type { VocabularyEntry } from './treatments.js';
import type { Word } from './words.js';

const TOPICAL_WORDS =
  /^(?:cream|ointment|lotion|topical|cre|oint|gel|base|compound|compounded|lipoderm|transdermal)$/;
const COMPOUNDED = new Set(['Topical compounds', 'Oral suspension kits', 'Drug and medical food packs']);

/** The slug of a drug as an ingredient: without the form in which it is given. */
export function ingredientSlug(id: string): string {
  return id.replace(/-(?:oral|topical|patch|gel|solution|intrathecal|injectable)$/, '');
}

/** What a product that is compounded holds; an approved combination drug is one drug, not a compound. */
export function ingredientsOfKit(entry: VocabularyEntry | undefined): string[] {
  const compounded = entry?.subcategory != null && COMPOUNDED.has(entry.subcategory);
  return compounded ? (entry.ingredients ?? []).map(ingredientSlug) : [];
}

/** Not the name of a compound or of a class, such as "topical cream" and "opioids". */
export function namesOneDrug({ id, subcategory }: VocabularyEntry): boolean {
  return (
    id !== 'topical-analgesic' &&
    subcategory !== 'Topical compounds' &&
    subcategory !== 'Drug classes, drug not named'
  );
}

/** Whether a name is of one drug, not of a mixture or a class. */
export function isDrug({ entry }: Hit): boolean {
  return namesOneDrug(entry);
}

/** Whether a strength in per cent stands behind the name. */
export function hasPercent(text: string, words: readonly Word[], hit: Hit): boolean {
  const end = words[hit.to - 1]?.end ?? 0;
  return /^[^a-z%]{0,24}\d\s{0,4}%/i.test(text.slice(end, end + 32));
}

/** A drug that is made for the skin, and bought so. */
const isTopicalDrug = ({ entry }: Hit): boolean =>
  entry.route === 'TOPICAL' || entry.route === 'TRANSDERMAL' || /-(?:gel|solution|patch)$/.test(entry.id);

/** Drugs with a strength in per cent, several in a cream, or several called a compound. Empty where it is none. */
export function compoundOf(text: string, words: readonly Word[], hits: readonly Hit[]): Hit[] {
  const drugs = hits.filter((hit) => hit.entry.category === 'Pharmaceuticals' && !hit.weak);
  const percents = drugs.filter((hit) => hasPercent(text, words, hit));
  const topical = words.some((word) => TOPICAL_WORDS.test(word.form));
  const called = words.some((word) => /^compound(?:ed|ing)?$/.test(word.form));
  const distinct = new Set(drugs.filter(isDrug).map((hit) => ingredientSlug(hit.entry.id)));
  if (distinct.size >= 2 && (called || percents.length >= 2 || (topical && percents.length >= 1)))
    return drugs;
  const [only] = drugs;
  const isMixed = distinct.size === 1 && percents.length === 1 && hits.length === 1;
  return only && topical && isMixed && !isTopicalDrug(only) ? drugs : [];
}
