// Writes what is derived from one determination.
import { eq, sql } from 'drizzle-orm';
import { canonicalJson } from '../canonical-json.js';
import type { Database, Orm } from '../database.js';
import { findingCode } from '../finding-code.js';
import { treatments } from '../tables/catalogue-tables.js';
import {
  auditFindings,
  determinationFacts,
  predictions,
  ruleFindings,
} from '../tables/determination-tables.js';
import { insertRow } from './insert-row.js';
import type { DeterminationEvaluation } from './letter-to-save.js';
import { metRuleNumbers } from './met-rules.js';

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
  insertFacts(db, determinationId, evaluation);
  insertRuleFindings(db, determinationId, evaluation);
  for (const [position, { kind, message, span }] of evaluation.auditFindings.entries()) {
    const place = { spanStart: span?.start ?? null, spanEnd: span?.end ?? null };
    insertRow(db, auditFindings, { determinationId, position, kind, message, ...place });
  }
}

/**
 * Facts and findings are some seventy rows an item. One statement a row: a statement of several rows keeps a copy of every
 * page that it touches, to take itself back, and costs three times as much.
 */
function insertFacts(db: Database, determinationId: number, { facts }: DeterminationEvaluation): void {
  for (const { name, value, source } of facts)
    insertRow(db, determinationFacts, { determinationId, name, value: canonicalJson(value), source });
}

function insertRuleFindings(
  db: Database,
  determinationId: number,
  { ruleFindings: findings }: DeterminationEvaluation,
): void {
  const numberOf = db.once(metRuleNumbers);
  for (const { rule, topic, status } of findings)
    insertRow(db, ruleFindings, {
      determinationId,
      rule: numberOf(rule, topic),
      status: findingCode(status),
    });
}

const treatmentById = (orm: Orm) =>
  orm
    .select()
    .from(treatments)
    .where(eq(treatments.id, sql.placeholder('treatment')))
    .prepare();
