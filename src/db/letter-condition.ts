// A filter of letters as one SQL condition on the table `letters`.
import { type SQL, sql } from 'drizzle-orm';
import {
  type AnyFilter,
  everyOf,
  holdsAmongDistinct,
  listConditions,
  negated,
  someOf,
  valueConditions,
} from './conditions.js';
import { determinations } from './determination-tables.js';
import { type CredentialKind, letters, reviewerCredentials } from './letter-tables.js';
import { searchCondition } from './search-conditions.js';
import { StorageError } from './storage-error.js';
import type { LetterWhere } from './where.js';

type Compile = { [Key in keyof LetterWhere]-?: (part: NonNullable<LetterWhere[Key]>) => SQL[] };

const column = (name: SQL) => (filter: AnyFilter) => valueConditions(name, filter);

const compile: Compile = {
  and: (parts) => parts.map(letterCondition),
  or: (parts) => [someOf(parts.map(letterCondition))],
  not: (part) => [negated(letterCondition(part))],
  id: column(sql`${letters.id}`),
  caseNumber: column(sql`${letters.caseNumber}`),
  decisionDate: column(sql`${letters.decisionDate}`),
  dateOfInjury: column(sql`${letters.dateOfInjury}`),
  outcome: column(sql`${letters.outcome}`),
  specialty: (filter) => credentialConditions(sql`${letters.id}`, 'SPECIALTY', filter),
  search: (search) => [
    sql`${letters.id} in (select ${determinations.letterId} from ${determinations}
      where ${searchCondition(sql`${determinations.id}`, search, 'LIST')})`,
  ],
};

/** The condition that a letter is one of those that `where` means; 1 where it means all. */
export function letterCondition(where: LetterWhere): SQL {
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

/** Conditions on the reviewer's credentials of one kind; `letterId` is the column that names the letter. */
export function credentialConditions(letterId: SQL, kind: CredentialKind, filter: AnyFilter): SQL[] {
  const table = reviewerCredentials;
  const ofKind = sql`${table.kind} = ${kind}`;
  const contains = (text: string) =>
    holdsAmongDistinct(
      sql`${table.name}`,
      sql`${table} as r`,
      sql.raw('r.name'),
      sql`r.kind = ${kind}`,
      text,
    );
  return listConditions(
    sql`${table.name}`,
    filter,
    (entry) =>
      sql`${letterId} in (select ${table.letterId} from ${table} where ${everyOf(entry ? [ofKind, entry] : [ofKind])})`,
    contains,
  );
}
