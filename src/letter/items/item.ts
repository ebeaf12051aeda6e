// One item of a letter as it is found: where its service, outcome, guideline lines and rationale stand.
import type { Outcome, Span } from '../../terms.js';

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

/** The stretches of an item behind its outcome. */
export type ItemParts = Pick<Item, 'claimsAdministrator' | 'expertReviewer' | 'rationale'>;
