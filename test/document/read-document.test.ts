// Good, broken and hostile files through the door of the room: what each is refused with, and that the next one is read.
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { DOCUMENT_ERRORS, DocumentError } from '../../src/document/document-error.js';
import { PdfReader } from '../../src/document/pdf-reader.js';
import { closeDocuments, readDocument } from '../../src/document/read-document.js';
import {
  drawnPdf,
  formsWithinForms,
  inflationBomb,
  manyWords,
  pagesClaimed,
  pagesWithoutEnd,
  pageWith,
  stream,
} from './crafted-pdf.js';

const reader = new PdfReader({
  children: 2,
  maxMilliseconds: 3_000,
  maxMemoryMiB: 260,
  maxPages: 30,
  maxCharacters: 50_000,
});
afterAll(async () => {
  await reader.close();
  await closeDocuments();
});

const letter = (words = 'not medically necessary', options: PDFKit.PDFDocumentOptions = {}) =>
  drawnPdf((pdf) => {
    for (let i = 0; i < 60; i++) pdf.text(`Line ${i} of a letter that is ${words}.`);
  }, options);

/** The code that reading is refused with, or the text. */
const outcome = (bytes: Uint8Array, name = 'letter.pdf') =>
  readDocument(bytes, name, { reader }).then(
    ({ text }) => text,
    (error: unknown) => (error instanceof DocumentError ? error.code : Promise.reject(error)),
  );

/** Whether the process runs; one that has ended and only waits to be collected (state Z) does not. */
const alive = (pid: number) => {
  try {
    process.kill(pid, 0);
    const status = `/proc/${pid}/stat`;
    return !existsSync(status) || !/^\d+ \(.*\) Z/.test(readFileSync(status, 'utf8'));
  } catch {
    return false;
  }
};

test('reads a PDF whatever its name, and junk before its head', async () => {
  const bytes = Buffer.concat([Buffer.from('\r\nmail header\r\n'), await letter()]);
  const { kind, pages, encoding, text } = await readDocument(bytes, 'letter.txt', { reader });
  expect({ kind, pages, encoding }).toEqual({ kind: 'PDF', pages: 2, encoding: null });
  expect(text).toContain('Line 59 of a letter that is not medically necessary.\n');
  expect(text.split('\f')).toHaveLength(2);
});

test('reads text whatever its name', async () => {
  const read = await readDocument(Buffer.from('Case Number: X'), 'letter.pdf', { reader });
  expect(read).toEqual({
    kind: 'TEXT',
    text: 'Case Number: X',
    pages: null,
    encoding: 'utf-8',
    warnings: [],
  });
});

test('reads a PDF that only its owner may change, and does not alter the caller’s bytes', async () => {
  const bytes = await letter('owned', { ownerPassword: 'owner' });
  const before = Buffer.from(bytes);
  expect(await outcome(bytes)).toContain('that is owned.');
  expect(bytes.equals(before)).toBe(true);
});

test('says so where a PDF had to be repaired', async () => {
  const bytes = Buffer.from(
    (await letter()).toString('latin1').replace(/startxref\n\d+/, 'startxref\n7'),
    'latin1',
  );
  const { text, warnings } = await readDocument(bytes, 'letter.pdf', { reader });
  expect(text).toContain('Line 59');
  expect(warnings).toEqual(['The PDF was damaged and had to be repaired: text may be missing.']);
});

