// Files -> parsed letters, some at a time, in the order of the files. Stores nothing.
import { readFileSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { DocumentError } from '../../document/document-error.js';
import { DEFAULT_LIMITS } from '../../document/document-limits.js';
import { readDocument } from '../../document/read-document.js';
import type { ParsedLetter } from '../../letter/letter.js';
import { parseLetter } from '../../letter/parse-letter.js';
import { mapInOrder } from './map-in-order.js';

/** One file: its letter, or why it could not be read. */
export type ReadLetter = { source: string; letter: ParsedLetter } | { source: string; error: Error };

/** Bytes of one file -> its letter. Throws DocumentError or LetterError; both carry a code, a sentence and a next step. */
export async function readLetter(bytes: Uint8Array, source: string): Promise<ParsedLetter> {
  const document = await readDocument(bytes, source);
  const letter = parseLetter(document.text);
  const damage = document.warnings.map((message) => ({ code: 'DOCUMENT_DAMAGED', message, span: null }));
  return { ...letter, warnings: [...damage, ...letter.warnings] };
}

async function readFileOf(source: string): Promise<ReadLetter> {
  try {
    return { source, letter: await readLetter(boundedBytes(source), source) };
  } catch (error) {
    return { source, error: error instanceof Error ? error : new Error(String(error)) };
  }
}

/** Bytes of a file whose size is looked at before it is opened, so that a huge one costs nothing. */
function boundedBytes(source: string): Uint8Array {
  const { size } = statSync(source);
  // At once: a letter is small, and handing it to another thread would cost more than reading it.
  if (size <= DEFAULT_LIMITS.maxBytes) return readFileSync(source);
  const sentence = `The file has ${size} bytes; the limit is ${DEFAULT_LIMITS.maxBytes}.`;
  throw new DocumentError('DOCUMENT_TOO_LARGE', source, sentence);
}

/** Reads the files in their order; a file that cannot be read is an entry with its error and hurts no other. */
export function readLetters(
  files: Iterable<string>,
  concurrency = availableParallelism() * 2,
): AsyncGenerator<ReadLetter> {
  return mapInOrder(files, concurrency, readFileOf);
}
