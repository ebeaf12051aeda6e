// Puts the positioned text items of a PDF page into lines in reading order, columns kept apart.
import type { PdfPage } from './pdf-process.js';

/** A run of text: left edge, baseline (downwards) and end in points, and the size of its letters. */
interface Run {
  text: string;
  left: number;
  right: number;
  base: number;
  size: number;
}

export interface PageLine {
  runs: Run[];
  base: number;
  size: number;
  /** Left edge of all lines that run in its direction: where column 0 is. */
  margin: number;
}

/** Baselines closer than this share of the letter size are one line: superscripts and uneven table cells. */
const SAME_LINE = 0.45;
/** A gap from this share of the letter size on is a space, from the second on a column. */
const SPACE = 0.15;
const COLUMN = 1;
/** Width of one column of the text, as a share of the letter size: what `pdftotext -layout` comes to on letters. */
const COLUMN_WIDTH = 0.4;

/** The lines of one page, top to bottom. Text that runs in another direction than most of the page comes after it. */
export function pageLines(page: PdfPage): PageLine[] {
  const byDirection: Run[][] = [[], [], [], []];
  for (let i = 0; i < page.strings.length; i++) addRun(byDirection, page, i);
  return byDirection.sort((a, b) => weight(b) - weight(a)).flatMap(linesOf);
}

function weight(runs: Run[]): number {
  return runs.reduce((sum, run) => sum + run.text.length, 0);
}

/** Turns the i-th item upright, as its own direction of writing says, and files it under that direction. */
function addRun(byDirection: Run[][], { viewport, strings, geometry }: PdfPage, i: number): void {
  const text = (strings[i] ?? '').replace(/[\u00a0\t\n\v\f\r]/g, ' ');
  if (text.trim() === '') return;
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, width = 0] = geometry.subarray(i * 7, i * 7 + 7);
  const [va = 1, vb = 0, vc = 0, vd = -1, ve = 0, vf = 0] = viewport;
  const x = va * e + vc * f + ve;
  const y = vb * e + vd * f + vf;
  const alongX = va * a + vc * b;
  const alongY = vb * a + vd * b;
  const size = Math.hypot(c, d) || Math.hypot(a, b);
  if (![x, y, size, width].every(Number.isFinite) || size === 0) return;
  const direction = Math.abs(alongX) >= Math.abs(alongY) ? (alongX >= 0 ? 0 : 2) : alongY >= 0 ? 1 : 3;
  const [left, base] = [
    [x, y],
    [y, -x],
    [-x, -y],
    [-y, x],
  ][direction] as [number, number];
  byDirection[direction]?.push({ text, left, right: left + width, base, size });
}

function linesOf(runs: Run[]): PageLine[] {
  const lines: PageLine[] = [];
  const margin = runs.reduce((least, run) => Math.min(least, run.left), Number.POSITIVE_INFINITY);
  for (const run of runs.sort((a, b) => a.base - b.base || a.left - b.left)) {
    const line = lines.at(-1);
    if (line && run.base - line.base <= SAME_LINE * Math.max(line.size, run.size)) {
      line.runs.push(run);
      if (run.size > line.size) Object.assign(line, { base: run.base, size: run.size });
    } else lines.push({ runs: [run], base: run.base, size: run.size, margin });
  }
  for (const line of lines) line.runs.sort((a, b) => a.left - b.left);
  return lines;
}

/** One line as text: runs left to right, a wide gap as the spaces that bring the next run to its column. */
export function lineText(line: PageLine): string {
  let text = '';
  let last: Run | undefined;
  for (const run of line.runs) {
    if (last && isPaintedTwice(last, run)) continue;
    const column = Math.round((run.left - line.margin) / (line.size * COLUMN_WIDTH));
    const gap = last ? run.left - last.right : Number.POSITIVE_INFINITY;
    if (gap >= COLUMN * line.size) {
      text = `${text.trimEnd()}${' '.repeat(Math.min(200, Math.max(last ? 2 : 0, column - text.trimEnd().length)))}`;
    } else if (gap >= SPACE * line.size && !text.endsWith(' ')) text += ' ';
    text += run.text.trimStart() === run.text || !text.endsWith(' ') ? run.text : run.text.trimStart();
    last = run;
  }
  return text.trimEnd();
}

/** Bold by painting the same words twice, a hair apart. */
function isPaintedTwice(a: Run, b: Run): boolean {
  return (
    a.text === b.text && Math.abs(a.left - b.left) < 0.1 * a.size && Math.abs(a.base - b.base) < 0.1 * a.size
  );
}
