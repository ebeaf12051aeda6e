// The standard form of topic files: the shipped ones are in it, and what it leaves out is what loading fills in.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GUIDELINES } from '../../src/catalogue/guideline-catalogue.js';
import { formatFolder } from '../../src/rules/topics/format-folder.js';
import { formatTopic } from '../../src/rules/topics/format-topic.js';
import { parseTopic } from '../../src/rules/topics/parse-topic.js';
import type { TopicFile } from '../../src/rules/topics/topic.js';

const shipped = join(process.cwd(), 'src/rules/guidelines');
const place = 'mtus-chronic-pain-2009/physical-medicine.json';
const known = { guidelines: new Map(GUIDELINES.map((each) => [each.id, each])), treatments: null };
const text = readFileSync(join(shipped, place), 'utf8');

test('every shipped topic is in standard form ("upheld rules format" brings it there)', () => {
  expect(formatFolder(shipped, { write: false })).toEqual([]);
});

test('a comparison, an example and a short list each stand on one line', () => {
  const lines = text.split('\n').map((line) => line.trim().replace(/,$/, ''));
  expect(lines).toContain('{ "fact": "visitsRequested", "operator": "lessThanInclusive", "value": 10 }');
  expect(lines).toContain(
    '"treatments": ["physical-therapy", "occupational-therapy", "exercise-instruction"]',
  );
  expect(lines.filter((line) => /^\{ "name": .*"expect": "[A-Z_]+" \}$/.test(line)).length).toBeGreaterThan(
    5,
  );
});

/** The file with its keys turned round, and with all that may be left out written down. */
function spelledOut(file: TopicFile): TopicFile {
  const turned = (value: object) => Object.fromEntries(Object.entries(value).reverse());
  return turned({
    ...file,
    ingredients: [],
    rules: file.rules.map((rule) =>
      turned({ specificity: 0, unless: null, inForceFrom: null, source: turned(file.source), ...rule }),
    ),
  }) as unknown as TopicFile;
}

test('what loading fills in is left out, in whatever order it was written, and no meaning changes', () => {
  const file = JSON.parse(text) as TopicFile;
  expect(formatTopic(spelledOut(file))).toBe(text);
  const longhand = parseTopic(JSON.stringify(spelledOut(file)), place, known);
  expect(parseTopic(text, place, known)).toEqual(longhand);
});

describe('a folder', () => {
  let folder = '';
  let path = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'upheld-format-'));
    mkdirSync(join(folder, 'mtus-chronic-pain-2009'));
    path = join(folder, place);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('names the files that are not in the form, and writes them only where asked to', () => {
    const loose = JSON.stringify(JSON.parse(text), null, 2);
    writeFileSync(path, loose);
    expect(formatFolder(folder, { write: false })).toEqual([path]);
    expect(readFileSync(path, 'utf8')).toBe(loose);
    expect(formatFolder(folder, { write: true })).toEqual([path]);
    expect(readFileSync(path, 'utf8')).toBe(text);
    expect(formatFolder(folder, { write: false })).toEqual([]);
  });

  test.each([
    ['no JSON', '{ "id": '],
    ['no topic', '{ "id": "physical-medicine" }'],
  ])('%s is refused with its path, and stays as it was', (_, broken) => {
    writeFileSync(path, broken);
    expect(() => formatFolder(folder, { write: true })).toThrow(path);
    expect(readFileSync(path, 'utf8')).toBe(broken);
  });
});
