// A thread that answers the questions of a service one after another, on a connection of its own.
import { Worker } from 'node:worker_threads';
import { AuditCancelled } from '../audit/audit-cancelled.js';
import { type Failure, ThreadFailure } from './thread-failure.js';

/** Asked of a thread; a number in `cancelled` other than 0 withdraws the question. */
export interface Asked<Question> {
  id: number;
  question: Question;
  cancelled: SharedArrayBuffer;
}

/** What a thread sends back: how far it is, the answer, or what went wrong. */
export type Answer =
  | { id: number; step: string; done: number }
  | { id: number; answer: unknown }
  | { id: number; error: Failure };

export type OnProgress = (step: string, done: number) => void;

interface Waiting {
  done: (answer: unknown) => void;
  failed: (error: Error) => void;
  onProgress: OnProgress | undefined;
}

/** One thread; it keeps no process alive while nothing is asked, and cannot be asked once it has ended. */
export class QuestionThread<Question> {
  readonly #waiting = new Map<number, Waiting>();
  readonly #worker: Worker;
  #next = 1;
  ended = false;

  /** `program` is a compiled file that calls answerQuestions. */
  constructor(program: string, workerData: object) {
    this.#worker = new Worker(program, { workerData });
    this.#worker.unref();
    this.#worker.on('message', (answer: Answer) => this.#take(answer));
    this.#worker.on('error', (error) => this.#fail(error));
    this.#worker.on('exit', () => this.#fail(new Error('A thread that answers questions has ended.')));
  }

  /** Rejects with AuditCancelled where the signal ends it, and with ThreadFailure where the thread's work threw. */
  ask(
    question: Question,
    { signal, onProgress }: { signal?: AbortSignal; onProgress?: OnProgress } = {},
  ): Promise<unknown> {
    const id = this.#next++;
    const cancelled = new SharedArrayBuffer(4);
    const cancel = (): void => void Atomics.store(new Int32Array(cancelled), 0, 1);
    if (signal?.aborted) cancel();
    signal?.addEventListener('abort', cancel, { once: true });
    this.#worker.ref();
    return new Promise<unknown>((done, failed) => {
      this.#waiting.set(id, { done, failed, onProgress });
      this.#worker.postMessage({ id, question, cancelled } satisfies Asked<Question>);
    }).finally(() => signal?.removeEventListener('abort', cancel));
  }

  close(): Promise<unknown> {
    this.ended = true;
    return this.#worker.terminate();
  }

  #take(message: Answer): void {
    const waiting = this.#waiting.get(message.id);
    if ('step' in message) {
      waiting?.onProgress?.(message.step, message.done);
      return;
    }
    this.#waiting.delete(message.id);
    if (this.#waiting.size === 0) this.#worker.unref();
    if ('answer' in message) waiting?.done(message.answer);
    else if (message.error.code === 'CANCELLED') waiting?.failed(new AuditCancelled(message.error.message));
    else waiting?.failed(new ThreadFailure(message.error.code, message.error.message));
  }

  #fail(error: Error): void {
    this.ended = true;
    for (const { failed } of this.#waiting.values()) failed(error);
    this.#waiting.clear();
  }
}
