// Costs of generated corpora of growing size: ingest, the same rows by plain statements, a thousand letters again, audit,
// a forecast; time, memory, bytes.
// Usage: node bench/scale/scale.mjs [--letters 10000,50000,150000] [--keep FOLDER]. Prints a line of JSON a size.
import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import Database from 'better-sqlite3';
import { measured, root, round, upheld, workFolder } from '../support/measure.mjs';

const { values } = parseArgs({
  options: {
    letters: { type: 'string', default: '10000,50000,150000' },
    keep: { type: 'string' },
  },
});
const work = values.keep ?? workFolder();
mkdirSync(work, { recursive: true });

for (const letters of values.letters.split(',').map(Number)) {
  const [folder, db] = [join(work, `letters-${letters}`), join(work, `${letters}.db`)];
  const costs = ({ seconds, processorSeconds, peakMiB }) => ({ seconds, processorSeconds, peakMiB });
  if (!existsSync(folder)) {
    const sizes = ['--letters', String(letters), '--seed', '1', '--out', folder];
    await measured(join(root, 'bench/generate/generate.mjs'), sizes);
  }
  const ingest = await measured(upheld, ['ingest', folder, '--db', db, '--json'], { failing: true });
  const again = await measured(upheld, ['ingest', join(folder, '0000'), '--db', db, '--json'], {
    failing: true,
  });
  const audit = await measured(upheld, ['audit', '--db', db, '--json']);
  const predict = await measured(upheld, [
    'predict',
    '--service',
    'NMES unit',
    '--date',
    '2014-09-10',
    '--json',
    '--db',
    db,
  ]);
  const connection = new Database(db, { readonly: true });
  const { determinations } = connection
    .prepare('select count(*) as determinations from determinations')
    .get();
  connection.close();
  const { stored } = JSON.parse(ingest.output);
  const plain = async () => {
    const { output } = await measured(join(root, 'bench/ingest/plain.mjs'), [db, `${db}.plain`]);
    for (const end of ['', '-wal', '-shm']) rmSync(`${db}.plain${end}`, { force: true });
    const { seconds } = JSON.parse(output);
    return {
      seconds: round(seconds),
      lettersPerSecond: round(stored / seconds),
      ratio: round(seconds / ingest.seconds),
    };
  };
  const line = {
    letters: stored,
    determinations,
    ingest: {
      ...costs(ingest),
      lettersPerSecond: round(stored / ingest.seconds),
      lettersPerProcessorSecond: round(stored / ingest.processorSeconds),
    },
    plain: await plain(),
    thousandAgain: costs(again),
    audit: costs(audit),
    predict: costs(predict),
    bytesALetter: Math.round(statSync(db).size / stored),
  };
  console.log(JSON.stringify(line));
  if (!values.keep) {
    rmSync(folder, { recursive: true, force: true });
    for (const end of ['', '-wal', '-shm']) rmSync(`${db}${end}`, { force: true });
  }
}
