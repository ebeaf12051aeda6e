// The error thrown when a text cannot be read as a letter at all; everything less serious is a warning.

export const LETTER_ERROR_CODES = [
  'LETTER_NOT_TEXT',
  'LETTER_TOO_LARGE',
  'LETTER_EMPTY',
  'LETTER_HEADINGS_MISSING',
  'LETTER_ITEM_MISSING',
  'LETTER_OUTCOME_MISSING',
] as const;
export type LetterErrorCode = (typeof LETTER_ERROR_CODES)[number];

/** A text that cannot be read as a letter: code, place, what is wrong and what to do next. Quotes at most 80 characters. */
export class LetterError extends Error {
  constructor(
    readonly code: LetterErrorCode,
    /** Where it was noticed, in words, such as "line 12". */
    readonly place: string,
    readonly problem: string,
    readonly nextStep: string,
  ) {
    super(`${code}  ${place}\n  ${problem} ${nextStep}`);
    this.name = 'LetterError';
  }
}
