// Predictions, audits and what can be changed, asked over the graph.
import { readFileSync } from 'node:fs';
import { type GraphService, sampleFiles, startGraph } from './graph-service.js';

let graph: GraphService;
beforeAll(async () => {
  graph = await startGraph({ UPHELD_WRITES: 'on' });
});
afterAll(() => graph.close());

const PREDICT = `query ($request: ProposedRequestInput!) { predict(request: $request) {
  predictedOutcome undeterminedReason explanation treatment { slug } treatments { slug }
  forecast { probabilityUpheld lower upper level basedOn baseRate } caveats { code message }
  versions { rules forecast forecastFittedThrough } missingFacts { names wouldBe }
  counterfactuals { changes { name from to } predictedOutcome }
  facts { name value source span { start end } readFrom note }
  findings { ...finding } outOfForceFindings { ...finding }
  likeCases(first: 5) { similarity sharedFacts determination { id outcome letter { id } } } } }
  fragment finding on Finding { status recommendation reason assumedAbsent
    conditions { part fact operator expected actual status }
    rule { id slug summary why recommendation conditions unless provenance inForceFrom inForceUntil
      examples { name facts expect } topic { slug name pages source { section pages provenance seenIn }
        guideline { slug title body ruledBy } treatments { slug topics { slug } } } } }`;

interface Finding {
  status: string;
  rule: { slug: string; topic: { id: string; pages: number[]; guideline: { id: string } } };
}
interface Predicted {
  predict: {
    predictedOutcome: string;
    undeterminedReason: string | null;
    explanation: string;
    treatment: { id: string } | null;
    forecast: { probabilityUpheld: number; lower: number; upper: number };
    facts: { name: string; value: unknown; source: string }[];
    findings: Finding[];
    outOfForceFindings: Finding[];
    likeCases: { similarity: number; determination: { id: string } }[];
  };
}
const NMES = {
  service: 'Zynex EMS unit (home use)/purchase for lumbar spine',
  requestDate: '2014-05-01',
  dateOfInjury: '2012-01-15',
  caseSummary: 'The worker reports chronic low back pain.',
};
const predicted = async (request: object): Promise<Predicted['predict']> =>
  (await graph.data<Predicted>(PREDICT, { request })).predict;

test('a muscle stimulator for chronic pain in 2014: the denial would be upheld by page 121', async () => {
  const answer = await predicted(NMES);
  expect(answer).toMatchObject({
    predictedOutcome: 'UPHELD',
    undeterminedReason: null,
    treatment: { slug: 'nmes' },
  });
  expect(answer.findings[0]?.rule.topic).toMatchObject({
    pages: [121],
    guideline: { slug: 'mtus-chronic-pain-2009' },
  });
  expect(answer.explanation).toContain('121');
  expect(answer.forecast.lower).toBeLessThanOrEqual(answer.forecast.probabilityUpheld);
  expect(answer.likeCases.length).toBeGreaterThan(0);
});

test('in rehabilitation after a stroke it is not upheld by that rule', async () => {
  const answer = await predicted({ ...NMES, facts: [{ name: 'strokeRehabilitation', value: true }] });
  expect(answer.predictedOutcome).not.toBe('UPHELD');
});

test.each(['2017-03-01', '2018-05-01', '2026-01-01'])(
  'a request of %s is not ruled by the page of 2009',
  async (requestDate) => {
    const answer = await predicted({ ...NMES, requestDate });
    const guidelines = answer.findings.map(({ rule }) => rule.topic.guideline.id);
    expect(guidelines).not.toContain('mtus-chronic-pain-2009');
    if (answer.undeterminedReason === 'NOT_IN_FORCE')
      expect(answer.outOfForceFindings.length).toBeGreaterThan(0);
    else expect(guidelines.length).toBeGreaterThan(0);
  },
);

