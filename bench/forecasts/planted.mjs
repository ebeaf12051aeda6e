// Whether a fit finds what was planted: generated letters whose outcomes are drawn anew from a known truth, fitted at growing
// size and held to letters that no fit saw. Prints JSON, and a table for docs/forecasts.md on standard error.
// Usage: npm run build && node bench/forecasts/planted.mjs [--sizes 100,300,1000,3000,10000] [--seed 1]
import { parseArgs } from 'node:util';
import { Backtest } from '../../dist/forecast/backtest.js';
import { logistic, logit } from '../../dist/forecast/base-rates.js';
import { FEATURES, featureValues } from '../../dist/forecast/features.js';
import { fitModel } from '../../dist/forecast/fit-model.js';
import { EMPTY_HISTORY, hierarchicalRate } from '../../dist/forecast/hierarchy.js';
import {
  auroc,
  calibrationLine,
  coverageByDecile,
  expectedCalibrationError,
} from '../../dist/forecast/metrics.js';
import { openRuleContext } from '../../dist/jobs/context.js';
import { decidedCases } from '../../dist/jobs/evaluate/decided-cases.js';
import { parseLetter } from '../../dist/letter/parse-letter.js';
import { generateLetter } from '../generate/generate.mjs';
import { randomOf } from '../generate/random.mjs';
import { round } from '../support/measure.mjs';

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '100,300,1000,3000,10000' },
    seed: { type: 'string', default: '1' },
    heldOut: { type: 'string', default: '2000' },
  },
});
const sizes = values.sizes.split(',').map(Number);
const seed = Number(values.seed);
const heldOut = Number(values.heldOut);

/** The truth, in log odds of overturning: for every second feature the prior's direction reversed, so that priors do not help. */
const TRUTH = FEATURES.map(({ mean }, at) => (at % 2 ? -1 : 1) * (mean === 0 ? 0.8 : 1.5 * mean));

const context = { ...openRuleContext(), today: () => '2026-01-01' };

/** The cases of one generated letter with outcomes drawn from the truth. */
function casesOf(index) {
  const random = randomOf(seed + 1_000_003, index);
  const letter = parseLetter(generateLetter(seed, index).text);
  return decidedCases(context, letter, String(index)).map(({ seen }) => {
    const share = hierarchicalRate(seen.category, seen.requestDate, EMPTY_HISTORY).upheld;
    const moved = featureValues(seen.asked).reduce((sum, value, at) => sum + value * TRUTH[at], 0);
    const overturned = random() < logistic(-logit(share) + moved);
    return { ...seen, text: '', outcome: overturned ? 'OVERTURNED' : 'UPHELD' };
  });
}

const most = Math.max(...sizes);
const letters = [];
for (let index = 0; index < most + heldOut; index++) {
  letters.push(casesOf(index));
  if (index % 1000 === 999) console.error(`${index + 1} letters read`);
}
const unseen = letters.slice(most).flat();

const curve = sizes.map((size) => {
  const cases = letters.slice(0, size).flat();
  const model = fitModel(cases);
  const backtest = new Backtest(cases, model, null);
  const rows = unseen.map((each) => backtest.rowOf(each));
  const deciles = coverageByDecile(rows);
  const errors = model.features.map(({ coefficient }, at) => coefficient - TRUTH[at]);
  const line = calibrationLine(rows);
  return {
    letters: size,
    overturned: model.data.overturned,
    penalty: model.penalty,
    auroc: round(auroc(rows)),
    calibrationError: round(expectedCalibrationError(rows)),
    slope: round(line.slope),
    decilesHeld: deciles.filter(({ holds }) => holds).length / deciles.length,
    meanError: round(errors.reduce((sum, error) => sum + Math.abs(error), 0) / errors.length),
    coefficients: Object.fromEntries(
      model.features.map(({ name, coefficient, standardError }, at) => [
        name,
        { truth: TRUTH[at], fitted: round(coefficient), standardError: round(standardError) },
      ]),
    ),
  };
});

console.log(JSON.stringify({ seed, heldOut, curve }, null, 2));
console.error(
  '| letters | overturned | AUROC | calibration error | slope | tenths held | mean error of a coefficient |',
);
console.error('|---|---|---|---|---|---|---|');
for (const row of curve) {
  console.error(
    `| ${row.letters} | ${row.overturned} | ${row.auroc} | ${row.calibrationError} | ${row.slope} | ${row.decilesHeld * 10} of 10 | ${row.meanError} |`,
  );
}
