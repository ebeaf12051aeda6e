// What is derived from determinations: saves it, finds what another version computed, and replaces that.
import { eq, sql } from 'drizzle-orm';
import { changeCounts } from '../counts/keep-counts.js';
import type { Database, Orm } from '../database.js';
import {
  auditFindings,
  citations,
  determinationFacts,
  determinations,
  predictions,
  ruleFindings,
} from '../tables/determination-tables.js';
import { derivedColumns, insertEvaluation } from './insert-evaluation.js';
import type { DeterminationEvaluation } from './letter-to-save.js';

/** Ids of determinations that are not evaluated by `rulesVersion`, at most `limit`; save them all before asking again. */
export function staleDeterminations(db: Database, rulesVersion: string, limit: number): number[] {
  const rows = db.all<{ id: number }>(sql`select id from (${staleIds(rulesVersion)}) limit ${limit}`);
  return rows.map(({ id }) => id);
}

/** How many determinations are not evaluated by `rulesVersion`. */
export function countStaleDeterminations(db: Database, rulesVersion: string): number {
  return (
    db.all<{ stale: number }>(sql`select count(*) as stale from (${staleIds(rulesVersion)})`)[0]?.stale ?? 0
  );
}

const staleIds = (version: string) => {
  const ids = sql`select ${determinations.id} as id from ${determinations} where ${determinations.rulesVersion}`;
  return sql`${ids} is null union all ${ids} < ${version} union all ${ids} > ${version}`;
};

/** Replaces what is derived from these determinations, in one transaction; ids that are gone are passed over. */
export function saveEvaluations(
  db: Database,
  batch: readonly { id: number; evaluation: DeterminationEvaluation }[],
): void {
  db.transaction(() => {
    const ids = JSON.stringify(batch.map(({ id }) => id));
    const letters = db.all<{ id: number; letterId: number }>(
      sql`select ${determinations.id} as id, ${determinations.letterId} as "letterId" from ${determinations}
        where ${determinations.id} in (select value from json_each(${ids}))`,
    );
    const letterIds = [...new Set(letters.map(({ letterId }) => letterId))];
    const present = new Set(letters.map(({ id }) => id));
    changeCounts(db, letterIds, -1);
    for (const { id, evaluation } of batch) if (present.has(id)) replaceEvaluation(db, id, evaluation);
    changeCounts(db, letterIds, 1);
  });
}

function replaceEvaluation(db: Database, determinationId: number, evaluation: DeterminationEvaluation): void {
  for (const remove of db.prepared(removals)) remove.run({ determinationId });
  const derived = derivedColumns(db, evaluation);
  const treatmentIds = JSON.stringify(derived.treatmentIds);
  db.prepared(updateDetermination).run({ determinationId, ...derived, treatmentIds });
  const { claimsAdministrator, expertReviewer } = evaluation.citationTopics;
  const topics = { CLAIMS_ADMINISTRATOR: claimsAdministrator, EXPERT_REVIEWER: expertReviewer };
  for (const [citedBy, topicIds] of Object.entries(topics)) {
    for (const [position, topicId] of topicIds.entries()) {
      if (topicId !== null) db.prepared(updateTopic).run({ determinationId, citedBy, position, topicId });
    }
  }
  insertEvaluation(db, determinationId, evaluation);
}

const determinationId = sql.placeholder('determinationId');
const removals = (orm: Orm) => [
  orm.delete(predictions).where(eq(predictions.determinationId, determinationId)).prepare(),
  orm.delete(determinationFacts).where(eq(determinationFacts.determinationId, determinationId)).prepare(),
  orm.delete(ruleFindings).where(eq(ruleFindings.determinationId, determinationId)).prepare(),
  orm.delete(auditFindings).where(eq(auditFindings.determinationId, determinationId)).prepare(),
  orm
    .update(citations)
    .set({ topicId: null })
    .where(eq(citations.determinationId, determinationId))
    .prepare(),
];
const updateDetermination = (orm: Orm) =>
  orm
    .update(determinations)
    .set({
      treatmentId: sql`${sql.placeholder('treatmentId')}`,
      treatmentIds: sql`${sql.placeholder('treatmentIds')}`,
      category: sql`${sql.placeholder('category')}`,
      subcategory: sql`${sql.placeholder('subcategory')}`,
      agreement: sql`${sql.placeholder('agreement')}`,
      rulesVersion: sql`${sql.placeholder('rulesVersion')}`,
    })
    .where(eq(determinations.id, determinationId))
    .prepare();
const updateTopic = (orm: Orm) =>
  orm
    .update(citations)
    .set({ topicId: sql`${sql.placeholder('topicId')}` })
    .where(
      sql`${eq(citations.determinationId, determinationId)} and ${citations.citedBy} = ${sql.placeholder('citedBy')}
        and ${citations.position} = ${sql.placeholder('position')}`,
    )
    .prepare();
