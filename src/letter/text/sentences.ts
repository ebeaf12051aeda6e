// Splits folded text into sentences: a rough cut, good enough to find statements in, never used to drop words.
import type { Span } from '../../terms.js';

// "… necessary. The …", "… 2016.In a …", "… is certified." He …"; not "Dr. A…", not "p. 12".
const END = /[.!?]["'”’)\]]{0,2}(?: (?=["'“‘(]?[A-Z0-9])|(?=[A-Z][a-z]))/g;
/** The end of a text that is no end of a sentence: "Dr.", "Qty.", "p.o.", a single letter. */
export const ABBREVIATION =
  /\b(?:dr|mr|mrs|ms|st|no|vs|pgs?|pp|p|ed|vol|fig|al|ch|e\.g|i\.e|approx|qty|sig|cont|[a-z])\.$/i;

/** Sentences of the stretch [start, end) in order, without the spaces between them. */
export function sentencesOf(text: string, start = 0, end = text.length): Span[] {
  const found: Span[] = [];
  let from = start;
  const ends = new RegExp(END.source, END.flags);
  ends.lastIndex = start;
  for (let match = ends.exec(text); match && match.index < end; match = ends.exec(text)) {
    const close = match.index + match[0].trimEnd().length;
    if (ABBREVIATION.test(text.slice(Math.max(from, match.index - 7), match.index + 1))) continue;
    if (close > from) found.push({ start: from, end: close });
    from = match.index + match[0].length;
  }
  if (from < end) found.push({ start: from, end });
  return found;
}
