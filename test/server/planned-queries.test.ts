// The service with plans answers as the one without, from the first time to the tenth, errors and all.
import { buildSchema, getOperationAST, parse } from 'graphql';
import { plannedQueries } from '../../src/server/planned-queries.js';
import { type GraphService, startGraph } from '../graph/graph-service.js';

let plain: GraphService;
let planning: GraphService;
beforeAll(async () => {
  plain = await startGraph({ UPHELD_PLANNED_QUERIES: 'off' });
  planning = await startGraph();
});
afterAll(async () => {
  await plain.close();
  await planning.close();
});

async function answer({ url }: GraphService, query: string, variables: unknown): Promise<[number, string]> {
  const reply = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  return [reply.status, await reply.text()];
}

const page =
  'query ($first: Int, $after: String) { determinations(first: $first, after: $after) { totalCount nodes { id } } }';
test.each<[string, string, unknown[]]>([
  ['pages of several sizes', page, [{ first: 2 }, { first: 5 }, {}, { first: null }]],
  [
    'a cursor that is none, between good ones',
    page,
    [{ first: 2 }, { after: 'x' }, { first: 2 }, { first: 2 }],
  ],
  ['variables that do not fit', page, [{ first: 'two' }, { first: 2 }, { first: {} }, { first: 1.5 }]],
  ['a page over the limit', page, [{ first: 100_000 }, { first: 2 }, { first: -1 }]],
  ['an error beside data', '{ letters { totalCount } letter { id } }', [{}]],
  [
    'a date that is none',
    'query ($day: Date) { determinations(where: { decisionDate: { gte: $day } }) { totalCount } }',
    [{ day: '2015-01-01' }, { day: 'yesterday' }, { day: '2015-02-30' }, {}],
  ],
  [
    'a query that grows too expensive with its variables',
    `query ($n: Int) { letters(first: $n) { nodes { determinations { prediction { likeCases(first: $n) { determination { id } } } } } } }`,
    [{ n: 1 }, { n: 100 }, { n: 1 }, { n: 100 }],
  ],
  [
    'a condition in a variable',
    'query ($all: Boolean!) { letters(first: 1) { totalCount @include(if: $all) nodes { id } } }',
    [{ all: true }, { all: false }],
  ],
])('%s', async (_, query, given) => {
  for (let round = 0; round < 6; round += 1) {
    for (const variables of given) {
      expect(await answer(planning, query, variables)).toEqual(await answer(plain, query, variables));
    }
  }
});

test('graphql-js answers four times, then the plan, and graphql-js again after a run that failed', async () => {
  const schema = buildSchema('type Query { a: Int }');
  const document = parse('{ a }');
  const answers = async (value: unknown): Promise<boolean> => {
    const listener = await listening;
    const asked = { document, operation: getOperationAST(document), request: {}, contextValue: {} };
    Object.assign(schema.getQueryType()?.getFields().a ?? {}, { resolve: () => value });
    return (await listener?.responseForOperation?.(asked as never)) != null;
  };
  const listening = Promise.resolve(plannedQueries(schema).requestDidStart?.({} as never));
  const told: boolean[] = [];
  for (const value of [1, 1, 1, 1, 1, 1, 'no number', 1, 1, 1, 1, 1]) told.push(await answers(value));
  expect(told.map(Number)).toEqual([0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0, 1]);
});
