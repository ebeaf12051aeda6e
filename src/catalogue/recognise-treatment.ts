// A service's words -> the treatments of the vocabulary that they name. Never guesses: null where no name is known.
import { compoundOf, hasPercent, ingredientSlug, ingredientsOfKit, isDrug } from './compounds.js';
import { withoutGivingWay } from './giving-way.js';
import { findNamedTreatments, type Hit } from './named-treatments.js';
import { findNotAsked, isWithin } from './not-asked.js';
import { remembered } from './remembered.js';
import type { NamedTreatment, RecognisedService } from './treatment.js';
import { wordsOf } from './words.js';
import { writeOut } from './written-out/write-out.js';

/** Longer services are read up to here; the longest that is known has some 600 characters. */
const LONGEST = 4000;
/** Answers that are kept: one service is asked about by many readers, and again beside the others of its letter. */
const REMEMBERED = 2_000;

const AFTER_SURGERY = /^(?:post ?op(?:erative|eratively)?|post ?surg(?:ery|ical))$/;
/** A complaint by name: "rotator cuff tear" asks for nothing. */
const COMPLAINT =
  /^\s(?:tears?|syndrome|strain|sprain|disease|pain|arthropathy|arthritis|impingement|instability|degeneration|deficiency|injury|dysfunction|tenderness)\b(?!\s(?:repair|surgery|release|reconstruction))/i;

function isAfterSurgery(text: string): boolean {
  const words = wordsOf(text).map((word) => word.form);
  return (
    words.some(
      (word, at) => AFTER_SURGERY.test(word) || AFTER_SURGERY.test(`${word} ${words[at + 1] ?? ''}`),
    ) || /^\s*associated surgical service/i.test(text)
  );
}

const THERAPIES = new Set(['physical-therapy', 'occupational-therapy']);

/** Therapy that the words place after surgery is another treatment than therapy. */
function afterSurgery(id: string, text: string): string {
  return THERAPIES.has(id) && isAfterSurgery(text) ? 'postoperative-physical-therapy' : id;
}

function recognise(service: string): RecognisedService {
  const written = writeOut(service);
  const { text } = written;
  const words = wordsOf(text);
  const notAsked = findNotAsked(text);
  const all = findNamedTreatments(text, words, (at) => written.isCoded(at));
  const asked = all.filter((hit) => {
    const [first, last] = [words[hit.from], words[hit.to - 1]];
    return (
      first &&
      last &&
      !isWithin(notAsked, first.start) &&
      !(hit.weak && COMPLAINT.test(text.slice(last.end, last.end + 24)))
    );
  });
  const compound = compoundOf(text, words, asked);
  const hits = compound.length > 0 ? asked : withoutGivingWay(text, words, asked);
  const chosen = hits.some((hit) => !hit.weak) ? hits.filter((hit) => !hit.weak) : hits;
  const named = new Map<string, NamedTreatment>();
  if (compound.length > 0) add('compounded-topical', compound[0]);
  const isPart = (hit: Hit): boolean => compound.includes(hit) || hasPercent(text, words, hit);
  const uncompounded = compound.length > 0 ? chosen.filter((each) => !isPart(each)) : chosen;
  const said = compound.length > 0 ? undefined : uncompounded.find((hit) => !hit.coded);
  // "PT 97110, 97140": the codes tell how, the words what.
  const kept = uncompounded.filter(
    (hit) => !(hit.coded && said && said.entry.category === hit.entry.category),
  );
  for (const hit of kept) add(afterSurgery(hit.entry.id, text), hit);
  const kit = compound.length > 0 ? [] : ingredientsOfKit(chosen[0]?.entry);
  return {
    treatment: said ? afterSurgery(said.entry.id, text) : ([...named.keys()][0] ?? null),
    treatments: [...named.keys()],
    ingredients: [
      ...new Set([...kit, ...compound.filter(isDrug).map((hit) => ingredientSlug(hit.entry.id))]),
    ],
    named: [...named.values()],
  };

  function add(treatment: string, hit: Hit | undefined): void {
    const [first, last] = [words[hit?.from ?? -1], words[(hit?.to ?? 0) - 1]];
    if (!first || !last || named.has(treatment)) return;
    named.set(treatment, { treatment, span: written.spanOf({ start: first.start, end: last.end }) });
  }
}

const recogniseText = remembered(recognise, REMEMBERED);

/**
 * The treatments that a service names: the one that decides first. White space, case and line breaks do not matter;
 * shorthand, codes and slips of typing are written out first, and what is named without being asked for is left out.
 * `treatment` is null where the words ask for no known name. Linear.
 * @example recogniseTreatment('Zynex EMS unit (home use)/purchase').treatment // 'nmes'
 */
export function recogniseTreatment(service: string): RecognisedService {
  return recogniseText(service.slice(0, LONGEST));
}

/**
 * The treatments that a text of any kind names, asked for or not, in their order and each once: for rationales and headings.
 * Linear.
 */
export function treatmentsNamedIn(text: string): NamedTreatment[] {
  const words = wordsOf(text.slice(0, LONGEST));
  const hits = findNamedTreatments(text, words, () => false);
  const chosen = hits.some((hit) => !hit.weak) ? hits.filter((hit) => !hit.weak) : hits;
  const named = new Map<string, NamedTreatment>();
  for (const { entry, from, to } of chosen) {
    const [first, last] = [words[from], words[to - 1]];
    if (first && last && !named.has(entry.id))
      named.set(entry.id, { treatment: entry.id, span: { start: first.start, end: last.end } });
  }
  return [...named.values()];
}

/** The treatment in dispute: of the disputed portion where it names one, else of the service. */
export function recogniseDispute(service: string, portion: string | null): RecognisedService {
  const ofPortion = portion === null ? null : recogniseTreatment(portion);
  return ofPortion?.treatment ? ofPortion : recogniseTreatment(service);
}
