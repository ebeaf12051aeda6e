// Single predictions by json-rules-engine and judgements by compiled rules: one way in, one answer out. On generated

// requests for every treatment, on the sample letters, and on the real ones where they are at hand.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { recogniseTreatment } from '../../src/catalogue/recognise-treatment.js';
import { requestsOfLetter } from '../../src/jobs/predict/requests-of-letter.js';
import { parseLetter } from '../../src/letter/parse-letter.js';
import { candidateValues } from '../../src/rules/changes/candidate-values.js';
import { leavesOf } from '../../src/rules/engine/condition-tree.js';
import { evaluateRequest } from '../../src/rules/evaluate-request.js';
import { type FactValue, findFactDefinition } from '../../src/rules/facts/fact-list.js';
import { decideFacts } from '../../src/rules/judge/decide-facts.js';
import { governingDate } from '../../src/rules/judge/in-force.js';
import { judgeRequest, poseRequest } from '../../src/rules/judge/judge-request.js';
import { loadRuleBase } from '../../src/rules/judge/load-rule-base.js';
import { withoutSilence } from '../../src/rules/judge/silence.js';
import { traceFindings } from '../../src/rules/judge/trace-findings.js';
import type { ProposedRequest } from '../../src/rules/request/request.js';
import { makeRequest, treatmentsNamed } from '../support/rule-requests.js';
import { type Seeded, seeded } from '../support/seeded.js';
import { describeShared } from '../support/shared.js';

const shipped = loadRuleBase();

interface Judged {
  rule: { id: string };
  part: string;
  status: string;
}

const told = (judged: readonly Judged[]): string[] =>
  judged.map(({ rule, part, status }) => `${rule.id} ${part} ${status}`);

/** Holds the two ways equal on one request, every rule's result by json-rules-engine included. */
async function expectOneAnswer(request: ProposedRequest): Promise<string> {
  const judgement = judgeRequest(request, shipped);
  const prediction = await evaluateRequest(request, shipped, { withoutChanges: true });
  const { decision } = judgement;
  const answer = {
    outcome: decision.predictedOutcome,
    reason: decision.undeterminedReason,
    decidedBy: [...new Set(decision.decidedBy.map(({ rule }) => rule.id))],
    judged: told(judgement.judged),
    facts: judgement.facts,
  };
  expect({
    outcome: prediction.predictedOutcome,
    reason: prediction.undeterminedReason,
    decidedBy: prediction.decidedBy,
    judged: told(prediction.judged),
    facts: prediction.facts.filter(({ source }) => source !== 'ASSUMED_ABSENT'),
  }).toEqual(answer);
  const { candidates, values, asked } = poseRequest(request, shipped);
  expect(told(await traceFindings(candidates.inForce, values))).toEqual(answer.judged);
  const cached = decideFacts(shipped, { ...asked, day: governingDate(request), values });
  const silent = withoutSilence(cached, request);
  expect([silent.predictedOutcome, silent.undeterminedReason]).toEqual([answer.outcome, answer.reason]);
  const listed = prediction.findings.map(({ rule }) => rule.id);
  expect(listed).toEqual(expect.arrayContaining(answer.decidedBy));
  const matching = judgement.judged.filter(({ status }) => status === 'MATCH').map(({ rule }) => rule.id);
  expect(listed).toEqual(expect.arrayContaining(matching));
  return answer.reason ?? answer.outcome;
}

const DAYS = [
  '2009-07-18',
  '2014-05-01',
  '2016-07-28',
  '2016-07-29',
  '2016-12-15',
  '2017-11-30',
  '2017-12-01',
  '2021-02-02',
];

/** A request for a treatment of the rule base, with most of the facts that its rules ask for. */
function generateRequest(random: Seeded, treatments: readonly string[]): ProposedRequest {
  const treatment = random.pick(treatments);
  const leaves = shipped.candidates
    .naming(treatment)
    .flatMap(({ rule }) => [...leavesOf(rule.when), ...leavesOf(rule.unless)]);
  const facts = new Map<string, FactValue>([['treatment', treatment]]);
  for (const name of new Set(leaves.map((leaf) => leaf.fact))) {
    const definition = findFactDefinition(name);
    if (!definition || name === 'treatment' || random.chance(0.25)) continue;
    const own = leaves.filter((leaf) => leaf.fact === name);
    facts.set(name, random.pick(candidateValues(definition, own)));
  }
  const stated = [...facts].map(([name, value]) => ({ name, value }));
  return makeRequest({ requestDate: random.pick(DAYS), facts: stated });
}

