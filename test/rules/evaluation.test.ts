// Single predictions by json-rules-engine against the compiled rule base, and many of them at once.

import { evaluateRequest } from '../../src/rules/evaluate-request.js';
import { withDerived } from '../../src/rules/facts/derive-facts.js';
import type { FactValue } from '../../src/rules/facts/fact-list.js';
import { decideFacts } from '../../src/rules/judge/decide-facts.js';
import { governingDate } from '../../src/rules/judge/in-force.js';
import { judgeCandidates } from '../../src/rules/judge/judge-candidates.js';
import { loadRuleBase } from '../../src/rules/judge/load-rule-base.js';
import { rulesToList } from '../../src/rules/judge/relevant-rules.js';
import { makeRuleBase } from '../../src/rules/judge/rule-base.js';
import type { ProposedRequest } from '../../src/rules/request/request.js';
import { digestOf } from '../../src/rules/topics/read-topics.js';
import { generateTopics, generateValues } from '../support/generate-rules.js';
import { makeRequest } from '../support/rule-requests.js';
import { seeded } from '../support/seeded.js';

const shipped = loadRuleBase();

test('10,000 overlapping predictions lose no evaluation', async () => {
  const random = seeded(5);
  const ruleBase = makeRuleBase(generateTopics(random, 4), new Map(), 'test');
  const asked = { treatment: 'nmes', ingredients: [] };
  const candidates = ruleBase.candidates.find(asked, governingDate(makeRequest())).inForce;
  const cases = Array.from({ length: 10_000 }, () => generateValues(random));
  const predictions = await Promise.all(
    cases.map((values) => {
      const facts = [...values].map(([name, value]) => ({ name, value }));
      return evaluateRequest(makeRequest({ facts }), ruleBase, { withoutChanges: true });
    }),
  );
  let wrong = 0;
  predictions.forEach((prediction, index) => {
    const values = withDerived(new Map([...(cases[index] ?? []), ['requestDate', '2014-11-26']]));
    const day = governingDate(makeRequest());
    const decision = decideFacts(ruleBase, { treatment: 'nmes', ingredients: [], day, values });
    const judged = judgeCandidates(candidates, values);
    const listed = rulesToList(judged, values).map(({ rule, status }) => `${rule.id} ${status}`);
    const traced = prediction.findings.map(({ rule, status }) => `${rule.id} ${status}`);
    const same =
      decision.predictedOutcome === prediction.predictedOutcome &&
      prediction.judged.length === 4 &&
      prediction.findings.every(({ conditions }) => conditions.length > 0) &&
      listed.sort().join() === traced.sort().join();
    if (!same) wrong += 1;
  });
  expect(wrong).toBe(0);
});

test('each counterfactual, sent back as stated facts, gives what it promised', async () => {
  const random = seeded(9);
  let tried = 0;
  for (let round = 0; round < 60; round += 1) {
    const ruleBase = makeRuleBase(generateTopics(random, 3), new Map(), 'test');
    const facts = [...generateValues(random)].map(([name, value]) => ({ name, value }));
    const request = makeRequest({ facts });
    const prediction = await evaluateRequest(request, ruleBase);
    for (const { changes, predictedOutcome } of prediction.counterfactuals.slice(0, 5)) {
      const changed = new Map(facts.map(({ name, value }) => [name, value]));
      for (const { name, to } of changes) changed.set(name, to as FactValue);
      const again: ProposedRequest = {
        ...request,
        facts: [...changed].map(([name, value]) => ({ name, value })),
      };
      const answer = await evaluateRequest(again, ruleBase);
      expect(answer.predictedOutcome).toBe(predictedOutcome);
      tried += 1;
    }
  }
  expect(tried).toBeGreaterThan(40);
});

test('a dependent service takes the prediction of its surgery, never a word on its outcome', async () => {
  const request = makeRequest({
    service: 'Physical therapy after the operation',
    otherServices: ['Knee arthroscopy'],
    facts: [{ name: 'dependsOnSurgery', value: true }],
  });
  const prediction = await evaluateRequest(request, makeRuleBase([], new Map(), 'none'));
  const surgery = prediction.facts.find((fact) => fact.name === 'surgeryPredicted');
  expect(surgery).toMatchObject({ value: 'UNDETERMINED', source: 'DERIVED' });
});

test('the version changes with the topics', () => {
  expect(shipped.version).toMatch(/^[0-9a-f]{16}$/);
  expect(digestOf(shipped.topics)).toBe(shipped.version);
  expect(digestOf(shipped.topics.slice(1))).not.toBe(shipped.version);
});
