// A rationale that speaks of another part of the body, side or treatment than the disputed service. Compares only what
// both name, and takes for another only what cannot be the same; the guideline's own sentences do not count.
import { recogniseTreatment } from '../../catalogue/recognise-treatment.js';
import { findTreatment } from '../../catalogue/treatments.js';
import type { Span } from '../../terms.js';
import type { AuditedDetermination, AuditFinding, Check } from '../audited-determination.js';
import { onlySide, partsApart, partsOf } from '../rationale/body-parts.js';
import { conclusionOf } from '../rationale/conclusion.js';
import { type RationaleSentence, rationaleSentences } from '../rationale/sentences.js';
import { isSpecific } from '../specific-treatment.js';

/** "the request for <service> is …", "the requested <service> is …": what the conclusion says was asked for. */
const RESTATED =
  /\b(?:request(?:ed)?(?:\s+(?:for|service|of))?|medical necessity (?:of|for))\s+(?:the\s+|an?\s+)?(.{3,300}?)(?:,\s*)?\s+(?:is|are|was|were|cannot|has|have|does|at this time)\b/i;

export const otherBodyPartOrService: Check = (determination) => {
  const { service, disputedPortion, originalRequest, rationale } = determination;
  const asked = [service, disputedPortion, originalRequest].filter((words) => words !== null).join(' ; ');
  const sentences = rationaleSentences(rationale.text);
  const conclusion = conclusionOf(rationale.text);
  const concluding = sentences.find(({ span }) => span.start === conclusion?.span.start);
  const restated = concluding ? (RESTATED.exec(concluding.text)?.[1] ?? null) : null;
  const told = sentences.filter(({ role }) => role === 'CASE');
  const at = (span: Span): Span => ({ start: rationale.start + span.start, end: rationale.start + span.end });
  const found = (message: string, span: Span | null): AuditFinding[] => [
    { kind: 'OTHER_BODY_PART_OR_SERVICE', message, span: span && at(span) },
  ];
  if (concluding && restated) {
    const difference = differenceOf(asked, restated, determination);
    if (difference) return found(`The rationale concludes on ${difference}.`, concluding.span);
  }
  const parts = partsOf(asked);
  const naming = told.filter(({ text }) => partsOf(text).length > 0);
  const [first] = naming;
  const named = naming.flatMap(({ text }) => partsOf(text));
  if (first && naming.length >= 2 && partsApart(parts, named))
    return found(
      `The service is for the ${words(parts)}, the rationale speaks of the ${words(named)} only.`,
      first.span,
    );
  const side = onlySide(asked);
  const sides = told.filter(({ text }) => /\b(?:left|right)\b/i.test(text));
  const [firstSide] = sides;
  const other = onlySide(sides.map(({ text }) => text).join(' '));
  if (
    firstSide &&
    side &&
    other &&
    side !== other &&
    sameParts(parts, partsOf(firstSide.text)) &&
    sides.length >= 2
  )
    return found(
      `The service is for the ${side.toLowerCase()} side, the rationale speaks of the ${other.toLowerCase()} only.`,
      firstSide.span,
    );
  const spoken = spokenOf(determination, asked, told);
  return spoken
    ? found(`The rationale speaks of ${spoken.names}, and never of the disputed service.`, spoken.span)
    : [];
};

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

/**
 * Two or more of the case's sentences name other treatments of the category, each by its own name, and no word of the
 * service is ever used.
 */
function spokenOf(
  { treatments, rationale }: AuditedDetermination,
  asked: string,
  told: readonly RationaleSentence[],
): { names: string; span: Span } | null {
  if (treatments.length === 0 || sharesName(asked, rationale.text)) return null;
  const wanted = new Set(treatments);
  const categories = new Set(treatments.map((id) => findTreatment(id)?.category));
  const naming = told.map(({ text, span }) => ({ span, ids: recogniseTreatment(text).treatments }));
  if (naming.some(({ ids }) => ids.some((id) => related(id, wanted)))) return null;
  const others = naming
    .map(({ span, ids }) => ({
      span,
      ids: ids.filter((id) => isSpecific(id) && categories.has(findTreatment(id)?.category)),
    }))
    .filter(({ ids }) => ids.length > 0);
  const [first] = others;
  if (!first || others.length < 2) return null;
  const names = [...new Set(others.flatMap(({ ids }) => ids))].map((id) => findTreatment(id)?.name ?? id);
  return { names: names.slice(0, 3).join(', '), span: first.span };
}

/** Words of a service that any rationale uses. */
const COMMON =
  /^(?:treatments?|therapy|sessions?|visits?|times|weeks?|request|requested|service|purchase|rental|right|left|bilateral|with|without|evaluation|original|authorized|claims|administrator|remaining|eligible|portion|additional|days?|month|months|quantity|unknown|the|and|for|unit|units|tablets?|capsules?)$/;

/** Whether the rationale uses a telling word of the service. */
function sharesName(asked: string, rationale: string): boolean {
  const used = new Set(rationale.toLowerCase().match(/[a-z]{3,}/g) ?? []);
  return (asked.toLowerCase().match(/[a-z]{3,}/g) ?? []).some((word) => used.has(word) && !COMMON.test(word));
}

const sameParts = (one: readonly string[], other: readonly string[]): boolean =>
  one.some((part) => other.includes(part));

const words = (parts: readonly string[]): string =>
  [...new Set(parts)].map((part) => part.toLowerCase().replace('_', ' ')).join(' and ');
