// Which letter is it: digests that do not see white space, so that the PDF and the text of one letter are one letter.
import { createHash } from 'node:crypto';
import type { ParsedBasis, ParsedDetermination, ParsedLetter } from '../letter/letter.js';

export interface LetterDigests {
  /** Over what the letter prints: header, reviewer, summary, items. Equal words are the same letter. */
  words: string;
  /** Over the stored text. Equal text is the same letter too, however a newer parser reads it. */
  text: string;
  /** Over every value that was read. Other readings of equal text replace the stored ones. */
  reading: string;
}

/** SHA-256 in base64url of a letter, all white space left out. */
export function letterDigests(letter: ParsedLetter): LetterDigests {
  const { text: _text, spans: _spans, sections: _sections, warnings: _warnings, ...read } = letter;
  return {
    words: digestOf(JSON.stringify(printedIn(letter))),
    text: digestOf(letter.text),
    reading: readingOf(read),
  };
}

function readingOf(read: Partial<ParsedLetter>): string {
  return digestOf(JSON.stringify(read, (key, value) => (key === 'span' ? undefined : value)));
}

/** In JSON, line breaks stand as escapes: they go with the white space. */
function digestOf(text: string): string {
  return createHash('sha256')
    .update(text.replace(/\s|\\[nrtf]/g, ''))
    .digest('base64url');
}

function printedIn(letter: ParsedLetter): unknown[] {
  return [
    [letter.caseNumber, letter.dateAssigned, letter.dateOfInjury, letter.decisionDate, letter.urDenialDate],
    [letter.applicationReceived, letter.priority, letter.reviewer, letter.caseSummary],
    letter.determinations.map(printedItem),
  ];
}

function printedItem(item: ParsedDetermination): unknown[] {
  const basis = ({ text, noneCited }: ParsedBasis) => [text, noneCited];
  const { disputedService, outcome, rationale } = item;
  return [
    disputedService,
    outcome,
    rationale,
    basis(item.claimsAdministratorBasis),
    basis(item.reviewerBasis),
  ];
}
