// Runs one child process that opens PDFs, one at a time, and turns the ways in which it can end into errors.
import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { DocumentError, type DocumentErrorCode, isDocumentErrorCode } from './document-error.js';
import type { DocumentLimits } from './document-limits.js';

/** The text items of one page as the child sends them: seven numbers a string, the text matrix and the width. */
export interface PdfPage {
  /** The matrix that turns the page upright, y downwards. */
  viewport: number[];
  strings: string[];
  geometry: Float64Array;
}

export interface PdfItems {
  pages: PdfPage[];
  /** Whether the PDF's index was broken and its objects were found by search. */
  repaired: boolean;
}

type Answer = (PdfItems & { memoryMiB: number }) | { code: string; sentence: string };

/** The child runs uncompiled, from src, for the compiled program and for the tests alike. */
const CHILD = fileURLToPath(new URL('./pdf-child.mjs', import.meta.url));
/** How much later than its own watchdog a child is given up. */
const GRACE_MILLISECONDS = 3_000;

export class PdfProcess {
  readonly #child: ChildProcess;
  readonly #limits: DocumentLimits;
  #complaint = '';
  #fit = true;
  #closed = false;

  constructor(limits: DocumentLimits) {
    this.#limits = limits;
    const heap = Math.max(64, Math.floor(limits.maxMemoryMiB * 0.6));
    this.#child = fork(CHILD, [String(limits.maxMemoryMiB)], {
      execArgv: [`--max-old-space-size=${heap}`, '--max-semi-space-size=8'],
      env: process.env.SystemRoot ? { SystemRoot: process.env.SystemRoot } : {},
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    this.#child.stderr?.on('data', (said: Buffer) => {
      this.#complaint = (this.#complaint + said.toString('latin1')).slice(-4_000);
    });
    this.#child.once('close', () => {
      this.#fit = false;
    });
    this.#child.on('error', () => {
      this.#fit = false;
    });
    this.#hold(false);
  }

  /** False once the process ended, or has grown so large that the next PDF would not have its room. */
  get fit(): boolean {
    return this.#fit && this.#child.connected;
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  /** Takes the items of one PDF. Rejects with a DocumentError; a child that died of it is no longer `fit`. */
  async read(bytes: Uint8Array, name: string): Promise<PdfItems> {
    const { maxPages, maxCharacters, maxMilliseconds, maxMemoryMiB } = this.#limits;
    // A Buffer would arrive as a Buffer, which pdf.js does not take.
    const plain = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#hold(true);
    try {
      const answer = await this.#ask({ bytes: plain, maxPages, maxCharacters, maxMilliseconds });
      if (typeof answer === 'string') throw new DocumentError(answer, name, this.#sentenceOf(answer));
      if ('code' in answer) {
        const code = isDocumentErrorCode(answer.code) ? answer.code : 'PDF_BROKEN';
        throw new DocumentError(code, name, answer.sentence);
      }
      if (answer.memoryMiB > maxMemoryMiB / 2) this.#fit = false;
      return answer;
    } finally {
      this.#hold(false);
    }
  }

  /** Ends the process and waits until it is gone. */
  async close(): Promise<void> {
    this.#fit = false;
    this.#closed = true;
    if (this.#child.exitCode !== null || this.#child.signalCode !== null || !this.#child.pid) return;
    await new Promise<void>((resolve) => {
      this.#child.once('exit', () => resolve());
      this.#child.ref();
      this.#child.kill('SIGKILL');
    });
  }

  /** The child's answer, or the code that its death stands for. */
  #ask(request: object): Promise<Answer | DocumentErrorCode> {
    return new Promise((resolve) => {
      const child = this.#child;
      const done = (answer: Answer | DocumentErrorCode) => {
        clearTimeout(timer);
        child.off('message', answered).off('close', died).off('error', died);
        resolve(answer);
      };
      const answered = (answer: unknown) => done(answer as Answer);
      const died = () => done(this.#causeOfDeath());
      const timer = setTimeout(() => {
        child.kill('SIGKILL');
        done('PDF_TIMED_OUT');
      }, this.#limits.maxMilliseconds + GRACE_MILLISECONDS);
      child.on('message', answered).once('close', died).once('error', died);
      child.send(request, (error) => error && died());
    });
  }

  #causeOfDeath(): DocumentErrorCode {
    this.#fit = false;
    if (this.#closed) return 'PDF_READER_CLOSED';
    if (this.#complaint.includes('\nPDF_TIMED_OUT\n')) return 'PDF_TIMED_OUT';
    if (this.#complaint.includes('\nPDF_TOO_MUCH_MEMORY\n')) return 'PDF_TOO_MUCH_MEMORY';
    return /heap out of memory|allocation failed/i.test(this.#complaint)
      ? 'PDF_TOO_MUCH_MEMORY'
      : 'PDF_BROKEN';
  }

  #sentenceOf(code: DocumentErrorCode): string {
    if (code === 'PDF_TIMED_OUT') return `Reading the PDF took more than ${this.#limits.maxMilliseconds} ms.`;
    if (code === 'PDF_TOO_MUCH_MEMORY')
      return `Reading the PDF took more than ${this.#limits.maxMemoryMiB} MiB of memory.`;
    return code === 'PDF_READER_CLOSED'
      ? 'The PDF was not read.'
      : 'The PDF reader stopped unexpectedly on this file.';
  }

  /** While a PDF is read the process that waits for it stays alive; idle children never keep a command from exiting. */
  #hold(busy: boolean): void {
    this.#child[busy ? 'ref' : 'unref']();
    this.#child.channel?.[busy ? 'ref' : 'unref']();
    const stderr = this.#child.stderr;
    if (stderr && 'unref' in stderr && typeof stderr.unref === 'function') stderr.unref();
  }
}
