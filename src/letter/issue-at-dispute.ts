// The items of layout E: the issues at dispute, all with one outcome, told by the "not" of the rationale's heading.
// Knows no header and no summary.
import type { Outcome, Span } from '../terms.js';
import type { Item } from './disputed-services.js';
import { trimmed } from './fold.js';

/** The issues as items; the guideline section is the reviewer's basis, the rationale is shared by all. */
export function findIssues(
  text: string,
  issue: Span,
  guidelines: Span | null,
  rationaleHead: Span,
  rationale: Span,
): Item[] {
  const heading = text.slice(rationaleHead.start, rationaleHead.end);
  const outcome: Outcome = /NOT ?MEDICALLY/i.test(heading) ? 'UPHELD' : 'OVERTURNED';
  return numberedPieces(text, issue).map((service) => ({
    service,
    outcome,
    outcomeSpan: rationaleHead,
    claimsAdministrator: null,
    expertReviewer: guidelines ? { ...guidelines } : null,
    rationale: { ...rationale },
    span: { ...service },
  }));
}

/** "1. A 2. B" as two pieces without their numbers; anything else as one. */
function numberedPieces(text: string, span: Span): Span[] {
  const words = text.slice(span.start, span.end);
  const starts: { at: number; length: number }[] = [];
  for (const match of words.matchAll(/(?:^|(?<= ))(\d{1,2}) ?[).] /g)) {
    if (Number(match[1]) === starts.length + 1) starts.push({ at: match.index, length: match[0].length });
  }
  if (starts[0]?.at !== 0) return [span];
  return starts.map((start, index) =>
    trimmed(text, span.start + start.at + start.length, span.start + (starts[index + 1]?.at ?? words.length)),
  );
}
