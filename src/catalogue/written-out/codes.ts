// Writes procedure and supply codes out: "73721-50" is "MRI without contrast, bilateral", "E0730-RR" a rented unit.
import { readData } from '../../data-files.js';
import { gapBetween, type Piece } from './piece.js';

/** What each code stands for, in a few words of our own. */
export const procedureCodes: ReadonlyMap<string, string> = new Map(
  Object.entries(readData<{ codes: Record<string, string> }>('catalogue/data/procedure-codes.json').codes),
);

/** Letters and numbers behind a code; the others say nothing that is asked for. */
const MODIFIERS: Readonly<Record<string, string>> = {
  50: 'bilateral',
  rt: 'right',
  lt: 'left',
  rr: 'rental',
  nu: 'purchase',
};
const OTHER_MODIFIER = /^(?:2[1-9]|3\d|5[1-9]|6\d|7[4-9]|8[0-2]|as|tc|gp|go|gn|kx|ue|xs|xu|xe|xp)$/i;

function modifierOf(gap: string, piece: Piece | undefined): string | null {
  const isPayment = /^(?:rr|nu)$/i.test(piece?.words ?? '');
  if (!piece || !(isPayment ? /^\s{0,2}-?\s{0,2}$/ : /^\s{0,2}-\s{0,2}$/).test(gap)) return null;
  return MODIFIERS[piece.words.toLowerCase()] ?? (OTHER_MODIFIER.test(piece.words) ? '' : null);
}

/** The pieces with their codes written out, and what the modifiers behind them say. */
export function writeOutCodes(service: string, pieces: readonly Piece[]): Piece[] {
  const written: Piece[] = [];
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at];
    if (!piece) continue;
    const words = /\d{4}|\d[A-Z]$/i.test(piece.words)
      ? procedureCodes.get(piece.words.toUpperCase())
      : undefined;
    if (words === undefined || service[piece.start - 1] === '#' || service[piece.start - 1] === '$') {
      written.push(piece);
      continue;
    }
    written.push({ ...piece, words, coded: true });
    for (let next = pieces[at + 1]; next; next = pieces[at + 1]) {
      const modifier = modifierOf(gapBetween(service, pieces[at], next), next);
      if (modifier === null) break;
      written.push({ ...next, words: modifier });
      at++;
    }
  }
  return written;
}
