// An ingest that is killed at any moment: what it acknowledged is stored, no batch is half there, and repeating it
// gives the database that an ingest without interruption would have made.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { saveLetters } from '../../src/db/letters/save-letters.js';
import { openDatabase } from '../../src/db/open-database.js';
import { countLetters } from '../../src/db/pages/find-letters.js';
import { compileSource } from '../support/compiled-source.js';
import { randomLetters } from '../support/letter-corpus.js';
import { testCatalogue } from '../support/letter-factory.js';
import { closeDatabases, contentsOf, memoryDatabase } from '../support/memory-database.js';

const BATCH = 10;
const letters = randomLetters(41, 320);
let folder: string;
let dist: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'upheld-'));
  dist = compileSource(folder);
  writeFileSync(join(folder, 'letters.json'), JSON.stringify({ letters, testCatalogue }));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(closeDatabases);

/** Stores batch after batch and writes how many letters are stored once each batch is acknowledged. */
const program = (file: string) => `
  import { readFileSync, writeSync } from 'node:fs';
  const { openDatabase } = await import(${JSON.stringify(pathToFileURL(join(dist, 'db', 'open-database.js')).href)});
  const { saveLetters } = await import(${JSON.stringify(pathToFileURL(join(dist, 'db', 'letters', 'save-letters.js')).href)});
  const { letters, testCatalogue } = JSON.parse(readFileSync(${JSON.stringify(join(folder, 'letters.json'))}, 'utf8'));
  const db = openDatabase({ file: ${JSON.stringify(file)}, catalogue: testCatalogue });
  for (let at = 0; at < letters.length; at += ${BATCH}) {
    saveLetters(db, letters.slice(at, at + ${BATCH}), 1);
    writeSync(1, at + ${BATCH} + '\\n');
  }
`;

/** Runs the ingest and kills it some milliseconds after so many letters; says how many were acknowledged at all. */
async function killedAfter(file: string, wanted: number, delay: number): Promise<number> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', program(file)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  let acknowledged = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    acknowledged = Number(line);
    if (acknowledged === wanted) setTimeout(() => child.kill('SIGKILL'), delay);
  }
  await ended;
  expect(child.signalCode).toBe('SIGKILL');
  return acknowledged;
}

test.each([
  [10, 0],
  [60, 3],
  [120, 11],
])('killed after %i letters and %i ms', async (wanted, delay) => {
  const file = join(folder, `killed-${wanted}.db`);
  const acknowledged = await killedAfter(file, wanted, delay);
  expect(acknowledged).toBeGreaterThanOrEqual(wanted);
  const db = openDatabase({ file, catalogue: testCatalogue });
  const stored = countLetters(db, null);
  const inFull = memoryDatabase();
  saveLetters(inFull, letters.slice(0, acknowledged), 1);
  const least = countLetters(inFull, null);
  if (stored !== least) saveLetters(inFull, letters.slice(acknowledged, acknowledged + BATCH), 1);
  expect(contentsOf(db)).toEqual(contentsOf(inFull));
  expect(db.connection.pragma('integrity_check', { simple: true })).toBe('ok');
  saveLetters(db, letters, 1);
  const fresh = memoryDatabase();
  saveLetters(fresh, letters, 1);
  expect(contentsOf(db)).toEqual(contentsOf(fresh));
  db.close();
});
