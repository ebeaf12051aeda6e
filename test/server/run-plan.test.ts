// A planned query gives the answer of graphql-js, to the byte; what is not the plain case has no plan, or ends its run.
import { execute, type GraphQLSchema, getOperationAST, getVariableValues, parse, validate } from 'graphql';
import { treatments } from '../../src/catalogue/treatments.js';
import { createGraphContext, type GraphContext } from '../../src/resolvers/graph-context.js';
import { buildGraphSchema } from '../../src/resolvers/graph-schema.js';
import { Knowledge } from '../../src/resolvers/knowledge.js';
import { planQuery } from '../../src/server/plan-query.js';
import { runPlan } from '../../src/server/run-plan.js';
import { type GraphService, startGraph } from '../graph/graph-service.js';

let graph: GraphService;
let schema: GraphQLSchema;
let knowledge: Knowledge;
beforeAll(async () => {
  graph = await startGraph();
  schema = await buildGraphSchema();
  const { guidelines, topics } = graph.service.ruleBase;
  knowledge = new Knowledge([...guidelines.values()], treatments, topics);
});
afterAll(() => graph.close());

const context = (): GraphContext =>
  createGraphContext(graph.service, knowledge, { readOnly: true, letterBytes: 1 });

async function planned(query: string, variables: Record<string, unknown>): Promise<string> {
  const document = parse(query);
  expect(validate(schema, document)).toEqual([]);
  const plan = planQuery(schema, document);
  const definitions = getOperationAST(document)?.variableDefinitions ?? [];
  const { coerced } = getVariableValues(schema, definitions, variables);
  if (!plan || !coerced) throw new Error('There is no plan, or the variables do not fit.');
  return JSON.stringify(await runPlan(plan, context(), coerced));
}

async function standard(query: string, variables: Record<string, unknown>): Promise<string> {
  const { data, errors } = await execute({
    schema,
    document: parse(query),
    contextValue: context(),
    variableValues: variables,
  });
  expect(errors).toBeUndefined();
  return JSON.stringify(data);
}

const basis =
  '{ text noneCited citations { citedBy text section pages guideline { id title } topic { id } } }';
const PLAIN: [string, string, Record<string, unknown>?][] = [
  [
    'a page with letters and citations',
    `{ determinations(first: 20) { edges { cursor node { id position outcome treatment { id name }
      letter { id caseNumber decisionDate ingestedAt reviewer { specialties } patient { age sex } warnings { code span { start } } }
      claimsAdministratorBasis ${basis} reviewerBasis ${basis} } } pageInfo { hasNextPage endCursor } totalCount } }`,
  ],
  [
    'keys in the order of the query, whenever their values come',
    `{ determinations(first: 3) { nodes { letter { caseNumber } id reviewerBasis { text } position
      prediction { predictedOutcome forecast { basedOn } } outcome } totalCount } ruleBase { staleDeterminations version } }`,
  ],
  [
    'aliases, and fields of one name in several places',
    `{ a: determinations(first: 1) { nodes { id } } determinations(first: 2) { nodes { id letter { id } } }
      determinations(first: 2) { totalCount nodes { letter { caseNumber } name: disputedService } } }`,
  ],
  [
    'fragments, one in another, one twice, one for an interface',
    `query { letters(first: 2) { nodes { ...L ... on Letter { priority } ... on Node { id } ...L ... { layout } } } }
      fragment L on Letter { caseNumber determinations { ...D } } fragment D on Determination { id outcome __typename }`,
  ],
  [
    'type names',
    '{ __typename letters(first: 1) { __typename nodes { __typename patient { kind: __typename } } } }',
  ],
  [
    'a filter as a variable of a type that nests itself',
    'query ($where: DeterminationWhere) { determinations(where: $where) { totalCount nodes { outcome } } }',
    { where: { and: [{ outcome: { eq: 'UPHELD' } }, { not: { age: { lt: 18 } } }] } },
  ],
  [
    'variables inside a filter, one of them left out, and defaults',
    `query ($outcome: Outcome = OVERTURNED, $age: Int, $first: Int = 2) {
      determinations(first: $first, where: { outcome: { eq: $outcome }, age: { lt: $age } }) { totalCount nodes { id } } }`,
    {},
  ],
  [
    'a null handed in where nothing was left out',
    'query ($where: DeterminationWhere, $by: DeterminationOrder) { determinations(where: $where, orderBy: $by) { totalCount } }',
    { where: null, by: null },
  ],
  [
    'a prediction with everything of it',
    `query ($request: ProposedRequestInput!) { predict(request: $request) { predictedOutcome undeterminedReason explanation
      treatment { id topics { id } } facts { name value source span { start end } } caveats { code } missingFacts { names wouldBe }
      findings { status recommendation rule { id slug summary conditions unless inForceFrom } conditions { fact expected actual } }
      counterfactuals { changes { name from to } predictedOutcome } likeCases(first: 2) { similarity determination { id } } } }`,
    { request: { service: 'NMES unit', caseSummary: 'Chronic low back pain.', requestDate: '2014-09-04' } },
  ],
  [
    'lists without pages',
    '{ guidelines { id inForceFrom topics { id pages } } factDefinitions { name choices } }',
  ],
  ['counts', '{ determinationCounts(by: [OUTCOME, DECISION_YEAR]) { keys count upheldShare lower } }'],
  ['nothing found', '{ letter(caseNumber: "none") { id } guidelineTopic(id: "none") { id } }'],
];

test.each(PLAIN)('%s', async (_, query, variables = {}) => {
  expect(await planned(query, variables)).toBe(await standard(query, variables));
});

test.each([
  ['a directive', 'query ($with: Boolean!) { letters { totalCount @include(if: $with) } }'],
  ['an interface', '{ node(id: "x") { id } }'],
  ['introspection', '{ __schema { queryType { name } } }'],
  ['a mutation', 'mutation { deleteLetter(id: "x") }'],
  ['several operations', 'query a { __typename } query b { __typename }'],
  ['a name that objects inherit by', '{ __proto__: __typename }'],
  [
    'more fields than are kept',
    `{ ${Array.from({ length: 1001 }, (_, at) => `f${at}: __typename`).join(' ')} }`,
  ],
])('%s has no plan', (_, query) => {
  expect(planQuery(schema, parse(query))).toBeNull();
});

test.each([
  ['a resolver that throws', '{ letters(first: 1000) { totalCount } }'],
  ['a promise that fails', '{ letter { id } }'],
])('%s ends the run', async (_, query) => {
  await expect(planned(query, {})).rejects.toThrow();
});
