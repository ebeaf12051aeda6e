// Pages by relevance come from a thread with a connection of its own, the same as without it, errors included.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compileSource } from '../support/compiled-source.js';

const PROGRAM = `
import { join } from 'node:path';
import { findDeterminations } from './dist/db/pages/find-determinations.js';
import { openContext } from './dist/jobs/context.js';
import { ingestFiles } from './dist/jobs/ingest/ingest-files.js';
import { letterFiles } from './dist/jobs/ingest/letter-files.js';
import { closeRanking, runRanking } from './dist/jobs/search/ranking-runner.js';

const [folder, samples] = process.argv.slice(2);
const context = openContext({ file: join(folder, 'ranked.db') });
await ingestFiles(context, [...letterFiles([samples])]);
const sent = [];
context.db.onStatement = (sql) => sent.push(sql);
const order = { field: 'RELEVANCE', direction: 'DESC' };
const rank = (where, page) => runRanking(context, where, order, page);
const first = await rank({ search: 'pain' }, { first: 2 });
const after = first.edges.at(-1).cursor;
const next = await rank({ search: 'pain' }, { first: 2, after });
const beside = sent.length;
const here = (page) => findDeterminations(context.db, { search: 'pain' }, order, page);
const refused = await rank({ search: '"' }, { first: 2 }).catch(({ name, code }) => ({ name, code }));
console.log(JSON.stringify({
  threaded: [first, next],
  here: [here({ first: 2 }), here({ first: 2, after })],
  beside,
  refused,
}));
await closeRanking(context);
context.db.close();
`;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'upheld-ranking-'));
  compileSource(folder);
  writeFileSync(join(folder, 'program.mjs'), PROGRAM);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('what the thread finds is what would be found here, and the service’s own connection is not asked', () => {
  const samples = join(process.cwd(), 'samples');
  const program = [join(folder, 'program.mjs'), folder, samples];
  const told = JSON.parse(execFileSync(process.execPath, program, { encoding: 'utf8' }));
  expect(told.threaded).toEqual(told.here);
  expect(told.threaded[0].edges).toHaveLength(2);
  expect(told.threaded[1].edges.length).toBeGreaterThan(0);
  expect(told.beside).toBe(0);
  expect(told.refused).toEqual({ name: 'StorageError', code: 'SEARCH_INVALID' });
});
