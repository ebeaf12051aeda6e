// A service's words -> the treatments of the vocabulary that they name. Never guesses: null where no name is known.
import { type BodyPart, findBodyParts } from './body-parts.js';
import { findNames, type NamedEntry } from './name-index.js';
import { remembered } from './remembered.js';
import type { RecognisedService } from './treatment.js';
import { findEntry, type VocabularyEntry } from './treatments.js';
import { type Word, wordsOf } from './words.js';

/** Longer services are read up to here; the longest that is known has some 600 characters. */
const LONGEST = 4000;
/** Answers that are kept: one service is asked about by many readers, and again beside the others of its letter. */
const REMEMBERED = 2_000;
/** A dose form stands at most so many words behind its drug. */
const FORM_WITHIN = 8;

/** Words of a dose form, and the ends of slugs that a drug has in this form. */
const FORMS: readonly [RegExp, readonly string[]][] = [
  [/^(?:patch|patche|transdermal|pad)$/, ['patch', 'topical']],
  [/^gel$/, ['gel', 'topical']],
  [/^(?:cream|ointment|lotion|topical|cre|oint|spray|foam|roll|balm)$/, ['topical', 'gel']],
  [/^solution$/, ['solution']],
];
const TOPICAL_WORDS =
  /^(?:cream|ointment|lotion|topical|cre|oint|gel|base|compound|compounded|lipoderm|transdermal)$/;
const AFTER_SURGERY = /^(?:post ?op(?:erative|eratively)?|post ?surg(?:ery|ical))$/;

interface Hit {
  entry: VocabularyEntry;
  weak: boolean;
  from: number;
  to: number;
}

function variantsFor(named: NamedEntry, parts: readonly BodyPart[]): VocabularyEntry[] {
  const ofPart = named.entries.filter((entry) => entry.bodyParts);
  if (ofPart.length === 0) return [...named.entries];
  const meant = parts.flatMap((part) => ofPart.filter((entry) => entry.bodyParts?.includes(part)));
  if (meant.length > 0) return [...new Set(meant)];
  const open = named.entries.filter((entry) => entry.whenNoPart || !entry.bodyParts);
  return open.length > 0 ? open : ofPart.length === 1 ? ofPart : [];
}

/** The parts named, limbs as a whole first: nerve tests of "the upper extremities, neck" are of the limbs. */
function tellingParts(service: string): BodyPart[] {
  const parts = findBodyParts(service).map(({ part }) => part);
  const isLimb = (part: BodyPart): boolean => part === 'UPPER_LIMB' || part === 'LOWER_LIMB';
  return [...parts.filter(isLimb), ...parts.filter((part) => !isLimb(part))];
}

function formOf(entry: VocabularyEntry, words: readonly Word[], to: number): VocabularyEntry | null {
  if (entry.category !== 'Pharmaceuticals') return null;
  const stem = entry.id.replace(/-oral$/, '');
  for (const word of words.slice(to, to + FORM_WITHIN)) {
    for (const [pattern, ends] of FORMS) {
      if (!pattern.test(word.form)) continue;
      for (const end of ends) {
        const form = findEntry(`${stem}-${end}`);
        if (form) return form;
      }
    }
  }
  return null;
}

function hitsIn(service: string, words: readonly Word[]): Hit[] {
  const parts = tellingParts(service);
  return findNames(words).flatMap((named) =>
    variantsFor(named, parts).map((entry) => ({
      entry: formOf(entry, words, named.to) ?? entry,
      weak: named.weak,
      from: named.from,
      to: named.to,
    })),
  );
}

const COMPOUNDED = new Set(['Topical compounds', 'Oral suspension kits', 'Drug and medical food packs']);

/** What a product that is compounded holds; an approved combination drug is one drug, not a compound. */
function ingredientsOfKit(entry: VocabularyEntry | undefined): string[] {
  const compounded = entry?.subcategory != null && COMPOUNDED.has(entry.subcategory);
  return compounded ? (entry.ingredients ?? []).map(ingredientSlug) : [];
}

/** Not the name of a compound, nor the word itself. */
function isDrug({ entry }: Hit): boolean {
  return entry.subcategory !== 'Topical compounds';
}

/** The slug of a drug as an ingredient: without the form in which it is given. */
export function ingredientSlug(id: string): string {
  return id.replace(/-(?:oral|topical|patch|gel|solution|intrathecal|injectable)$/, '');
}

