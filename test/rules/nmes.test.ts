// NMES, the first topic, end to end in the rules: chronic pain, strokes, editions, and both seed letters.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { evaluateRequest } from '../../src/rules/evaluate-request.js';
import { explainPrediction } from '../../src/rules/judge/explain.js';
import { loadRuleBase } from '../../src/rules/judge/load-rule-base.js';
import type { RulePrediction } from '../../src/rules/judge/prediction.js';
import { makeRuleBase } from '../../src/rules/judge/rule-base.js';
import type { ProposedRequest } from '../../src/rules/request/request.js';
import { makeRequest } from '../support/rule-requests.js';
import { describeShared } from '../support/shared.js';

const shipped = loadRuleBase();
/** The one topic alone, so that these tests do not hang on what later topics say of stimulators. */
const ruleBase = makeRuleBase(
  shipped.topics.filter((topic) => topic.id === 'nmes'),
  shipped.guidelines,
  'nmes alone',
);

const predict = (request: ProposedRequest): Promise<RulePrediction> => evaluateRequest(request, ruleBase);
const answer = (prediction: RulePrediction): string =>
  prediction.undeterminedReason ?? prediction.predictedOutcome;

test.each<[string, Parameters<typeof makeRequest>[0], string]>([
  [
    'pain and an old injury: chronic by proxy',
    { caseSummary: 'Low back pain.', dateOfInjury: '2004-01-14' },
    'UPHELD',
  ],
  ['chronic pain in words', { caseSummary: 'Chronic pain of the neck.' }, 'UPHELD'],
  ['chronic pain stated', { facts: [{ name: 'chronicPain', value: true }] }, 'UPHELD'],
  ['a strain of three weeks', { caseSummary: 'Back pain.', dateOfInjury: '2014-11-05' }, 'NO_RULE'],
  ['no word on how long', { caseSummary: 'Back pain.' }, 'INSUFFICIENT_FACTS'],
  [
    'an old injury without pain',
    { caseSummary: 'Weak grip.', dateOfInjury: '2004-01-14' },
    'INSUFFICIENT_FACTS',
  ],
  [
    'rehabilitation after a stroke',
    { caseSummary: 'Chronic arm pain, in rehabilitation following a stroke.' },
    'NO_RULE',
  ],
  [
    'a stroke denied',
    { caseSummary: 'Chronic arm pain. No history of a stroke or rehabilitation.' },
    'UPHELD',
  ],
  ['her mother had the stroke', { caseSummary: 'Chronic pain. Her mother died after a stroke.' }, 'UPHELD'],
  ['a request of 2017', { caseSummary: 'Chronic pain.', requestDate: '2017-03-01' }, 'NOT_IN_FORCE'],
  ['a request of today', { caseSummary: 'Chronic pain.', requestDate: '2026-07-31' }, 'NOT_IN_FORCE'],
  ['the last day in force', { caseSummary: 'Chronic pain.', requestDate: '2016-07-28' }, 'UPHELD'],
  ['the day after', { caseSummary: 'Chronic pain.', requestDate: '2016-07-29' }, 'NOT_IN_FORCE'],
  ['the day before the first', { caseSummary: 'Chronic pain.', requestDate: '2009-07-17' }, 'NOT_IN_FORCE'],
  [
    'stated wins over read',
    { caseSummary: 'Chronic pain.', facts: [{ name: 'chronicPain', value: false }] },
    'NO_RULE',
  ],
  ['no treatment recognised', { service: 'Something else', caseSummary: 'Chronic pain.' }, 'NOT_RECOGNISED'],
  ['a treatment without topics', { service: 'Physical therapy', caseSummary: 'Chronic pain.' }, 'NO_RULE'],
])('%s', async (_, given, expected) => {
  expect(answer(await predict(makeRequest(given)))).toBe(expected);
});

test('the answer says what it rests on: the proxy, the presumed absence, what would turn it', async () => {
  const prediction = await predict(
    makeRequest({ caseSummary: 'Low back pain.', dateOfInjury: '2004-01-14' }),
  );
  const fact = (name: string) => prediction.facts.find((each) => each.name === name);
  expect(fact('chronicPain')).toMatchObject({ value: true, source: 'DERIVED' });
  expect(fact('strokeRehabilitation')).toMatchObject({ value: false, source: 'ASSUMED_ABSENT' });
  expect(fact('painReported')).toMatchObject({ source: 'READ', span: { start: 9, end: 13 } });
  expect(prediction.counterfactuals).toContainEqual({
    changes: [{ name: 'strokeRehabilitation', from: null, to: true }],
    predictedOutcome: 'UNDETERMINED',
  });
  const words = explainPrediction(prediction, ruleBase.guidelines);
  for (const part of ['page 121', 'upheld', 'proxy', 'stroke rehabilitation']) expect(words).toContain(part);
});

test('what is missing is named with what it would bring', async () => {
  const prediction = await predict(makeRequest({ caseSummary: 'Back pain.' }));
  expect(prediction.missingFacts).toEqual([{ names: ['chronicPain'], wouldBe: ['UPHELD'] }]);
  expect(prediction.findings[0]?.reason).toContain('not known whether chronic pain is yes');
});

test('out of force the last edition is shown and does not decide', async () => {
  const request = makeRequest({ caseSummary: 'Chronic pain.', requestDate: '2017-03-01' });
  const prediction = await predict(request);
  expect(prediction.findings).toEqual([]);
  expect(prediction.outOfForce).toEqual({ predictedOutcome: 'UPHELD', day: '2016-07-28' });
  expect(prediction.outOfForceFindings[0]).toMatchObject({
    status: 'MATCH',
    rule: { id: 'nmes-chronic-pain' },
  });
  expect(explainPrediction(prediction, ruleBase.guidelines, request)).toContain('in force until 2016-07-28');
});

test('stated facts are checked', async () => {
  const facts = [{ name: 'chronicpain', value: true }];
  await expect(predict(makeRequest({ facts }))).rejects.toThrow('Did you mean "chronicPain"?');
  const wrong = [{ name: 'chronicPain', value: 'yes' }];
  await expect(predict(makeRequest({ facts: wrong }))).rejects.toMatchObject({ code: 'FACT_VALUE_INVALID' });
  const twice = [...facts, ...facts].map((fact) => ({ ...fact, name: 'chronicPain' }));
  await expect(predict(makeRequest({ facts: twice }))).rejects.toMatchObject({ code: 'FACT_STATED_TWICE' });
});

describeShared('the two seed letters', (folder) => {
  const seeds = folder === '' ? [] : readdirSync(join(folder, 'letters/seeds'));
  test.each(seeds)('%s is upheld by page 121', async (file) => {
    const text = readFileSync(join(folder, 'letters/seeds', file), 'utf8');
    const summary = text.slice(text.indexOf('CLINICAL CASE SUMMARY'), text.indexOf('IMR ISSUES'));
    const service = text.includes('Zynex')
      ? 'Zynex EMS unit (home use)/purchase for lumbar spine'
      : 'Muscle stimulator';
    const injured = text.includes('04/01/2009') ? '2009-04-01' : '2004-01-14';
    const request = makeRequest({
      service,
      caseSummary: summary,
      dateOfInjury: injured,
      requestDate: '2014-09-04',
    });
    const prediction = await predict(request);
    expect(prediction.predictedOutcome).toBe('UPHELD');
    expect(prediction.findings[0]?.rule.source.pages).toEqual([121]);
    const sources = prediction.facts
      .filter((fact) => fact.name === 'strokeRehabilitation')
      .map((fact) => fact.source);
    expect(sources).toEqual(['ASSUMED_ABSENT']);
  });
});
