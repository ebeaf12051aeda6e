// What the citation parsers return before a letter's offsets and messages are added. Offsets are into the basis text.
import type { Span } from '../../terms.js';

export interface CitationDraft {
  guideline: string | null;
  section: string | null;
  pages: number[];
  span: Span;
}

export interface CitationProblem {
  code: 'CITATION_NOT_UNDERSTOOD' | 'CITATION_PAGES_ODD' | 'GUIDELINE_UNKNOWN';
  span: Span;
}

/** Citations of one stretch and what was not understood in it. */
export interface Cited {
  citations: CitationDraft[];
  problems: CitationProblem[];
}

export function emptyCited(): Cited {
  return { citations: [], problems: [] };
}