/** Whether a strength in per cent stands behind the name. */
function hasPercent(service: string, words: readonly Word[], hit: Hit): boolean {
  const end = words[hit.to - 1]?.end ?? 0;
  return /^[^a-z%]{0,24}\d\s{0,4}%/i.test(service.slice(end, end + 32));
}

/** Drugs with a strength in per cent, several in a cream, or several called a compound. Empty where it is no compound. */
function compoundOf(service: string, words: readonly Word[], hits: readonly Hit[]): Hit[] {
  const drugs = hits.filter((hit) => hit.entry.category === 'Pharmaceuticals' && !hit.weak);
  const percents = drugs.filter((hit) => hasPercent(service, words, hit));
  const topical = words.some((word) => TOPICAL_WORDS.test(word.form));
  const called = words.some((word) => /^compound(?:ed|ing)?$/.test(word.form));
  const distinct = new Set(drugs.filter(isDrug).map((hit) => ingredientSlug(hit.entry.id)));
  if (distinct.size >= 2 && (called || percents.length >= 2 || (topical && percents.length >= 1)))
    return drugs;
  const [only] = drugs;
  const isTopicalDrug = only?.entry.route === 'TOPICAL' || only?.entry.route === 'TRANSDERMAL';
  return only &&
    topical &&
    distinct.size === 1 &&
    percents.length === 1 &&
    !isTopicalDrug &&
    hits.length === 1
    ? drugs
    : [];
}

function isAfterSurgery(service: string): boolean {
  const words = wordsOf(service).map((word) => word.form);
  return (
    words.some(
      (word, at) => AFTER_SURGERY.test(word) || AFTER_SURGERY.test(`${word} ${words[at + 1] ?? ''}`),
    ) || /^\s*associated surgical service/i.test(service)
  );
}

const THERAPIES = new Set(['physical-therapy', 'occupational-therapy']);

/** Therapy that the words place after surgery is another treatment than therapy. */
function afterSurgery(id: string, service: string): string {
  return THERAPIES.has(id) && isAfterSurgery(service) ? 'postoperative-physical-therapy' : id;
}

function recognise(text: string): RecognisedService {
  const words = wordsOf(text);
  const hits = hitsIn(text, words);
  const compound = compoundOf(text, words, hits);
  const strong = hits.filter((hit) => !hit.weak);
  const chosen = strong.length > 0 ? strong : hits;
  const named = new Map<string, { treatment: string; span: { start: number; end: number } }>();
  if (compound.length > 0) add('compounded-topical', compound[0]);
  const isPart = (hit: Hit): boolean => compound.includes(hit) || hasPercent(text, words, hit);
  for (const hit of compound.length > 0 ? chosen.filter((each) => !isPart(each)) : chosen) {
    add(afterSurgery(hit.entry.id, text), hit);
  }
  const kit = compound.length > 0 ? [] : ingredientsOfKit(chosen[0]?.entry);
  return {
    treatment: [...named.keys()][0] ?? null,
    treatments: [...named.keys()],
    ingredients: [
      ...new Set([...kit, ...compound.filter(isDrug).map((hit) => ingredientSlug(hit.entry.id))]),
    ],
    named: [...named.values()],
  };

  function add(treatment: string, hit: Hit | undefined): void {
    const [first, last] = [words[hit?.from ?? -1], words[(hit?.to ?? 0) - 1]];
    if (!first || !last || named.has(treatment)) return;
    named.set(treatment, { treatment, span: { start: first.start, end: last.end } });
  }
}

const recogniseText = remembered(recognise, REMEMBERED);

/**
 * The treatments that a service names: the one that decides first. White space, case and line breaks do not matter;
 * long words may be misspelt by one letter. `treatment` is null where the words hold no known name. Linear.
 * @example recogniseTreatment('Zynex EMS unit (home use)/purchase').treatment // 'nmes'
 */
export function recogniseTreatment(service: string): RecognisedService {
  return recogniseText(service.slice(0, LONGEST));
}

/** The treatment in dispute: of the disputed portion where it names one, else of the service. */
export function recogniseDispute(service: string, portion: string | null): RecognisedService {
  const ofPortion = portion === null ? null : recogniseTreatment(portion);
  return ofPortion?.treatment ? ofPortion : recogniseTreatment(service);
}
