// The program of the thread that audits: its own read-only connection, and a lower priority, so that queries beside
// it stay quick. The last answers are kept as long as nobody writes to the database.
import { parentPort, workerData } from 'node:worker_threads';
import type { DeterminationWhere } from '../db/where.js';
import { type AuditFigures, auditDeterminations } from './audit.js';
import { findBoilerplate } from './audit-boilerplate.js';
import { AuditCancelled } from './audit-cancelled.js';
import { openContext } from './context.js';
import { giveWay } from './give-way.js';
import { ruleImpact } from './rule-impact.js';

/** Asked of the thread: an audit of a filter, the near-identical rationales of everything, or what a topic would change. */
export type AuditQuestion =
  | { task: 'AUDIT'; where: DeterminationWhere | null }
  | { task: 'BOILERPLATE' }
  | { task: 'RULE_IMPACT'; topic: string };
export interface AuditAsked {
  id: number;
  question: AuditQuestion;
  /** Not zero: the question is withdrawn. */
  cancelled: SharedArrayBuffer;
}
export type AuditAnswer =
  | { id: number; step: string; done: number }
  | { id: number; answer: unknown }
  | { id: number; error: { code: string; message: string } };
export interface AuditThreadData {
  file: string;
  ruleFolders: readonly string[];
}

const KEPT = 8;

giveWay();
const { file, ruleFolders } = workerData as AuditThreadData;
const context = openContext({ file, rules: ruleFolders, readonly: true });
const kept = new Map<string, AuditFigures>();
let version: unknown = null;

parentPort?.on('message', ({ id, question, cancelled }: AuditAsked) => {
  const post = (answer: AuditAnswer): void => parentPort?.postMessage(answer);
  const flag = new Int32Array(cancelled);
  const signal = {
    get aborted() {
      return Atomics.load(flag, 0) !== 0;
    },
  };
  try {
    post({ id, answer: answerTo(question, signal, id, post) });
  } catch (error) {
    const code =
      error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'UNEXPECTED';
    post({ id, error: { code, message: error instanceof Error ? error.message : String(error) } });
  }
});

function answerTo(
  question: AuditQuestion,
  signal: { aborted: boolean },
  id: number,
  post: (answer: AuditAnswer) => void,
): unknown {
  const tick = (): void => {
    if (signal.aborted) throw new AuditCancelled('The work was cancelled.');
  };
  if (question.task === 'AUDIT') return audit(question.where, signal, id, post);
  return question.task === 'BOILERPLATE'
    ? findBoilerplate(context.db, tick)
    : ruleImpact(context, question.topic, tick);
}

function audit(
  where: DeterminationWhere | null,
  signal: { aborted: boolean },
  id: number,
  post: (answer: AuditAnswer) => void,
): AuditFigures {
  const now = context.db.connection.pragma('data_version', { simple: true });
  if (now !== version) kept.clear();
  version = now;
  const key = JSON.stringify(where);
  const known = kept.get(key);
  if (known) return known;
  const figures = auditDeterminations(context, where, {
    signal,
    onProgress: (step, done) => post({ id, step, done }),
  });
  kept.set(key, figures);
  for (const oldest of kept.keys()) {
    if (kept.size <= KEPT) break;
    kept.delete(oldest);
  }
  return figures;
}
