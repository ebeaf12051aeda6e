// The door of this folder: turns the bytes of a file, PDF or plain text, into the text of a letter.
import { decodeText, type TextEncoding } from './decode-text.js';
import { DocumentError } from './document-error.js';
import { documentLayout } from './document-layout.js';
import { DEFAULT_LIMITS } from './document-limits.js';
import { checkPdfEnd, isPdf } from './pdf-bytes.js';
import { PdfReader } from './pdf-reader.js';

export interface DocumentText {
  kind: 'PDF' | 'TEXT';
  text: string;
  /** Pages of a PDF; null for text. */
  pages: number | null;
  /** How the bytes of a text were decoded; null for a PDF. */
  encoding: TextEncoding | null;
  /** What was wrong with the file though it could be read, in sentences. */
  warnings: string[];
}

export interface ReadDocumentOptions {
  /** The children that read PDFs; by default one set that the whole process shares. */
  reader?: PdfReader;
}

let shared: PdfReader | undefined;

/**
 * Reads one file. What it is, its bytes say, never its name, which serves errors only. PDFs are opened in a child
 * process within limits. Throws DocumentError, see DOCUMENT_ERRORS; whatever a file does, the next one is read.
 */
export async function readDocument(
  bytes: Uint8Array,
  name: string,
  options: ReadDocumentOptions = {},
): Promise<DocumentText> {
  const limits = options.reader?.limits ?? DEFAULT_LIMITS;
  if (bytes.byteLength > limits.maxBytes) {
    const sentence = `The file has ${bytes.byteLength} bytes; the limit is ${limits.maxBytes}.`;
    throw new DocumentError('DOCUMENT_TOO_LARGE', name, sentence);
  }
  if (isPdf(bytes)) {
    shared ??= new PdfReader();
    return readPdf(bytes, name, options.reader ?? shared);
  }
  const { text, encoding } = decodeText(bytes, name);
  if (text.length > limits.maxCharacters) {
    const sentence = `The text has ${text.length} characters; the limit is ${limits.maxCharacters}.`;
    throw new DocumentError('DOCUMENT_TOO_LARGE', name, sentence);
  }
  return { kind: 'TEXT', text, pages: null, encoding, warnings: [] };
}

/** Ends the children that `readDocument` shares. A later call starts new ones; a command may exit without it. */
export async function closeDocuments(): Promise<void> {
  const reader = shared;
  shared = undefined;
  await reader?.close();
}

async function readPdf(bytes: Uint8Array, name: string, reader: PdfReader): Promise<DocumentText> {
  checkPdfEnd(bytes, name);
  const { pages, repaired } = await reader.read(bytes, name);
  const text = documentLayout(pages);
  if (!/[\p{L}\p{N}]/u.test(text)) {
    throw new DocumentError('PDF_HAS_NO_TEXT', name, 'The PDF holds no text, only images or empty pages.');
  }
  const warnings = repaired ? ['The PDF was damaged and had to be repaired: text may be missing.'] : [];
  return { kind: 'PDF', text, pages: pages.length, encoding: null, warnings };
}
