// Finds items with labels: the disputed service, its outcome, what both parties relied on, and the rationale.
import type { Outcome, Span } from '../../terms.js';
import type { Readings } from '../reading.js';
import { BREAK, type Folded, trimmed } from '../text/fold.js';
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

const ANNOUNCED = 'An item is announced by its number, but no outcome was found for it: it is left out.';
const DECIDES = /\b(?:medical|necess|appropriate|certif|approv|denied|denial|uph[eo]ld|overturn|authoriz)/i;

/** The items within [start, end) of a folded text, in letter order; empty where no outcome stands before a label. */
export function findLabelledItems(folded: Folded, start: number, end: number, readings: Readings): Item[] {
  const { text } = folded;
  const anchors = findOutcomeAnchors(folded, start, end);
  const numbered = areNumbered(text, start, anchors);
  warnOfCounts(text.slice(start, end), anchors.length, readings);
  const items: Found[] = [];
  let passed = 0;
  anchors.forEach((anchor, index) => {
    const parts = partsOf(text, anchor.end, anchors[index + 1]?.start ?? end);
    const previous = items.at(-1);
    const first = previous ? lastPart(previous).start : start;
    const skipped = numbered ? findSkipped(folded, first, anchor.serviceEnd, index + passed + 1) : [];
    for (const lost of skipped) readings.warn('OUTCOME_MISSING', ANNOUNCED, lost);
    passed += skipped.length;
    const number = numbered ? index + passed + 1 : null;
    const behind = skipped.at(-1)?.end ?? first;
    const from =
      previous || skipped.length > 0 ? findServiceStart(folded, behind, anchor.serviceEnd, number) : start;
    if (previous) endAt(text, previous, skipped[0]?.start ?? from);
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

/** The last stretch of an item, in which the next service begins. */
function lastPart(item: Found): Span {
  return item.rationale ?? item.expertReviewer ?? item.claimsAdministrator ?? item.outcomeSpan;
}

/**
 * Numbered items before a service that no outcome was found for: of "2) … 3) <service>" the second, where its words
 * speak of a decision. Their stretches, in order.
 */
function findSkipped(folded: Folded, start: number, serviceEnd: number, number: number): Span[] {
  const places: number[] = [];
  for (const match of folded.text.slice(start, serviceEnd).matchAll(/(\d{1,2}) ?[).] (?=\S)/g)) {
    const at = start + match.index;
    const opensLine = (folded.breaks[at - 1] ?? BREAK.NONE) >= BREAK.LINE;
    if (opensLine && Number(match[1]) === number + places.length) places.push(at);
  }
  const spans = places.slice(1).map((end, index) => trimmed(folded.text, places[index] ?? end, end));
  return spans.every((span) => DECIDES.test(folded.text.slice(span.start, span.end))) ? spans : [];
}

/** Each item has one of each label: more of them than outcomes show that an item was not found. */
function warnOfCounts(words: string, outcomes: number, readings: Readings): void {
  const count = (label: string): number => words.match(new RegExp(label, 'gi'))?.length ?? 0;
  const most = Math.max(...[CLAIMS_LABEL, REVIEWER_LABEL, RATIONALE_LABEL].map(count));
  if (most <= outcomes) return;
  readings.warn(
    'ITEM_COUNTS_DIFFER',
    `There are ${most} items by their labels, and ${outcomes} by their outcomes.`,
  );
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
