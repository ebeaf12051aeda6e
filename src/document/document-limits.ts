// The limits within which a document is read. A letter has 2 to 40 pages and 10 to 100 kB of text.

export interface DocumentLimits {
  /** Bytes of the file. */
  maxBytes: number;
  /** UTF-16 code units of the text. */
  maxCharacters: number;
  /** Pages of a PDF. */
  maxPages: number;
  /** Milliseconds for one PDF, from the moment a child takes it. */
  maxMilliseconds: number;
  /** Resident memory of one child process in MiB, everything counted: V8 heap, buffers, code. It takes about 110 itself. */
  maxMemoryMiB: number;
}

export const DEFAULT_LIMITS: DocumentLimits = {
  maxBytes: 25 * 1024 * 1024,
  maxCharacters: 2_000_000,
  maxPages: 200,
  maxMilliseconds: 20_000,
  maxMemoryMiB: 400,
};
