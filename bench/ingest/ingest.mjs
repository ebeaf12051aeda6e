// Letters a second of a whole ingest (reading, parsing, evaluating, storing, indexing) against plain better-sqlite3
// statements that insert the same rows and text index, in turn, in one run, as better-sqlite3 checkpoints and as the
// product does. The bar is half of their rate.
// Usage: node bench/ingest/ingest.mjs [--letters 10000] [--rounds 3] [--folder LETTERS]. Prints one JSON object.
import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measured, median, root, round, upheld, workFolder } from '../support/measure.mjs';

const { values } = parseArgs({
  options: {
    letters: { type: 'string', default: '10000' },
    rounds: { type: 'string', default: '3' },
    folder: { type: 'string' },
  },
});
const work = workFolder();
const letters = values.folder ?? join(work, 'letters');
if (!values.folder) {
  await measured(join(root, 'bench/generate/generate.mjs'), ['--letters', values.letters, '--out', letters]);
}
const rounds = [];
for (let number = 1; number <= Number(values.rounds); number += 1) {
  const [own, other] = ['own.db', 'plain.db'].map((name) => join(work, name));
  const ingest = await measured(upheld, ['ingest', letters, '--db', own, '--json']);
  const { stored } = JSON.parse(ingest.output);
  const plain = async (...words) => {
    const { output } = await measured(join(root, 'bench/ingest/plain.mjs'), [own, other, ...words]);
    for (const end of ['', '-wal', '-shm']) rmSync(`${other}${end}`, { force: true });
    return JSON.parse(output);
  };
  const { seconds, rows } = await plain();
  const tuned = await plain('tuned');
  rounds.push({
    stored,
    ingestPerSecond: round(stored / ingest.seconds),
    plainPerSecond: round(stored / seconds),
    plainTunedPerSecond: round(stored / tuned.seconds),
    ratio: round(seconds / ingest.seconds),
    ratioToTuned: round(tuned.seconds / ingest.seconds),
    ingestProcessorSeconds: ingest.processorSeconds,
    plainSeconds: round(seconds),
    peakMiB: ingest.peakMiB,
    rowsALetter: round(rows / stored),
    bytesALetter: Math.round(statSync(own).size / stored),
  });
  console.error(JSON.stringify(rounds.at(-1)));
  for (const end of ['', '-wal', '-shm']) rmSync(`${own}${end}`, { force: true });
}
const middle = (name) => median(rounds.map((one) => one[name]));
console.log(
  JSON.stringify(
    {
      ingestPerSecond: middle('ingestPerSecond'),
      plainPerSecond: middle('plainPerSecond'),
      plainTunedPerSecond: middle('plainTunedPerSecond'),
      ratio: middle('ratio'),
      ratioToTuned: middle('ratioToTuned'),
      peakMiB: middle('peakMiB'),
      rounds,
    },
    null,
    2,
  ),
);
