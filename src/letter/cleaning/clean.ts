// Turns raw text into the text that is stored: line ends made alike, control characters, running footers and the cover
// page of a served letter left out. Cleaning twice gives the same text as cleaning once.

import type { ParseWarning } from '../letter.js';
import { LetterError } from '../letter-error.js';
import { cutCover } from './cover.js';

/** Upper bound of a letter in UTF-16 code units; the longest real letters are near 60,000. */
export const LETTER_LIMIT = 2 * 1024 * 1024;

const LIGATURES: Record<string, string> = { ﬀ: 'ff', ﬁ: 'fi', ﬂ: 'fl', ﬃ: 'ffi', ﬄ: 'ffl' };
const FOOTER =
  /^(?:IMR )?Final Determination Letter for IMR Case Number\b|^Final Letter of Determination\b|^Form Effective \d|^(?:Page )?\d{1,3} of \d{1,3}$|^Page \d{1,3}$/i;

/** Control characters but for tabs, line ends and page breaks, and signs without width. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROLS = /[\0-\x08\v\x0e-\x1f\x7f-\x9f\u00ad\u200b-\u200d\u2060\ufeff]/g;

export interface CleanLetter {
  text: string;
  /** What a served letter's cover page gave as the outcome of the case; null without one. */
  coverOutcome: string | null;
  warnings: ParseWarning[];
}

/** The text as it is stored. Throws LetterError where it is no text, empty, or longer than LETTER_LIMIT. */
export function cleanLetter(raw: string): CleanLetter {
  if (typeof raw !== 'string' || raw.includes('\u0000')) {
    throw new LetterError(
      'LETTER_NOT_TEXT',
      'the whole input',
      'The input is not text.',
      'Give a letter as .txt or .pdf.',
    );
  }
  if (raw.length > LETTER_LIMIT) {
    const problem = `The text has ${raw.length} characters, a letter at most ${LETTER_LIMIT}.`;
    throw new LetterError('LETTER_TOO_LARGE', 'the whole input', problem, 'Give one letter at a time.');
  }
  const warnings: ParseWarning[] = [];
  const lines = withoutFooters(normalised(raw).split('\n').map(trimmedEnd), warnings);
  const cut = cutCover(lines.join('\n'));
  if (cut.left) {
    const message =
      'A cover page of a served letter was left out: it names persons, addresses or claim numbers.';
    warnings.push({ code: 'COVER_PAGE_LEFT_OUT', message, span: null });
  }
  if (cut.text.trim() === '') {
    throw new LetterError(
      'LETTER_EMPTY',
      'the whole input',
      'The text holds no words.',
      'If it is a scan, run OCR on it first.',
    );
  }
  return { text: cut.text, coverOutcome: cut.outcome, warnings };
}

function normalised(raw: string): string {
  return raw
    .replace(/\r\n?|[\v\u0085\u2028\u2029]/g, '\n')
    .replace(CONTROLS, '')
    .replace(/[ﬀﬁﬂﬃﬄ]/g, (ligature) => LIGATURES[ligature] ?? ligature);
}

/** Without blanks at the end; a pattern would be slow on long runs of blanks inside a line. Page breaks stay. */
function trimmedEnd(line: string): string {
  let end = line.length;
  while (end > 0 && isBlank(line.charCodeAt(end - 1))) end -= 1;
  return line.slice(0, end);
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 160;
}

/**
 * Leaves out running lines at the foot or the head of pages, and a line that is nothing but its page's number right
 * before or after a page break or at the end. Page breaks stay.
 */
function withoutFooters(lines: string[], warnings: ParseWarning[]): string[] {
  const atFoot = beforeBreak(lines);
  const paged = lines.some((line) => line.includes('\f'));
  let page = 1;
  let left = 0;
  const kept = lines.flatMap((line, index) => {
    const plain = line.includes('\f') ? line.replaceAll('\f', '') : line;
    const breaks = line.length - plain.length;
    const words = plain.trim();
    page += breaks;
    const number = paged && words === String(page) && (breaks > 0 || atFoot[index] === true);
    if (words === '' || words.length > 200 || !(number || FOOTER.test(words))) return [line];
    left += 1;
    return breaks > 0 ? ['\f'.repeat(breaks)] : [];
  });
  if (left > 0) {
    const message = `${left} running footers or page numbers were left out.`;
    warnings.push({ code: 'FOOTERS_LEFT_OUT', message, span: null });
  }
  return kept;
}

/** For each line whether a page break or the end is what follows it, but for empty lines. */
function beforeBreak(lines: string[]): boolean[] {
  const found: boolean[] = [];
  let next = true;
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    const line = lines[index] ?? '';
    found[index] = next;
    if (line.includes('\f')) next = true;
    else if (line !== '') next = false;
  }
  return found;
}
