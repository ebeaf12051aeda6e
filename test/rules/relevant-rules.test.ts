// What a person gets to see of the rules that were judged, and how much a search for changes tries.
import { makeChangeDecider } from '../../src/rules/changes/change-decider.js';
import { changeSpace } from '../../src/rules/changes/change-space.js';
import { smallestSets } from '../../src/rules/changes/search-changes.js';
import { evaluateRequest } from '../../src/rules/evaluate-request.js';
import type { FactValue } from '../../src/rules/facts/fact-list.js';
import { poseRequest } from '../../src/rules/judge/judge-request.js';
import { loadRuleBase } from '../../src/rules/judge/load-rule-base.js';
import type { RulePrediction } from '../../src/rules/judge/prediction.js';
import { EVERY_TREATMENT } from '../../src/rules/topics/topic.js';
import { makeRequest } from '../support/rule-requests.js';

const shipped = loadRuleBase();

const requestOf = (service: string, facts: Record<string, FactValue> = {}, otherServices: string[] = []) =>
  makeRequest({
    service,
    requestDate: '2016-12-01',
    dateOfInjury: '2016-10-20',
    otherServices,
    facts: Object.entries(facts).map(([name, value]) => ({ name, value })),
  });

const predict = (...asked: Parameters<typeof requestOf>): Promise<RulePrediction> =>
  evaluateRequest(requestOf(...asked), shipped);

const postsurgical = ({ findings }: RulePrediction): string[] =>
  findings.filter(({ topic }) => topic.authority === 'POSTSURGICAL').map(({ topic }) => topic.id);

test('where nothing tells of a surgery no postsurgical rule is listed, although all were judged', async () => {
  const answer = await predict('Physical therapy, 12 sessions, low back');
  expect(postsurgical(answer)).toEqual([]);
  expect(answer.findings.length).toBeLessThan(40);
  expect(answer.judged.length).toBeGreaterThan(150);
});

test('after a surgery of unknown kind the general rules are listed, after a known one its own, too', async () => {
  const unknown = await predict('Physical therapy, 12 sessions, knee', { surgeryDone: true });
  expect(new Set(postsurgical(unknown))).toEqual(new Set(['postsurgical-general']));
  const known = await predict('Physical therapy, 12 sessions, knee', {
    surgeryDone: true,
    surgeryKind: 'KNEE_ARTHROSCOPY',
  });
  expect(new Set(postsurgical(known))).toEqual(
    new Set(['postsurgical-general', 'postsurgical-meniscectomy']),
  );
});

test('therapy called postoperative tells of a surgery by its name', async () => {
  const answer = await predict('Postoperative physical therapy');
  expect(new Set(postsurgical(answer))).toEqual(new Set(['postsurgical-general']));
  expect(answer.missingFacts.length).toBeGreaterThan(0);
});

test('rules on every treatment are listed where they match, or serve a surgery of the request', async () => {
  const general = ({ findings }: RulePrediction): string[] =>
    findings.filter(({ topic }) => topic.treatments[0] === EVERY_TREATMENT).map(({ rule }) => rule.id);
  expect(general(await predict('MRI of the lumbar spine'))).toEqual([]);
  const facts = { conservativeCareFailed: false };
  const serving = await predict('Associated surgical service: cold therapy unit', facts, [
    'Knee arthroscopy',
  ]);
  expect(general(serving)).toContain('service-of-refused-surgery');
});

test('rules on another part of the body are left out, and no rule that could speak is', async () => {
  const { findings, judged } = await predict('Steroid injection of the right elbow');
  const listed = new Set(findings.map(({ rule }) => rule.id));
  for (const { rule, topic, status } of judged) {
    if (status === 'MATCH' || (status === 'UNKNOWN' && topic.treatments[0] !== EVERY_TREATMENT))
      expect(listed).toContain(rule.id);
  }
  expect(judged.filter(({ rule, status }) => status === 'NO_MATCH' && !listed.has(rule.id))).not.toEqual([]);
});

test('those that decide come first, then matches, then what lacks the fewest facts, then what failed', async () => {
  const answer = await predict('MRI of the lumbar spine', { conservativeCareFailed: true });
  const rank = { MATCH: 0, UNKNOWN: 1, NO_MATCH: 2 };
  const ranks = answer.findings.map(({ rule, status }) =>
    answer.decidedBy.includes(rule.id) ? -1 : rank[status],
  );
  expect(ranks).toEqual(ranks.toSorted((left, right) => left - right));
  expect(answer.decidedBy.length).toBeGreaterThan(0);
  const open = answer.findings
    .filter(({ status }) => status === 'UNKNOWN')
    .map(
      ({ conditions }) =>
        conditions.filter((leaf) => leaf.part === 'WHEN' && leaf.status === 'UNKNOWN').length,
    );
  expect(open).toEqual(open.toSorted((left, right) => left - right));
});

test.each([
  ['therapy with many limits', 'Physical therapy, 12 sessions, knee', {}],
  ['therapy after a surgery', 'Physical therapy, 12 sessions, knee', { surgeryDone: true }],
  ['nerve tests with many signs', 'EMG/NCS of the bilateral upper extremities', {}],
  ['an opioid', 'Norco 10/325 mg #60', { painReported: true }],
  ['an MRI', 'MRI of the cervical spine', {}],
] as [string, string, Record<string, FactValue>][])(
  'the search for changes tries few of them: %s',
  (_, service, facts) => {
    const { candidates, asked, values } = poseRequest(requestOf(service, facts), shipped);
    const question = { candidates, asked, known: values };
    const space = changeSpace(question, values, ({ fixed }) => !fixed);
    const decider = makeChangeDecider(question, space.candidates);
    let tried = 0;
    const counted = {
      ...decider,
      stateOf: (changes: Parameters<typeof decider.stateOf>[0]) => {
        tried += 1;
        return decider.stateOf(changes);
      },
    };
    for (const target of ['UPHELD', 'OVERTURNED'] as const)
      if (target !== decider.start.predictedOutcome) smallestSets(counted, space.facts, target);
    expect(space.facts.length).toBeGreaterThan(5);
    expect(tried).toBeLessThan(3000);
  },
);
