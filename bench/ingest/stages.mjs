// Where an ingest spends its processor time, stage by stage in one thread: parsing, evaluating, the message between
// threads, storing. Usage: node bench/ingest/stages.mjs [LETTERS]. Prints milliseconds a letter; needs dist.
import { join } from 'node:path';
import { saveLetters } from '../../dist/db/letters/save-letters.js';
import { openContext } from '../../dist/jobs/context.js';
import { evaluateLetter } from '../../dist/jobs/ingest/evaluate-letter.js';
import { parseLetter } from '../../dist/letter/parse-letter.js';
import { generateLetter } from '../generate/generate.mjs';
import { median, round, workFolder } from '../support/measure.mjs';

const BATCH = 100;
const count = Number(process.argv[2] ?? 2000);
const context = openContext({ file: join(workFolder(), 'stages.db') });
const stages = { parse: [], evaluate: [], message: [], store: [] };

/** Runs a stage on a batch and notes its milliseconds of processor time a letter. */
function timed(stage, work) {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  stages[stage].push((user + system) / 1000 / BATCH);
  return result;
}

for (let first = 0; first < count; first += BATCH) {
  const texts = Array.from({ length: BATCH }, (_, at) => generateLetter(1, first + at).text);
  const letters = timed('parse', () => texts.map(parseLetter));
  const evaluated = timed('evaluate', () =>
    letters.map((letter) => ({ letter, evaluations: evaluateLetter(context, letter) })),
  );
  const received = timed('message', () => evaluated.map((one) => JSON.parse(JSON.stringify(one))));
  timed('store', () => saveLetters(context.db, received));
}
context.db.close();
const each = Object.fromEntries(
  Object.entries(stages).map(([stage, times]) => [stage, round(median(times))]),
);
console.log(JSON.stringify({ letters: count, millisecondsALetter: each }, null, 2));
