// A pool of child processes that read PDFs side by side.
import { availableParallelism } from 'node:os';
import { DocumentError } from './document-error.js';
import { DEFAULT_LIMITS, type DocumentLimits } from './document-limits.js';
import { type PdfItems, PdfProcess } from './pdf-process.js';

export interface PdfReaderOptions extends Partial<DocumentLimits> {
  /** How many children read at once: by default one a core, at most four. */
  children?: number;
}

/** How long a child may idle before it is ended; a service that sees no PDFs holds no memory for them. */
const IDLE_MILLISECONDS = 10_000;

interface Waiting {
  start: (child: PdfProcess) => void;
  refuse: () => void;
}

export class PdfReader {
  readonly limits: DocumentLimits;
  readonly #most: number;
  readonly #idle: PdfProcess[] = [];
  readonly #busy = new Set<PdfProcess>();
  readonly #waiting: Waiting[] = [];
  #closed = false;
  #idleTimer: NodeJS.Timeout | undefined;

  constructor({ children, ...limits }: PdfReaderOptions = {}) {
    this.limits = { ...DEFAULT_LIMITS, ...limits };
    this.#most = Math.max(1, children ?? Math.min(4, availableParallelism()));
  }

  /** The process ids of the children that are alive now. */
  get pids(): number[] {
    return [...this.#idle, ...this.#busy].flatMap((child) => child.pid ?? []);
  }

  /** Takes the text items of a PDF in a child. Rejects with a DocumentError; the reader goes on with the next PDF. */
  async read(bytes: Uint8Array, name: string): Promise<PdfItems> {
    const child = await this.#take(name);
    try {
      return await child.read(bytes, name);
    } finally {
      this.#giveBack(child);
    }
  }

  /** Ends every child and refuses what still waits. What is being read ends with an error. */
  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#idleTimer);
    for (const waiting of this.#waiting.splice(0)) waiting.refuse();
    await Promise.all([...this.#idle.splice(0), ...this.#busy].map((child) => child.close()));
  }

  #take(name: string): Promise<PdfProcess> {
    const closed = () => new DocumentError('PDF_READER_CLOSED', name, 'The PDF was not read.');
    if (this.#closed) return Promise.reject(closed());
    if (this.#busy.size < this.#most) return Promise.resolve(this.#free());
    return new Promise((start, reject) => {
      this.#waiting.push({ start, refuse: () => reject(closed()) });
    });
  }

  /** An idle child, or a new one; marked busy. */
  #free(): PdfProcess {
    let child = this.#idle.pop();
    while (child && !child.fit) child = this.#idle.pop();
    child ??= new PdfProcess(this.limits);
    this.#busy.add(child);
    return child;
  }

  #giveBack(child: PdfProcess): void {
    this.#busy.delete(child);
    if (child.fit && !this.#closed) this.#idle.push(child);
    else void child.close();
    if (!this.#closed) this.#waiting.shift()?.start(this.#free());
    clearTimeout(this.#idleTimer);
    this.#idleTimer = setTimeout(() => this.#endIdle(), IDLE_MILLISECONDS).unref();
  }

  #endIdle(): void {
    for (const child of this.#idle.splice(0)) void child.close();
  }
}
