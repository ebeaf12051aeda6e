// A filter of letters as one SQL condition on the table `letters`.
import { type SQL, sql } from 'drizzle-orm';
import { StorageError } from '../storage-error.js';
import { determinations } from '../tables/determination-tables.js';
import { type CredentialKind, letters, reviewerCredentials } from '../tables/letter-tables.js';
import {
  type AnyFilter,
  everyOf,
  type Form,
  type Forms,
  holds,
  holdsAmongDistinct,
  listConditions,
  negated,
  ownedColumn,
  owns,
  someOf,
  valueConditions,
} from './conditions.js';
import { searchCondition } from './search-conditions.js';
import type { LetterWhere, MomentFilter } from './where.js';

type Compile = { [Key in keyof LetterWhere]-?: (part: NonNullable<LetterWhere[Key]>) => SQL[] };

const column = (name: SQL) => (filter: AnyFilter) => valueConditions(name, filter);
const LISTS: Forms = { lists: 'LIST', search: 'LIST' };

/** The condition that a letter is one of those that `where` means; 1 where it means all. */
export function letterCondition(where: LetterWhere, forms: Forms = LISTS): SQL {
  const inner = (one: LetterWhere) => letterCondition(one, forms);
  const items = {
    table: sql`${determinations}`,
    owner: sql`${determinations.letterId}`,
    id: sql`${letters.id}`,
  };
  const compile: Compile = {
    and: (parts) => parts.map(inner),
    or: (parts) => [someOf(parts.map(inner))],
    not: (part) => [negated(inner(part))],
    id: column(sql`${letters.id}`),
    caseNumber: column(sql`${letters.caseNumber}`),
    decisionDate: column(sql`${letters.decisionDate}`),
    dateOfInjury: column(sql`${letters.dateOfInjury}`),
    outcome: column(sql`${letters.outcome}`),
    specialty: (filter) => credentialConditions(sql`${letters.id}`, 'SPECIALTY', filter, forms.lists),
    ingestedAt: (filter) => valueConditions(sql`${letters.ingestedAt}`, inMilliseconds(filter)),
    search: (search) => [
      owns(items, searchCondition(sql`${determinations.id}`, search, forms.search), forms.search),
    ],
  };
  const parts: SQL[] = [];
  for (const [key, part] of Object.entries(where)) {
    if (part === undefined || part === null) continue;
    if (!Object.hasOwn(compile, key))
      throw new StorageError('FILTER_INVALID', `There is no filter "${key}".`);
    const build = compile[key as keyof LetterWhere] as (value: unknown) => SQL[];
    parts.push(...build(part));
  }
  return everyOf(parts);
}

/** Moments as they are stored. */
function inMilliseconds(filter: MomentFilter): AnyFilter {
  const bounds = Object.entries(filter).map(([bound, moment]: [string, Date | null]) => [
    bound,
    moment?.getTime() ?? null,
  ]);
  return Object.fromEntries(bounds);
}

/** Conditions on the reviewer's credentials of one kind; `letterId` is the column that names the letter. */
export function credentialConditions(
  letterId: SQL,
  kind: CredentialKind,
  filter: AnyFilter,
  form: Form,
): SQL[] {
  const table = reviewerCredentials;
  const credentials = { table: sql`${table}`, owner: sql`${table.letterId}`, id: letterId };
  const name = ownedColumn(sql`${table.name}`, form);
  const ofKind = sql`${ownedColumn(sql`${table.kind}`, form)} = ${kind}`;
  const contains = (text: string) =>
    form === 'PROBE'
      ? holds(name, text)
      : holdsAmongDistinct(name, sql`${table} as r`, sql.raw('r.name'), sql`r.kind = ${kind}`, text);
  const owning = (entry: SQL | null) => owns(credentials, everyOf(entry ? [ofKind, entry] : [ofKind]), form);
  return listConditions(name, filter, owning, contains);
}
