// Every list of the schema has a cost of its own, by name, and no cost is stated for what is not there.
import {
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  isObjectType,
} from 'graphql';
import { buildGraphSchema } from '../../src/resolvers/graph-schema.js';
import { COMPUTED, LISTS } from '../../src/server/cost.js';

let schema: GraphQLSchema;
beforeAll(async () => {
  schema = await buildGraphSchema();
});

function fields(): [path: string, field: GraphQLField<unknown, unknown>][] {
  return Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter(({ name }) => !name.startsWith('__'))
    .flatMap((type) =>
      Object.values(type.getFields()).map(
        (field) => [`${type.name}.${field.name}`, field] as [string, GraphQLField<unknown, unknown>],
      ),
    );
}

/** A list of objects that has no page to say how long it is; lists of plain values hold no objects and cost nothing. */
function isUnpagedList([path, field]: [string, GraphQLField<unknown, unknown>]): boolean {
  if (/^\w+Connection\.(edges|nodes)$/.test(path)) return false;
  if (field.args.some(({ name }) => name === 'first')) return false;
  return isListType(getNullableType(field.type)) && isCompositeType(getNamedType(field.type));
}

test('every list of objects without pages is taken at a length that is stated, and nothing else is', () => {
  const lists = fields()
    .filter(isUnpagedList)
    .map(([path]) => path);
  expect(lists.length).toBeGreaterThan(30);
  expect(Object.keys(LISTS).sort()).toEqual(lists.sort());
});

test('every computation that costs more is a field of the schema', () => {
  const names = fields().map(([path]) => path);
  expect(Object.keys(COMPUTED).filter((path) => !names.includes(path))).toEqual([]);
});
