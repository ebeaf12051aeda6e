// What an audit reads of every determination of a filter, in the order of their ids: one select a list, streamed,
// nothing held.
import { and, asc, eq, inArray, ne, type SQL, sql } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { Database } from '../database.js';
import { determinationCondition } from '../filters/determination-condition.js';
import type { DeterminationWhere } from '../filters/where.js';
import {
  auditFindings,
  bases,
  citations,
  determinationFacts,
  determinations,
  predictions,
} from '../tables/determination-tables.js';
import { reviewerCredentials } from '../tables/letter-tables.js';

/** Stands between the facts of one determination; in no name and in no JSON. */
const PARTED = '\u001f';

/** Each known fact of a list of them as `words` ("name=value", the value as JSON). */
export function factsOfList(facts: string): string[] {
  return facts.split(PARTED);
}

/** One fact of such a list: its name, and its value as JSON. */
export function factOf(words: string): { name: string; json: string } {
  const cut = words.indexOf('=');
  return { name: words.slice(0, cut), json: words.slice(cut + 1) };
}

const DETERMINATION = {
  id: determinations.id,
  letterId: determinations.letterId,
  treatment: determinations.treatmentId,
  category: determinations.category,
  outcome: determinations.outcome,
  decisionDate: determinations.decisionDate,
  urDate: determinations.urDenialDate,
  predicted: predictions.predictedOutcome,
  agreement: determinations.agreement,
  topic: predictions.decidingTopic,
  /** Ids of the rules that decided, as JSON. */
  decidedBy: sql<string | null>`${predictions.decidedBy}`,
};
const CITATION = {
  determinationId: citations.determinationId,
  citedBy: citations.citedBy,
  guideline: citations.guidelineId,
  topic: citations.topicId,
};
const BASIS = { determinationId: bases.determinationId, party: bases.party };
const FINDING = {
  caseNumber: determinations.caseNumber,
  item: determinations.position,
  determinationId: auditFindings.determinationId,
  kind: auditFindings.kind,
  message: auditFindings.message,
  start: auditFindings.spanStart,
  end: auditFindings.spanEnd,
};
const CREDENTIAL = {
  letterId: reviewerCredentials.letterId,
  kind: reviewerCredentials.kind,
  name: reviewerCredentials.name,
};
const RATIONALE = {
  id: determinations.id,
  letterId: determinations.letterId,
  rationale: determinations.rationale,
};

/** The lists that an audit reads; each is one pass over the filter's determinations. */
export class AuditRows {
  readonly #condition: SQL;
  readonly #all: boolean;

  constructor(
    readonly db: Database,
    where: DeterminationWhere | null,
  ) {
    this.#condition = determinationCondition(where ?? {});
    this.#all = where === null || Object.values(where).every((part) => part === undefined || part === null);
  }

  /** Nothing where the filter means all: the list of ids would be as long as the table. */
  #among(column: SQLiteColumn): SQL | undefined {
    if (this.#all) return undefined;
    const ids = this.db.orm.select({ id: determinations.id }).from(determinations).where(this.#condition);
    return inArray(column, ids);
  }

  count(): number {
    const query = sql`select count(*) as n from ${determinations} where ${this.#condition}`;
    return this.db.all<{ n: number }>(query)[0]?.n ?? 0;
  }

  determinations() {
    const select = this.db.orm
      .select(DETERMINATION)
      .from(determinations)
      .leftJoin(predictions, eq(predictions.determinationId, determinations.id))
      .where(this.#condition)
      .orderBy(asc(determinations.id));
    return this.db.iterate(DETERMINATION, select);
  }

  /** One row a determination (see factsOfList): a row a fact would take four times as long to hand over. */
  facts(leftOut: readonly string[] = []) {
    const { determinationId, name, value, source } = determinationFacts;
    const one = this.db.orm
      .select({ determinationId, fact: sql<string>`${name} || '=' || ${value}`.as('fact') })
      .from(determinationFacts)
      .where(
        and(
          ne(source, 'ASSUMED_ABSENT'),
          sql`${name} not in (select value from json_each(${JSON.stringify(leftOut)}))`,
          this.#among(determinationId),
        ),
      )
      .orderBy(asc(determinationId), asc(name))
      .as('stated');
    const fields = {
      determinationId: one.determinationId,
      facts: sql<string>`group_concat(${one.fact}, ${PARTED})`,
    };
    const select = this.db.orm
      .select(fields)
      .from(one)
      .groupBy(one.determinationId)
      .orderBy(asc(one.determinationId));
    return this.db.iterate(fields, select);
  }

  citations() {
    const select = this.db.orm
      .select(CITATION)
      .from(citations)
      .where(this.#among(citations.determinationId))
      .orderBy(asc(citations.determinationId), asc(citations.citedBy), asc(citations.position));
    return this.db.iterate(CITATION, select);
  }

  basesWithoutCitation() {
    const select = this.db.orm
      .select(BASIS)
      .from(bases)
      .where(and(eq(bases.noneCited, true), this.#among(bases.determinationId)))
      .orderBy(asc(bases.determinationId), asc(bases.party));
    return this.db.iterate(BASIS, select);
  }

  findings() {
    const select = this.db.orm
      .select(FINDING)
      .from(auditFindings)
      .innerJoin(determinations, eq(determinations.id, auditFindings.determinationId))
      .where(this.#condition)
      .orderBy(asc(auditFindings.determinationId), asc(auditFindings.position));
    return this.db.iterate(FINDING, select);
  }

  /** Of every letter: a filter leaves out determinations, not reviewers. */
  credentials() {
    const { letterId, kind, position } = reviewerCredentials;
    const select = this.db.orm
      .select(CREDENTIAL)
      .from(reviewerCredentials)
      .orderBy(asc(letterId), asc(kind), asc(position));
    return this.db.iterate(CREDENTIAL, select);
  }

  /** Of every determination, whatever the filter: a text is near-identical to others wherever they stand. */
  static rationales(db: Database) {
    return db.iterate(
      RATIONALE,
      db.orm.select(RATIONALE).from(determinations).orderBy(asc(determinations.id)),
    );
  }
}
