// The program of the thread that audits: its own read-only connection, and a lower priority, so that queries beside
// it stay quick. The last answers are kept as long as nobody writes to the database.
import { workerData } from 'node:worker_threads';
import type { DeterminationWhere } from '../../db/filters/where.js';
import { openContext } from '../context.js';
import { ruleImpact } from '../impact/rule-impact.js';
import { type Asking, answering } from '../threads/answering.js';
import type { ServiceThreadData } from '../threads/service-threads.js';
import { type AuditFigures, auditDeterminations } from './audit.js';
import { findBoilerplate } from './audit-boilerplate.js';
import { AuditCancelled } from './audit-cancelled.js';

/** Asked of the thread: an audit of a filter, the near-identical rationales of everything, or what a topic would change. */
export type AuditQuestion =
  | { task: 'AUDIT'; where: DeterminationWhere | null }
  | { task: 'BOILERPLATE' }
  | { task: 'RULE_IMPACT'; topic: string };

const KEPT = 8;

const { file, ruleFolders } = workerData as ServiceThreadData;
const context = openContext({ file, rules: ruleFolders, readonly: true });
const kept = new Map<string, AuditFigures>();
let version: unknown = null;

export default answering((question: AuditQuestion, asking) => {
  const tick = (): void => {
    if (asking.signal.aborted) throw new AuditCancelled('The work was cancelled.');
  };
  if (question.task === 'AUDIT') return audit(question.where, asking);
  return question.task === 'BOILERPLATE'
    ? findBoilerplate(context.db, tick)
    : ruleImpact(context, question.topic, tick);
});

function audit(where: DeterminationWhere | null, asking: Asking): AuditFigures {
  const now = context.db.connection.pragma('data_version', { simple: true });
  if (now !== version) kept.clear();
  version = now;
  const key = JSON.stringify(where);
  const known = kept.get(key);
  if (known) return known;
  const figures = auditDeterminations(context, where, asking);
  kept.set(key, figures);
  for (const oldest of kept.keys()) {
    if (kept.size <= KEPT) break;
    kept.delete(oldest);
  }
  return figures;
}
