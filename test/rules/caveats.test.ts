// Each caveat comes from a sign in the request, and none without one.

import { evaluateRequest } from '../../src/rules/evaluate-request.js';
import type { FactValue } from '../../src/rules/facts/fact-list.js';
import { findCaveats } from '../../src/rules/judge/caveats.js';
import { loadRuleBase } from '../../src/rules/judge/load-rule-base.js';
import { makeRequest } from '../support/rule-requests.js';

type Row = [why: string, facts: Record<string, FactValue>, caseSummary: string | undefined, codes: string[]];

test.each<Row>([
  ['no sign', {}, 'Back pain. Utilization review denied the request.', []],
  [
    'decided after 15 days',
    { requestReceivedOn: '2014-11-01', urDecidedOn: '2014-11-16' },
    undefined,
    ['UR_TIMELINESS'],
  ],
  ['decided after 14 days', { requestReceivedOn: '2014-11-01', urDecidedOn: '2014-11-15' }, undefined, []],
  [
    'retrospective has 30 days',
    { requestReceivedOn: '2014-11-01', urDecidedOn: '2014-11-30', retrospective: true },
    undefined,
    [],
  ],
  ['called untimely', {}, 'The utilization review was untimely.', ['UR_TIMELINESS']],
  ['called not timely', {}, 'The UR decision was not timely.', ['UR_TIMELINESS']],
  ['called timely', {}, 'The UR decision was timely.', []],
  ['days reversed are none', { requestReceivedOn: '2014-11-20', urDecidedOn: '2014-11-01' }, undefined, []],
  ['liability stated', { liabilityDisputed: true }, undefined, ['LIABILITY_DISPUTED']],
  ['liability in words', {}, 'Liability for the claim is disputed.', ['LIABILITY_DISPUTED']],
  ['a part not accepted', {}, 'The neck is not an accepted body part.', ['BODY_PART_DISPUTED']],
  ['an accepted part', {}, 'Accepted body parts: neck.', []],
  ['24 visits', { treatment: 'physical-therapy', totalVisitsOfCourse: 24 }, undefined, []],
  ['25 visits', { treatment: 'physical-therapy', totalVisitsOfCourse: 25 }, undefined, ['VISIT_CAP']],
  [
    'after surgery there is no cap',
    { treatment: 'physical-therapy', totalVisitsOfCourse: 30, surgeryDone: true },
    undefined,
    [],
  ],
  ['acupuncture is not counted', { treatment: 'acupuncture', totalVisitsOfCourse: 30 }, undefined, []],
  [
    'denied half a year ago',
    { requestDate: '2014-11-26', sameRequestDeniedOn: '2014-05-26' },
    undefined,
    ['REPEATED_WITHIN_TWELVE_MONTHS'],
  ],
  ['denied two years ago', { requestDate: '2014-11-26', sameRequestDeniedOn: '2012-05-26' }, undefined, []],
  [
    'denied, and changed since',
    { requestDate: '2014-11-26', sameRequestDeniedOn: '2014-05-26', changedSinceDenial: true },
    undefined,
    [],
  ],
  [
    'application after 36 days',
    { urDecidedOn: '2014-11-01', applicationReceivedOn: '2014-12-07' },
    undefined,
    ['APPLICATION_TIMELINESS'],
  ],
  [
    'application after 35 days',
    { urDecidedOn: '2014-11-01', applicationReceivedOn: '2014-12-06' },
    undefined,
    [],
  ],
])('%s', (_, facts, caseSummary, codes) => {
  const request = makeRequest(caseSummary === undefined ? {} : { caseSummary });
  const caveats = findCaveats(request, new Map(Object.entries(facts)));
  expect(caveats.map((caveat) => caveat.code)).toEqual(codes);
  for (const { message } of caveats) expect(message).toMatch(/^[A-Z].*\.$/);
});

test('a caveat never changes a prediction', async () => {
  const ruleBase = loadRuleBase();
  const facts = [{ name: 'chronicPain', value: true }];
  const plain = await evaluateRequest(makeRequest({ facts }), ruleBase);
  const disputed = [...facts, { name: 'liabilityDisputed', value: true }];
  const caveated = await evaluateRequest(makeRequest({ facts: disputed }), ruleBase);
  expect(plain.caveats).toEqual([]);
  expect(caveated.caveats).toHaveLength(1);
  expect(caveated.predictedOutcome).toBe(plain.predictedOutcome);
  expect(caveated.decidedBy).toEqual(plain.decidedBy);
});
