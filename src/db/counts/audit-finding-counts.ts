// How many determinations of a filter have an audit finding of each kind.
import { sql } from 'drizzle-orm';
import type { AuditFindingKind } from '../../terms.js';
import type { Database } from '../database.js';
import { determinationCondition } from '../filters/determination-condition.js';
import type { DeterminationWhere } from '../filters/where.js';
import { auditFindings, determinations } from '../tables/determination-tables.js';

export interface AuditFindingCount {
  kind: AuditFindingKind;
  count: number;
}

/** One entry for each kind that occurs, by its name. */
export function findAuditFindingCounts(db: Database, where: DeterminationWhere | null): AuditFindingCount[] {
  const condition = determinationCondition(where ?? {});
  return db.all<AuditFindingCount>(sql`select ${auditFindings.kind} as kind, count(distinct ${auditFindings.determinationId}) as count
    from ${auditFindings} join ${determinations} on ${determinations.id} = ${auditFindings.determinationId}
    where ${condition} group by ${auditFindings.kind} order by ${auditFindings.kind}`);
}
