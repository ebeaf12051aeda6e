// Facts read a second and forecasts a second: requests taken apart and read; forecasts of requests that are judged.
// Usage: node bench/facts/facts.mjs [LETTERS]. Prints one JSON object; needs dist.
import { forecastOf } from '../../dist/forecast/forecast.js';
import { shippedModel } from '../../dist/forecast/model.js';
import { openRuleBase } from '../../dist/jobs/context.js';
import { caseOfJudgement } from '../../dist/jobs/predict/asked-case.js';
import { judgeRequest } from '../../dist/rules/judge/judge-request.js';
import { readRequest } from '../../dist/rules/reading/read-request.js';
import { parsedLetters, requestsOf } from '../support/letters.mjs';
import { median, round } from '../support/measure.mjs';

const letters = parsedLetters(Number(process.argv[2] ?? 400));
const ruleBase = openRuleBase();
const model = shippedModel();
const none = { upheld: 0, overturned: 0, letters: 0 };
const history = { all: { upheld: 900, overturned: 100, letters: 600 }, category: none, treatment: none };

function processorSeconds(work) {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

const [requests, facts, judged, forecasts] = [[], [], [], []];
for (let round = 0; round < 5; round += 1) {
  const asked = requestsOf(letters);
  let read = 0;
  const reading = processorSeconds(() => {
    for (const request of asked) read += readRequest(request).facts.length;
  });
  const fresh = requestsOf(letters);
  let judgements = [];
  const judging = processorSeconds(() => {
    judgements = fresh.map((request) => judgeRequest(request, ruleBase));
  });
  const cases = judgements.map((judgement, at) => caseOfJudgement(fresh[at], judgement));
  const forecasting = processorSeconds(() => {
    for (let again = 0; again < 10; again += 1)
      for (const [at, asked] of cases.entries())
        forecastOf({ asked, date: fresh[at].requestDate, history, model });
  });
  requests.push(asked.length / reading);
  facts.push(read / reading);
  judged.push(fresh.length / judging);
  forecasts.push((10 * cases.length) / forecasting);
}
const middle = (numbers) => round(median(numbers));
console.log(
  JSON.stringify(
    {
      perProcessorSecond: {
        requestsRead: middle(requests),
        factsRead: middle(facts),
        requestsReadAndJudged: middle(judged),
        forecastsOfJudgedRequests: middle(forecasts),
      },
    },
    null,
    2,
  ),
);
