// Filters of one value or of a list of values as SQL conditions. Null: each condition may come out as null, which
// counts as false; `negated` makes true of it.
import { type SQL, sql } from 'drizzle-orm';
import { StorageError } from '../storage-error.js';
import type { RangeFilter, TextFilter, ValueFilter } from './where.js';

export type Scalar = string | number;
export type AnyFilter = ValueFilter<Scalar> &
  Pick<RangeFilter<Scalar>, 'lt' | 'lte' | 'gt' | 'gte'> &
  TextFilterPart;
type TextFilterPart = Pick<TextFilter, 'contains'>;

/** How "contains" finds its rows: by the values of a column, unless a table offers something better. */
export type Containing = (text: string) => SQL;

/**
 * How rows that own something are found. LIST: the owners are listed once and looked up: best where they are few.
 * PROBE: each row is asked whether it owns such a thing: best where rows come in order and many do.
 */
export type Form = 'LIST' | 'PROBE';
/** `search` apart: a search that finds little is best listed either way. */
export interface Forms {
  lists: Form;
  search: Form;
}

/** Rows of a table that belong to an owner: the column that names it, and the owner's own. */
export interface Ownership {
  table: SQL;
  owner: SQL;
  id: SQL;
}

/** The condition that a row owns something for which `condition` holds; see Form. */
export function owns({ table, owner, id }: Ownership, condition: SQL, form: Form): SQL {
  return form === 'LIST'
    ? sql`${id} in (select ${owner} from ${table} where ${condition})`
    : sql`exists (select 1 from ${table} where ${owner} = +${id} and ${condition})`;
}

/** A column of owned rows; when probing it must not lead the planner away from the owner's index. */
export const ownedColumn = (column: SQL, form: Form): SQL => (form === 'LIST' ? column : sql`+${column}`);

const NAMES = ['eq', 'ne', 'in', 'notIn', 'isNull', 'lt', 'lte', 'gt', 'gte', 'contains'];
const RANGES = [
  ['lt', sql.raw('<')],
  ['lte', sql.raw('<=')],
  ['gt', sql.raw('>')],
  ['gte', sql.raw('>=')],
] as const;

export const inList = (column: SQL, values: readonly Scalar[]): SQL =>
  sql`${column} in (select value from json_each(${JSON.stringify(values)}))`;

export const everyOf = (parts: readonly SQL[]): SQL =>
  parts.length === 0
    ? sql`1`
    : parts.length === 1
      ? (parts[0] as SQL)
      : sql`(${sql.join([...parts], sql` and `)})`;

export const someOf = (parts: readonly SQL[]): SQL =>
  parts.length === 0 ? sql`0` : sql`(${sql.join([...parts], sql` or `)})`;

export const negated = (part: SQL): SQL => sql`((${part}) is not true)`;

/** Conditions on a column that holds one value or null. */
export function valueConditions(
  column: SQL,
  filter: AnyFilter,
  contains: Containing = containing(column),
): SQL[] {
  refuseUnknown(filter);
  const parts: SQL[] = [];
  if (filter.eq !== undefined)
    parts.push(filter.eq === null ? sql`${column} is null` : sql`${column} = ${filter.eq}`);
  if (filter.ne !== undefined) parts.push(sql`${column} is not ${filter.ne}`);
  if (filter.in) parts.push(inList(column, filter.in));
  if (filter.notIn) parts.push(sql`(${column} is null or not ${inList(column, filter.notIn)})`);
  if (filter.isNull !== undefined && filter.isNull !== null) {
    parts.push(filter.isNull ? sql`${column} is null` : sql`${column} is not null`);
  }
  for (const [name, operator] of RANGES) {
    const bound = filter[name];
    if (bound !== undefined && bound !== null) parts.push(sql`${column} ${operator} ${bound}`);
  }
  if (typeof filter.contains === 'string') parts.push(contains(filter.contains));
  return parts;
}

/**
 * Conditions on a list that belongs to a row. `owners` gives the condition that the row owns some entry (for which the
 * condition handed to it holds, or any at all).
 */
export function listConditions(
  column: SQL,
  filter: AnyFilter,
  owners: (entry: SQL | null) => SQL,
  contains: Containing = containing(column),
): SQL[] {
  refuseUnknown(filter);
  const { eq, ne, notIn, isNull, in: oneOf, contains: text, ...ranges } = filter;
  const parts: SQL[] = [];
  const none = negated(owners(null));
  if (eq !== undefined) parts.push(eq === null ? none : owners(sql`${column} = ${eq}`));
  if (ne !== undefined) parts.push(ne === null ? owners(null) : negated(owners(sql`${column} = ${ne}`)));
  if (oneOf) parts.push(owners(inList(column, oneOf)));
  if (notIn) parts.push(negated(owners(inList(column, notIn))));
  if (isNull !== undefined && isNull !== null) parts.push(isNull ? none : owners(null));
  const bounds = valueConditions(column, ranges);
  if (bounds.length > 0) parts.push(owners(everyOf(bounds)));
  if (typeof text === 'string') parts.push(owners(contains(text)));
  return parts;
}

const containing =
  (column: SQL): Containing =>
  (text) =>
    holds(column, text);

/** The column holds the text, without regard to the case of ASCII letters. */
export const holds = (column: SQL, text: string): SQL => sql`instr(lower(${column}), lower(${text})) > 0`;

/**
 * The column is one of its values that hold the text, where `column` leads an index: the distinct values are found by
 * leaps through that index, so that few values are read, however many rows have them. `table` is where they stand,
 * `fixed` what else of the index comes before the column.
 */
export function holdsAmongDistinct(column: SQL, table: SQL, name: SQL, fixed: SQL, text: string): SQL {
  return sql`${column} in (with recursive leap(value) as (
      select (select min(${name}) from ${table} where ${fixed})
      union all select (select min(${name}) from ${table} where ${fixed} and ${name} > leap.value)
        from leap where leap.value is not null)
    select value from leap where ${holds(sql.raw('value'), text)})`;
}

function refuseUnknown(filter: AnyFilter): void {
  for (const name of Object.keys(filter)) {
    if (!NAMES.includes(name)) throw new StorageError('FILTER_INVALID', `There is no condition "${name}".`);
  }
}
