// One parsed letter as the JSON object that `upheld parse` prints: the names of the graph. Stores nothing.
import { recogniseDispute } from '../../catalogue/recognise-treatment.js';
import type { ParsedBasis, ParsedLetter } from '../../letter/letter.js';
import type { JsonValue } from '../../terms.js';

/** `source` is the file as it was named. With `withText` the stored text, which the spans point into, is added. */
export function letterLine(
  source: string,
  letter: ParsedLetter,
  { withText = false } = {},
): Record<string, unknown> {
  const { text, sections: _sections, layout, determinations, spans, warnings, ...values } = letter;
  return {
    source,
    layout,
    ...values,
    determinations: determinations.map((item) => ({
      position: item.position,
      disputedService: item.disputedService,
      disputedPortion: item.disputedPortion,
      outcome: item.outcome,
      treatment: recogniseDispute(item.disputedService, item.disputedPortion).treatment,
      utilizationReview: item.utilizationReview,
      claimsAdministratorBasis: basisLine(item.claimsAdministratorBasis),
      reviewerBasis: basisLine(item.reviewerBasis),
      rationale: item.rationale,
      span: item.span,
    })),
    spans,
    warnings,
    ...(withText ? { text } : {}),
  };
}

function basisLine(basis: ParsedBasis): { [key: string]: JsonValue } {
  return {
    text: basis.text,
    noneCited: basis.noneCited,
    citations: basis.citations.map(({ guideline, section, pages, text, span }) => ({
      guideline,
      section,
      pages,
      text,
      span: { start: span.start, end: span.end },
    })),
  };
}
