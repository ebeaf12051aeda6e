// Counts of determinations by up to three dimensions: from the summary tables where these can tell, else from the rows.
import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '../database.js';
import { determinationCondition } from '../filters/determination-condition.js';
import type { DeterminationWhere } from '../filters/where.js';
import { StorageError } from '../storage-error.js';
import { determinations } from '../tables/determination-tables.js';
import {
  determinationCounts,
  LISTED_DIMENSIONS,
  type ListedDimension,
  listedCounts,
} from '../tables/summary-tables.js';
import { LISTED_JOINS } from './listed-dimensions.js';
import { COUNTED_FILTERS, LISTED_FILTERS, summaryCondition } from './summary-counts.js';

const SINGLE_DIMENSIONS = [
  'OUTCOME',
  'TREATMENT',
  'CATEGORY',
  'SUBCATEGORY',
  'DECISION_YEAR',
  'DECISION_MONTH',
  'UR_DECISION',
  'AGREEMENT',
] as const;
type SingleDimension = (typeof SINGLE_DIMENSIONS)[number];
export const DETERMINATION_DIMENSIONS = [...SINGLE_DIMENSIONS, ...LISTED_DIMENSIONS] as const;
export type DeterminationDimension = (typeof DETERMINATION_DIMENSIONS)[number];

export interface DeterminationCount {
  /** In the order of the dimensions; null where the letter is silent or nothing of the kind is known. */
  keys: (string | null)[];
  count: number;
  upheld: number;
  overturned: number;
}

const d = determinations;
const ROWS: Record<SingleDimension, SQL> = {
  OUTCOME: sql`${d.outcome}`,
  TREATMENT: sql`${d.treatmentId}`,
  CATEGORY: sql`${d.category}`,
  SUBCATEGORY: sql`${d.subcategory}`,
  DECISION_YEAR: sql`substr(${d.decisionDate}, 1, 4)`,
  DECISION_MONTH: sql`substr(${d.decisionDate}, 1, 7)`,
  UR_DECISION: sql`${d.urDecision}`,
  AGREEMENT: sql`${d.agreement}`,
};
const COUNTED: Record<SingleDimension, SQL> = {
  OUTCOME: sql.raw('outcome'),
  TREATMENT: sql.raw('treatment_id'),
  CATEGORY: sql.raw('category'),
  SUBCATEGORY: sql.raw('subcategory'),
  DECISION_YEAR: sql.raw('substr(decision_month, 1, 4)'),
  DECISION_MONTH: sql.raw('decision_month'),
  UR_DECISION: sql.raw('ur_decision'),
  AGREEMENT: sql.raw('agreement'),
};
const LISTED: Partial<Record<SingleDimension, SQL>> = {
  OUTCOME: sql.raw('outcome'),
  TREATMENT: sql.raw('treatment_id'),
  CATEGORY: sql.raw('category'),
  SUBCATEGORY: sql.raw('subcategory'),
  DECISION_YEAR: sql.raw('decision_year'),
};

/**
 * One entry for each combination of values that occurs, most frequent first. A determination with several values of a
 * dimension counts once under each. Throws DIMENSIONS_INVALID for none, more than three, or one twice.
 */
export function findDeterminationCounts(
  db: Database,
  by: readonly DeterminationDimension[],
  where: DeterminationWhere | null,
): DeterminationCount[] {
  if (by.length === 0 || by.length > 3 || new Set(by).size < by.length) {
    throw new StorageError('DIMENSIONS_INVALID', 'Counts take one to three different dimensions.');
  }
  const source = fromCounted(by, where ?? {}) ?? fromListed(by, where ?? {}) ?? fromRows(by, where ?? {});
  const keys = by.map((_, at) => sql.raw(`key${at}`));
  const rows = db.all<Record<string, string | number | null>>(
    sql`select ${sql.join(keys, sql`, `)}, sum(count) as count, sum(case outcome when 'UPHELD' then count else 0 end) as upheld
      from (${source}) group by ${sql.join(keys, sql`, `)} order by sum(count) desc, ${sql.join(keys, sql`, `)}`,
  );
  return rows.map((row) => {
    const count = Number(row.count);
    const upheld = Number(row.upheld);
    const names = by.map((_, at) => (row[`key${at}`] === '' ? null : (row[`key${at}`] as string | null)));
    return { keys: names, count, upheld, overturned: count - upheld };
  });
}

const isListed = (dimension: DeterminationDimension): dimension is ListedDimension =>
  dimension in LISTED_JOINS;
const named = (columns: SQL[]) =>
  sql.join(
    columns.map((column, at) => sql`${column} as ${sql.raw(`key${at}`)}`),
    sql`, `,
  );

function fromCounted(by: readonly DeterminationDimension[], where: DeterminationWhere): SQL | null {
  const condition = summaryCondition(where, COUNTED_FILTERS);
  if (condition === null || by.some(isListed)) return null;
  const columns = by.map((dimension) => COUNTED[dimension as SingleDimension]);
  return sql`select ${named(columns)}, outcome, count from ${determinationCounts} where ${condition}`;
}

function fromListed(by: readonly DeterminationDimension[], where: DeterminationWhere): SQL | null {
  const condition = summaryCondition(where, LISTED_FILTERS);
  const [listed, ...others] = by.filter(isListed);
  if (condition === null || listed === undefined || others.length > 0) return null;
  const columns = by.map((dimension) => (isListed(dimension) ? sql.raw('value') : LISTED[dimension]));
  if (columns.includes(undefined)) return null;
  return sql`select ${named(columns as SQL[])}, outcome, count from ${listedCounts}
    where dimension = ${listed} and ${condition}`;
}

function fromRows(by: readonly DeterminationDimension[], where: DeterminationWhere): SQL {
  const listed = by.filter(isListed);
  const joins = listed.map((dimension) => LISTED_JOINS[dimension].join);
  const columns = by.map((dimension) =>
    isListed(dimension) ? LISTED_JOINS[dimension].value : ROWS[dimension],
  );
  const each = listed.length > 0 ? sql`distinct ${d.id},` : sql``;
  return sql`select ${each} ${named(columns)}, ${d.outcome} as outcome, 1 as count
    from ${d} ${sql.join(joins, sql` `)} where ${determinationCondition(where)}`;
}
