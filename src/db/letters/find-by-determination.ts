// What belongs to determinations, by their ids: one prepared statement a call, one entry an id in the order of the ids.
import { asc, getTableColumns, sql } from 'drizzle-orm';
import type { JsonValue } from '../../terms.js';
import type { Database, Orm } from '../database.js';
import {
  auditFindings,
  bases,
  citationPages,
  citations,
  determinationFacts,
  determinations,
} from '../tables/determination-tables.js';
import { amongIds, idsParameter, manyEach, oneEach } from './batches.js';

export type DeterminationRow = typeof determinations.$inferSelect;
export type BasisRow = typeof bases.$inferSelect;
export type CitationRow = typeof citations.$inferSelect & { pages: number[] };
export type AuditFindingRow = typeof auditFindings.$inferSelect;
export type FactRow = Omit<typeof determinationFacts.$inferSelect, 'value'> & { value: JsonValue };

const owner = (row: { determinationId: number }) => row.determinationId;

/** Determinations by their ids; null where there is none. */
export function determinationsByIds(db: Database, ids: readonly number[]): (DeterminationRow | null)[] {
  return oneEach(ids, db.prepared(determinationRows).all(idsParameter(ids)), ({ id }) => id);
}

/** The two bases of each determination, the claims administrator's first. */
export function basesByDeterminationIds(db: Database, ids: readonly number[]): BasisRow[][] {
  return manyEach(ids, db.prepared(basisRows).all(idsParameter(ids)), owner);
}

/** Citations with their pages, by party and then in letter order. */
export function citationsByDeterminationIds(db: Database, ids: readonly number[]): CitationRow[][] {
  return manyEach(ids, db.prepared(citationRows).all(idsParameter(ids)), owner);
}

/** The known facts, by name. */
export function factsByDeterminationIds(db: Database, ids: readonly number[]): FactRow[][] {
  const rows = db.prepared(factRows).all(idsParameter(ids));
  const read = rows.map((row): FactRow => ({ ...row, value: JSON.parse(row.value) }));
  return manyEach(ids, read, owner);
}

export function auditFindingsByDeterminationIds(db: Database, ids: readonly number[]): AuditFindingRow[][] {
  return manyEach(ids, db.prepared(auditFindingRows).all(idsParameter(ids)), owner);
}

const determinationRows = (orm: Orm) =>
  orm.select().from(determinations).where(amongIds(determinations.id)).prepare();
const basisRows = (orm: Orm) =>
  orm
    .select()
    .from(bases)
    .where(amongIds(bases.determinationId))
    .orderBy(asc(bases.determinationId), asc(bases.party))
    .prepare();
const citationRows = (orm: Orm) =>
  orm
    .select({
      ...getTableColumns(citations),
      pages: sql`(select json_group_array(page order by position) from ${citationPages}
        where ${citationPages.citationId} = ${citations.id})`.mapWith((pages: string): number[] =>
        JSON.parse(pages),
      ),
    })
    .from(citations)
    .where(amongIds(citations.determinationId))
    .orderBy(asc(citations.determinationId), asc(citations.citedBy), asc(citations.position))
    .prepare();
const factRows = (orm: Orm) =>
  orm
    .select()
    .from(determinationFacts)
    .where(amongIds(determinationFacts.determinationId))
    .orderBy(asc(determinationFacts.determinationId), asc(determinationFacts.name))
    .prepare();
const auditFindingRows = (orm: Orm) =>
  orm
    .select()
    .from(auditFindings)
    .where(amongIds(auditFindings.determinationId))
    .orderBy(asc(auditFindings.determinationId), asc(auditFindings.position))
    .prepare();
