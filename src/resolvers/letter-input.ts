// Turns the input of ingestLetter into the bytes or text of one letter, or says why it is refused.
import { Buffer } from 'node:buffer';
import type { IngestLetterInput, InputError } from '../schema/ingest.type.js';

const MAX_NAME = 255;

export type LetterInput = { sourceName: string } & ({ text: string } | { bytes: Uint8Array });

/** The letter handed in, of `most` bytes at most; or the errors, each with a code and the path of what is wrong. */
export function readLetterInput(input: IngestLetterInput, most: number): LetterInput | InputError[] {
  const { text, pdfBase64 } = input;
  if ((text == null) === (pdfBase64 == null)) {
    return refused('EXACTLY_ONE_REQUIRED', 'Give the letter either as text or as pdfBase64.', []);
  }
  const sourceName = input.sourceName?.trim() || (text == null ? 'letter.pdf' : 'letter.txt');
  if (sourceName.length > MAX_NAME) {
    return refused('NAME_TOO_LONG', `sourceName may hold ${MAX_NAME} characters at most.`, ['sourceName']);
  }
  const tooLarge = `The letter is larger than ${most} bytes. A determination letter has a few pages.`;
  if (text != null) {
    if (text.trim() === '') return refused('LETTER_EMPTY', 'The text is empty.', ['text']);
    if (Buffer.byteLength(text) > most) return refused('LETTER_TOO_LARGE', tooLarge, ['text']);
    return { text, sourceName };
  }
  const encoded = pdfBase64 ?? '';
  if (encoded.length > Math.ceil(most / 3) * 4) return refused('LETTER_TOO_LARGE', tooLarge, ['pdfBase64']);
  const bytes = Buffer.from(encoded, 'base64');
  if (encoded === '' || bytes.toString('base64') !== encoded) {
    return refused('BASE64_INVALID', 'pdfBase64 is not base64 as RFC 4648 has it, with padding.', [
      'pdfBase64',
    ]);
  }
  return { bytes, sourceName };
}

function refused(code: string, message: string, path: string[]): InputError[] {
  return [{ code, message, path: ['input', ...path] }];
}
