// Files of the commands: whole or not at all, and links stay links.
import {
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeWhole } from '../../src/cli/whole-file.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'upheld-whole-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a write that fails leaves the earlier file and nothing beside it', () => {
  const file = join(folder, 'table.csv');
  writeWhole(file, ['earlier']);
  function* failing(): Generator<string> {
    yield 'half';
    throw new Error('no more');
  }
  expect(() => writeWhole(file, failing())).toThrow('no more');
  expect([readFileSync(file, 'utf8'), readdirSync(folder)]).toEqual(['earlier', ['table.csv']]);
});

test('a link is written through and stays a link', () => {
  const [file, link] = [join(folder, 'target.csv'), join(folder, 'link.csv')];
  writeFileSync(file, 'earlier');
  symlinkSync(file, link);
  writeWhole(link, ['one', 'two']);
  expect(lstatSync(link).isSymbolicLink()).toBe(true);
  expect(readFileSync(file, 'utf8')).toBe('onetwo');
});
