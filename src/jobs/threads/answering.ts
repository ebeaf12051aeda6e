// The side of a thread that answers: makes a task of a question's answer, with its progress and what went wrong.
import type { MessagePort } from 'node:worker_threads';
import { type Failure, failureOf } from './thread-failure.js';

export type OnProgress = (step: string, done: number) => void;

/** Asked of a thread; a number in `cancelled` other than 0 withdraws the question. */
export interface Asked<Question> {
  question: Question;
  cancelled: SharedArrayBuffer;
  /** Where progress is told. */
  progress: MessagePort;
}

/** Errors lose their codes between threads, so what went wrong comes back as an answer. */
export type Answered = { answer: unknown } | { failure: Failure };

export interface Progress {
  step: string;
  done: number;
}

export interface Asking {
  /** Whether the question has been withdrawn. */
  signal: { readonly aborted: boolean };
  onProgress: OnProgress;
}

/** The task of a pool's thread that answers each question with whatever `answerTo` returns or throws. */
export function answering<Question>(
  answerTo: (question: Question, asking: Asking) => unknown,
): (asked: Asked<Question>) => Answered {
  return ({ question, cancelled, progress }) => {
    const flag = new Int32Array(cancelled);
    const signal = {
      get aborted() {
        return Atomics.load(flag, 0) !== 0;
      },
    };
    const onProgress: OnProgress = (step, done) => progress.postMessage({ step, done } satisfies Progress);
    try {
      return { answer: answerTo(question, { signal, onProgress }) };
    } catch (error) {
      return { failure: failureOf(error) };
    } finally {
      progress.close();
    }
  };
}
