// Which filters the summary tables can answer, and the filters as conditions on them. In those tables null is stored
// as ''.
import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '../database.js';
import { type AnyFilter, everyOf, negated, someOf, valueConditions } from '../filters/conditions.js';
import type { DeterminationWhere } from '../filters/where.js';
import { determinationCounts, type HistoryLevel, historyCounts } from '../tables/summary-tables.js';

type SummedFilter = 'outcome' | 'treatment' | 'category' | 'urDecision' | 'agreement';

const SUMMED: Record<SummedFilter, SQL> = {
  outcome: sql.raw('outcome'),
  treatment: sql.raw("nullif(treatment_id, '')"),
  category: sql.raw("nullif(category, '')"),
  urDecision: sql.raw("nullif(ur_decision, '')"),
  agreement: sql.raw("nullif(agreement, '')"),
};
/** What determination_counts has, and what listed_counts has of it. */
export const COUNTED_FILTERS: readonly SummedFilter[] = [
  'outcome',
  'treatment',
  'category',
  'urDecision',
  'agreement',
];
export const LISTED_FILTERS: readonly SummedFilter[] = ['outcome', 'treatment', 'category'];

/** The filter as a condition on a summary table that has these columns; null where it asks for more than they hold. */
export function summaryCondition(where: DeterminationWhere, columns: readonly SummedFilter[]): SQL | null {
  const parts: SQL[] = [];
  for (const [key, part] of Object.entries(where)) {
    if (part === undefined || part === null) continue;
    if (key === 'and' || key === 'or') {
      const inner = (part as DeterminationWhere[]).map((one) => summaryCondition(one, columns));
      if (inner.includes(null)) return null;
      parts.push(key === 'and' ? everyOf(inner as SQL[]) : someOf(inner as SQL[]));
    } else if (key === 'not') {
      const inner = summaryCondition(part as DeterminationWhere, columns);
      if (inner === null) return null;
      parts.push(negated(inner));
    } else {
      const column = columns.find((name) => name === key);
      if (column === undefined) return null;
      parts.push(...valueConditions(SUMMED[column], part as AnyFilter));
    }
  }
  return everyOf(parts);
}

/** How many determinations a filter means, or null where the summary cannot tell. */
export function countBySummary(db: Database, where: DeterminationWhere): number | null {
  const history = countByHistory(db, where);
  if (history !== null) return history;
  const condition = summaryCondition(where, COUNTED_FILTERS);
  if (condition === null) return null;
  const query = sql`select coalesce(sum(count), 0) as count from ${determinationCounts} where ${condition}`;
  return db.all<{ count: number }>(query)[0]?.count ?? 0;
}

/** The months of the history are far fewer rows: they tell of one category or one treatment, or of all, by outcome. */
function countByHistory(db: Database, where: DeterminationWhere): number | null {
  const asked = Object.entries(where).filter(([, part]) => part !== undefined && part !== null);
  const values = new Map<string, string>();
  for (const [name, filter] of asked) {
    const [[operator, value] = [], ...more] = Object.entries(filter).filter(
      ([, given]) => given !== undefined,
    );
    if (operator !== 'eq' || typeof value !== 'string' || more.length > 0) return null;
    values.set(name, value);
  }
  const outcome = values.get('outcome');
  values.delete('outcome');
  const [[column, key] = [null, '']] = values;
  const level = column === null ? 'ALL' : HISTORY_OF[column];
  if (values.size > 1 || level === undefined) return null;
  const h = historyCounts;
  const counted = { UPHELD: sql`${h.upheld}`, OVERTURNED: sql`${h.overturned}` }[outcome ?? ''];
  if (outcome !== undefined && counted === undefined) return null;
  const query = sql`select coalesce(sum(${counted ?? sql`${h.upheld} + ${h.overturned}`}), 0) as count from ${h}
    where ${h.level} = ${level} and ${h.key} = ${key} and ${h.unit} = 'MONTH'`;
  return db.all<{ count: number }>(query)[0]?.count ?? 0;
}

const HISTORY_OF: Record<string, HistoryLevel> = { category: 'CATEGORY', treatment: 'TREATMENT' };
