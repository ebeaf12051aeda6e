// Writes a service out as its writer would read it aloud: "R CTR, 64721-50" is "right carpal tunnel release, …".
// Everything that reads a service reads this text; each stretch of it knows the words that it stands for.
import { remembered } from '../remembered.js';
import { writeOutCodes } from './codes.js';
import { tellHomographs } from './homographs.js';
import { writeOutNumbers } from './numbers.js';
import { type Piece, piecesOf, type WrittenText, writtenText } from './piece.js';
import { writeOutShorthand } from './service-shorthand.js';
import { mendSpelling } from './service-spelling.js';
import { writeOutSides } from './sides.js';

const STEPS: readonly ((service: string, pieces: readonly Piece[]) => Piece[])[] = [
  writeOutCodes,
  mendSpelling,
  tellHomographs,
  writeOutShorthand,
  writeOutSides,
  writeOutNumbers,
];

function writeOutAll(service: string): WrittenText {
  return writtenText(
    service,
    STEPS.reduce((pieces, step) => step(service, pieces), piecesOf(service)),
  );
}

/** Longer services are read up to here; the longest that is known has some 600 characters. */
const LONGEST = 4000;
const written = remembered(writeOutAll, 2_000);

/**
 * The service written out. Linear; longer ones are cut at 4,000 characters.
 * @example writeOut('PT: L knee 3x6').text // 'PT: left knee 3x6'
 */
export function writeOut(service: string): WrittenText {
  return written(service.slice(0, LONGEST));
}

/** A name of the vocabulary as a service would hold it once written out. */
export function writeOutName(name: string): string {
  return writeOutNumbers(name, writeOutShorthand(name, piecesOf(name)))
    .map(({ words }) => words)
    .join(' ');
}
