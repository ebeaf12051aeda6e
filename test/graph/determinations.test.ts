// Questions about stored letters and determinations, as a client asks them, over the sample letters.
import { type GraphService, startGraph } from './graph-service.js';

let graph: GraphService;
beforeAll(async () => {
  graph = await startGraph();
});
afterAll(() => graph.close());

const EVERYTHING = `
  fragment basis on GuidelineBasis { text noneCited citations {
    citedBy text section pages span { start end } guideline { slug title edition inForceFrom inForceUntil } topic { slug name pages } } }
  fragment item on Determination {
    id position disputedService disputedPortion outcome rationale span { start end } agreement rulesVersion
    treatment { slug name category subcategory alsoCalled } treatments { slug }
    utilizationReview { decision decidedOn requestedOn receivedOn reviewType dateOfService originalRequest authorized }
    claimsAdministratorBasis { ...basis } reviewerBasis { ...basis } findings { kind message span { start end } }
  }
  query { letters(first: 100, orderBy: { field: CASE_NUMBER, direction: ASC }) { totalCount nodes {
    id caseNumber dateAssigned dateOfInjury decisionDate urDenialDate applicationReceived priority outcome
    reviewer { licensedIn specialties subspecialties } patient { age sex } caseSummary diagnoses layout ingestedAt text
    spans { path span { start end } } sections { path span { start end } } revisions { replacedAt text }
    warnings { code message span { start end } } determinations { ...item letter { id } } } } }`;

interface Item {
  id: string;
  position: number;
  outcome: string;
  letter: { id: string };
  span: { start: number; end: number };
}
interface LetterData {
  id: string;
  caseNumber: string | null;
  outcome: string;
  text: string;
  ingestedAt: string;
  spans: { path: string; span: { start: number; end: number } }[];
  determinations: Item[];
}

test('every field of every letter can be asked for at once', async () => {
  const { letters } = await graph.data<{ letters: { totalCount: number; nodes: LetterData[] } }>(EVERYTHING);
  expect(letters.totalCount).toBe(letters.nodes.length);
  expect(letters.nodes.length).toBeGreaterThan(8);
  for (const letter of letters.nodes) {
    expect(letter.determinations.map(({ position }) => position)).toEqual(
      letter.determinations.map((_, at) => at + 1),
    );
    for (const item of letter.determinations) {
      expect(item.letter.id).toBe(letter.id);
      expect(letter.text.slice(item.span.start, item.span.end)).not.toBe('');
    }
    for (const { span } of letter.spans) expect(span.end).toBeLessThanOrEqual(letter.text.length);
    expect(letter.ingestedAt).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/);
  }
});