test('800 generated requests for every shipped treatment have one answer', async () => {
  const random = seeded(3);
  const treatments = treatmentsNamed(shipped);
  const answers = new Set<string>();
  for (let round = 0; round < 800; round += 1) {
    answers.add(await expectOneAnswer(generateRequest(random, treatments)));
  }
  expect(answers.size).toBeGreaterThan(2);
});

function requestsIn(folder: string): ProposedRequest[] {
  const letters = readdirSync(folder).filter((file) => file.endsWith('.txt'));
  return letters.flatMap((file) => requestsOfLetter(parseLetter(readFileSync(join(folder, file), 'utf8'))));
}

test('every determination of the sample letters has one answer', async () => {
  const requests = requestsIn(join(process.cwd(), 'samples'));
  for (const request of requests) await expectOneAnswer(request);
  expect(requests.length).toBeGreaterThan(30);
});

/** Sends each promise of a prediction back as stated facts; gives how many there were. */
async function expectKeptPromises(request: ProposedRequest): Promise<number> {
  const { counterfactuals } = await evaluateRequest(request, shipped);
  for (const { changes, predictedOutcome } of counterfactuals) {
    const changed = new Map(request.facts.map(({ name, value }) => [name, value]));
    for (const { name, to } of changes) changed.set(name, to);
    const facts = [...changed].map(([name, value]) => ({ name, value }));
    const answer = judgeRequest({ ...request, facts }, shipped);
    expect({ changes, predictedOutcome: answer.decision.predictedOutcome }).toEqual({
      changes,
      predictedOutcome,
    });
  }
  return counterfactuals.length;
}

const SURGERIES = [
  'Right shoulder arthroscopic rotator cuff repair',
  'L4-5 lumbar fusion',
  'Left knee arthroscopy with partial medial meniscectomy',
];
const COMPOUNDS = [
  'Flurbiprofen 20%/lidocaine 5% cream',
  'Compound cream: gabapentin 10%, capsaicin 0.0375%, menthol 5%',
  'Synapryn 10mg/1ml oral suspension',
];
const BESIDE = ['Assistant surgeon', 'Post-op physical therapy 3x4', 'Cold therapy unit rental 30 days'];

/** A request by words, for a compound or beside a surgery, with facts that rules on its treatment ask for. */
function generateWorded(random: Seeded): ProposedRequest {
  const compound = random.chance(0.4);
  const service = random.pick(compound ? COMPOUNDS : BESIDE);
  const { treatment } = recogniseTreatment(service);
  const { facts, requestDate } = generateRequest(random, [treatment ?? '']);
  const others = compound || random.chance(0.2) ? [] : [random.pick(SURGERIES)];
  const stated = facts.filter(({ name }) => name !== 'treatment' && random.chance(0.4));
  return makeRequest({ service, requestDate, facts: stated, otherServices: others });
}

test('every counterfactual of 300 generated requests, compounds and services beside a surgery too, is kept', async () => {
  const random = seeded(11);
  const treatments = treatmentsNamed(shipped);
  let promises = 0;
  for (let round = 0; round < 150; round += 1) {
    promises += await expectKeptPromises(generateRequest(random, treatments));
    promises += await expectKeptPromises(generateWorded(random));
  }
  expect(promises).toBeGreaterThan(200);
});

test('every counterfactual for the sample letters, sent back, gives what it promised', async () => {
  let promises = 0;
  for (const request of requestsIn(join(process.cwd(), 'samples')))
    promises += await expectKeptPromises(request);
  expect(promises).toBeGreaterThan(20);
});

describeShared('the real letters', (folder) => {
  test('every counterfactual, sent back, gives what it promised', async () => {
    let promises = 0;
    for (const request of requestsIn(join(folder, 'letters', 'dwc')))
      promises += await expectKeptPromises(request);
    expect(promises).toBeGreaterThan(200);
  });

  test('every determination has one answer', async () => {
    const requests = requestsIn(join(folder, 'letters', 'dwc'));
    const answers = new Set<string>();
    for (const request of requests) answers.add(await expectOneAnswer(request));
    expect(requests).toHaveLength(215);
    expect([...answers].sort()).toEqual(expect.arrayContaining(['OVERTURNED', 'UPHELD']));
  });
});
