// The real letters as PDF against their text with the page layout kept: every word, line, blank line and page break.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PdfReader } from '../../src/document/pdf-reader.js';
import { readDocument } from '../../src/document/read-document.js';
import { describeShared } from '../support/shared.js';

const words = (text: string) => text.split(/\s+/).filter(Boolean);
/** Lines with their white space folded; the text copy ends every page, the last too, with a form feed. */
const lines = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => line.replace(/[^\S\f]+/g, ' ').trim());
/** Cells of a line: what two or more blanks part. */
const cells = (text: string) =>
  text
    .split('\n')
    .slice(0, 5)
    .map((line) => line.trim().split(/ {2,}/));

describeShared('the PDFs of the shared letters', (shared) => {
  const folder = join(shared, 'letters', 'dwc');
  const names = readdirSync(folder).filter((name) => name.endsWith('.pdf'));
  const reader = new PdfReader();
  afterAll(() => reader.close());

  test('give the words, lines, blank lines, page breaks and header cells of the text', async () => {
    expect(names.length).toBeGreaterThan(90);
    const differing = await Promise.all(
      names.map(async (name) => {
        const { text, warnings } = await readDocument(readFileSync(join(folder, name)), name, { reader });
        const expected = readFileSync(join(folder, name.replace(/pdf$/, 'txt')), 'utf8');
        const same =
          words(text).join(' ') === words(expected).join(' ') &&
          lines(text).join('\n') === lines(expected).join('\n') &&
          JSON.stringify(cells(text)) === JSON.stringify(cells(expected)) &&
          warnings.length === 0;
        return same ? [] : [name];
      }),
    );
    expect(differing.flat()).toEqual([]);
  });

  test('the letters that are text are read as they are', async () => {
    const seeds = join(shared, 'letters', 'seeds');
    const texts = readdirSync(seeds).filter((name) => name.endsWith('.txt'));
    expect(texts.length).toBeGreaterThan(0);
    for (const name of texts) {
      const bytes = readFileSync(join(seeds, name));
      const { kind, text } = await readDocument(bytes, name, { reader });
      expect({ kind, same: Buffer.from(text).equals(bytes) }).toEqual({ kind: 'TEXT', same: true });
    }
  });
});
