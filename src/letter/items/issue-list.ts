// Splits a list of issues at dispute: numbers, letters, roman numbers and bullets, with or without brackets.
import type { Span } from '../../terms.js';
import { BREAK, type Folded, trimmed } from '../text/fold.js';

const BULLET = /^(?:[•▪●○◦■□‣∙·➢✓»*]|[–—-](?= )|o(?= [A-Z])) ?/;
const SURE_BULLET = /[•▪●○◦■□‣∙➢]/;
// "1.", "1)", "(1)", "[1]", "#1", "a.", "(b)", "ii.", "Issue 1:", "No. 2"
const MARK =
  /^(?:(?:Issue|Item|Request|Service|No\.?|#) ?)?(?:([([]) ?(\d{1,2}|[A-Za-z]|[ivxIVX]{1,4}) ?[)\]]|(\d{1,2}|[A-Za-z]|[ivxIVX]{1,4}) ?([).:]|-(?= )))(?!\d) ?/;
const NAMED_MARK = /^(?:Issue|Item|Request|Service|No\.?|#) ?(\d{1,2}) ?[).:–-]? ?/i;
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
/** Bounds the work on hostile texts; real letters dispute up to thirty services. */
const MOST_ISSUES = 100;

interface Mark {
  at: number;
  length: number;
  /** What the mark counts as in each way of counting. */
  ordinals: number[];
  bracket: boolean;
}

/** The issues within a span in order, without their marks; the whole span where it holds no list. */
export function splitIssues(folded: Folded, span: Span): Span[] {
  const bullets = bulletsWithin(folded, span);
  const marks = bullets.length > 0 ? bullets : sequenceOf(marksWithin(folded, span));
  const first = marks[0];
  if (!first) return [span];
  // Words before the list only introduce it: "Whether the following are medically necessary:".
  if (first.at > span.start && !/[:;–-] ?$/.test(folded.text.slice(span.start, first.at))) return [span];
  return marks
    .map((mark, index) => trimmed(folded.text, mark.at + mark.length, marks[index + 1]?.at ?? span.end))
    .filter((issue) => issue.end > issue.start);
}

const opensLine = (folded: Folded, at: number, span: Span): boolean =>
  at === span.start || (folded.breaks[at - 1] ?? BREAK.NONE) >= BREAK.LINE;

function bulletsWithin(folded: Folded, span: Span): { at: number; length: number }[] {
  const found: { at: number; length: number }[] = [];
  for (let at = span.start; at < span.end && found.length < MOST_ISSUES; at += 1) {
    const begins = opensLine(folded, at, span);
    if (!begins && !(SURE_BULLET.test(folded.text[at] ?? '') && folded.text[at - 1] === ' ')) continue;
    const bullet = BULLET.exec(folded.text.slice(at, Math.min(span.end, at + 4)));
    if (bullet) found.push({ at, length: bullet[0].length });
  }
  return found;
}

/** Marks at the beginning of lines, and numbers and bracketed marks behind a space in texts without lines. */
function marksWithin(folded: Folded, span: Span): Mark[] {
  const found: Mark[] = [];
  for (let at = span.start; at < span.end; at += 1) {
    const line = opensLine(folded, at, span);
    if (!line && folded.text[at - 1] !== ' ') continue;
    const words = folded.text.slice(at, Math.min(span.end, at + 24));
    const match = MARK.exec(words);
    const named = match ? null : NAMED_MARK.exec(words);
    const label = (match?.[2] ?? match?.[3] ?? named?.[1] ?? '').toLowerCase();
    const bracket = match?.[1] !== undefined;
    const number = /\d/.test(label);
    if (label === '' || !(line || number || bracket)) continue;
    const ordinals = number ? [Number(label)] : [LETTERS.indexOf(label) + 1, ROMAN.indexOf(label) + 1];
    found.push({ at, length: (match ?? named)?.[0].length ?? 0, ordinals, bracket });
  }
  return found;
}

/** The marks that count one, two, three and so on, in the way of counting that gives most. */
function sequenceOf(marks: Mark[]): Mark[] {
  const ways = [0, 1].flatMap((way) => [true, false].map((bracket) => countUp(marks, way, bracket)));
  return ways.reduce((best, way) => (way.length > best.length ? way : best), []);
}

function countUp(marks: Mark[], way: number, bracket: boolean): Mark[] {
  const found: Mark[] = [];
  for (const mark of marks) {
    const ordinal = mark.ordinals[way] ?? mark.ordinals[0];
    if (mark.bracket === bracket && ordinal === found.length + 1 && found.length < MOST_ISSUES)
      found.push(mark);
  }
  return found;
}
