// Files -> letters with their evaluations, in the order of the files: in worker threads and this one where there are
// many files, else in this one alone. Stores nothing; the results are the same either way.
import { statSync } from 'node:fs';
import { setImmediate as turn } from 'node:timers/promises';
import type { LetterToSave } from '../../db/letters/letter-to-save.js';
import type { RuleContext } from '../context.js';
import { evaluateLetter } from './evaluate-letter.js';
import { LetterPool } from './letter-pool.js';
import { type ReadLetter, readLetters } from './read-letters.js';

/**
 * One file: what is to be saved of it, or why it could not be read. `unpack` makes the letter of the message of a thread:
 * hundreds of letters that wait as single strings cost the collection of garbage nothing. `size` is in characters, near
 * what it takes while it waits.
 */
export type PreparedLetter =
  | { source: string; size: number; unpack: () => LetterToSave }
  | { source: string; error: Error };

/** Below so many files the start of the threads would cost more than they save. */
const FEW = 200;
/** Files of one message to a thread: few enough that little waits, enough that messages cost little. */
const CHUNK = 16;
/** Bytes of them together; larger files go alone. */
const CHUNK_BYTES = 2 ** 20;
/** Bytes of all files under way: the usual ones never come near it. */
const MOST_BYTES = 2 ** 24;

/** Chunks of this thread's own that may wait for those before them: it does up to a third of the reading. */
const OWN = 12;

/** A read letter with its evaluations; an error stays one. */
export function prepareLetter(rules: RuleContext, read: ReadLetter): PreparedLetter {
  if ('error' in read) return read;
  const { source, letter } = read;
  try {
    const prepared = { letter, evaluations: evaluateLetter(rules, letter) };
    return { source, size: letter.text.length, unpack: () => prepared };
  } catch (error) {
    return { source, error: error instanceof Error ? error : new Error(String(error)) };
  }
}

/**
 * Reads and evaluates the files; a file that cannot be read is an entry with its error and hurts no other. While every
 * thread of the pool is still starting or has its fill, this one does a chunk itself: where it is not busy storing, its
 * core would idle.
 */
export async function* prepareLetters(
  rules: RuleContext,
  files: readonly string[],
): AsyncGenerator<PreparedLetter> {
  const pool = files.length < FEW ? null : LetterPool.open(rules.ruleFolders);
  if (!pool) {
    for await (const read of readLetters(files)) yield prepareLetter(rules, read);
    return;
  }
  const underWay: { letters: Promise<PreparedLetter[]>; bytes: number }[] = [];
  let waiting = 0;
  try {
    for (const { chunk, bytes } of chunksOf(files)) {
      await turn(); // else no answer of a thread would come in while this one works
      const letters = pool.full ? Promise.resolve(await prepareHere(rules, chunk)) : pool.prepare(chunk);
      letters.catch(() => undefined); // handled when taken below; must not count as unhandled before
      underWay.push({ letters, bytes });
      waiting += bytes;
      while (underWay.length >= pool.room + OWN || waiting > MOST_BYTES) {
        const first = underWay.shift();
        if (!first) break;
        waiting -= first.bytes;
        yield* await first.letters;
      }
    }
    for (const { letters } of underWay) yield* await letters;
  } finally {
    await pool.close();
  }
}

async function prepareHere(rules: RuleContext, chunk: readonly string[]): Promise<PreparedLetter[]> {
  const letters: PreparedLetter[] = [];
  for await (const read of readLetters(chunk)) letters.push(prepareLetter(rules, read));
  return letters;
}

function* chunksOf(files: readonly string[]): Generator<{ chunk: readonly string[]; bytes: number }> {
  let chunk: string[] = [];
  let bytes = 0;
  for (const file of files) {
    const size = sizeOf(file);
    if (chunk.length === CHUNK || (chunk.length > 0 && bytes + size > CHUNK_BYTES)) {
      yield { chunk, bytes };
      [chunk, bytes] = [[], 0];
    }
    chunk.push(file);
    bytes += size;
  }
  if (chunk.length > 0) yield { chunk, bytes };
}

/** Bytes of a file; 0 where it cannot be told: reading the file will say why. */
function sizeOf(file: string): number {
  try {
    return statSync(file).size;
  } catch {
    return 0;
  }
}
