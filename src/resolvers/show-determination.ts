// Turns the rows of a determination into the shapes of the graph.
import type { BasisRow, CitationRow } from '../db/letters/find-by-determination.js';
import type { GuidelineBasis, GuidelineCitation } from '../schema/basis.type.js';
import type { Party } from '../terms.js';

/** A citation as the graph shows it, with the ids that its resolver looks up. */
export type CitationSource = GuidelineCitation & Pick<CitationRow, 'guidelineId' | 'topicId'>;

/** The basis of one party; a letter without such a line has an empty one. */
export function shownBasis(
  party: Party,
  bases: readonly BasisRow[],
  citations: readonly CitationRow[],
): GuidelineBasis {
  const basis = bases.find((row) => row.party === party);
  return {
    text: basis?.text ?? '',
    noneCited: basis?.noneCited ?? false,
    citations: citations.filter(({ citedBy }) => citedBy === party).map(shownCitation),
  };
}

function shownCitation(row: CitationRow): CitationSource {
  const { citedBy, text, section, pages, guidelineId, topicId, spanStart, spanEnd } = row;
  return { citedBy, text, section, pages, guidelineId, topicId, span: { start: spanStart, end: spanEnd } };
}
