// The side of a thread that answers: takes questions, answers each in turn, and says what went wrong by its code.
import { parentPort } from 'node:worker_threads';
import type { Answer, Asked, OnProgress } from './question-thread.js';
import { failureOf } from './thread-failure.js';

export interface Asking {
  /** Whether the question has been withdrawn. */
  signal: { readonly aborted: boolean };
  onProgress: OnProgress;
}

/** Answers every question that comes, with whatever `answerTo` returns or throws. */
export function answerQuestions<Question>(answerTo: (question: Question, asking: Asking) => unknown): void {
  parentPort?.on('message', ({ id, question, cancelled }: Asked<Question>) => {
    const post = (answer: Answer): void => parentPort?.postMessage(answer);
    const flag = new Int32Array(cancelled);
    const signal = {
      get aborted() {
        return Atomics.load(flag, 0) !== 0;
      },
    };
    try {
      const onProgress: OnProgress = (step, done) => post({ id, step, done });
      post({ id, answer: answerTo(question, { signal, onProgress }) });
    } catch (error) {
      post({ id, error: failureOf(error) });
    }
  });
}
