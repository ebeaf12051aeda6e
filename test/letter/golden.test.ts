// Golden pairs: small fictional letters of every layout beside what is read from them. A missing golden is written
// and still fails, until somebody has read it.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseLetter } from '../../src/letter/parse-letter.js';

const FOLDER = join(process.cwd(), 'test', 'letter', 'golden');

/** A letter as a golden holds it: without its text, and places as the words that stand there. */
function readable(raw: string): unknown {
  const { text, spans, sections, determinations, warnings, ...rest } = parseLetter(raw);
  const words = (span: { start: number; end: number }): string =>
    text.slice(span.start, span.end).replace(/\s+/g, ' ');
  return {
    ...rest,
    determinations: determinations.map(({ span, ...determination }) => ({
      ...determination,
      begins: words(span).slice(0, 40),
    })),
    sections: sections.map(({ name, span }) => `${name}: ${words(span).slice(0, 40)}`),
    places: Object.fromEntries(spans.map(({ path, span }) => [path, words(span).slice(0, 60)])),
    warnings: warnings.map(({ code }) => code),
  };
}

describe('golden letters', () => {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith('.txt'));

  test('there is at least one of each layout', () => {
    expect(names.length).toBeGreaterThanOrEqual(8);
  });

  test.each(names)('%s', (name) => {
    const golden = join(FOLDER, name.replace(/\.txt$/, '.json'));
    const read = JSON.parse(JSON.stringify(readable(readFileSync(join(FOLDER, name), 'utf8')))) as unknown;
    if (!existsSync(golden)) {
      writeFileSync(golden, `${JSON.stringify(read, null, 2)}\n`);
      throw new Error(`${golden} was missing. It is written now: read it, correct the parser or commit it.`);
    }
    expect(read).toEqual(JSON.parse(readFileSync(golden, 'utf8')));
  });
});
