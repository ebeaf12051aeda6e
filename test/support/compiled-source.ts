// The product's source as plain modules in a folder, for child processes of tests: what is tested is always the source
// as it stands, built or not.
import { cpSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { transformFileSync } from '@swc/core';

/** Compiles src into `folder`/dist, with data files and packages in reach, and returns the path of dist. */
export function compileSource(folder: string): string {
  const root = process.cwd();
  symlinkSync(join(root, 'src'), join(folder, 'src'));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' });
  for (const file of sources.filter((name) => /\.(?:json|sql|mjs)$/.test(name)))
    cpSync(join(root, 'src', file), join(folder, 'dist', file));
  for (const file of sources.filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))) {
    const { code } = transformFileSync(join(root, 'src', file), { module: { type: 'es6' } });
    const target = join(folder, 'dist', file.replace(/\.ts$/, '.js'));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, code);
  }
  return join(folder, 'dist');
}
