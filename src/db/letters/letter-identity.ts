// Decides whether two letters are the same: white space does not count, so that the PDF and the text of one letter are
// one letter.
import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { ParsedBasis, ParsedLetter } from '../../letter/letter.js';

/** By what a letter without a case number is found again: what it prints, and its text. */
export interface LetterDigests {
  words: string;
  text: string;
}

/** SHA-256 in base64url, all white space left out. */
export function letterDigests(letter: ParsedLetter): LetterDigests {
  const digest = (squeezed: string) => createHash('sha256').update(squeezed).digest('base64url');
  return { words: digest(printedIn(letter)), text: digest(squeeze(letter.text)) };
}

/**
 * CHANGED: other words. SAME: equal in what they print or in their text. REREAD: the very same text, but a newer parser
 * made something else of it.
 */
export function compareLetters(stored: ParsedLetter, letter: ParsedLetter): 'SAME' | 'REREAD' | 'CHANGED' {
  if (stored.text === letter.text) return isDeepStrictEqual(stored, letter) ? 'SAME' : 'REREAD';
  const same = printedIn(stored) === printedIn(letter) || squeeze(stored.text) === squeeze(letter.text);
  return same ? 'SAME' : 'CHANGED';
}

const squeeze = (text: string): string => text.replace(/\s+/g, '');

/** What a letter prints: header, reviewer, summary and items; not what is read out of these. */
function printedIn(letter: ParsedLetter): string {
  const { licensedIn, specialties, subspecialties } = letter.reviewer;
  const basis = ({ text, noneCited }: ParsedBasis) => [text, String(noneCited)];
  const values = [
    [letter.caseNumber, letter.dateAssigned, letter.dateOfInjury, letter.decisionDate, letter.urDenialDate],
    [letter.applicationReceived, letter.priority, letter.caseSummary],
    [licensedIn.join('\u0002'), specialties.join('\u0002'), subspecialties.join('\u0002')],
    ...letter.determinations.map((item) => [
      [item.disputedService, item.outcome, item.rationale],
      [...basis(item.claimsAdministratorBasis), ...basis(item.reviewerBasis)],
    ]),
  ];
  return squeeze(
    values
      .flat(2)
      .map((value) => value ?? '\u0003')
      .join('\u0001'),
  );
}
