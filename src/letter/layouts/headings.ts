// Finds headings in folded text in any case, wrapped or not, with lost spaces, or hyphenated over two lines.
import type { Span } from '../../terms.js';
import { broken } from '../items/decision-statement.js';
import { BREAK, type Folded } from '../text/fold.js';

/** The first place of a heading from an offset on; null where it is not found. */
export type FindHeading = (folded: Folded, from: number) => Span | null;

/** A heading and the name of the section that it opens. */
export interface SectionHeading {
  section: string;
  find: FindHeading;
}

/** A heading by the source of its pattern; it stands in capitals anywhere, else alone on its line. */
export function heading(source: string): FindHeading {
  const spaced = broken(source, '[- ]*').replaceAll(' ', ' ?');
  return (folded, from) => {
    const pattern = new RegExp(spaced, 'gi');
    pattern.lastIndex = from;
    for (let match = pattern.exec(folded.text); match; match = pattern.exec(folded.text)) {
      const end = match.index + match[0].trimEnd().length;
      if (match[0] === match[0].toUpperCase() || standsAlone(folded, match.index, end))
        return { start: match.index, end };
    }
    return null;
  };
}

function standsAlone(folded: Folded, start: number, end: number): boolean {
  const before = start === 0 || (folded.breaks[start - 1] ?? 0) >= BREAK.LINE;
  const after = end >= folded.text.length || (folded.breaks[end] ?? 0) >= BREAK.LINE;
  return before && after;
}