test('a service that nobody knows is not recognised, and never upheld for that', async () => {
  const answer = await predicted({ service: 'Purchase of a flying carpet', requestDate: '2015-01-01' });
  expect(answer).toMatchObject({
    predictedOutcome: 'UNDETERMINED',
    undeterminedReason: 'NOT_RECOGNISED',
    treatment: null,
  });
  expect(answer.likeCases).toEqual([]);
});

test('without a date the request is of today', async () => {
  const { requestDate: _, ...request } = NMES;
  const [undated, dated] = [
    await predicted(request),
    await predicted({ ...NMES, requestDate: '2015-06-30' }),
  ];
  expect(undated).toEqual(dated);
});

test('a stored determination is predicted from what was known before, and stands so to the rules', async () => {
  const { determinations } = await graph.data<{
    determinations: {
      nodes: { agreement: string; rulesVersion: string; prediction: { versions: { rules: string } } }[];
    };
  }>(`{ determinations(where: { treatment: { eq: "nmes" } }) { nodes { agreement rulesVersion outcome
    prediction { predictedOutcome undeterminedReason explanation versions { rules } } } } }`);
  expect(determinations.nodes.length).toBeGreaterThan(0);
  for (const item of determinations.nodes) {
    expect(item.rulesVersion).toBe(item.prediction.versions.rules);
  }
});

test('the audit counts every determination once and lists the differences', async () => {
  const { audit, determinations } = await graph.data<{
    audit: {
      determinations: number;
      agreement: { agreement: string; count: number }[];
      differences: { totalCount: number; nodes: { agreement: string }[] };
      likeGroups: {
        totalCount: number;
        nodes: { letters: number; determinations: { totalCount: number; nodes: object[] } }[];
      };
    };
    determinations: { totalCount: number };
  }>(`{ determinations { totalCount } audit { rulesVersion determinations agreement { agreement count } findingCounts { kind count }
    differences(first: 5) { totalCount nodes { agreement } }
    likeGroups(first: 5) { totalCount pageInfo { hasNextPage } nodes { treatment { slug } topic { slug } facts { name value } upheld overturned
      letters expectedUpheld adjustedP flagged determinations(first: 2) { totalCount nodes { id } } } } } }`);
  expect(audit.determinations).toBe(determinations.totalCount);
  expect(audit.agreement.reduce((sum, { count }) => sum + count, 0)).toBe(audit.determinations);
  const differs = audit.agreement.find(({ agreement }) => agreement === 'DIFFERS')?.count;
  expect(audit.differences.totalCount).toBe(differs);
  expect(audit.differences.nodes.every(({ agreement }) => agreement === 'DIFFERS')).toBe(true);
});

test('the catalogues: treatments by any of their names, every fact with its meaning, the version of the rules', async () => {
  const { treatments, factDefinitions, ruleBase } = await graph.data<{
    treatments: { slug: string }[];
    factDefinitions: {
      name: string;
      type: string;
      range: object | null;
      readFrom: string[];
      fixed: boolean;
    }[];
    ruleBase: { topics: number; rules: number; staleDeterminations: number };
  }>(`{ treatments(search: "zynex") { slug topics { slug } }
    factDefinitions { name type unit meaning choices range { min max integer } readFrom fixed }
    ruleBase { version topics rules staleDeterminations } }`);
  expect(treatments.map(({ slug }) => slug)).toContain('nmes');
  const of = (fact: string) => factDefinitions.find(({ name }) => name === fact);
  expect(of('chronicPain')).toMatchObject({ range: null, readFrom: ['CASE_SUMMARY', 'DERIVED'] });
  expect(of('age')).toMatchObject({ range: { integer: true }, fixed: true });
  expect(factDefinitions.every(({ readFrom }) => readFrom.length > 0)).toBe(true);
  expect(ruleBase.staleDeterminations).toBe(0);
  expect(ruleBase.rules).toBeGreaterThanOrEqual(ruleBase.topics);
});

