// What an audit reads of every determination of a filter, as bare rows in the order of their ids: one statement a list,
// streamed, nothing held.
import { type SQL, sql } from 'drizzle-orm';
import type { Agreement, AuditFindingKind, IsoDate, Outcome, Party, PredictedOutcome } from '../../terms.js';
import type { Database } from '../database.js';
import { determinationCondition } from '../filters/determination-condition.js';
import type { DeterminationWhere } from '../filters/where.js';
import type { CredentialKind } from '../tables/letter-tables.js';

/** [id, letter, treatment, category, outcome, decision date, UR date, predicted outcome, agreement, topic, rules as JSON] */
export type AuditRow = [
  id: number,
  letterId: number,
  treatment: string | null,
  category: string | null,
  outcome: Outcome,
  decisionDate: IsoDate | null,
  urDenialDate: IsoDate | null,
  predicted: PredictedOutcome | null,
  agreement: Agreement | null,
  decidingTopic: string | null,
  decidedBy: string | null,
];

/** The known facts of a determination as "name=value" with the value as JSON, by name, parted by PARTED. */
export type AuditFactsRow = [determinationId: number, facts: string];
/** Stands in no name and in no JSON. */
export const PARTED = '\u001f';

/** One fact of such a row: its name, and its value as JSON. */
export function factOf(words: string): { name: string; json: string } {
  const cut = words.indexOf('=');
  return { name: words.slice(0, cut), json: words.slice(cut + 1) };
}

export type AuditCitationRow = [
  determinationId: number,
  citedBy: Party,
  guideline: string | null,
  topic: string | null,
];
export type AuditBasisRow = [determinationId: number, party: Party];
export type AuditCredentialRow = [letterId: number, kind: CredentialKind, name: string];
export type AuditFindingListRow = [
  caseNumber: string | null,
  item: number,
  determinationId: number,
  kind: AuditFindingKind,
  message: string,
  start: number | null,
  end: number | null,
];
export type AuditRationaleRow = [determinationId: number, letterId: number, rationale: string];

/** The lists that an audit reads; each is one pass over the filter's determinations. */
export class AuditRows {
  readonly #condition: SQL;
  readonly #among: (column: string) => SQL;

  constructor(
    readonly db: Database,
    where: DeterminationWhere | null,
  ) {
    this.#condition = determinationCondition(where ?? {});
    const all = where === null || Object.values(where).every((part) => part === undefined || part === null);
    this.#among = (column) =>
      all
        ? sql`1`
        : sql`${sql.raw(column)} in (select determinations.id from determinations where ${this.#condition})`;
  }

  count(): number {
    const query = sql`select count(*) as n from determinations where ${this.#condition}`;
    return this.db.all<{ n: number }>(query)[0]?.n ?? 0;
  }

  determinations(): IterableIterator<AuditRow> {
    return this.db.iterate(sql`select determinations.id, letter_id, treatment_id, category, outcome, decision_date,
      ur_denial_date, predicted_outcome, determinations.agreement, deciding_topic, decided_by
      from determinations left join predictions on predictions.determination_id = determinations.id
      where ${this.#condition} order by determinations.id`);
  }

  /** One row a determination: handing over some twenty-eight rows for each would take four times as long. */
  facts(leftOut: readonly string[] = []): IterableIterator<AuditFactsRow> {
    return this.db.iterate(sql`select determination_id, group_concat(fact, ${PARTED}) from (
        select determination_id, name || '=' || value as fact from determination_facts
        where source <> 'ASSUMED_ABSENT' and name not in (select value from json_each(${JSON.stringify(leftOut)}))
          and ${this.#among('determination_id')} order by determination_id, name
      ) group by determination_id order by determination_id`);
  }

  citations(): IterableIterator<AuditCitationRow> {
    return this.db.iterate(sql`select determination_id, cited_by, guideline_id, topic_id from citations
      where ${this.#among('determination_id')} order by determination_id, cited_by, position`);
  }

  basesWithoutCitation(): IterableIterator<AuditBasisRow> {
    return this.db.iterate(sql`select determination_id, party from bases
      where none_cited = 1 and ${this.#among('determination_id')} order by determination_id, party`);
  }

  findings(): IterableIterator<AuditFindingListRow> {
    return this.db.iterate(sql`select determinations.case_number, determinations.position, determination_id, kind, message,
      audit_findings.span_start, audit_findings.span_end
      from audit_findings join determinations on determinations.id = determination_id
      where ${this.#condition} order by determination_id, audit_findings.position`);
  }

  /** Of every letter: a filter leaves out determinations, not reviewers. */
  credentials(): IterableIterator<AuditCredentialRow> {
    return this.db.iterate(
      sql`select letter_id, kind, name from reviewer_credentials order by letter_id, kind, position`,
    );
  }

  /** Of every determination, whatever the filter: a text is near-identical to others wherever they stand. */
  static rationales(db: Database): IterableIterator<AuditRationaleRow> {
    return db.iterate(sql`select id, letter_id, rationale from determinations order by id`);
  }
}
