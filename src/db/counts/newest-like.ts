// The newest determinations of a treatment and of its category for several requests at once, in one statement.
import { type SQL, sql } from 'drizzle-orm';
import type { IsoDate } from '../../terms.js';
import type { Database } from '../database.js';
import { determinationCondition } from '../filters/determination-condition.js';
import type { DeterminationWhere } from '../filters/where.js';
import { determinations } from '../tables/determination-tables.js';

export interface LikeSearch {
  treatment: string;
  /** Null: the treatment alone is looked for. */
  category: string | null;
  /** Only what was decided before the day; null: all, undated determinations last. */
  before: IsoDate | null;
  /** Never determinations of this letter. */
  exceptLetter: number | null;
}

export interface NewestLike {
  sameTreatment: number[];
  sameCategory: number[];
}

/** Behind every day that can be stored. */
const END_OF_DAYS = '9999-12-31';

/** Ids newest first, at most `limit` of each kind, for each search in their order; only among those of `where`. */
export function findNewestLike(
  db: Database,
  searches: readonly LikeSearch[],
  where: DeterminationWhere | null,
  limit: number,
): NewestLike[] {
  const d = determinations;
  const among = determinationCondition(where ?? {});
  const newest = (column: SQL, key: string, dated: boolean): SQL => {
    const when = dated
      ? sql`${d.decisionDate} < coalesce(asked.before, ${END_OF_DAYS})`
      : sql`${d.decisionDate} is null and asked.before is null`;
    return sql`(select json_group_array(id) from (select ${d.id} as id from ${d} where ${column} = ${sql.raw(`asked.${key}`)}
      and ${when} and ${d.letterId} is not asked.letter and ${among}
      order by ${d.decisionDate} desc, ${d.id} desc limit ${limit}))`;
  };
  const asked = searches.map(({ treatment, category, before, exceptLetter }) => ({
    treatment,
    category,
    before,
    letter: exceptLetter,
  }));
  const rows = db.all<Record<'treatment' | 'treatmentUndated' | 'category' | 'categoryUndated', string>>(
    sql`with asked as materialized (select key as at, value->>'treatment' as treatment, value->>'category' as category,
        value->>'before' as before, value->>'letter' as letter from json_each(${JSON.stringify(asked)}))
      select ${newest(sql`${d.treatmentId}`, 'treatment', true)} as treatment,
        ${newest(sql`${d.treatmentId}`, 'treatment', false)} as "treatmentUndated",
        ${newest(sql`${d.category}`, 'category', true)} as category,
        ${newest(sql`${d.category}`, 'category', false)} as "categoryUndated"
      from asked order by at`,
  );
  const ids = (dated: string, undated: string): number[] =>
    [...(JSON.parse(dated) as number[]), ...(JSON.parse(undated) as number[])].slice(0, limit);
  return rows.map((row) => ({
    sameTreatment: ids(row.treatment, row.treatmentUndated),
    sameCategory: ids(row.category, row.categoryUndated),
  }));
}
