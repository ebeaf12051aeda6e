// Writes numbers as digits: "three (3) times" is "3 times", "twice" is "2 x", "twenty-four" is 24.
import { TEENS, TENS } from '../number-names.js';
import { gapBetween, type Piece } from './piece.js';

const UNITS: Readonly<Record<string, number>> = Object.fromEntries(
  ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'].map((word, at) => [word, at + 1]),
);
const TIMES: Readonly<Record<string, string>> = { once: '1 x', twice: '2 x', thrice: '3 x' };

/** The pieces with number words as digits, and a number that is said twice, "six (6)", once. */
export function writeOutNumbers(service: string, pieces: readonly Piece[]): Piece[] {
  const written: Piece[] = [];
  const last = (): Piece | undefined => written.at(-1);
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at];
    if (!piece) continue;
    const form = piece.words.toLowerCase();
    const next = pieces[at + 1];
    const unit = UNITS[next?.words.toLowerCase() ?? ''];
    const isCompound = TENS[form] !== undefined && unit && /^[\s-]?$/.test(gapBetween(service, piece, next));
    const value = (TENS[form] ?? TEENS[form] ?? UNITS[form] ?? 0) + (isCompound ? unit : 0);
    const end = isCompound && next ? next.end : piece.end;
    if (isCompound) at++;
    const words = value > 0 ? String(value) : (TIMES[form] ?? piece.words);
    const same = last();
    const between = same ? service.slice(same.end, piece.start) : '';
    const digits = /^\d{1,3}/.exec(same?.words ?? '')?.[0];
    if (
      same &&
      digits === words &&
      /^\s{0,2}\(\s?$/.test(between) &&
      /^\s?\)/.test(service.slice(end, end + 2))
    ) {
      const close = service.indexOf(')', end) + 1;
      written[written.length - 1] = { ...same, end: close };
      continue;
    }
    written.push({ ...piece, words, end });
  }
  return written;
}
