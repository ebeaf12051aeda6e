// Finds items with labels: the disputed service, its outcome, what both parties relied on, and the rationale.
import type { Outcome, Span } from '../../terms.js';
import type { Readings } from '../reading.js';
import type { Folded } from '../text/fold.js';
import { trimmed } from '../text/fold.js';
import type { Item, ItemParts } from './item.js';
import {
  CLAIMS_LABEL,
  CLAIMS_SENTENCE,
  RATIONALE_LABEL,
  REVIEWER_LABEL,
  REVIEWER_SENTENCE,
} from './item-labels.js';
import { findOutcomeAnchors, type OutcomeAnchor } from './outcome-anchors.js';
import { findServiceStart } from './service-start.js';

const PARTLY = 'An item says that the refusal was overturned or upheld only in part; see its rationale.';
const MISSING = 'Labels of an item stand without an outcome before them: this item is left out.';

/** The items within [start, end) of a folded text, in letter order; empty where no outcome stands before a label. */
export function findLabelledItems(folded: Folded, start: number, end: number, readings: Readings): Item[] {
  const { text } = folded;
  const anchors = findOutcomeAnchors(folded, start, end);
  const numbered = areNumbered(text, start, anchors);
  const items: Found[] = [];
  anchors.forEach((anchor, index) => {
    const number = numbered ? index + 1 : null;
    const parts = partsOf(text, anchor.end, anchors[index + 1]?.start ?? end);
    const previous = items.at(-1);
    const from = previous ? startAfter(folded, previous, anchor.serviceEnd, number) : start;
    if (previous) endAt(text, previous, from);
    const service = withoutNumber(text, trimmed(text, from, anchor.serviceEnd), number);
    const span = { start: service.start, end: anchors[index + 1]?.start ?? end };
    const { outcome, outcomeSpan } = anchor;
    items.push({ service, outcome, outcomeSpan, ...parts, span });
    if (anchor.partly) readings.warn('OUTCOME_PARTLY', PARTLY, outcomeSpan);
    if (outcome === null) readings.warn('OUTCOME_MISSING', MISSING, service);
  });
  return items.flatMap(({ outcome, ...item }) => (outcome === null ? [] : [{ ...item, outcome }]));
}

/** An item while it is found; without an outcome it is left out in the end. */
type Found = Omit<Item, 'outcome'> & { outcome: Outcome | null };

/** The stretches behind the labels between an outcome and the next one. */
function partsOf(text: string, start: number, end: number): ItemParts {
  const claims =
    findLabel(text, CLAIMS_LABEL, start, end) ?? findLabel(text, CLAIMS_SENTENCE, start, end, true);
  const reviewerFrom = claims?.end ?? start;
  const reviewer =
    findLabel(text, REVIEWER_LABEL, reviewerFrom, end) ??
    findLabel(text, REVIEWER_SENTENCE, reviewerFrom, end, true);
  const rationale = findLabel(text, RATIONALE_LABEL, reviewer?.end ?? reviewerFrom, end);
  const before = (stop: number | undefined, other: number | undefined): number => stop ?? other ?? end;
  return {
    claimsAdministrator: claims ? trimmed(text, claims.end, before(reviewer?.start, rationale?.start)) : null,
    expertReviewer: reviewer ? trimmed(text, reviewer.end, before(rationale?.start, undefined)) : null,
    rationale: rationale ? trimmed(text, rationale.end, end) : null,
  };
}

/** A label's place; of a sentence that begins so, the words stay in the value and the place is empty. */
function findLabel(text: string, label: string, start: number, end: number, sentence = false): Span | null {
  const match = new RegExp(label, 'i').exec(text.slice(start, end));
  if (!match) return null;
  const at = start + match.index;
  return { start: at, end: sentence ? at : at + match[0].length };
}

function startAfter(folded: Folded, previous: Found, serviceEnd: number, number: number | null): number {
  const last = previous.rationale ?? previous.expertReviewer ?? previous.claimsAdministrator;
  return findServiceStart(folded, (last ?? previous.outcomeSpan).start, serviceEnd, number);
}

/** Ends an item, and its last stretch, where the next service begins. */
function endAt(text: string, item: Found, end: number): void {
  for (const span of [item.span, item.rationale, item.expertReviewer, item.claimsAdministrator]) {
    if (span && span.end > end) span.end = Math.max(span.start, trimmed(text, span.start, end).end);
  }
}

/** Whether the items bear numbers of their own: the first begins with "1." or "1)", and the second with "2.". */
function areNumbered(text: string, start: number, anchors: OutcomeAnchor[]): boolean {
  const [first, second] = anchors;
  if (!first || !/^ ?1 ?[).] /.test(text.slice(start, first.start))) return false;
  return !second || /[.:!?"”)\]a-z] 2 ?[).] ?[^ ]/i.test(text.slice(first.end, second.start));
}

function withoutNumber(text: string, span: Span, number: number | null): Span {
  if (number === null) return span;
  const match = new RegExp(`^${number} ?[).](?!\\d)`).exec(text.slice(span.start, span.end));
  return match ? trimmed(text, span.start + match[0].length, span.end) : span;
}
