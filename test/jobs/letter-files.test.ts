// Named files always count; folders give their .txt and .pdf files, with subfolders, by name.
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { letterFiles, PathError } from '../../src/jobs/ingest/letter-files.js';

const folder = mkdtempSync(join(tmpdir(), 'upheld-'));
mkdirSync(join(folder, 'sub'));
for (const name of ['b.txt', 'a.PDF', 'notes.md', 'sub/c.txt']) writeFileSync(join(folder, name), '');

test('a folder gives its letters and passes other kinds over', () => {
  const found = [...letterFiles([folder])].map((path) => relative(folder, path));
  expect(found).toEqual(['a.PDF', 'b.txt', join('sub', 'c.txt')]);
});

test('a file that is named itself is always among them', () => {
  expect([...letterFiles([join(folder, 'notes.md')])]).toEqual([join(folder, 'notes.md')]);
});

test('a path that does not exist is an error with a code', () => {
  expect(() => [...letterFiles([join(folder, 'nothing')])]).toThrow(PathError);
});
