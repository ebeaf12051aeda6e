// The text with white space folded to single spaces, and the way back to the stored text. Knows no labels.
import type { Span } from '../terms.js';

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

interface Gap {
  from: number;
  to: number;
  newlines: number;
  page: boolean;
}

/** Folds white space; every value of a letter is a slice of the result. Linear in the text. */
export function fold(stored: string): Folded {
  const words: string[] = [];
  const starts: number[] = [];
  for (const match of stored.matchAll(/\S+/g)) {
    words.push(match[0]);
    starts.push(match.index);
  }
  const text = words.join(' ');
  const at = new Int32Array(text.length);
  const breaks = new Uint8Array(text.length);
  const gaps = gapsBetween(stored, words, starts);
  const spacing = usualSpacing(gaps);
  let folded = 0;
  let lineStart = 0;
  const lengths: number[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const length = (words[index] ?? '').length;
    const start = starts[index] ?? 0;
    const gap = gaps[index - 1];
    if (gap) {
      at[folded] = gap.from;
      breaks[folded] = breakOf(gap, spacing);
      if (gap.newlines > 0 || gap.page) {
        lengths.push(folded - lineStart);
        lineStart = folded + 1;
      }
      folded += 1;
    }
    for (let offset = 0; offset < length; offset += 1) at[folded + offset] = start + offset;
    folded += length;
  }
  return { text, at, breaks, width: usualWidth(lengths) };
}

function gapsBetween(stored: string, words: string[], starts: number[]): Gap[] {
  const gaps: Gap[] = [];
  for (let index = 1; index < words.length; index += 1) {
    const from = (starts[index - 1] ?? 0) + (words[index - 1] ?? '').length;
    const to = starts[index] ?? from;
    let newlines = 0;
    let page = false;
    for (let offset = from; offset < to; offset += 1) {
      const code = stored.charCodeAt(offset);
      if (code === 10) newlines += 1;
      else if (code === 12) page = true;
    }
    gaps.push({ from, to, newlines, page });
  }
  return gaps;
}

/** The number of line ends that this letter most often puts between two lines: 1, or 2 where it is double-spaced. */
function usualSpacing(gaps: Gap[]): number {
  const counts = new Map<number, number>();
  for (const gap of gaps) {
    if (gap.newlines > 0 && !gap.page) counts.set(gap.newlines, (counts.get(gap.newlines) ?? 0) + 1);
  }
  let best = 1;
  for (const [newlines, count] of counts) if (count > (counts.get(best) ?? 0)) best = newlines;
  return best;
}

function breakOf(gap: Gap, spacing: number): number {
  if (gap.page) return BREAK.PAGE;
  if (gap.newlines === 0) return BREAK.SPACE;
  return gap.newlines > spacing ? BREAK.PARAGRAPH : BREAK.LINE;
}

function usualWidth(lengths: number[]): number {
  const sorted = lengths.filter((length) => length > 0).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length * 0.9)] ?? 0;
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