describe('refuses with a code, a sentence and a next step, and reads the next letter', () => {
  test.each<[string, keyof typeof DOCUMENT_ERRORS, () => Buffer | Promise<Buffer>]>([
    ['a head alone', 'PDF_BROKEN', () => Buffer.from('%PDF-1.7\n')],
    [
      'a head and noise',
      'PDF_BROKEN',
      () => Buffer.from(`%PDF-1.7\n${'noise '.repeat(500)}startxref\n9\n%%EOF`),
    ],
    ['a page tree that is its own child', 'PDF_BROKEN', pagesWithoutEnd],
    ['brackets without end', 'PDF_BROKEN', () => pageWith(stream('', Buffer.alloc(4_000_000, '[')))],
    ['a password', 'PDF_ENCRYPTED', () => letter('secret', { userPassword: 'x', ownerPassword: 'y' })],
    ['a drawing alone', 'PDF_HAS_NO_TEXT', () => drawnPdf((pdf) => pdf.rect(9, 9, 99, 99).fill('red'))],
    ['an empty page', 'PDF_HAS_NO_TEXT', () => pagesClaimed(1)],
    [
      'a page too many',
      'PDF_TOO_MANY_PAGES',
      () => drawnPdf((pdf) => Array.from({ length: 30 }, () => pdf.addPage())),
    ],
    ['forms within forms', 'PDF_TIMED_OUT', formsWithinForms],
    ['a stream that inflates to 250 MB', 'PDF_TOO_MUCH_MEMORY', () => inflationBomb(250)],
    ['too many words', 'DOCUMENT_TOO_LARGE', () => manyWords(20_000)],
    ['too long a text', 'DOCUMENT_TOO_LARGE', () => Buffer.from('word '.repeat(20_000))],
    ['too many bytes', 'DOCUMENT_TOO_LARGE', () => Buffer.alloc(26 * 2 ** 20, '%PDF-1.7 ')],
    ['an image', 'NOT_A_LETTER_FILE', () => Buffer.from('\xff\xd8\xff\xe0', 'latin1')],
  ])('%s: %s', async (name, code, make) => {
    const bytes = await make();
    const refused = await readDocument(bytes, name, { reader }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(DocumentError);
    expect(refused).toMatchObject({ code, file: name, nextStep: DOCUMENT_ERRORS[code] });
    expect((refused as DocumentError).message).toMatch(/^.+: .+\. [A-Z].+\.$/s);
    expect(await outcome(await letter())).toContain('Line 59');
  });

  test('a claim of a million pages', async () => {
    expect(['PDF_HAS_NO_TEXT', 'PDF_TOO_MANY_PAGES', 'PDF_BROKEN']).toContain(
      await outcome(pagesClaimed(1_000_000)),
    );
  });
});

test('a letter that is cut off anywhere is refused, never read in part', async () => {
  const whole = await letter();
  const cuts = Array.from({ length: 40 }, (_, i) =>
    whole.subarray(0, 20 + Math.floor(((whole.length - 60) * i) / 40)),
  );
  expect(await Promise.all(cuts.map((bytes) => outcome(bytes)))).toEqual(cuts.map(() => 'PDF_BROKEN'));
});

test('bytes changed at random give a text or a code, nothing else', async () => {
  const whole = await letter();
  let seed = 20161209;
  const next = (below: number) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed % below;
  };
  const fuzzed = Array.from({ length: 150 }, () => {
    const bytes = Buffer.from(whole);
    for (let i = 1 + next(12); i > 0; i--) bytes[next(bytes.length)] = next(256);
    return bytes;
  });
  const outcomes = await Promise.all(fuzzed.map((bytes) => outcome(bytes)));
  expect(outcomes.filter((text) => Object.hasOwn(DOCUMENT_ERRORS, text)).length).toBeGreaterThan(20);
  expect(await outcome(whole)).toContain('Line 59');
});

test('bad letters among good ones hurt none of them', async () => {
  const pdfs = await Promise.all(Array.from({ length: 24 }, (_, i) => letter(`number ${i}`)));
  const bad = [formsWithinForms(), inflationBomb(250), pagesWithoutEnd()];
  const mixed = pdfs.flatMap((bytes, i) => (i % 8 === 3 ? [bytes, bad[(i - 3) / 8] ?? bytes] : [bytes]));
  const texts = await Promise.all(mixed.map((bytes) => outcome(bytes)));
  const good = texts.filter((text) => text.includes('Line 59'));
  expect(good.map((text) => /number (\d+)\./.exec(text)?.[1])).toEqual(pdfs.map((_, i) => String(i)));
  expect(texts.length - good.length).toBe(3);
});

test('children are used again, are never more than asked for, and are gone after close', async () => {
  const own = new PdfReader({ children: 2 });
  const bytes = await letter();
  await Promise.all(Array.from({ length: 6 }, () => readDocument(bytes, 'a.pdf', { reader: own })));
  const pids = own.pids;
  expect(pids).toHaveLength(2);
  await readDocument(bytes, 'b.pdf', { reader: own });
  expect(own.pids.sort()).toEqual(pids.sort());
  const late = [...Array(4)].map(() => readDocument(bytes, 'late.pdf', { reader: own }));
  const ends = Promise.allSettled(late);
  await own.close();
  for (const end of await ends) {
    expect(end).toMatchObject({ status: 'rejected', reason: { code: 'PDF_READER_CLOSED' } });
  }
  expect(pids.map(alive)).toEqual([false, false]);
  await expect(readDocument(bytes, 'c.pdf', { reader: own })).rejects.toMatchObject({
    code: 'PDF_READER_CLOSED',
  });
});

test('an idle child neither keeps a command from ending nor outlives it', async () => {
  const fork = `
    const { fork } = require('node:child_process');
    const child = fork('src/document/pdf-child.mjs', ['300'], { serialization: 'advanced', stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
    child.once('message', () => { console.log(child.pid); child.unref(); child.channel.unref(); });
    child.send({ bytes: new Uint8Array(8), maxPages: 1, maxCharacters: 9, maxMilliseconds: 999 });`;
  const { stdout } = await promisify(execFile)(process.execPath, ['-e', fork]);
  const pid = Number(stdout);
  expect(pid).toBeGreaterThan(0);
  for (let i = 0; i < 100 && alive(pid); i++) await new Promise((resolve) => setTimeout(resolve, 20));
  expect(alive(pid)).toBe(false);
});

test('the child is plain JavaScript that stands beside the sources', () => {
  expect(readFileSync('src/document/pdf-child.mjs', 'utf8')).toContain("from 'unpdf'");
});
