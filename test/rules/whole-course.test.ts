// A part beyond what utilization review authorized is judged on the whole course that was asked for.
import { evaluateRequest } from '../../src/rules/evaluate-request.js';
import { loadRuleBase } from '../../src/rules/judge/load-rule-base.js';
import type { ProposedRequest } from '../../src/rules/request/request.js';
import { makeRequest } from '../support/rule-requests.js';

const shipped = loadRuleBase();

const predict = (given: Parameters<typeof makeRequest>[0]) =>
  evaluateRequest(makeRequest({ requestDate: '2016-12-01', dateOfInjury: '2016-10-20', ...given }), shipped);

/** As a letter words it: the whole request, what was authorized, and what is left. */
const WORDED =
  'Physical therapy for the low back, eight sessions was the original request. Physical therapy for the low back, six sessions was authorized. The remaining portion is physical therapy for the low back, two sessions';

test('two sessions left of eight are judged as eight', async () => {
  const answer = await predict({
    service: WORDED,
    caseSummary: 'She has low back pain after lifting a box.',
    urDecision: 'MODIFIED',
    authorizedPortion: 'Physical therapy for the low back, six sessions',
  });
  const value = (name: string) => answer.facts.find((fact) => fact.name === name)?.value;
  expect([value('visitsRequested'), value('visitsAuthorizedThisRequest')]).toEqual([8, 6]);
  expect(value('partAlreadyAuthorized')).toBe(true);
  expect(answer.predictedOutcome).toBe('UPHELD');
});

test.each<[why: string, given: Partial<Omit<ProposedRequest, 'service' | 'caseSummary'>>, outcome: string]>([
  ['six sessions, first of their kind, nothing authorized', {}, 'OVERTURNED'],
  [
    'eight sessions, of which six are authorized',
    { urDecision: 'MODIFIED', authorizedPortion: 'six sessions' },
    'UPHELD',
  ],
])('%s', async (_, given, outcome) => {
  const visits = given.authorizedPortion ? 'eight sessions' : 'six sessions';
  const answer = await predict({
    service: `Physical therapy, ${visits}, low back`,
    facts: [{ name: 'initialOrContinued', value: 'INITIAL' }],
    ...given,
  });
  expect(answer.predictedOutcome).toBe(outcome);
});

test('visits had before count into the course', async () => {
  const answer = await predict({
    service: 'Physical therapy, six sessions, low back',
    facts: [{ name: 'priorVisits', value: 6 }],
  });
  expect(answer.facts.find((fact) => fact.name === 'totalVisitsOfCourse')).toMatchObject({
    value: 12,
    source: 'DERIVED',
  });
  expect(answer.predictedOutcome).toBe('UPHELD');
});
