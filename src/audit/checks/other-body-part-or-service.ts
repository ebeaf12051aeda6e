// Finds a rationale that speaks of another part of the body, side or treatment than the disputed service. Compares
// only what both name, and takes for another only what cannot be the same; the guideline's own sentences do not count.
import { recogniseTreatment } from '../../catalogue/recognise-treatment.js';
import { findTreatment } from '../../catalogue/treatments.js';
import type { Span } from '../../terms.js';
import type { AuditedDetermination, Check } from '../audited-determination.js';
import { isSided, onlySide, partsApart, partsOf } from '../rationale/compared-parts.js';
import { conclusionsOf } from '../rationale/conclusion.js';
import { type RationaleSentence, rationaleSentences } from '../rationale/rationale-sentences.js';
import { restatedService } from '../rationale/restated-service.js';
import { isSpecific } from '../specific-treatment.js';

/** What the rationale speaks of instead, and where it does. */
interface Other {
  message: string;
  span: Span;
}
type Compare = (
  asked: string,
  told: readonly RationaleSentence[],
  determination: AuditedDetermination,
) => Other | null;

export const otherBodyPartOrService: Check = (determination) => {
  const { service, disputedPortion, originalRequest, rationale } = determination;
  const asked = [service, disputedPortion, originalRequest].filter((text) => text !== null).join(' ; ');
  const told = rationaleSentences(rationale.text).filter(({ role }) => role === 'CASE');
  for (const compare of [concludedOn, otherPart, otherSide, otherTreatment]) {
    const other = compare(asked, told, determination);
    if (other === null) continue;
    const span = { start: rationale.start + other.span.start, end: rationale.start + other.span.end };
    return [{ kind: 'OTHER_BODY_PART_OR_SERVICE', message: other.message, span }];
  }
  return [];
};

/** The service as the concluding sentences word it: the last one that names it, where none concludes on what was asked for. */
const concludedOn: Compare = (asked, told, determination) => {
  const starts = new Set(conclusionsOf(determination.rationale.text).map(({ span }) => span.start));
  const restated = told.flatMap(({ text, span }) => {
    const words = starts.has(span.start) ? restatedService(text) : null;
    if (words === null || !namesAnything(words)) return [];
    return [{ span, difference: differenceOf(asked, words, determination) }];
  });
  const last = restated.at(-1);
  if (!last?.difference || restated.some(({ difference }) => difference === null)) return null;
  return { message: `The rationale concludes on ${last.difference}.`, span: last.span };
};

/** What was found of the worker is no word on the service. */
const EXAMINED = /\b(?:walk(?:s|ed|ing)?|ambulat\w+|gait|bathroom|stairs|liv(?:es|ing) (?:alone|with|in))\b/i;
/** A side that is named for comparison. */
const COMPARED =
  /\b(?:contralateral|opposite|uninjured|unaffected|asymptomatic|compar\w+|equal\w*|than (?:on )?the|versus)\b/i;

/** Two or more sentences name a part, and none of the parts of the service is ever named. */
const otherPart: Compare = (asked, told) => {
  const parts = partsOf(asked);
  const naming = told.map(({ text, span }) => ({ span, named: partsOf(text) }));
  const named = naming.flatMap((each) => each.named);
  const twice = named.find((part, at) => named.indexOf(part) < at);
  if (twice === undefined || !partsApart(parts, named)) return null;
  const first = naming.find((each) => each.named.includes(twice));
  const message = `The service is for the ${words(parts)}, the rationale speaks of the ${words(named)} only.`;
  return first ? { message, span: first.span } : null;
};

/** Two or more sentences name a side of the same part, and always the other one. */
const otherSide: Compare = (asked, told) => {
  const sided = told.filter(({ text }) => isSided(text) && !COMPARED.test(text));
  const [first] = sided;
  const [side, other] = [onlySide(asked), onlySide(sided.map(({ text }) => text).join(' '))];
  if (!first || sided.length < 2 || !side || !other || side === other) return null;
  const parts = partsOf(asked);
  if (!partsOf(first.text).some((part) => parts.includes(part))) return null;
  const message = `The service is for the ${side.toLowerCase()} side, the rationale speaks of the ${other.toLowerCase()} only.`;
  return { message, span: first.span };
};