test('each rule says where it stands, its own source before that of its topic', async () => {
  const { guidelines } = await graph.data<{
    guidelines: {
      topics: { rules: { provenance: string; source: { section: string; provenance: string } }[] }[];
    }[];
  }>(`{ guidelines { topics { rules { provenance source { section provenance } } } } }`);
  const rules = guidelines.flatMap(({ topics }) => topics.flatMap((topic) => topic.rules));
  expect(rules.length).toBeGreaterThan(1000);
  expect(rules.filter(({ source }) => source.section === '')).toEqual([]);
  expect(rules.filter(({ provenance, source }) => source.provenance !== provenance)).toEqual([]);
});

describe('letters handed in', () => {
  const INGEST = `mutation ($input: IngestLetterInput!) { ingestLetter(input: $input) {
    alreadyStored errors { code message path } letter { id caseNumber determinations { outcome agreement } } } }`;
  interface Ingested {
    ingestLetter: {
      alreadyStored: boolean;
      errors: { code: string; path: string[] | null }[];
      letter: { id: string; caseNumber: string | null } | null;
    };
  }
  const ingested = async (input: object): Promise<Ingested['ingestLetter']> =>
    (await graph.data<Ingested>(INGEST, { input })).ingestLetter;
  const file = sampleFiles()[0] ?? '';

  test('a letter can be removed and handed in again, as text and as PDF it is one letter', async () => {
    const text = readFileSync(file, 'utf8');
    const known = await ingested({ text });
    expect(known).toMatchObject({ alreadyStored: true, errors: [] });
    const remove = 'mutation ($id: ID!) { deleteLetter(id: $id) }';
    expect(await graph.data(remove, { id: known.letter?.id })).toEqual({ deleteLetter: true });
    expect(await graph.data(remove, { id: known.letter?.id })).toEqual({ deleteLetter: false });
    const again = await ingested({ text, sourceName: 'again.txt' });
    expect(again).toMatchObject({
      alreadyStored: false,
      errors: [],
      letter: { caseNumber: known.letter?.caseNumber },
    });
    const pdfBase64 = readFileSync(file.replace(/\.txt$/, '.pdf')).toString('base64');
    expect(await ingested({ pdfBase64 })).toMatchObject({
      alreadyStored: true,
      letter: { id: again.letter?.id },
    });
  });

  test.each([
    ['neither text nor PDF', {}, 'EXACTLY_ONE_REQUIRED', ['input']],
    ['both', { text: 'a', pdfBase64: 'YQ==' }, 'EXACTLY_ONE_REQUIRED', ['input']],
    ['an empty text', { text: ' \n' }, 'LETTER_EMPTY', ['input', 'text']],
    ['no base64', { pdfBase64: 'not base64!' }, 'BASE64_INVALID', ['input', 'pdfBase64']],
    ['base64 without padding', { pdfBase64: 'YQ' }, 'BASE64_INVALID', ['input', 'pdfBase64']],
    [
      'a name without end',
      { text: 'a', sourceName: 'x'.repeat(300) },
      'NAME_TOO_LONG',
      ['input', 'sourceName'],
    ],
    ['a text without end', { text: 'é'.repeat(5_300_000) }, 'LETTER_TOO_LARGE', ['input', 'text']],
  ])('%s is refused in the answer, not as an error', async (_, input, code, path) => {
    const answer = await ingested(input);
    expect(answer).toMatchObject({ letter: null, alreadyStored: false, errors: [{ code, path }] });
  });

  test('what is no letter, and what is no PDF, is refused with the code of its reader', async () => {
    for (const input of [{ text: 'Dear Sir, thank you for your letter.' }, { pdfBase64: 'YWJjZGVm' }]) {
      const { letter, errors } = await ingested(input);
      expect(letter).toBeNull();
      expect(errors).toHaveLength(1);
      expect(errors[0]?.code).toMatch(/^[A-Z_]+$/);
    }
  });
});
