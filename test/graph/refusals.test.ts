// What a client gets wrong, one row each: the code it is told, never a 500, never a silent guess.
import { type GraphService, startGraph } from './graph-service.js';

let graph: GraphService;
beforeAll(async () => {
  graph = await startGraph({ UPHELD_WRITES: 'on' });
});
afterAll(() => graph.close());

const list = (args: string) => `{ determinations(${args}) { nodes { id } } }`;
const predict = (fields: string) =>
  `{ predict(request: { service: "TENS unit" ${fields} }) { predictedOutcome } }`;
const deep = (levels: number): string =>
  levels === 0 ? '{ age: { gt: 1 } }' : `{ not: ${deep(levels - 1)} }`;

type Row = [what: string, code: string, query: string, variables?: Record<string, unknown>];
const named = (rows: Row[]) =>
  rows.map(([what, code, query, variables = {}]) => ({ what, code, query, variables }));

const ROWS: Row[] = [
  ['a query that is no GraphQL', 'GRAPHQL_PARSE_FAILED', '{ letters('],
  ['a field that is not there', 'GRAPHQL_VALIDATION_FAILED', '{ verdicts { id } }'],
  ['a filter that is not there', 'GRAPHQL_VALIDATION_FAILED', list('where: { judge: { eq: "x" } }')],
  [
    'a filter that is not there, in a variable',
    'BAD_USER_INPUT',
    'query ($w: DeterminationWhere) { determinations(where: $w) { totalCount } }',
    { w: { judge: 1 } },
  ],
  [
    'an enumeration value that is not there',
    'GRAPHQL_VALIDATION_FAILED',
    list('where: { outcome: { eq: APPROVED } }'),
  ],
  [
    'a variable of another type',
    'BAD_USER_INPUT',
    'query ($n: Int) { letters(first: $n) { totalCount } }',
    { n: 'ten' },
  ],
  ['a variable that is required and missing', 'BAD_USER_INPUT', 'query ($id: ID!) { node(id: $id) { id } }'],
  ['a page over 100', 'PAGE_TOO_LARGE', list('first: 101')],
  [
    'a page over 100 from the end, in a variable',
    'PAGE_TOO_LARGE',
    'query ($n: Int) { letters(last: $n) { totalCount } }',
    { n: 1000 },
  ],
  ['a page of both ends', 'PAGE_INVALID', list('first: 5, last: 5')],
  ['a negative page', 'PAGE_INVALID', list('first: -1')],
  ['a negative page from the end', 'PAGE_INVALID', list('last: -1')],
  [
    'a list of like cases over 100',
    'PAGE_TOO_LARGE',
    '{ predict(request: { service: "TENS" }) { likeCases(first: 101) { similarity } } }',
  ],
  ['a cursor that is nonsense', 'CURSOR_INVALID', list('after: "nonsense"')],
  ['an empty cursor', 'CURSOR_INVALID', list('after: ""')],
  [
    'a cursor of another order',
    'CURSOR_INVALID',
    list(`after: "${Buffer.from('["letters CASE_NUMBER ASC","x",1]').toString('base64url')}"`),
  ],
  ['a cursor of no group', 'CURSOR_INVALID', '{ audit { likeGroups(after: "x") { totalCount } } }'],
  ['a day that the calendar lacks', 'DATE_INVALID', list('where: { decisionDate: { gte: "2016-02-30" } }')],
  [
    'a day that the calendar lacks, in a variable',
    'DATE_INVALID',
    'query ($w: DeterminationWhere) { determinations(where: $w) { totalCount } }',
    { w: { decisionDate: { eq: '2016-02-30' } } },
  ],
  ['a day in another order', 'DATE_INVALID', list('where: { decisionDate: { gte: "12/09/2016" } }')],
  ['a day with a time', 'DATE_INVALID', list('where: { decisionDate: { gte: "2016-12-09T00:00:00Z" } }')],
  ['a day as a number', 'DATE_INVALID', list('where: { decisionDate: { gte: 20161209 } }')],
  ['a request on a day that the calendar lacks', 'DATE_INVALID', predict('requestDate: "2015-13-01"')],
  ['a search with an open quote', 'SEARCH_INVALID', list('where: { search: "\\"muscle" }')],
  ['a search of nothing', 'SEARCH_INVALID', list('where: { search: "" }')],
  [
    'a search of letters with nothing before NOT',
    'SEARCH_INVALID',
    '{ letters(where: { search: "NOT knee" }) { totalCount } }',
  ],
  ['relevance without a search', 'ORDER_INVALID', list('orderBy: { field: RELEVANCE, direction: DESC }')],
  [
    'a fact that is not in the list',
    'UNKNOWN_FACT',
    list('where: { fact: { name: "chronicpain", known: true } }'),
  ],
  [
    'such a fact deep in a filter',
    'UNKNOWN_FACT',
    list('where: { or: [{ not: { fact: { name: "moon", eq: true } } }] }'),
  ],
  [
    'such a fact in an audit',
    'UNKNOWN_FACT',
    '{ audit(where: { fact: { name: "moon", known: true } }) { determinations } }',
  ],
  [
    'such a fact in counts',
    'UNKNOWN_FACT',
    '{ determinationCounts(by: [OUTCOME], where: { fact: { name: "moon", known: true } }) { count } }',
  ],
  ['such a fact in a request', 'UNKNOWN_FACT', predict('facts: [{ name: "moon", value: true }]')],
  [
    'such a fact in like cases',
    'UNKNOWN_FACT',
    '{ predict(request: { service: "TENS" }) { likeCases(where: { fact: { name: "moon" } }) { similarity } } }',
  ],
  [
    'a value that a fact cannot take',
    'FACT_VALUE_INVALID',
    predict('facts: [{ name: "chronicPain", value: "very" }]'),
  ],
  ['such a value in a filter', 'FACT_VALUE_INVALID', list('where: { fact: { name: "chronicPain", eq: 7 } }')],
  [
    'a fact stated twice',
    'BAD_USER_INPUT',
    predict('facts: [{ name: "chronicPain", value: true }, { name: "chronicPain", value: false }]'),
  ],
  ['a service of blanks', 'BAD_USER_INPUT', '{ predict(request: { service: "  " }) { predictedOutcome } }'],
  [
    'a service that is a book',
    'TEXT_TOO_LARGE',
    'query ($s: String!) { predict(request: { service: $s }) { predictedOutcome } }',
    { s: 'x'.repeat(5000) },
  ],
  ['no dimension', 'DIMENSIONS_INVALID', '{ determinationCounts(by: []) { count } }'],
  [
    'four dimensions',
    'DIMENSIONS_INVALID',
    '{ determinationCounts(by: [OUTCOME, TREATMENT, CATEGORY, SPECIALTY]) { count } }',
  ],
  ['one dimension twice', 'DIMENSIONS_INVALID', '{ determinationCounts(by: [OUTCOME, OUTCOME]) { count } }'],
  ['an id that does not exist', 'ID_INVALID', '{ node(id: "No such id!") { id } }'],
  ['the id of a letter where none is', 'ID_INVALID', '{ letter(id: "RGV0ZXJtaW5hdGlvbjox") { id } }'],
  ['a row number where an opaque id belongs', 'ID_INVALID', '{ letter(id: "1") { id } }'],
  ['a letter by nothing', 'BAD_USER_INPUT', '{ letter { id } }'],
  [
    'a letter by two keys',
    'BAD_USER_INPUT',
    '{ letter(id: "TGV0dGVyOjE=", caseNumber: "CM14-9000001") { id } }',
  ],
  ['a filter that nests without end', 'FILTER_TOO_LARGE', list(`where: ${deep(30)}`)],
  [
    'a list of values without end',
    'FILTER_TOO_LARGE',
    'query ($w: DeterminationWhere) { determinations(where: $w) { totalCount } }',
    { w: { age: { in: Array.from({ length: 1001 }, (_, at) => at) } } },
  ],
  [
    'variables that nest without end',
    'VARIABLES_TOO_DEEP',
    'query ($w: DeterminationWhere) { determinations(where: $w) { totalCount } }',
    { w: nested(2000) },
  ],
  ['a letter to delete by nonsense', 'ID_INVALID', 'mutation { deleteLetter(id: "nonsense") }'],
];

