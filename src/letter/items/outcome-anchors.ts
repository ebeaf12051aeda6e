// Finds the outcomes of labelled items. Each anchors one item: it stands between the service and the item's labels.
import type { Outcome, Span } from '../../terms.js';
import { BREAK, type Folded, trimmed } from '../text/fold.js';
import { broken, isPartly, outcomeAt, STATEMENT, STATEMENT_TAIL } from './decision-statement.js';
import {
  CLAIMS_LABEL,
  CLAIMS_SENTENCE,
  RATIONALE_LABEL,
  REVIEWER_LABEL,
  REVIEWER_SENTENCE,
} from './item-labels.js';

export interface OutcomeAnchor {
  start: number;
  /** Where the service's words end: before the outcome word and its colon. */
  serviceEnd: number;
  end: number;
  /** Null where an item's labels stand without an outcome before them. */
  outcome: Outcome | null;
  outcomeSpan: Span;
  /** Whether the letter says "partially" or "in part". */
  partly: boolean;
}

const NEXT_LABEL = `(?=${CLAIMS_LABEL}|${REVIEWER_LABEL}|${RATIONALE_LABEL}|${CLAIMS_SENTENCE}|${REVIEWER_SENTENCE})`;
// ": Upheld", ":Overturned." right before a label (A, D); a decision in a sentence right before one (C); ": Upheld" at
// the end of a line before what is no label; labels, to notice those without an outcome.
const ANCHOR = new RegExp(
  [
    `\\b(partial(?:ly)? ?|partly ?)?(${broken('Upheld', '[- ]*')}|Uphold|${broken('Overturned', '[- ]*')}|Overturn)\\b( ?in ?part\\b)? ?[.;:]? ?${NEXT_LABEL}`,
    `(${STATEMENT})${STATEMENT_TAIL} ?[.;:]? ?${NEXT_LABEL}`,
    '(?<=: ?)(Upheld|Overturned)\\b[.;]?(?= |$)',
    `(${CLAIMS_LABEL})`,
    `(${RATIONALE_LABEL})`,
  ].join('|'),
  'gi',
);

/** The anchors within [start, end) of a folded text, in letter order. */
export function findOutcomeAnchors(folded: Folded, start: number, end: number): OutcomeAnchor[] {
  const { text } = folded;
  const found: OutcomeAnchor[] = [];
  const pattern = new RegExp(ANCHOR.source, ANCHOR.flags);
  pattern.lastIndex = start;
  let explained = true;
  let doubtful = false;
  let behind = start;
  const accept = (anchor: OutcomeAnchor): void => {
    if (doubtful && !explained) found.pop();
    doubtful = false;
    found.push(anchor);
    explained = false;
  };
  for (let match = pattern.exec(text); match && match.index < end; match = pattern.exec(text)) {
    const [, before, , after, statement, loose, claims, rationale] = match;
    if (rationale) {
      // A rationale that no outcome stands before is of an item whose outcome was not recognised.
      if (explained) accept(orphan(text, labelBefore(folded, behind, match.index)));
      explained = true;
      behind = match.index + rationale.length;
    } else if (claims && explained) accept(orphan(text, match.index));
    else if (loose && explained && endsLine(folded, match)) {
      accept(anchorOf(text, match, false));
      doubtful = true;
    } else if (!claims && !loose)
      accept(anchorOf(text, match, (before ?? after) !== undefined || isPartly(statement ?? '')));
  }
  if (doubtful && !explained) found.pop();
  return found;
}

function anchorOf(text: string, match: RegExpExecArray, partly: boolean): OutcomeAnchor {
  const word = match[2] ?? match[5];
  const outcome = word
    ? /^u/i.test(word)
      ? 'UPHELD'
      : 'OVERTURNED'
    : outcomeAt(text, match.index, match.index + (match[4]?.length ?? 0));
  const length = match[4]?.length ?? trimmed(match[0], 0, match[0].length, ' .;:').end;
  return {
    start: match.index,
    serviceEnd: serviceEnd(text, match.index),
    end: match.index + match[0].length,
    outcome,
    outcomeSpan: { start: match.index, end: match.index + length },
    partly,
  };
}

const LABELS_BEFORE = [CLAIMS_LABEL, CLAIMS_SENTENCE, REVIEWER_LABEL, REVIEWER_SENTENCE].map(
  (label) => new RegExp(label, 'gi'),
);

/** Where the labels begin that belong to the rationale at `rationale`: a label or sentence after the rationale before. */
function labelBefore(folded: Folded, from: number, rationale: number): number {
  const region = folded.text.slice(from, rationale);
  for (const label of LABELS_BEFORE) {
    const places = Array.from(region.matchAll(label), ({ index }) => from + index).filter(
      (at) => (folded.breaks[at - 1] ?? 0) >= BREAK.LINE || /[.:;!?)] ?$/.test(folded.text.slice(at - 2, at)),
    );
    const last = places.at(-1);
    if (last !== undefined) return last;
  }
  return rationale;
}

function orphan(text: string, at: number): OutcomeAnchor {
  const outcomeSpan = { start: at, end: at };
  return { start: at, serviceEnd: serviceEnd(text, at), end: at, outcome: null, outcomeSpan, partly: false };
}

/** Whether the word is written as an outcome and nothing follows on its line. */
function endsLine(folded: Folded, match: RegExpExecArray): boolean {
  const end = match.index + match[0].length;
  return /^[UO]/.test(match[0]) && (end >= folded.text.length || (folded.breaks[end] ?? 0) >= BREAK.LINE);
}

// "MRI of the knee - Determination: UPHOLD"
const OUTCOME_LABEL = /(?:^|[ :.;–—-])(?:(?:IMR|Final) )?(?:Determination|Decision|Outcome)$/i;

/** The end of the service before an outcome: without the colon or dash between them, and without a label. */
function serviceEnd(text: string, end: number): number {
  const at = withoutSign(text, end);
  const label = at < end ? OUTCOME_LABEL.exec(text.slice(Math.max(0, at - 30), at)) : null;
  return label ? withoutSign(text, at - label[0].trimStart().length) : at;
}

function withoutSign(text: string, end: number): number {
  let at = end;
  while (at > 0 && text[at - 1] === ' ') at -= 1;
  if (/[:;–—-]/.test(text[at - 1] ?? '')) at -= 1;
  while (at > 0 && text[at - 1] === ' ') at -= 1;
  return at;
}
