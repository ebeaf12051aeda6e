// Checks the raw bytes of a PDF before it is opened: that it is a PDF, and that it is complete.
import { DocumentError } from './document-error.js';

/** Whether `%PDF-` stands at the start, where readers look for it: in the first 1,024 bytes. */
export function isPdf(bytes: Uint8Array): boolean {
  return latin1(bytes.subarray(0, 1024)).includes('%PDF-');
}

/**
 * Throws PDF_BROKEN where the file was cut off: pdf.js would repair it and silently give a shorter letter.
 * A whole file has `startxref` and, where it is linearized, the length that it states (ISO 32000-1, 7.5.5 and F.2).
 */
export function checkPdfEnd(bytes: Uint8Array, name: string): void {
  const length = /\/Linearized\b[^>]{0,200}?\/L (\d{1,10})\b/.exec(latin1(bytes.subarray(0, 2048)))?.[1];
  const cut = length !== undefined && bytes.byteLength < Number(length);
  if (cut || Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).lastIndexOf('startxref') < 0) {
    throw new DocumentError('PDF_BROKEN', name, 'The PDF is incomplete: it was cut off.');
  }
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
