// Writes sides out that are named by a letter: "R shoulder", "CTR, L", "B knees", "R/L hips".
import { mayNamePart } from '../body-parts.js';
import { wordForm } from '../words.js';
import { gapBetween, type Piece } from './piece.js';

const SIDES: Readonly<Record<string, string>> = { r: 'right', l: 'left', rt: 'right', lt: 'left' };
/** "Vitamin B", "hepatitis B", "plan B": no side. */
const BEFORE_LETTER =
  /^(?:vitamin|vit|hepatitis|hep|type|group|grade|plan|part|schedule|section|step|class|influenza|and|or|a)$/i;
const BEHIND_LETTER = /^(?:complex|vitamins?|o|a|s|p|12|6|1)$/i;

const isPart = (piece: Piece | undefined): boolean =>
  piece?.words.split(/\W+/).some((word) => mayNamePart(wordForm(word))) ?? false;

function sideOf(service: string, pieces: readonly Piece[], at: number): string | null {
  const [before, piece, after] = [pieces[at - 1], pieces[at], pieces[at + 1]];
  if (!piece || piece.coded || piece.words.length > 2) return null;
  const form = piece.words.toLowerCase();
  const [gap, nextGap] = [gapBetween(service, before, piece), gapBetween(service, piece, after)];
  const capital = piece.words !== form;
  if (form === 'b') {
    const joined = nextGap.includes('/') || nextGap === '-' || /^(?:'|\d)/.test(nextGap);
    return capital &&
      !joined &&
      !BEFORE_LETTER.test(before?.words ?? '') &&
      !BEHIND_LETTER.test(after?.words ?? '')
      ? 'bilateral'
      : null;
  }
  const side = SIDES[form];
  if (side === undefined) return null;
  if (form.length === 2) return side;
  const isLevel = form === 'l' && /^\s?-?\s?$/.test(nextGap) && /^[1-6](?:$|\D)/.test(after?.words ?? '');
  const isShort = /['’&]/.test(nextGap.trim()) && !/^[rl]$/i.test(after?.words ?? '');
  if (isLevel || isShort || /['’]/.test(gap) || (nextGap === '/' && BEHIND_LETTER.test(after?.words ?? '')))
    return null;
  return capital || isPart(after) || isPart(before) || /^[rl]$/i.test(after?.words ?? '') ? side : null;
}

/** The pieces with lettered sides written out. */
export function writeOutSides(service: string, pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece, at) => {
    const side = sideOf(service, pieces, at);
    return side === null ? piece : { ...piece, words: side };
  });
}
