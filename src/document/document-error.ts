// The errors of reading a document, each with a code, a sentence and a next step.

/** Every code that a document can be refused with, with what to do about it. */
export const DOCUMENT_ERRORS = {
  NOT_A_LETTER_FILE: 'Give the letter as a PDF or as plain text.',
  DOCUMENT_TOO_LARGE: 'A letter has a few pages; check that the file is one letter, or raise the limit.',
  PDF_BROKEN: 'Download or export the file again; if a viewer still opens it, print it to a new PDF.',
  PDF_ENCRYPTED: 'Remove the password in a PDF viewer and save a copy.',
  PDF_HAS_NO_TEXT: 'The pages are images: run text recognition (OCR) over the file first.',
  PDF_TOO_MANY_PAGES: 'Split the file into its letters, or raise the limit.',
  PDF_TIMED_OUT: 'Print the file to a new PDF, which drops what makes it slow, or raise the limit.',
  PDF_TOO_MUCH_MEMORY: 'Print the file to a new PDF, which drops what makes it large, or raise the limit.',
  PDF_READER_CLOSED: 'Open a new reader: this one was closed before it came to the file.',
} as const;
export type DocumentErrorCode = keyof typeof DOCUMENT_ERRORS;

/** One file could not be read as a letter's text. `message` is "<name>: <sentence> <next step>". */
export class DocumentError extends Error {
  override readonly name = 'DocumentError';
  readonly nextStep: string;

  constructor(
    readonly code: DocumentErrorCode,
    /** The file's name as the caller gave it. */
    readonly file: string,
    /** What is wrong, one sentence. */
    readonly sentence: string,
  ) {
    super(`${file}: ${sentence} ${DOCUMENT_ERRORS[code]}`);
    this.nextStep = DOCUMENT_ERRORS[code];
  }
}

/** True for a string that is one of the codes; for what a child process reports. */
export function isDocumentErrorCode(code: string): code is DocumentErrorCode {
  return Object.hasOwn(DOCUMENT_ERRORS, code);
}
