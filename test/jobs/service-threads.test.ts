// A service's thread answers in turn, tells its progress, can be called off, says what went wrong, and is made anew once
// it has died; it keeps no process alive.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compileSource } from '../support/compiled-source.js';

const THREAD = `
import { workerData } from 'node:worker_threads';
import { answering } from './dist/jobs/threads/answering.js';

export default answering((question, { signal, onProgress }) => {
  if (question === 'data') return workerData;
  if (question === 'die') process.exit(7);
  if (question === 'fail') throw Object.assign(new Error('It cannot be.'), { code: 'NO_SUCH_THING' });
  if (question === 'endless') {
    onProgress('waiting', 1);
    while (!signal.aborted);
    throw Object.assign(new Error('Called off.'), { code: 'CANCELLED' });
  }
  return question * 2;
});
`;
const PROGRAM = `
import { ServiceThreads } from './dist/jobs/threads/service-threads.js';

const threads = new ServiceThreads(new URL('./thread.mjs', import.meta.url));
const context = { db: { connection: { memory: false, name: 'letters.db' } }, ruleFolders: ['rules'] };
const told = [];
const failure = (promise) => promise.then(() => null, ({ name, code, message }) => ({ name, code, message }));
const off = new AbortController();
const endless = threads.ask(context, 'endless', {
  signal: off.signal,
  onProgress: (step, done) => { told.push([step, done]); off.abort(); },
});
const data = { data: await failure(endless).then(() => threads.ask(context, 'data')) };
console.log(JSON.stringify({
  ...data,
  told,
  calledOff: await failure(threads.ask(context, 'endless', { signal: AbortSignal.abort() })),
  failed: await failure(threads.ask(context, 'fail')),
  died: (await failure(threads.ask(context, 'die'))) !== null,
  together: await Promise.all([1, 2, 3].map((number) => threads.ask(context, number))),
  inMemory: threads.has({ db: { connection: { memory: true } } }),
}));
`;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'upheld-threads-'));
  compileSource(folder);
  writeFileSync(join(folder, 'thread.mjs'), THREAD);
  writeFileSync(join(folder, 'program.mjs'), PROGRAM);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('questions, progress, calling off, failures and a thread that dies', () => {
  const options = { encoding: 'utf8', timeout: 60_000 } as const;
  const told = JSON.parse(execFileSync(process.execPath, [join(folder, 'program.mjs')], options));
  expect(told).toEqual({
    data: { file: 'letters.db', ruleFolders: ['rules'] },
    told: [['waiting', 1]],
    calledOff: expect.objectContaining({ message: 'Called off.' }),
    failed: expect.objectContaining({ code: 'NO_SUCH_THING', message: 'It cannot be.' }),
    died: true,
    together: [2, 4, 6],
    inMemory: false,
  });
});
