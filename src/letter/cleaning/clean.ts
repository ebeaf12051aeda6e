// Turns raw text into the text that is stored: line ends made alike, control characters, running footers and the cover
// page of a served letter left out. Cleaning twice gives the same text as cleaning once.

import type { ParseWarning } from '../letter.js';
import { LetterError } from '../letter-error.js';
import { cutCover } from './cover.js';
import { withPlainHyphens } from './hyphens.js';
import { withoutNames } from './names.js';
import { withoutRunningLines } from './running-lines.js';

/** Upper bound of a letter in UTF-16 code units; the longest real letters are near 60,000. */
export const LETTER_LIMIT = 2 * 1024 * 1024;

const LIGATURES: Record<string, string> = { ﬀ: 'ff', ﬁ: 'fi', ﬂ: 'fl', ﬃ: 'ffi', ﬄ: 'ffl' };
/** Control characters but for tabs, line ends and page breaks, and signs without width. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROLS = /[\0-\x08\v\x0e-\x1f\x7f-\x9f\u200b-\u200d\u2060\ufeff]/g;

const RUNNING = 'running lines were left out: footers, page numbers, stamps.';
const COVER = 'A cover page of a served letter was left out: it names persons, addresses or claim numbers.';
const NAMES = 'Names, addresses or other words that are not of the letter itself were left out.';

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
  const warn = (code: string, message: string) => warnings.push({ code, message, span: null });
  const plain = withPlainHyphens(normalised(raw)).split('\n').map(trimmedEnd);
  const running = withoutRunningLines(plain);
  const cut = cutCover(running.lines.join('\n'));
  const named = withoutNames(cut.text.split('\n'));
  const text = named.lines.join('\n');
  if (running.left > 0) warn('FOOTERS_LEFT_OUT', `${running.left} ${RUNNING}`);
  if (cut.left === 'COVER_PAGE') warn('COVER_PAGE_LEFT_OUT', COVER);
  if (cut.left === 'NAMES' || named.left > 0) warn('NAMES_LEFT_OUT', NAMES);
  if (text.trim() === '') {
    throw new LetterError(
      'LETTER_EMPTY',
      'the whole input',
      'The text holds no words.',
      'If it is a scan, run OCR on it first.',
    );
  }
  return { text, coverOutcome: cut.outcome, warnings };
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
