// Writes what is derived from one determination. Knows neither what was there before nor the summaries.
import { eq, sql } from 'drizzle-orm';
import { canonicalJson } from './canonical-json.js';
import { treatments } from './catalogue-tables.js';
import type { Database, Orm } from './database.js';
import { auditFindings, determinationFacts, predictions, ruleFindings } from './determination-tables.js';
import { insertRow } from './insert-row.js';
import type { DeterminationEvaluation } from './letter-to-save.js';

/** The derived columns of the table of determinations; all null where there is no evaluation yet. */
export function derivedColumns(db: Database, evaluation: DeterminationEvaluation | null) {
  const treatment = evaluation?.treatment ?? null;
  const kind = treatment === null ? undefined : db.prepared(treatmentById).get({ treatment });
  return {
    treatmentId: treatment,
    treatmentIds: evaluation?.treatments ?? [],
    category: kind?.category ?? null,
    subcategory: kind?.subcategory ?? null,
    agreement: evaluation?.agreement ?? null,
    rulesVersion: evaluation?.rulesVersion ?? null,
  };
}

/** Inserts what is derived beside the table of determinations; there may be nothing of it yet. */
export function insertEvaluation(
  db: Database,
  determinationId: number,
  evaluation: DeterminationEvaluation,
): void {
  const { rulesVersion, agreement, predictedOutcome, undeterminedReason, decidedBy, decidingTopic } =
    evaluation;
  const prediction = {
    rulesVersion,
    agreement,
    predictedOutcome,
    undeterminedReason,
    decidedBy,
    decidingTopic,
  };
  insertRow(db, predictions, { determinationId, ...prediction });
  for (const { name, value, source, span, readFrom, note } of evaluation.facts) {
    const place = { spanStart: span?.start ?? null, spanEnd: span?.end ?? null };
    const fact = { name, value: canonicalJson(value), source, readFrom, note };
    insertRow(db, determinationFacts, { determinationId, ...fact, ...place });
  }
  for (const { rule, topic, status } of evaluation.ruleFindings) {
    insertRow(db, ruleFindings, { determinationId, ruleId: rule, topicId: topic, status });
  }
  for (const [position, { kind, message, span }] of evaluation.auditFindings.entries()) {
    const place = { spanStart: span?.start ?? null, spanEnd: span?.end ?? null };
    insertRow(db, auditFindings, { determinationId, position, kind, message, ...place });
  }
}

const treatmentById = (orm: Orm) =>
  orm
    .select()
    .from(treatments)
    .where(eq(treatments.id, sql.placeholder('treatment')))
    .prepare();