const LIST = `query ($w: DeterminationWhere, $o: DeterminationOrder, $f: Int, $a: String, $l: Int, $b: String) {
  determinations(where: $w, orderBy: $o, first: $f, after: $a, last: $l, before: $b) {
    totalCount nodes { id outcome } edges { cursor node { id } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;
interface List {
  determinations: {
    totalCount: number;
    nodes: { id: string; outcome: string }[];
    edges: { cursor: string; node: { id: string } }[];
    pageInfo: {
      hasNextPage: boolean;
      hasPreviousPage: boolean;
      startCursor: string | null;
      endCursor: string | null;
    };
  };
}
const listed = async (variables: Record<string, unknown>): Promise<List['determinations']> =>
  (await graph.data<List>(LIST, variables)).determinations;
const ids = (list: List['determinations']): string[] => list.nodes.map(({ id }) => id);

describe.each([
  ['newest first', null],
  ['oldest first', { field: 'DECISION_DATE', direction: 'ASC' }],
  ['by case number', { field: 'CASE_NUMBER', direction: 'DESC' }],
])('pages, %s', (_, order) => {
  test('forward and backward they give the same list, each entry once', async () => {
    const all = ids(await listed({ o: order, f: 100 }));
    const forward: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const page: List['determinations'] = await listed({ o: order, f: 3, a: after });
      expect(page.edges.map(({ node }) => node.id)).toEqual(ids(page));
      expect(page.totalCount).toBe(all.length);
      expect(page.pageInfo.hasPreviousPage).toBe(after !== null);
      forward.push(...ids(page));
      after = page.pageInfo.endCursor;
      more = page.pageInfo.hasNextPage;
    }
    const backward: string[] = [];
    for (let before: string | null = null, more = true; more; ) {
      const page: List['determinations'] = await listed({ o: order, l: 4, b: before });
      backward.unshift(...ids(page));
      before = page.pageInfo.startCursor;
      more = page.pageInfo.hasPreviousPage;
    }
    expect(forward).toEqual(all);
    expect(backward).toEqual(all);
    expect(new Set(all).size).toBe(all.length);
  });
});

test('a page of none counts all the same, and a page has 20 where nothing is said', async () => {
  const none = await listed({ f: 0 });
  expect(none.nodes).toEqual([]);
  expect(none.pageInfo).toEqual({
    hasNextPage: true,
    hasPreviousPage: false,
    startCursor: null,
    endCursor: null,
  });
  expect((await listed({})).nodes).toHaveLength(Math.min(20, none.totalCount));
});

describe('filters', () => {
  const upheld = { outcome: { eq: 'UPHELD' } };
  const dmepos = { category: { eq: 'DMEPOS' } };
  const count = async (where: object): Promise<number> => (await listed({ w: where, f: 1 })).totalCount;

  test('and, or and not nest; fields side by side are joined by and', async () => {
    const all = await count({});
    const both = await count({ ...upheld, ...dmepos });
    expect(await count({ and: [upheld, dmepos] })).toBe(both);
    expect(await count({ or: [upheld, dmepos] })).toBe((await count(upheld)) + (await count(dmepos)) - both);
    expect(await count({ not: { or: [upheld, dmepos] } })).toBe(
      all - (await count({ or: [upheld, dmepos] })),
    );
    expect(await count({ not: { not: { and: [{ not: { not: upheld } }] } } })).toBe(await count(upheld));
    expect(await count({ and: [] })).toBe(all);
    expect(await count({ or: [] })).toBe(0);
    expect(await count({ outcome: null, and: null })).toBe(all);
  });

  test('a filter in the text of a query and one in variables mean the same', async () => {
    const inText = await graph.data<List>(
      '{ determinations(where: { not: { outcome: { in: [OVERTURNED] } }, decisionDate: { gte: "2014-01-01", isNull: false } }) { totalCount nodes { id } } }',
    );
    const inVariables = await listed({
      w: { not: { outcome: { in: ['OVERTURNED'] } }, decisionDate: { gte: '2014-01-01', isNull: false } },
    });
    expect(ids(inVariables)).toEqual(inText.determinations.nodes.map(({ id }) => id));
    expect(inVariables.totalCount).toBeGreaterThan(0);
  });

  test('facts known before the decision, citations, findings and tried rules can be asked for', async () => {
    const nmes = { treatment: { eq: 'nmes' } };
    expect(await count({ ...nmes, fact: { name: 'chronicPain', known: true } })).toBeGreaterThan(0);
    expect(await count({ citation: { citedBy: 'EXPERT_REVIEWER', page: { eq: 121 } } })).toBeGreaterThan(0);
    expect(await count({ finding: { in: ['OTHER_TREATMENTS_TOPIC', 'NOTHING_CITED'] } })).toBeGreaterThan(0);
    const tried = await graph.data<{
      guidelines: { topics: { slug: string; rules: { id: string; slug: string }[] }[] }[];
    }>('{ guidelines { topics { slug rules { id slug } } } }');
    const topics = tried.guidelines.flatMap(({ topics: some }) => some);
    const rule = topics.find(({ slug }) => slug === 'nmes')?.rules[0];
    expect(rule).toBeDefined();
    const byId = await count({ ruleFinding: { rule: rule?.id, status: 'MATCH' } });
    expect(await count({ ruleFinding: { rule: rule?.slug, status: 'MATCH' } })).toBe(byId);
    expect(byId).toBeGreaterThan(0);
  });

  test('letters have filters of their own', async () => {
    const found = await graph.data<{ letters: { totalCount: number; nodes: { outcome: string }[] } }>(
      '{ letters(where: { outcome: { ne: UPHELD }, or: [{ search: "pain" }, { caseNumber: { contains: "cm1" } }] }) { totalCount nodes { outcome } } }',
    );
    expect(found.letters.totalCount).toBe(found.letters.nodes.length);
    expect(found.letters.nodes.every(({ outcome }) => outcome !== 'UPHELD')).toBe(true);
  });
});

test('counts by dimensions add up to all determinations, with shares and intervals of upheld', async () => {
  const { determinations, determinationCounts } = await graph.data<
    List & {
      determinationCounts: {
        keys: (string | null)[];
        count: number;
        upheld: number;
        overturned: number;
        upheldShare: number;
        lower: number;
        upper: number;
      }[];
    }
  >(
    '{ determinations { totalCount nodes { id } } determinationCounts(by: [TREATMENT, DECISION_YEAR]) { keys count upheld overturned upheldShare lower upper } }',
  );
  expect(determinationCounts.reduce((sum, cell) => sum + cell.count, 0)).toBe(determinations.totalCount);
  for (const cell of determinationCounts) {
    expect(cell.keys).toHaveLength(2);
    expect(cell.upheld + cell.overturned).toBe(cell.count);
    expect(cell.lower).toBeLessThanOrEqual(cell.upheldShare);
    expect(cell.upper).toBeGreaterThanOrEqual(cell.upheldShare);
  }
});

test('everything with an id can be fetched again by it, and no two things share one', async () => {
  const { letters, guidelines, treatments } = await graph.data<{
    letters: { nodes: { id: string; caseNumber: string; determinations: { id: string }[] }[] };
    guidelines: { id: string; topics: { id: string; rules: { id: string }[] }[] }[];
    treatments: { id: string }[];
  }>(
    '{ letters(first: 1) { nodes { id caseNumber determinations { id } } } guidelines { id topics { id rules { id } } } treatments { id } }',
  );
  const [letter] = letters.nodes;
  const topics = guidelines.flatMap((guideline) => guideline.topics);
  const node = 'query ($id: ID!) { node(id: $id) { __typename id } }';
  for (const [typename, id] of [
    ['Letter', letter?.id],
    ['Determination', letter?.determinations[0]?.id],
    ['Guideline', guidelines[0]?.id],
    ['GuidelineTopic', topics[0]?.id],
    ['GuidelineRule', topics[0]?.rules[0]?.id],
    ['Treatment', treatments[0]?.id],
  ]) {
    expect(await graph.data(node, { id })).toEqual({ node: { __typename: typename, id } });
  }
  const named = [...guidelines, ...topics, ...topics.flatMap(({ rules }) => rules), ...treatments];
  expect(new Set(named.map(({ id }) => id)).size).toBe(named.length);
  for (const gone of ['Letter:999999', 'GuidelineTopic:no-such-topic', 'Treatment:no-such-treatment']) {
    expect(await graph.data(node, { id: Buffer.from(gone).toString('base64') })).toEqual({ node: null });
  }
  expect(await graph.codes(node, { id: 'nmes' })).toEqual(['ID_INVALID']);
  const byBoth = 'query ($id: ID, $c: String) { letter(id: $id, caseNumber: $c) { id } }';
  expect(await graph.data(byBoth, { id: letter?.id })).toEqual({ letter: { id: letter?.id } });
  expect(await graph.data(byBoth, { c: letter?.caseNumber })).toEqual({ letter: { id: letter?.id } });
  expect(await graph.data(byBoth, { c: 'CM00-0000000' })).toEqual({ letter: null });
});

test('what has a slug is found by slug or id, in look-ups and in filters', async () => {
  type Named = { id: string; slug: string; name: string };
  const lookUp = `query ($s: ID!, $g: ID!) { treatment(slug: $s) { id slug name } guidelineTopic(slug: $s) { id slug name }
    guideline(slug: $g) { id slug title checkedThrough } }`;
  const found = await graph.data<{ treatment: Named; guidelineTopic: Named; guideline: Named }>(lookUp, {
    s: 'nmes',
    g: 'mtus-chronic-pain-2009',
  });
  expect(found.treatment.id).not.toBe(found.guidelineTopic.id);
  expect(found.guideline.slug).toBe('mtus-chronic-pain-2009');
  const one = 'query ($s: ID!) { treatment(slug: $s) { slug } }';
  expect(await graph.data(one, { s: found.treatment.id })).toEqual({ treatment: { slug: 'nmes' } });
  expect(await graph.data(one, { s: 'no-such-treatment' })).toEqual({ treatment: null });
  expect(await graph.codes(one, { s: found.guidelineTopic.id })).toEqual(['ID_INVALID']);
  const counting = 'query ($w: DeterminationWhere) { determinations(where: $w) { totalCount } }';
  const count = async (w: object): Promise<number> =>
    (await graph.data<{ determinations: { totalCount: number } }>(counting, { w })).determinations.totalCount;
  const bySlug = await count({ treatment: { eq: 'nmes' } });
  expect(bySlug).toBeGreaterThan(0);
  expect(await count({ treatment: { in: [found.treatment.id] } })).toBe(bySlug);
  expect(await count({ citation: { topic: { eq: found.guidelineTopic.id } } })).toBe(
    await count({ citation: { topic: { eq: 'nmes' } } }),
  );
  expect(await graph.codes(counting, { w: { treatment: { eq: 'nmse' } } })).toEqual(['UNKNOWN_TREATMENT']);
});

test('what is new since a moment is a filter and an order', async () => {
  const query = `query ($w: LetterWhere) { letters(where: $w, orderBy: { field: INGESTED_AT, direction: ASC }) { totalCount nodes { ingestedAt } } }`;
  type Letters = { letters: { totalCount: number; nodes: { ingestedAt: string }[] } };
  const { letters } = await graph.data<Letters>(query, {});
  const last = letters.nodes.at(-1)?.ingestedAt;
  const newer = await graph.data<Letters>(query, { w: { ingestedAt: { gt: last } } });
  const upTo = await graph.data<Letters>(query, { w: { ingestedAt: { lte: last } } });
  expect(newer.letters.totalCount + upTo.letters.totalCount).toBe(letters.totalCount);
  expect(upTo.letters.totalCount).toBeGreaterThan(0);
});
