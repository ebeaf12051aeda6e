// One thread of a kind for each service, with a connection of its own: it is made when it is first asked, answers one
// question after another, and is made again after a failure.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { MessageChannel } from 'node:worker_threads';
import { Piscina } from 'piscina';
import { AuditCancelled } from '../audit/audit-cancelled.js';
import type { ServiceContext } from '../context.js';
import type { Answered, Asked, OnProgress, Progress } from './answering.js';
import { ThreadFailure } from './thread-failure.js';

/** What every thread of a service is told; it opens the database by itself. */
export interface ServiceThreadData {
  file: string;
  ruleFolders: readonly string[];
}

/** How a service is asked beside its other work. */
export interface AskOptions {
  signal?: AbortSignal;
  onProgress?: OnProgress;
}

/** Added to the thread's niceness where it is to give way to those that answer queries. */
const GIVES_WAY = 10;

export class ServiceThreads<Question> {
  readonly #program: string;
  readonly #niceIncrement: number;
  readonly #pools = new WeakMap<ServiceContext, Piscina>();

  /** `program` is the address of a file whose default export is made by `answering`. */
  constructor(program: URL, { givesWay = false } = {}) {
    this.#program = fileURLToPath(program);
    this.#niceIncrement = givesWay ? GIVES_WAY : 0;
  }

  /** Whether the service has a thread: not where its database is in memory, or the source runs uncompiled. */
  has(context: ServiceContext): boolean {
    return !context.db.connection.memory && existsSync(this.#program);
  }

  /** Rejects with AuditCancelled where the signal ends it, and with ThreadFailure where the thread's work threw. */
  async ask(context: ServiceContext, question: Question, options: AskOptions = {}): Promise<unknown> {
    const { signal, onProgress } = options;
    const cancelled = new SharedArrayBuffer(4);
    const cancel = (): void => void Atomics.store(new Int32Array(cancelled), 0, 1);
    if (signal?.aborted) cancel();
    signal?.addEventListener('abort', cancel, { once: true });
    const { port1: heard, port2: progress } = new MessageChannel();
    heard.on('message', ({ step, done }: Progress) => onProgress?.(step, done)).unref();
    try {
      const asked: Asked<Question> = { question, cancelled, progress };
      const answered: Answered = await this.#poolOf(context).run(asked, { transferList: [progress] });
      if ('answer' in answered) return answered.answer;
      const { code, message } = answered.failure;
      throw code === 'CANCELLED' ? new AuditCancelled(message) : new ThreadFailure(code, message);
    } finally {
      heard.close();
      signal?.removeEventListener('abort', cancel);
    }
  }

  /** Ends the thread of a service that closes; whatever it was doing is given up, and nothing of it stays. */
  async close(context: ServiceContext): Promise<void> {
    const pool = this.#pools.get(context);
    this.#pools.delete(context);
    await pool?.destroy();
  }

  #poolOf(context: ServiceContext): Piscina {
    const known = this.#pools.get(context);
    if (known) return known;
    const workerData: ServiceThreadData = {
      file: context.db.connection.name,
      ruleFolders: context.ruleFolders,
    };
    const pool = new Piscina({
      filename: this.#program,
      workerData,
      minThreads: 0,
      maxThreads: 1,
      idleTimeout: Number.POSITIVE_INFINITY,
      niceIncrement: this.#niceIncrement,
    });
    this.#pools.set(context, pool);
    return pool;
  }
}