function nested(levels: number): object {
  let filter: object = { age: { gt: 1 } };
  for (let at = 0; at < levels; at += 1) filter = { not: filter };
  return filter;
}

test.each(named(ROWS))('$what: $code', async ({ code, query, variables }) => {
  const { status, errors } = await graph.ask(query, variables);
  expect(errors.map((error) => error.extensions.code)).toEqual([code]);
  expect(status).toBeLessThan(500);
  expect(errors[0]?.message.length).toBeLessThan(400);
});

test('a misspelt fact is told the nearest name', async () => {
  const { errors } = await graph.ask(predict('facts: [{ name: "chronicpian", value: true }]'));
  expect(errors[0]?.message).toContain('Did you mean "chronicPain"?');
});

const pages = (fields: string) => `query ($n: Int) { letters(first: $n) { nodes { ${fields} } } }`;
const LIMITS: Row[] = [
  [
    'depth',
    'QUERY_TOO_DEEP',
    `{ node(id: "x") { ... on GuidelineRule ${'{ topic { guideline { topics { rules '.repeat(4)} { id } ${'} } } }'.repeat(4)} } }`,
  ],
  [
    'depth through fragments',
    'QUERY_TOO_DEEP',
    `{ letters { nodes { ...a } } } fragment a on Letter { determinations { letter { ...b } } }
    fragment b on Letter { determinations { letter { ...c } } } fragment c on Letter { determinations { letter { ...d } } }
    fragment d on Letter { determinations { letter { ...e } } } fragment e on Letter { determinations { letter { ...f } } }
    fragment f on Letter { determinations { letter { ...g } } } fragment g on Letter { determinations { letter { determinations { id } } } }`,
  ],
  [
    'aliases',
    'TOO_MANY_ALIASES',
    `{ ${Array.from({ length: 31 }, (_, at) => `a${at}: __typename`).join(' ')} }`,
  ],
  ['directives', 'TOO_MANY_DIRECTIVES', `{ ${'... @include(if: true) { __typename } '.repeat(51)} }`],
  ['tokens', 'QUERY_TOO_LONG', `{ ${'__typename '.repeat(4001)} }`],
  [
    'cost of a page of predictions with like cases',
    'QUERY_TOO_EXPENSIVE',
    pages('determinations { prediction { likeCases(first: 100) { similarity } } }'),
    { n: 100 },
  ],
  [
    'cost of pages in pages',
    'QUERY_TOO_EXPENSIVE',
    '{ audit { likeGroups(first: 100) { nodes { determinations(first: 100) { nodes { letter { id } prediction { explanation } } } } } } }',
  ],
  [
    'cost of aliases',
    'QUERY_TOO_EXPENSIVE',
    `{ ${Array.from({ length: 30 }, (_, at) => `a${at}: audit { determinations likeGroups(first: 100) { nodes { flagged treatment { slug } } } }`).join(' ')} }`,
  ],
];

