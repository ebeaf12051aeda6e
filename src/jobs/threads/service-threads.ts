// One thread of a kind for each service: made when it is first asked, and again after a failure.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ServiceContext } from '../context.js';
import { QuestionThread } from './question-thread.js';

/** What every thread of a service is told; it opens the database by itself. */
export interface ServiceThreadData {
  file: string;
  ruleFolders: readonly string[];
}

export class ServiceThreads<Question> {
  readonly #program: string;
  readonly #threads = new WeakMap<ServiceContext, QuestionThread<Question>>();

  /** `program` is the address of a file that calls answerQuestions. */
  constructor(program: URL) {
    this.#program = fileURLToPath(program);
  }

  /** The service's thread; null where its database is in memory, or the source runs uncompiled. */
  of(context: ServiceContext): QuestionThread<Question> | null {
    const { memory, name: file } = context.db.connection;
    if (memory || !existsSync(this.#program)) return null;
    let thread = this.#threads.get(context);
    if (!thread || thread.ended) {
      const data: ServiceThreadData = { file, ruleFolders: context.ruleFolders };
      thread = new QuestionThread(this.#program, data);
      this.#threads.set(context, thread);
    }
    return thread;
  }

  /** Ends the thread of a service that closes; whatever it was doing is given up, and nothing of it stays. */
  async close(context: ServiceContext): Promise<void> {
    await this.#threads.get(context)?.close();
    this.#threads.delete(context);
  }
}
