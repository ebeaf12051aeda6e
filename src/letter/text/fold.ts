// Folds white space to single spaces and remembers where each character stood in the stored text.
import { quantile } from '../../statistics/quantile.js';
import type { Span } from '../../terms.js';

/** What one folded space stood for. PARAGRAPH: more line ends than this letter puts between its lines. */
export const BREAK = { NONE: 0, SPACE: 1, LINE: 2, PARAGRAPH: 3, PAGE: 4 } as const;

export interface Folded {
  text: string;
  /** For each folded character its offset in the stored text. */
  at: Int32Array;
  /** For each folded space which break it stood for; 0 for other characters. */
  breaks: Uint8Array;
  /** Usual width of a full line, in folded characters. */
  width: number;
}

/** Folds white space; every value of a letter is a slice of the result. Linear in the text, in two walks over it. */
export function fold(stored: string): Folded {
  const text = stored.replace(/\s+/g, ' ').trim();
  const at = new Int32Array(text.length);
  const breaks = new Uint8Array(text.length);
  const spacing = usualSpacing(stored);
  const lengths: number[] = [];
  let folded = 0;
  let lineStart = 0;
  for (let offset = 0; offset < stored.length; offset += 1) {
    if (!isSpace(stored.charCodeAt(offset))) {
      at[folded] = offset;
      folded += 1;
      continue;
    }
    const gap = gapAt(stored, offset);
    // White space at the ends of the text stands for nothing.
    if (folded > 0 && gap.to < stored.length) {
      at[folded] = offset;
      breaks[folded] = breakOf(gap, spacing);
      if (gap.newlines > 0 || gap.page) {
        lengths.push(folded - lineStart);
        lineStart = folded + 1;
      }
      folded += 1;
    }
    offset = gap.to - 1;
  }
  return { text, at, breaks, width: usualWidth(lengths) };
}

/** White space as the pattern \s means it. */
function isSpace(code: number): boolean {
  if (code < 160) return code === 32 || (code >= 9 && code <= 13);
  if (code < 0x1680) return code === 160;
  return (
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

interface Gap {
  to: number;
  newlines: number;
  page: boolean;
}

/** The run of white space that begins here. */
function gapAt(stored: string, from: number): Gap {
  let to = from;
  let newlines = 0;
  let page = false;
  for (; to < stored.length; to += 1) {
    const code = stored.charCodeAt(to);
    if (!isSpace(code)) break;
    if (code === 10) newlines += 1;
    else if (code === 12) page = true;
  }
  return { to, newlines, page };
}

/** Where this share of the gaps between lines is as narrow, it is the line spacing and wider gaps part paragraphs. */
const SPACING_SHARE = 0.2;

/** The number of line ends between two lines: 1, or 2 where the letter is double-spaced. */
function usualSpacing(stored: string): number {
  const counts = new Map<number, number>();
  let all = 0;
  let from = 0;
  while (from < stored.length && isSpace(stored.charCodeAt(from))) from += 1;
  for (let end = stored.indexOf('\n', from); end >= 0; end = stored.indexOf('\n', end)) {
    let start = end;
    while (start > from && isSpace(stored.charCodeAt(start - 1))) start -= 1;
    const { to, newlines, page } = gapAt(stored, start);
    if (to < stored.length && !page) {
      counts.set(newlines, (counts.get(newlines) ?? 0) + 1);
      all += 1;
    }
    end = to;
  }
  const narrowFirst = [...counts].sort(([a], [b]) => a - b);
  return narrowFirst.find(([, count]) => count >= SPACING_SHARE * all)?.[0] ?? 1;
}

function breakOf(gap: Gap, spacing: number): number {
  if (gap.page) return BREAK.PAGE;
  if (gap.newlines === 0) return BREAK.SPACE;
  return gap.newlines > spacing ? BREAK.PARAGRAPH : BREAK.LINE;
}

function usualWidth(lengths: number[]): number {
  const sorted = lengths.filter((length) => length > 0).sort((a, b) => a - b);
  return quantile(sorted, 0.9);
}

/** The stretch of the stored text that a stretch of the folded text came from. */
export function storedSpan(folded: Folded, start: number, end: number): Span {
  const last = folded.at[end - 1];
  return {
    start: folded.at[start] ?? 0,
    end: end > start && last !== undefined ? last + 1 : (folded.at[start] ?? 0),
  };
}

/** A folded stretch without the spaces, or other given signs, at its ends. */
export function trimmed(text: string, start: number, end: number, signs = ' '): Span {
  let from = start;
  let to = end;
  while (from < to && signs.includes(text[from] ?? '')) from += 1;
  while (to > from && signs.includes(text[to - 1] ?? '')) to -= 1;
  return { start: from, end: to };
}
