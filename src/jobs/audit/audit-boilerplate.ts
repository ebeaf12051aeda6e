// Near-identical rationales over everything stored: found in one pass, kept as findings of their determinations.
import { setImmediate } from 'node:timers/promises';
import { Boilerplate, type BoilerplateCluster, boilerplateMessage } from '../../audit/boilerplate.js';
import type { Database } from '../../db/database.js';
import { AuditRows } from '../../db/letters/audit-rows.js';
import { replaceBoilerplateFindings } from '../../db/letters/boilerplate-findings.js';
import type { Tick } from './fill-audit-cases.js';

/** The clusters of everything stored, largest first; `tick` is called now and then and may throw to end the work. */
export function findBoilerplate(db: Database, tick: Tick): BoilerplateCluster[] {
  const texts = new Boilerplate();
  let done = 0;
  for (const { id, letterId, rationale } of AuditRows.rationales(db)) {
    texts.add(id, letterId, rationale);
    if (++done % 1024 === 0) tick(done);
  }
  return texts.clusters();
}

/** Stores the clusters as findings: only what differs, a few milliseconds at a time; safe to end and to begin again. */
export async function storeBoilerplate(
  db: Database,
  clusters: readonly Pick<BoilerplateCluster, 'determinationIds' | 'letters'>[],
  signal?: AbortSignal,
): Promise<void> {
  const messages = new Map(
    clusters.flatMap(({ determinationIds, letters }) =>
      determinationIds.map((id) => [id, boilerplateMessage(letters)] as const),
    ),
  );
  for (const _step of replaceBoilerplateFindings(db, messages)) {
    if (signal?.aborted) return;
    await setImmediate();
  }
}
