// Forecasts and facts a second over a folder of letters, and how long a fit and the like cases of a request take.
// Usage: npm run build && node bench/forecasts/forecasts.mjs FOLDER [SECONDS]. Prints one JSON object; needs dist.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { saveLetters } from '../../dist/db/letters/save-letters.js';
import { fitModel } from '../../dist/forecast/fit-model.js';
import { forecastOf } from '../../dist/forecast/forecast.js';
import { EMPTY_HISTORY } from '../../dist/forecast/hierarchy.js';
import { shippedModel } from '../../dist/forecast/model.js';
import { openContext } from '../../dist/jobs/context.js';
import { decidedCases } from '../../dist/jobs/evaluate/decided-cases.js';
import { evaluateLetter } from '../../dist/jobs/ingest/evaluate-letter.js';
import { predictRequest } from '../../dist/jobs/predict/predict.js';
import { requestsOfLetter } from '../../dist/jobs/predict/requests-of-letter.js';
import { parseLetter } from '../../dist/letter/parse-letter.js';
import { readRequest } from '../../dist/rules/reading/read-request.js';

const [folder, seconds = '5'] = process.argv.slice(2);
if (!folder) {
  console.error('Usage: node bench/forecasts/forecasts.mjs FOLDER [SECONDS]');
  process.exit(2);
}
const letters = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => parseLetter(readFileSync(join(folder, name), 'utf8')));
const round = (number) => Math.round(number * 10) / 10;

/** How many of what `once` counts are done a second, after one round to warm up. */
function rate(once) {
  once();
  const started = performance.now();
  let [done, spent] = [0, 0];
  while (spent < Number(seconds) * 1000) {
    done += once();
    spent = performance.now() - started;
  }
  return round((done / spent) * 1000);
}

/** Milliseconds of one call: the median of eleven. */
async function milliseconds(once) {
  const times = [];
  for (let turn = 0; turn < 11; turn++) {
    const started = performance.now();
    await once();
    times.push(performance.now() - started);
  }
  return round(times.sort((a, b) => a - b)[5]);
}

const context = openContext({ file: ':memory:' });
const requests = letters.flatMap(requestsOfLetter);
const cases = letters.flatMap((letter, at) =>
  decidedCases(context, letter, String(at)).map(({ seen }) => seen),
);
const model = shippedModel();
let facts = 0;
for (const request of requests) facts += readRequest(request).facts.length;

saveLetters(
  context.db,
  letters.map((letter) => ({ letter, evaluations: evaluateLetter(context, letter) })),
);
const answer = await predictRequest(context, { ...requests[0], facts: [] });

console.log(
  JSON.stringify({
    determinations: requests.length,
    factsPerSecond: rate(() => {
      for (const request of requests) readRequest(request);
      return facts;
    }),
    requestsReadPerSecond: rate(() => {
      for (const request of requests) readRequest(request);
      return requests.length;
    }),
    readJudgedAndForecastPerSecond: rate(() => {
      for (const [at, letter] of letters.entries()) {
        for (const { seen } of decidedCases(context, letter, String(at))) {
          forecastOf({ asked: seen.asked, date: seen.requestDate, history: EMPTY_HISTORY, model });
        }
      }
      return requests.length * 2;
    }),
    forecastsPerSecond: rate(() => {
      for (const { asked, requestDate } of cases) {
        forecastOf({ asked, date: requestDate, history: EMPTY_HISTORY, model });
      }
      return cases.length;
    }),
    fitMilliseconds: await milliseconds(() => fitModel(cases)),
    likeCasesMilliseconds: await milliseconds(() => answer.likeCases(20, null)),
  }),
);
context.db.close();
