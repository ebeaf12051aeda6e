// A filter is the same three times: what the graph takes, what the database describes, and what becomes SQL. The types at the
// top compare the first two field by field when the tests are compiled; the test follows every field into its SQL.
import 'reflect-metadata';
import { SQLiteSyncDialect } from 'drizzle-orm/sqlite-core';
import {
  type GraphQLInputType,
  GraphQLList,
  GraphQLNonNull,
  getNamedType,
  isEnumType,
  isInputObjectType,
} from 'graphql';
import { determinationCondition } from '../../src/db/filters/determination-condition.js';
import { letterCondition } from '../../src/db/filters/letter-condition.js';
import type * as stored from '../../src/db/filters/where.js';
import { buildGraphSchema } from '../../src/resolvers/graph-schema.js';
import type {
  CitationWhere,
  FactWhere,
  RuleFindingWhere,
} from '../../src/schema/determination-part.input.js';
import type { DeterminationWhere } from '../../src/schema/determination-where.input.js';
import type {
  DateFilter,
  DateTimeFilter,
  IdFilter,
  IntFilter,
  TextFilter,
} from '../../src/schema/filter.input.js';
import type { LetterWhere } from '../../src/schema/letter-where.input.js';

type Same<A, B> = [A, B] extends [B, A] ? true : { onlyInOne: Exclude<A, B> | Exclude<B, A> };
/** Ids are for lists that are already known; the graph has queries for these. */
type WithoutIds<T> = Exclude<keyof T, 'id' | 'letterId'>;
const declared: {
  letters: Same<keyof LetterWhere, WithoutIds<stored.LetterWhere>>;
  determinations: Same<keyof DeterminationWhere, WithoutIds<stored.DeterminationWhere>>;
  facts: Same<keyof FactWhere, keyof stored.FactWhere>;
  citations: Same<keyof CitationWhere, keyof stored.CitationWhere>;
  ruleFindings: Same<keyof RuleFindingWhere, keyof stored.RuleFindingWhere>;
  ids: Same<keyof IdFilter, keyof stored.ValueFilter<string>>;
  texts: Same<keyof TextFilter, keyof stored.TextFilter>;
  numbers: Same<keyof IntFilter, keyof stored.RangeFilter<number>>;
  dates: Same<keyof DateFilter, keyof stored.RangeFilter<string>>;
  moments: Same<keyof DateTimeFilter, keyof stored.MomentFilter>;
} = {
  letters: true,
  determinations: true,
  facts: true,
  citations: true,
  ruleFindings: true,
  ids: true,
  texts: true,
  numbers: true,
  dates: true,
  moments: true,
};

const SAMPLES: Record<string, unknown> = { Boolean: true, Int: 1, Date: '2015-01-01', DateTime: new Date(0) };
const ROOTS = ['LetterWhere', 'DeterminationWhere'];

/** One filter for each way to fill in one field, however deep; of an object with a field that must be given, that too. */
function fillings(type: GraphQLInputType): unknown[] {
  if (type instanceof GraphQLNonNull) return fillings(type.ofType);
  if (type instanceof GraphQLList) {
    const isOfFilters = isInputObjectType(getNamedType(type));
    return fillings(type.ofType).map((one) => (isOfFilters ? [one, { search: 'word' }] : [one]));
  }
  if (isEnumType(type)) return [type.getValues()[0]?.value];
  if (!isInputObjectType(type)) return [SAMPLES[type.name] ?? 'word'];
  if (ROOTS.includes(type.name)) return [{ caseNumber: { eq: 'word' } }];
  return fieldsFilled(type);
}

function fieldsFilled(type: GraphQLInputType): Record<string, unknown>[] {
  if (!isInputObjectType(type)) return [];
  const fields = Object.values(type.getFields());
  const needed = fields.filter((field) => field.type instanceof GraphQLNonNull);
  const always = Object.fromEntries(needed.map((field) => [field.name, fillings(field.type)[0]]));
  return fields.flatMap((field) => fillings(field.type).map((value) => ({ ...always, [field.name]: value })));
}

const FACT = { fact: { name: 'word' } };

test.each([
  ['LetterWhere', letterCondition, 35, []],
  // A fact that is named and nothing else has to be known.
  ['DeterminationWhere', determinationCondition, 100, [[FACT, { fact: { name: 'word', known: true } }]]],
] as const)('every field of %s becomes SQL of its own', async (name, conditionOf, atLeast, meansTheSame) => {
  expect(Object.values(declared)).not.toContain(false);
  const type = (await buildGraphSchema()).getType(name) as GraphQLInputType;
  const filters = fieldsFilled(type);
  expect(filters.length).toBeGreaterThan(atLeast);
  const dialect = new SQLiteSyncDialect();
  const seen = new Map<string, unknown>([['1', 'no filter']]);
  const alike = filters.flatMap((filter) => {
    const { sql, params } = dialect.sqlToQuery(conditionOf(filter));
    const written = params.length === 0 ? sql : JSON.stringify([sql, params]);
    const before = seen.get(written);
    seen.set(written, filter);
    return before === undefined ? [] : [[before, filter]];
  });
  expect(alike).toEqual(meansTheSame);
});
