// The items of layouts A, C and D: service, outcome, what both parties relied on, rationale. Knows no other section.
import type { Outcome, Span } from '../terms.js';
import type { Folded } from './fold.js';
import { trimmed } from './fold.js';
import { findServiceStart } from './service-start.js';

/** One item as stretches of the folded text; a stretch is null where its label is missing. */
export interface Item {
  service: Span;
  outcome: Outcome;
  outcomeSpan: Span;
  claimsAdministrator: Span | null;
  expertReviewer: Span | null;
  rationale: Span | null;
  span: Span;
}

const CLAIMS_LABEL = "(?:The )?Claims? ?Administrator(?:['’]s)? ?guidelines? ?:";
const REVIEWER_LABEL = "(?:The )?(?:MAXIMUS|(?:Expert|Physician) ?Reviewer(?:['’]s)?) ?guidelines? ?:";
const RATIONALE_LABEL =
  "(?:(?:The )?(?:Expert|Physician) ?Reviewer(?:['’]s)? ?)?decision ?rationale ?:|Rationale ?for ?the ?Decision ?:";
// Layout C has no labels for the bases: their sentences begin so.
const CLAIMS_SENTENCE = 'The ?Claims? ?Administrator ?(?:based|did ?not|cited|relied)\\b';
const REVIEWER_SENTENCE = 'The ?(?:Expert|Physician) ?Reviewer ?(?:based|did ?not|cited|relied|found)\\b';

const NEXT_LABEL = `(?=${CLAIMS_LABEL}|${REVIEWER_LABEL}|${RATIONALE_LABEL}|${CLAIMS_SENTENCE}|${REVIEWER_SENTENCE})`;
// ": Upheld", ":Overturned." right before a label (A, D); "is notmedically necessary and appropriate." right before one (C).
const ANCHOR = new RegExp(
  `\\b(Upheld|Overturned)\\b ?[.;:]? ?${NEXT_LABEL}|\\b(?:is|are|was|were) ?(not ?)?medically ?necessary(?: ?and ?appropriate)? ?[.;:]? ?${NEXT_LABEL}`,
  'gi',
);

interface Anchor {
  start: number;
  /** Where the service's words end: before the outcome word and its colon. */
  serviceEnd: number;
  end: number;
  outcome: Outcome;
  outcomeSpan: Span;
}

/** The items within [start, end) of a folded text, in letter order; empty where no outcome stands before a label. */
export function findItems(folded: Folded, start: number, end: number): Item[] {
  const anchors = findAnchors(folded.text, start, end);
  const numbered = areNumbered(folded.text, start, anchors);
  const items: Item[] = [];
  anchors.forEach((anchor, index) => {
    const parts = partsOf(folded.text, anchor.end, anchors[index + 1]?.start ?? end);
    const previous = items.at(-1);
    const from = previous ? previous.span.end : start;
    const service = previous
      ? startAfter(folded, previous, anchor.serviceEnd, numbered ? index + 1 : null)
      : from;
    if (previous) endAt(folded.text, previous, service);
    const words = withoutNumber(
      folded.text,
      trimmed(folded.text, service, anchor.serviceEnd),
      numbered ? index + 1 : null,
    );
    items.push({
      service: words,
      outcome: anchor.outcome,
      outcomeSpan: anchor.outcomeSpan,
      ...parts,
      span: { start: words.start, end: anchors[index + 1]?.start ?? end },
    });
  });
  return items;
}

function findAnchors(text: string, start: number, end: number): Anchor[] {
  const found: Anchor[] = [];
  const pattern = new RegExp(ANCHOR.source, ANCHOR.flags);
  pattern.lastIndex = start;
  for (let match = pattern.exec(text); match && match.index < end; match = pattern.exec(text)) {
    const word = match[1];
    const outcome = word ? (/^u/i.test(word) ? 'UPHELD' : 'OVERTURNED') : match[2] ? 'UPHELD' : 'OVERTURNED';
    const length = word ? word.length : trimmed(match[0], 0, match[0].length, ' .;:').end;
    found.push({
      start: match.index,
      serviceEnd: withoutColon(text, match.index),
      end: match.index + match[0].length,
      outcome,
      outcomeSpan: { start: match.index, end: match.index + length },
    });
  }
  return found;
}

/** The end of the service before an outcome: without the colon or dash between them. */
function withoutColon(text: string, end: number): number {
  let at = end;
  while (at > 0 && text[at - 1] === ' ') at -= 1;
  if (/[:;–—-]/.test(text[at - 1] ?? '')) at -= 1;
  while (at > 0 && text[at - 1] === ' ') at -= 1;
  return at;
}

type Parts = Pick<Item, 'claimsAdministrator' | 'expertReviewer' | 'rationale'>;

/** The stretches behind the labels between an outcome and the next one. */
function partsOf(text: string, start: number, end: number): Parts {
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

function startAfter(folded: Folded, previous: Item, serviceEnd: number, number: number | null): number {
  const last = previous.rationale ?? previous.expertReviewer ?? previous.claimsAdministrator;
  return findServiceStart(folded, (last ?? previous.outcomeSpan).start, serviceEnd, number);
}

/** Ends an item, and its last stretch, where the next service begins. */
function endAt(text: string, item: Item, end: number): void {
  for (const span of [item.span, item.rationale, item.expertReviewer, item.claimsAdministrator]) {
    if (span && span.end > end) span.end = Math.max(span.start, trimmed(text, span.start, end).end);
  }
}

/** Whether the items bear numbers of their own: the first begins with "1." or "1)". */
function areNumbered(text: string, start: number, anchors: Anchor[]): boolean {
  const first = anchors[0];
  return first !== undefined && /^ ?1 ?[).] /.test(text.slice(start, first.start));
}

function withoutNumber(text: string, span: Span, number: number | null): Span {
  if (number === null) return span;
  const match = new RegExp(`^${number} ?[).] ?`).exec(text.slice(span.start, span.end));
  return match ? { start: span.start + match[0].length, end: span.end } : span;
}
