// An ingest with worker threads stores what one without stores: the same letters in the same order, and a file that
// cannot be read is named in its place.
import { execFileSync, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openContext } from '../../src/jobs/context.js';
import { ingestFiles } from '../../src/jobs/ingest/ingest-files.js';
import { letterFiles } from '../../src/jobs/ingest/letter-files.js';
import { compileSource } from '../support/compiled-source.js';
import { contentsOf } from '../support/memory-database.js';

const LETTERS = 204;
let folder: string;
let dist: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'upheld-threads-'));
  dist = compileSource(folder);
  const letters = join(folder, 'letters');
  const generate = join(process.cwd(), 'bench', 'generate', 'generate.mjs');
  execFileSync(process.execPath, [generate, '--letters', String(LETTERS), '--out', letters]);
  rmSync(join(letters, 'truth.jsonl'));
  mkdirSync(join(letters, 'others'));
  writeFileSync(join(letters, 'others', 'broken.txt'), 'These words are no letter.');
  const pdf = readdirSync('samples').find((name) => name.endsWith('.pdf')) ?? '';
  copyFileSync(join('samples', pdf), join(letters, 'others', pdf));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Ingests in a process of its own, where the threads' compiled program stands; one of its files cannot be read. */
function ingestWithThreads(file: string): { stored: number; failed: { source: string; code: string }[] } {
  const words = ['ingest', join(folder, 'letters'), '--db', file, '--json'];
  const ended = spawnSync(process.execPath, [join(dist, 'cli', 'main.js'), ...words], { encoding: 'utf8' });
  expect(ended.status).toBe(1);
  return JSON.parse(ended.stdout);
}

test('worker threads store what one thread stores', async () => {
  const threaded = join(folder, 'threaded.db');
  const summary = ingestWithThreads(threaded);
  expect(summary.stored).toBe(LETTERS + 1);
  expect(summary.failed.map(({ code }) => code)).toEqual(['LETTER_HEADINGS_MISSING']);
  expect(summary.failed[0]?.source).toMatch(/broken\.txt$/);

  const alone = openContext({ file: ':memory:' });
  const inOneThread = await ingestFiles(alone, [...letterFiles([join(folder, 'letters')])]);
  const { stored, failed } = inOneThread;
  expect([stored, failed.length]).toEqual([summary.stored, 1]);
  const both = openContext({ file: threaded });
  expect(withoutMoments(contentsOf(both.db))).toEqual(withoutMoments(contentsOf(alone.db)));
  both.db.close();
  alone.db.close();
});

/** When a letter was stored differs from run to run. */
const withoutMoments = (contents: unknown): unknown =>
  JSON.parse(JSON.stringify(contents, (key, value) => (key === 'ingested_at' ? 0 : value)));

test('large letters do not wait for as many as small ones do', async () => {
  const sample = readFileSync('samples/CM14-9000001.txt', 'utf8');
  const large = join(folder, 'large');
  mkdirSync(large);
  const words = 'He walked with antalgic steps. '.repeat(61_000);
  const files = Array.from({ length: 10 }, (_, at) => join(large, `${at}.txt`));
  for (const [at, file] of files.entries()) {
    const letter = sample.replaceAll('CM14-9000001', `CM14-800000${at}`);
    writeFileSync(file, letter.replace('In a progress report', `${words}In a progress report`));
  }
  const context = openContext({ file: ':memory:' });
  const told: number[] = [];
  const summary = await ingestFiles(context, files, (done) => told.push(done));
  context.db.close();
  expect(summary.stored).toBe(10);
  expect(told).toEqual([9, 10]);
}, 120_000);
