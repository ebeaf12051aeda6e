// Turns the pages of a PDF into one text: wide vertical gaps become empty lines, a form feed stands between pages.
import { quantile } from '../statistics/quantile.js';
import { lineText, type PageLine, pageLines } from './page-lines.js';
import type { PdfPage } from './pdf-process.js';

/** No more blank lines than this stand for one gap. */
const MOST_BLANK_LINES = 4;
/** Leading of single-spaced text, as a share of the letter size. */
const USUAL_LEADING = 1.2;

/**
 * Text in reading order, near to what `pdftotext -layout` gives: columns of one line stay in it, headers and footers
 * stay, every page ends with a line break, and `\f` stands between pages.
 */
export function documentLayout(pages: PdfPage[]): string {
  const lined = pages.map(pageLines);
  const leading = usualLeading(lined);
  return lined.map((lines) => pageText(lines, leading)).join('\f');
}

function pageText(lines: PageLine[], leading: number): string {
  let text = '';
  let above: PageLine | undefined;
  for (const line of lines) {
    const gap = above ? line.base - above.base : 0;
    const steps = above ? Math.floor(gap / Math.max(above.size, leading / USUAL_LEADING)) : 1;
    text += `${'\n'.repeat(Math.min(MOST_BLANK_LINES, Math.max(0, steps - 1)))}${lineText(line)}\n`;
    above = line;
  }
  return text;
}

/** The distance of neighbouring lines inside paragraphs: the first quartile over the document, 0 where none is known. */
function usualLeading(pages: PageLine[][]): number {
  const gaps = pages.flatMap((lines) =>
    lines.slice(1).map((line, i) => line.base - (lines[i]?.base ?? line.base)),
  );
  const positive = gaps.filter((gap) => gap > 0).sort((a, b) => a - b);
  return positive.length < 8 ? 0 : quantile(positive, 0.25);
}
