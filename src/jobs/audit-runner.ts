// Audits beside a service: in a thread with a connection of its own where the database is a file, else right here.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { BoilerplateCluster } from '../audit/boilerplate.js';
import type { DeterminationWhere } from '../db/where.js';
import { type AuditFigures, type AuditOptions, auditDeterminations } from './audit.js';
import { findBoilerplate, storeBoilerplate } from './audit-boilerplate.js';
import { AuditCancelled } from './audit-cancelled.js';
import type { AuditAnswer, AuditAsked, AuditQuestion, AuditThreadData } from './audit-thread.js';
import type { ServiceContext } from './context.js';
import { ruleImpact } from './rule-impact.js';
import type { RuleImpact } from './rule-impact-summary.js';

const PROGRAM = fileURLToPath(new URL('./audit-thread.js', import.meta.url));

/** A failure in the thread, with its code. */
class AuditFailure extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

interface Waiting {
  done: (answer: unknown) => void;
  failed: (error: Error) => void;
  onProgress: AuditOptions['onProgress'];
}

/** One thread for each service; it ends with the process, and begins again after a failure. */
class AuditThread {
  readonly #waiting = new Map<number, Waiting>();
  readonly #worker: Worker;
  #next = 1;
  ended = false;

  constructor(data: AuditThreadData) {
    this.#worker = new Worker(PROGRAM, { workerData: data });
    this.#worker.unref();
    this.#worker.on('message', (answer: AuditAnswer) => this.#take(answer));
    this.#worker.on('error', (error) => this.#fail(error));
    this.#worker.on('exit', () => this.#fail(new Error('The thread that audits has ended.')));
  }

  ask(
    question: AuditQuestion,
    { signal, onProgress }: { signal?: AbortSignal } & AuditOptions,
  ): Promise<unknown> {
    const id = this.#next++;
    const cancelled = new SharedArrayBuffer(4);
    const cancel = (): void => void Atomics.store(new Int32Array(cancelled), 0, 1);
    if (signal?.aborted) cancel();
    signal?.addEventListener('abort', cancel, { once: true });
    this.#worker.ref();
    return new Promise<unknown>((done, failed) => {
      this.#waiting.set(id, { done, failed, onProgress });
      this.#worker.postMessage({ id, question, cancelled } satisfies AuditAsked);
    }).finally(() => signal?.removeEventListener('abort', cancel));
  }

  close(): Promise<unknown> {
    this.ended = true;
    return this.#worker.terminate();
  }

  #take(message: AuditAnswer): void {
    const waiting = this.#waiting.get(message.id);
    if ('step' in message) {
      waiting?.onProgress?.(message.step, message.done);
      return;
    }
    this.#waiting.delete(message.id);
    if (this.#waiting.size === 0) this.#worker.unref();
    if ('answer' in message) waiting?.done(message.answer);
    else if (message.error.code === 'CANCELLED') waiting?.failed(new AuditCancelled(message.error.message));
    else waiting?.failed(new AuditFailure(message.error.code, message.error.message));
  }

  #fail(error: Error): void {
    this.ended = true;
    for (const { failed } of this.#waiting.values()) failed(error);
    this.#waiting.clear();
  }
}

const threads = new WeakMap<ServiceContext, AuditThread>();

function threadOf(context: ServiceContext): AuditThread | null {
  const file = context.db.connection.name;
  if (context.db.connection.memory || !existsSync(PROGRAM)) return null;
  let thread = threads.get(context);
  if (!thread || thread.ended) {
    thread = new AuditThread({ file, ruleFolders: context.ruleFolders });
    threads.set(context, thread);
  }
  return thread;
}

/** The audit of a filter, beside whatever the service does meanwhile. Throws AuditCancelled where the signal ends it. */
export async function runAudit(
  context: ServiceContext,
  where: DeterminationWhere | null,
  options: { signal?: AbortSignal; onProgress?: AuditOptions['onProgress'] } = {},
): Promise<AuditFigures> {
  const thread = threadOf(context);
  if (!thread) return auditDeterminations(context, where, options);
  return (await thread.ask({ task: 'AUDIT', where }, options)) as AuditFigures;
}

/** Finds near-identical rationales beside the service and keeps them as findings. */
export async function refreshBoilerplate(context: ServiceContext, signal?: AbortSignal): Promise<void> {
  const thread = threadOf(context);
  const clusters = thread
    ? ((await thread.ask({ task: 'BOILERPLATE' }, signal ? { signal } : {})) as BoilerplateCluster[])
    : findBoilerplate(context.db, () => undefined);
  if (!signal?.aborted) await storeBoilerplate(context.db, clusters, signal);
}

/** What a topic would change, beside the service. Throws an error with the code RULE_BASE_BROKEN where it is not sound. */
export async function runRuleImpact(
  context: ServiceContext,
  topic: string,
  signal?: AbortSignal,
): Promise<RuleImpact> {
  const thread = threadOf(context);
  if (!thread) return ruleImpact(context, topic);
  return (await thread.ask({ task: 'RULE_IMPACT', topic }, signal ? { signal } : {})) as RuleImpact;
}

/** Ends the thread of a service that closes; whatever it was doing is given up, and nothing of it stays. */
export async function closeAudits(context: ServiceContext): Promise<void> {
  await threads.get(context)?.close();
  threads.delete(context);
}
