// Rules in one run: predictions a second one at a time and overlapping; time against the number of topics; a corpus by
// compiled rules against json-rules-engine (all rules in one engine, one engine a topic) and zen-engine.
// Usage: node bench/rules/rules.mjs [LETTERS]. Prints one JSON object; needs dist and the packages of bench.

import { openRuleBase } from '../../dist/jobs/context.js';
import { evaluateRequest } from '../../dist/rules/evaluate-request.js';
import { governingDate } from '../../dist/rules/judge/in-force.js';
import { poseRequest } from '../../dist/rules/judge/judge-request.js';
import { makeRuleBase } from '../../dist/rules/judge/rule-base.js';
import { parsedLetters, requestsOf } from '../support/letters.mjs';
import { median, round } from '../support/measure.mjs';
import { engineByTopic, oneEngine, zenByTopic } from './peers.mjs';

const ruleBase = openRuleBase();
const letters = parsedLetters(Number(process.argv[2] ?? 300));
const requests = requestsOf(letters);
const cases = requests.map((request) => {
  const { values, asked } = poseRequest(request, ruleBase);
  const day = governingDate(request);
  const inForce = ruleBase.candidates.find(asked, day).inForce;
  return { values, asked, day, topicIds: [...new Set(inForce.map(({ topic }) => topic.id))] };
});

/** Seconds of processor and wall time for work over some cases. */
async function timed(work) {
  const cpu = process.cpuUsage();
  const started = performance.now();
  await work();
  const { user, system } = process.cpuUsage(cpu);
  return { wall: (performance.now() - started) / 1000, processor: (user + system) / 1e6 };
}
const perSecond = (count, { wall, processor }) => ({
  perSecond: round(count / wall),
  perProcessorSecond: round(count / processor),
});

/** The compiled rules by index, as evaluations of whole corpora use them. */
const compiled =
  (base) =>
  ({ values, asked, day }) => {
    let matches = 0;
    for (const candidate of base.candidates.find(asked, day).inForce)
      if (candidate.statusOf(values) === 'MATCH') matches += 1;
    return matches;
  };

async function corpusRate(evaluate, some, rounds) {
  const rates = [];
  for (let at = 0; at < rounds; at += 1) {
    const time = await timed(async () => {
      for (const one of some) await evaluate(one);
    });
    rates.push(some.length / time.processor);
  }
  return median(rates);
}
async function compiledRate(base) {
  const evaluate = compiled(base);
  const rates = [];
  for (let at = 0; at < 7; at += 1) {
    const { processor } = await timed(() => {
      for (let again = 0; again < 20; again += 1) for (const one of cases) evaluate(one);
    });
    rates.push((20 * cases.length) / processor);
  }
  return median(rates);
}

const predicted = requests.slice(0, 150);
for (const request of predicted.slice(0, 20)) await evaluateRequest(request, ruleBase);
const alone = await timed(async () => {
  for (const request of requestsOf(letters).slice(0, 150)) await evaluateRequest(request, ruleBase);
});
const overlapping = await timed(() =>
  Promise.all(
    requestsOf(letters)
      .slice(0, 150)
      .map((request) => evaluateRequest(request, ruleBase)),
  ),
);

const byTopics = [];
for (const times of [1, 2, 4, 8, 16]) {
  // The same topics under other treatments: more rules in all, as many that speak of a request.
  const clones = Array.from({ length: times - 1 }, (_, number) =>
    ruleBase.topics.map((topic) => ({
      ...topic,
      id: `${topic.id}-${number}`,
      treatments: topic.treatments.map((id) => `${id}-${number}`),
      ingredients: topic.ingredients.map((id) => `${id}-${number}`),
    })),
  ).flat();
  const base = makeRuleBase([...ruleBase.topics, ...clones], ruleBase.guidelines, 'bench');
  byTopics.push({ topics: base.topics.length, microsecondsEach: round(1e6 / (await compiledRate(base))) });
}

const rate = await compiledRate(ruleBase);
const peers = {
  jsonRulesEngineAllInOne: await corpusRate(oneEngine(ruleBase.topics), cases.slice(0, 25), 3),
  jsonRulesEngineByTopic: await corpusRate(engineByTopic(ruleBase.topics), cases.slice(0, 150), 3),
  zenEngineByTopic: await corpusRate(zenByTopic(ruleBase.topics), cases.slice(0, 400), 3),
};
console.log(
  JSON.stringify(
    {
      topics: ruleBase.topics.length,
      rules: ruleBase.topics.reduce((sum, topic) => sum + topic.rules.length, 0),
      determinations: cases.length,
      predictions: { oneAtATime: perSecond(150, alone), overlapping: perSecond(150, overlapping) },
      timeByTopics: byTopics,
      corpus: {
        compiledPerProcessorSecond: round(rate),
        timesFasterThan: Object.fromEntries(
          Object.entries(peers).map(([name, other]) => [name, round(rate / other)]),
        ),
        peersPerProcessorSecond: Object.fromEntries(
          Object.entries(peers).map(([name, other]) => [name, round(other)]),
        ),
      },
    },
    null,
    2,
  ),
);
