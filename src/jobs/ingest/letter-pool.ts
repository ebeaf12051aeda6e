// Worker threads that read and evaluate letters, one for each core except this thread's.
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { LetterToSave } from '../../db/letters/letter-to-save.js';
import { type Failure, ThreadFailure } from '../threads/thread-failure.js';
import type { PreparedLetter } from './prepare-letters.js';

/** What a thread says of one file: the letter as JSON, which passes between threads faster than objects do. */
export type ThreadResult = { source: string } & ({ json: string } | Failure);
export type ThreadMessage = { chunk: readonly string[] } | 'close';
/** What a thread says: once that it has read its rules, then the results of each chunk. */
export type ThreadAnswer = 'ready' | ThreadResult[];
export interface ThreadOptions {
  ruleFolders: readonly string[];
}

const PROGRAM = fileURLToPath(new URL('./letter-thread.js', import.meta.url));
/** MiB of a thread's heap: some 100 are the rule base; without a bound garbage piles up before it is collected. */
const HEAP = 320;
/** MiB of it for what is young: a letter leaves much garbage behind and nothing else, so rarer collections copy less. */
const YOUNG_HEAP = 96;
/** More threads than this find the one writer busy. */
const MOST_THREADS = 4;
/** Chunks under way for each thread: enough to work on while the storing thread waits for the disk. */
const UNDER_WAY = 24;

interface Waiting {
  done: (results: PreparedLetter[]) => void;
  failed: (error: Error) => void;
}

/** One thread and the chunks that it has been given, in order. */
class Thread {
  readonly waiting: Waiting[] = [];
  readonly ended: Promise<void>;
  #ready = false;
  #failure: Error | null = null;

  constructor(private readonly worker: Worker) {
    worker.on('message', (answer: ThreadAnswer) => {
      if (answer === 'ready') this.#ready = true;
      else this.waiting.shift()?.done(answer.map(preparedOf));
    });
    worker.on('error', (error) => this.#fail(error));
    this.ended = new Promise((resolve) => {
      worker.on('exit', () => {
        this.#fail(new Error('A thread that reads letters has ended.'));
        resolve();
      });
    });
  }

  /** Whether it takes no more for now: it is still reading its rules, or is busy. */
  get full(): boolean {
    return this.#failure === null && (!this.#ready || this.waiting.length >= UNDER_WAY);
  }

  prepare(chunk: readonly string[]): Promise<PreparedLetter[]> {
    if (this.#failure) return Promise.reject(this.#failure);
    return new Promise((done, failed) => {
      this.waiting.push({ done, failed });
      this.worker.postMessage({ chunk } satisfies ThreadMessage);
    });
  }

  close(): Promise<void> {
    this.worker.postMessage('close' satisfies ThreadMessage);
    return this.ended;
  }

  #fail(error: Error): void {
    this.#failure ??= error;
    for (const { failed } of this.waiting.splice(0)) failed(this.#failure);
  }
}

function preparedOf(result: ThreadResult): PreparedLetter {
  const { source } = result;
  if (!('json' in result)) return { source, error: new ThreadFailure(result.code, result.message) };
  const { json } = result;
  return { source, size: json.length, unpack: () => JSON.parse(json) as LetterToSave };
}

export class LetterPool {
  private constructor(private readonly threads: readonly Thread[]) {}

  /** Threads for this machine; null where they have no program, as when the source runs uncompiled. */
  static open(ruleFolders: readonly string[]): LetterPool | null {
    if (!existsSync(PROGRAM)) return null;
    const workerData: ThreadOptions = { ruleFolders };
    const resourceLimits = { maxOldGenerationSizeMb: HEAP, maxYoungGenerationSizeMb: YOUNG_HEAP };
    const options = { workerData, resourceLimits };
    const size = Math.max(1, Math.min(MOST_THREADS, availableParallelism() - 1));
    const threads = Array.from({ length: size }, () => new Thread(new Worker(PROGRAM, options)));
    return new LetterPool(threads);
  }

  /** How many chunks the threads take together. */
  get room(): number {
    return this.threads.length * UNDER_WAY;
  }

  /** Whether no thread takes more for now. */
  get full(): boolean {
    return this.threads.every((thread) => thread.full);
  }

  /** The letters of some files in their order. Rejects where the thread itself failed; throws where the pool is full. */
  prepare(chunk: readonly string[]): Promise<PreparedLetter[]> {
    const [free] = this.threads
      .filter((thread) => !thread.full)
      .sort((a, b) => a.waiting.length - b.waiting.length);
    if (!free) throw new Error('Every thread is busy: check "full" first.');
    return free.prepare(chunk);
  }

  /** Lets the threads end once they have done what they were given. */
  async close(): Promise<void> {
    await Promise.all(this.threads.map((thread) => thread.close()));
  }
}
