// One letter, as text or as the bytes of a PDF, into the database: what the graph's mutation does.
import { saveLetters } from '../../db/letters/save-letters.js';
import type { ServiceContext } from '../context.js';
import { evaluateLetter } from './evaluate-letter.js';
import { readLetter } from './read-letters.js';

export type LetterSource = { sourceName: string } & ({ text: string } | { bytes: Uint8Array });

export interface IngestedLetter {
  letterId: number | null;
  alreadyStored: boolean;
  errors: { code: string; message: string }[];
}

/** Stores one letter in a transaction of its own; a letter that cannot be read is an entry of `errors`. */
export async function ingestLetter(context: ServiceContext, source: LetterSource): Promise<IngestedLetter> {
  const bytes = 'bytes' in source ? source.bytes : new TextEncoder().encode(source.text);
  try {
    const letter = await readLetter(bytes, source.sourceName);
    const [saved] = saveLetters(context.db, [{ letter, evaluations: evaluateLetter(context, letter) }]);
    if (!saved) throw new Error('Storage gave no answer for the letter.');
    return { letterId: saved.id, alreadyStored: saved.alreadyStored, errors: [] };
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && typeof error.code === 'string')) throw error;
    if (!('nextStep' in error)) throw error;
    return { letterId: null, alreadyStored: false, errors: [{ code: error.code, message: error.message }] };
  }
}