/**
 * Two or more of the case's sentences argue on other treatments of the category, each by its own name, and no word of the
 * service is ever used. "She walks with a cane" speaks of an examination.
 */
const otherTreatment: Compare = (asked, told, { treatments, rationale }) => {
  if (treatments.length === 0 || sharesName(asked, rationale.text)) return null;
  const wanted = new Set(treatments);
  const categories = new Set(treatments.map((id) => findTreatment(id)?.category));
  const naming = told.map(({ text, span }) => ({ text, span, ids: recogniseTreatment(text).treatments }));
  if (naming.some(({ ids }) => ids.some((id) => related(id, wanted)))) return null;
  const others = naming
    .filter(({ text }) => !EXAMINED.test(text))
    .map(({ span, ids }) => ({
      span,
      ids: ids.filter((id) => isSpecific(id) && categories.has(findTreatment(id)?.category)),
    }))
    .filter(({ ids }) => ids.length > 0);
  const [first] = others;
  if (!first || others.length < 2) return null;
  const names = [...new Set(others.flatMap(({ ids }) => ids))].map((id) => findTreatment(id)?.name ?? id);
  const message = `The rationale speaks of ${names.slice(0, 3).join(', ')}, and never of the disputed service.`;
  return { message, span: first.span };
};

const namesAnything = (restated: string): boolean =>
  partsOf(restated).length > 0 ||
  onlySide(restated) !== null ||
  recogniseTreatment(restated).treatments.length > 0;

/** What the restated service names that the one asked for cannot be, in words; null where they agree. */
function differenceOf(asked: string, restated: string, { treatments }: AuditedDetermination): string | null {
  const [parts, named] = [partsOf(asked), partsOf(restated)];
  if (partsApart(parts, named)) return `the ${words(named)}, the service is for the ${words(parts)}`;
  const [side, other] = [onlySide(asked), onlySide(restated)];
  if (side && other && side !== other)
    return `the ${other.toLowerCase()} side, the service is for the ${side.toLowerCase()} side`;
  const concluded = recogniseTreatment(restated).treatments.filter(isSpecific);
  const wanted = new Set([...treatments, ...recogniseTreatment(asked).treatments]);
  if (concluded.length === 0 || wanted.size === 0 || concluded.some((id) => related(id, wanted))) return null;
  const names = concluded.map((id) => findTreatment(id)?.name ?? id);
  return `${names.join(', ')}, which the service does not name`;
}

/** The same treatment, or one of the same subcategory, which the words often name for one another. */
function related(id: string, wanted: ReadonlySet<string>): boolean {
  if (wanted.has(id)) return true;
  const kind = findTreatment(id);
  return [...wanted].some((other) => {
    const entry = findTreatment(other);
    return (
      entry?.category === kind?.category &&
      entry?.subcategory === kind?.subcategory &&
      kind?.category !== 'Pharmaceuticals'
    );
  });
}

/** Words of a service that any rationale uses. */
const COMMON =
  /^(?:treatments?|therapy|sessions?|visits?|times|weeks?|request|requested|service|purchase|rental|right|left|bilateral|with|without|evaluation|original|authorized|claims|administrator|remaining|eligible|portion|additional|days?|month|months|quantity|unknown|the|and|for|unit|units|tablets?|capsules?)$/;

const NAME = /[a-z]{3,}/g;

/** Whether the rationale uses a telling word of the service. */
function sharesName(asked: string, rationale: string): boolean {
  const telling = (asked.toLowerCase().match(NAME) ?? []).filter((word) => !COMMON.test(word));
  const wanted = new Set(telling);
  for (const [word] of rationale.toLowerCase().matchAll(NAME)) if (wanted.has(word)) return true;
  return false;
}

const words = (parts: readonly string[]): string =>
  [...new Set(parts)].map((part) => part.toLowerCase().replace('_', ' ')).join(' and ');
