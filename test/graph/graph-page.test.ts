// docs/graph.md names every code and every variable that the code has. Its queries run in test/documentation.test.ts.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { STORAGE_ERROR_CODES } from '../../src/db/storage-error.js';

const page = readFileSync(join(process.cwd(), 'docs', 'graph.md'), 'utf8');
const source = (folder: string): string =>
  readdirSync(join(process.cwd(), 'src', folder))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join(process.cwd(), 'src', folder, file), 'utf8'))
    .join('\n');
const named = new Set([...page.matchAll(/`([A-Z][A-Z_]+)`/g)].map((match) => match[1]));

test('every variable of the configuration is on the page', () => {
  const configuration = readFileSync(join(process.cwd(), 'src', 'server', 'configuration.ts'), 'utf8');
  const variables = [...configuration.matchAll(/^ {2}([A-Z_]+): /gm)].map((match) => match[1]);
  expect(variables.length).toBeGreaterThan(15);
  expect(variables.filter((name) => !named.has(name))).toEqual([]);
});

test('every code that resolvers, storage and server give is on the page', () => {
  const text = `${source('resolvers')}${source('server')}`;
  const given = [
    ...[...text.matchAll(/badInput\(\s*'([A-Z_]+)'/g)].map((match) => match[1]),
    ...[...text.matchAll(/(?:code: |reporting\(|return )'([A-Z_]+)'/g)].map((match) => match[1]),
    ...STORAGE_ERROR_CODES.filter((code) => !/^(DATABASE|CATALOGUE|FILE)_/.test(code)),
  ];
  expect(given.length).toBeGreaterThan(20);
  expect(given.filter((code) => !named.has(code))).toEqual([]);
});
