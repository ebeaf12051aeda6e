// The queries of the benchmark, each with variables that differ from request to request. Filters stand in the query
// with plain variables inside, since graphql-jit cannot take a variable of an input type that nests itself.
import { pick, randomOf } from '../generate/random.mjs';
import { DRUGS, SERVICES } from '../generate/requests.mjs';

const PAGE = `query Page($treatment: ID!, $after: String) {
  determinations(where: { treatment: { eq: $treatment } }, orderBy: { field: DECISION_DATE, direction: DESC }, first: 20, after: $after) {
    edges { cursor node {
      id position disputedService outcome treatment { slug name }
      letter { id caseNumber decisionDate reviewer { specialties } patient { age sex } }
      claimsAdministratorBasis { noneCited citations { text section pages guideline { slug title } } }
      reviewerBasis { noneCited citations { text section pages guideline { slug title } } }
    } }
    pageInfo { hasNextPage endCursor }
  }
}`;
const COUNT = `query Count($category: String!, $outcome: Outcome!) {
  determinations(where: { category: { eq: $category }, outcome: { eq: $outcome } }, first: 1) { totalCount }
}`;
const SEARCH = `query Search($text: String!) {
  determinations(where: { search: $text }, orderBy: { field: DECISION_DATE, direction: DESC }, first: 20) {
    nodes { id disputedService outcome letter { caseNumber } }
  }
}`;
const PREDICT = `query Predict($request: ProposedRequestInput!) {
  predict(request: $request) { predictedOutcome explanation forecast { probabilityUpheld lower upper } treatment { slug } }
}`;

const DOCUMENTS = { page: PAGE, count: COUNT, search: SEARCH, predict: PREDICT };
export const QUERIES = Object.keys(DOCUMENTS);

const WORDS = [
  'radiculopathy',
  'Lachman',
  'scaffold',
  'stenosis',
  'forklift',
  'antalgic',
  'meniscal',
  'Spurling',
  'gabapentin',
  'creatinine',
];
const CATEGORIES = [
  'Pharmaceuticals',
  'Rehabilitation',
  'Diagnostic Testing',
  'DMEPOS',
  'Injection',
  'Surgery',
];

const variablesOf = {
  page: (random) => ({ treatment: pick(random, [...SERVICES, ...DRUGS]).treatment }),
  count: (random) => ({
    category: pick(random, CATEGORIES),
    outcome: pick(random, ['UPHELD', 'OVERTURNED']),
  }),
  search: (random) => ({ text: `${pick(random, WORDS)} ${pick(random, WORDS)}` }),
  predict: (random) => ({
    request: {
      service: pick(random, [
        'NMES unit for home use',
        'Physical therapy 12 visits for the low back',
        'MRI of the lumbar spine',
        'Norco 10/325mg #60',
      ]),
      requestDate: pick(random, ['2014-09-10', '2015-03-01', '2016-11-20']),
      dateOfInjury: '2014-02-01',
      caseSummary: 'The pain of the low back was rated 6/10. Straight leg raising was positive on the left.',
    },
  }),
};

/** Bodies of so many requests of one kind; the same for every server. */
export function bodiesOf(kind, count = 64) {
  const query = DOCUMENTS[kind];
  return Array.from({ length: count }, (_, index) =>
    JSON.stringify({ query, variables: variablesOf[kind](randomOf(11, index)) }),
  );
}