test.each(named(LIMITS))('over the limit of $what: $code', async ({ code, query, variables }) => {
  const { status, errors } = await graph.ask(query, variables);
  expect([...new Set(errors.map((error) => error.extensions.code))]).toEqual([code]);
  expect(status).toBe(400);
});

test('variables that do not fit are refused the second time as the first, also after some that fitted', async () => {
  const query =
    'query ($n: Int, $w: DeterminationWhere) { determinations(first: $n, where: $w) { totalCount } }';
  const asked = [{ n: 2 }, { n: 2, w: { judge: 1 } }, { n: 2, w: 'x' }, { n: 'two' }, { n: 1.5 }, { n: 2 }];
  for (let round = 0; round < 2; round += 1) {
    const told: unknown[] = [];
    for (const variables of asked) {
      const { status, errors } = await graph.ask(query, variables);
      told.push([status, ...errors.map(({ extensions }) => extensions.code)]);
    }
    const refused = [400, 'BAD_USER_INPUT'];
    expect(told).toEqual([[200], refused, refused, refused, refused, [200]]);
  }
});

test('page sizes in variables count: the same query passes for a small page and not for a large one', async () => {
  const query = pages(
    'determinations { letter { determinations { letter { determinations { letter { determinations { letter { id } } } } } } } }',
  );
  expect(await graph.codes(query, { n: 2 })).toEqual([]);
  expect(await graph.codes(query, { n: 100 })).toEqual(['QUERY_TOO_EXPENSIVE']);
});
