// Processor time and wall time from the start of a command to its end, beside `node -e ''` in the same round.
// Prints JSON: medians of the rounds, and medians of the ratios to the empty program within a round.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { measured, median, round, upheld, workFolder } from '../support/measure.mjs';

const ROUNDS = 7;

const folder = workFolder();
const empty = join(folder, 'empty.mjs');
writeFileSync(empty, '');

const request = ['--service', 'Neuromuscular stimulator', '--summary', 'Chronic low back pain.'];
const programs = {
  empty: [empty, []],
  help: [upheld, ['--help']],
  predict: [upheld, ['predict', ...request, '--injured', '2012-04-01', '--date', '2014-09-04', '--json']],
};

const rounds = [];
for (let at = 0; at < ROUNDS; at++) {
  const figures = {};
  for (const [name, [program, args]] of Object.entries(programs))
    figures[name] = await measured(program, args);
  rounds.push(figures);
}

const of = (name, key) => rounds.map((figures) => figures[name][key]);
const result = Object.keys(programs).map((name) => [
  name,
  {
    processorSeconds: round(median(of(name, 'processorSeconds'))),
    seconds: round(median(of(name, 'seconds'))),
    timesEmpty: round(
      median(rounds.map((figures) => figures[name].processorSeconds / figures.empty.processorSeconds)),
    ),
  },
]);
console.log(JSON.stringify({ rounds: ROUNDS, ...Object.fromEntries(result) }, null, 2));
