// Runs audits beside a service: in a thread with a connection of its own where the database is a file, else right here.
import type { BoilerplateCluster } from '../../audit/boilerplate.js';
import type { DeterminationWhere } from '../../db/filters/where.js';
import type { ServiceContext } from '../context.js';
import { ruleImpact } from '../impact/rule-impact.js';
import type { RuleImpact } from '../impact/rule-impact-summary.js';
import { ServiceThreads } from '../threads/service-threads.js';
import { type AuditFigures, type AuditOptions, auditDeterminations } from './audit.js';
import { findBoilerplate, storeBoilerplate } from './audit-boilerplate.js';
import type { AuditQuestion } from './audit-thread.js';

const threads = new ServiceThreads<AuditQuestion>(new URL('./audit-thread.js', import.meta.url), {
  givesWay: true,
});

/** The audit of a filter, beside whatever the service does meanwhile. Throws AuditCancelled where the signal ends it. */
export async function runAudit(
  context: ServiceContext,
  where: DeterminationWhere | null,
  options: { signal?: AbortSignal; onProgress?: AuditOptions['onProgress'] } = {},
): Promise<AuditFigures> {
  if (!threads.has(context)) return auditDeterminations(context, where, options);
  return (await threads.ask(context, { task: 'AUDIT', where }, options)) as AuditFigures;
}

/** Finds near-identical rationales beside the service and keeps them as findings. */
export async function refreshBoilerplate(context: ServiceContext, signal?: AbortSignal): Promise<void> {
  const asking = signal ? { signal } : {};
  const clusters = threads.has(context)
    ? ((await threads.ask(context, { task: 'BOILERPLATE' }, asking)) as BoilerplateCluster[])
    : findBoilerplate(context.db, () => undefined);
  if (!signal?.aborted) await storeBoilerplate(context.db, clusters, signal);
}

/** What a topic would change, beside the service. Throws an error with the code RULE_BASE_BROKEN where it is not sound. */
export async function runRuleImpact(
  context: ServiceContext,
  topic: string,
  signal?: AbortSignal,
): Promise<RuleImpact> {
  if (!threads.has(context)) return ruleImpact(context, topic);
  const asking = signal ? { signal } : {};
  return (await threads.ask(context, { task: 'RULE_IMPACT', topic }, asking)) as RuleImpact;
}

/** Ends the thread of a service that closes. */
export const closeAudits = (context: ServiceContext): Promise<void> => threads.close(context);
