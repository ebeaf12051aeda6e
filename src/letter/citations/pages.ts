// Finds page numbers as guideline lines print them: "Page(s): 116/127", "pages 114-116", "pg. 607".
import type { Span } from '../../terms.js';

const PAGES =
  /\b(?:page ?\(s\)|(?:pages?|pgs?|pp?)\b)\.? ?[:#]? ?(\d{1,4}(?: ?(?:[-–/,&]|and|to|through) ?\d{1,4}\b)*)(?: of \d{1,3}\b)?|\bp(\d{1,4})\b/gi;
const PIECE = /(\d{1,4})(?: ?(?:[-–]|to|through) ?(\d{1,4}))?/g;

/** A range of more pages than this is an error of print: its ends are kept and a warning says so. */
const LONGEST_RANGE = 60;

export interface PageGroup {
  pages: number[];
  /** The pages as listed: "105, 111-113" are two pieces. */
  pieces: number[][];
  /** Offsets of the whole group, label included. */
  span: Span;
  /** A range that is too long or runs backwards. */
  absurd: boolean;
}

/** All groups of pages in a text, in order; numbers that can only be years are no pages. */
export function findPages(text: string): PageGroup[] {
  return Array.from(text.matchAll(PAGES), (match) => {
    const group: PageGroup = {
      pages: [],
      pieces: [],
      span: { start: match.index, end: match.index + match[0].length },
      absurd: false,
    };
    for (const piece of (match[1] ?? match[2] ?? '').matchAll(PIECE)) {
      const from = Number(piece[1]);
      const to = piece[2] ? lastPage(piece[1] ?? '', piece[2]) : from;
      if (isYear(from) && to === from) continue;
      const whole = to >= from && to - from <= LONGEST_RANGE;
      if (!whole) group.absurd = true;
      group.pieces.push(whole ? range(from, to) : [from, to]);
    }
    group.pages = [...new Set(group.pieces.flat())];
    return group;
  });
}

/** "303-5" ends on 305. */
function lastPage(from: string, to: string): number {
  return to.length < from.length ? Number(from.slice(0, from.length - to.length) + to) : Number(to);
}

function isYear(page: number): boolean {
  return page >= 1990 && page <= 2040;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
