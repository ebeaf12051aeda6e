// The paragraph for a person names what it must: answer, source, evidence, what is missing, what is presumed.
import { evaluateRequest } from '../../src/rules/evaluate-request.js';
import { explainPrediction } from '../../src/rules/judge/explain.js';
import { makeRuleBase } from '../../src/rules/judge/rule-base.js';
import type { Topic } from '../../src/rules/topics/topic.js';
import { makeRule, makeTopic, only } from '../support/make-topic.js';
import { makeRequest } from '../support/rule-requests.js';

const limit = makeRule({
  id: 'limit',
  summary: 'More than 6 visits are not recommended.',
  when: only('visitsRequested', 'greaterThan', 6),
  unless: only('functionalImprovement', 'equal', true),
});
const stroke = makeRule({
  id: 'stroke',
  when: only('visitsRequested', 'greaterThan', 6),
  unless: only('strokeRehabilitation', 'equal', true),
});
const opposite = makeRule({
  id: 'opposite',
  recommendation: 'RECOMMENDED',
  when: only('conservativeCareFailed', 'equal', true),
});

async function explain(
  topics: Topic[],
  given: Parameters<typeof makeRequest>[0],
  guidelines = new Map(),
): Promise<string> {
  const ruleBase = makeRuleBase(topics, guidelines, 'test');
  const request = makeRequest(given);
  return explainPrediction(await evaluateRequest(request, ruleBase), guidelines, request);
}

const failed = [{ name: 'conservativeCareFailed', value: true }];
const visits = (value: number) => [{ name: 'visitsRequested', value }];

test.each<[string, Topic[], Parameters<typeof makeRequest>[0], string[]]>([
  [
    'upheld because what the guideline asks for is not shown: never told as if that were shown',
    [makeTopic({ id: 'a', rules: [limit] })],
    { facts: visits(12), caseSummary: 'Pain of the knee.' },
    [
      'What you entered does not show functional improvement. If the records sent to IMR do not show it either, reviewers usually uphold',
      'More than 6 visits',
      'page 1',
      'visits requested: 12 visits, as stated',
      'as recalled',
    ],
  ],
  [
    'upheld with a rare exception presumed absent',
    [makeTopic({ id: 'a', rules: [stroke] })],
    { facts: visits(12), caseSummary: 'Pain of the knee.' },
    ['the denial would be upheld', 'The record does not show stroke rehabilitation'],
  ],
  [
    'overturned',
    [makeTopic({ id: 'a', rules: [opposite] })],
    { facts: failed },
    ['overturned', 'medically necessary'],
  ],
  [
    'a conflict',
    [makeTopic({ id: 'a', rules: [limit, opposite] })],
    { facts: [...visits(12), ...failed] },
    ['opposite things', 'More than 6 visits'],
  ],
  [
    'a missing fact',
    [makeTopic({ id: 'a', rules: [limit] })],
    {},
    [
      'do not decide',
      'not known whether visits requested is more than 6 visits',
      'enough to know visits requested',
      'upheld',
    ],
  ],
  [
    'no rule applies',
    [makeTopic({ id: 'a', rules: [limit] })],
    { facts: visits(3) },
    ['never a denial', 'Does not apply'],
  ],
  ['nothing recognised', [], { service: 'Something else' }, ['not in the vocabulary']],
  [
    'out of force',
    [makeTopic({ id: 'a', rules: [{ ...limit, inForceUntil: '2013-01-01' }] })],
    { facts: visits(12) },
    ['in force until 2013-01-01', 'would have had the denial upheld', 'does not decide'],
  ],
  [
    'before all editions',
    [makeTopic({ id: 'a', rules: [{ ...limit, inForceFrom: '2019-01-01' }] })],
    { facts: visits(12) },
    ['first encoded edition, in force from 2019-01-01'],
  ],
  [
    'words of the record as evidence',
    [makeTopic({ id: 'a', rules: [makeRule({ id: 'pain' })] })],
    { caseSummary: 'She reports pain daily.' },
    ['read from the case summary (“pain”)'],
  ],
])('%s', async (_, topics, given, parts) => {
  const words = await explain(topics, given);
  for (const part of parts) expect(words).toContain(part);
  expect(words).not.toMatch(/undefined|null|\s{2}/);
});
