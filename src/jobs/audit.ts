// The consistency audit of what is stored: agreement with the encoding, findings by kind, like groups.
import { findLikeGroups, type LikeGroup, type LikeMember } from '../audit/like-groups.js';
import { findAuditFindingCounts } from '../db/audit-finding-counts.js';
import { findDeterminationCounts } from '../db/determination-counts.js';
import {
  type DeterminationRow,
  factsByDeterminationIds,
  predictionsByDeterminationIds,
  ruleFindingsByDeterminationIds,
} from '../db/find-by-determination.js';
import { findHistoryCounts } from '../db/history-counts.js';
import { streamDeterminations } from '../db/stream-determinations.js';
import type { DeterminationWhere } from '../db/where.js';
import { hierarchicalRate } from '../forecast/hierarchy.js';
import { factNamesOf } from '../rules/engine/condition-tree.js';
import type { Fact } from '../rules/prediction.js';
import { AGREEMENTS, type Agreement, AUDIT_FINDING_KINDS, type AuditFindingKind } from '../terms.js';
import type { ServiceContext } from './context.js';

export interface LikeGroupFigures extends Omit<LikeGroup, 'facts'> {
  facts: Fact[];
}

export interface AuditFigures {
  /** The version of the rule base that the figures are of. */
  rulesVersion: string;
  determinations: number;
  agreement: { agreement: Agreement; count: number }[];
  findingCounts: { kind: AuditFindingKind; count: number }[];
  /** The filter of the determinations whose outcome differs from our encoding. */
  differences: DeterminationWhere;
  likeGroups: LikeGroupFigures[];
}

/** Audits the determinations of a filter (null: all). The same database and version give the same figures. */
export function auditDeterminations(context: ServiceContext, where: DeterminationWhere | null): AuditFigures {
  const { db, ruleBase } = context;
  const counts = findDeterminationCounts(db, ['AGREEMENT'], where);
  const findings = findAuditFindingCounts(db, where);
  const differs: DeterminationWhere = { agreement: { eq: 'DIFFERS' } };
  return {
    rulesVersion: ruleBase.version,
    determinations: counts.reduce((sum, { count }) => sum + count, 0),
    agreement: AGREEMENTS.map((agreement) => ({
      agreement,
      count: counts.find(({ keys }) => keys[0] === agreement)?.count ?? 0,
    })),
    findingCounts: AUDIT_FINDING_KINDS.map((kind) => ({
      kind,
      count: findings.find((found) => found.kind === kind)?.count ?? 0,
    })),
    differences: where ? { and: [where, differs] } : differs,
    likeGroups: findLikeGroups([...likeMembers(context, where)]).map((group) => ({
      ...group,
      facts: group.facts.map((fact) => ({ ...fact, source: 'READ', span: null, readFrom: null, note: null })),
    })),
  };
}

function* likeMembers(context: ServiceContext, where: DeterminationWhere | null): Generator<LikeMember> {
  const { db, ruleBase } = context;
  const namesByRule = new Map(
    ruleBase.topics.flatMap((topic) => topic.rules.map((rule) => [rule.id, factNamesOf(rule)] as const)),
  );
  for (const rows of streamDeterminations(db, where)) {
    const ids = rows.map(({ id }) => id);
    const predictions = predictionsByDeterminationIds(db, ids);
    const facts = factsByDeterminationIds(db, ids);
    const ruleFindings = ruleFindingsByDeterminationIds(db, ids);
    const expected = expectedShares(context, rows);
    for (const [at, row] of rows.entries()) {
      const decidedBy = predictions[at]?.decidedBy ?? [];
      const tried = decidedBy.length ? decidedBy : (ruleFindings[at] ?? []).map(({ ruleId }) => ruleId);
      const names = new Set(tried.flatMap((rule) => namesByRule.get(rule) ?? []));
      const deciding = (facts[at] ?? []).filter(
        ({ name, value }) => names.has(name) && (typeof value === 'boolean' || typeof value === 'string'),
      );
      yield {
        determinationId: row.id,
        letterId: row.letterId,
        treatment: row.treatmentId,
        topic: predictions[at]?.decidingTopic ?? null,
        facts: deciding
          .map(({ name, value }) => ({ name, value }))
          .sort((a, b) => (a.name < b.name ? -1 : 1)),
        outcome: row.outcome,
        expected: expected[at] ?? 0.9,
      };
    }
  }
}

/** What like denials outside of the letter led to expect: the shares in levels, without the letter itself. */
function expectedShares({ db, today }: ServiceContext, rows: readonly DeterminationRow[]): number[] {
  const histories = findHistoryCounts(
    db,
    rows.map(({ treatmentId, category }) => ({
      treatment: treatmentId,
      category,
      subcategory: null,
      before: null,
    })),
  );
  return rows.map(({ category, urDenialDate, outcome }, at) => {
    const history = histories[at];
    if (!history) return 0.9;
    const without = (count: { upheld: number; overturned: number }) => ({
      upheld: count.upheld - (outcome === 'UPHELD' && count.upheld > 0 ? 1 : 0),
      overturned: count.overturned - (outcome === 'OVERTURNED' && count.overturned > 0 ? 1 : 0),
    });
    const levels = {
      all: without(history.ALL),
      category: without(history.CATEGORY),
      treatment: without(history.TREATMENT),
    };
    return hierarchicalRate(category, urDenialDate ?? today(), levels).upheld;
  });
}
