// The SQL that queries send, as goldens: a page of 20 sends the same statements as a page of 2, so that no query
// asks once a row. UPDATE_GOLDENS=1 writes them anew; read the difference before committing it.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type GraphService, startGraph } from './graph-service.js';

let graph: GraphService;
beforeAll(async () => {
  graph = await startGraph({}, { madeUp: 30 });
});
afterAll(() => graph.close());

const basis = '{ text noneCited citations { text pages guideline { slug } topic { slug rules { id } } } }';
const QUERIES: Record<string, string> = {
  'determinations-with-letter-and-citations': `query ($n: Int) { determinations(first: $n) { nodes {
    id outcome treatment { slug } letter { caseNumber reviewer { specialties } patient { age } }
    claimsAdministratorBasis ${basis} reviewerBasis ${basis} agreement findings { kind } } pageInfo { endCursor } } }`,
  'letters-with-everything': `query ($n: Int) { letters(first: $n) { nodes {
    id text diagnoses reviewer { licensedIn } spans { path } sections { path } revisions { text } warnings { code }
    determinations { id letter { id } findings { message } } } } }`,
  'filtered-with-count': `query ($n: Int) { determinations(first: $n, where: {
    and: [{ outcome: { eq: UPHELD } }, { or: [{ category: { eq: "DMEPOS" } }, { not: { age: { lt: 18 } } }] }]
    citation: { citedBy: EXPERT_REVIEWER, noneCited: false } }) { totalCount nodes { id } } }`,
  search: `query ($n: Int) { determinations(first: $n, where: { search: "pain OR treatment" },
    orderBy: { field: RELEVANCE, direction: DESC }) { totalCount nodes { disputedService } } }`,
  backward: `query ($n: Int) { letters(last: $n, orderBy: { field: CASE_NUMBER, direction: ASC }) { nodes { caseNumber } } }`,
};

test.each(Object.entries(QUERIES))(
  '%s: as many statements for 20 as for 2, and those of the golden',
  async (name, query) => {
    const few = await graph.statements(query, { n: 2 });
    const many = await graph.statements(query, { n: 20 });
    expect(many).toEqual(few);
    expect(few.length).toBeGreaterThan(0);
    const file = join(process.cwd(), 'test', 'graph', `${name}.golden.json`);
    const golden = `${JSON.stringify({ query: query.replace(/\s+/g, ' '), statements: few }, null, 2)}\n`;
    if (process.env.UPDATE_GOLDENS === '1' || !existsSync(file)) {
      writeFileSync(file, golden);
      if (process.env.UPDATE_GOLDENS !== '1')
        throw new Error(`${file} was missing; it is written: read it and run again.`);
    }
    expect(golden).toBe(readFileSync(file, 'utf8'));
  },
);

test('predictions of a page are computed with as many statements as one', async () => {
  const query = `query ($n: Int) { determinations(first: $n, where: { treatment: { eq: "nmes" } }) {
    nodes { prediction { predictedOutcome forecast { basedOn } } } } }`;
  expect(await graph.statements(query, { n: 20 })).toEqual(await graph.statements(query, { n: 1 }));
});

test('like cases of a page are found with as many statements as those of one', async () => {
  const query = `query ($n: Int) { determinations(first: $n) {
    nodes { prediction { likeCases(first: 3) { similarity determination { outcome } } } } } }`;
  const [few, many] = [await graph.statements(query, { n: 2 }), await graph.statements(query, { n: 20 })];
  expect(many.length).toBe(few.length);
});

test('a page is read only where something of it is asked for; an invalid cursor is refused all the same', async () => {
  const counted = await graph.statements('{ determinations(first: 5) { totalCount } }');
  expect(counted).toHaveLength(1);
  expect(counted[0]).toContain('count');
  expect(await graph.statements('{ letters(first: 5) { __typename } }')).toEqual([]);
  expect(await graph.codes('{ letters(after: "x") { totalCount } }')).toEqual(['CURSOR_INVALID']);
});
