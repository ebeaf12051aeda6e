// Compiles src to dist, once: a stamp in dist holds the digest of what was compiled.
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf, root, run } from './install.mjs';

/** Runs the TypeScript compiler unless dist is already made of these sources. */
export function build() {
  const sources = readdirSync(join(root, 'src'), { recursive: true })
    .filter((file) => file.endsWith('.ts'))
    .sort()
    .map((file) => join('src', file));
  const stamp = join(root, 'dist', '.upheld-built');
  const wanted = digestOf(['package-lock.json', 'tsconfig.json', ...sources]);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.error('upheld: building …');
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  run(process.execPath, [join('node_modules', 'typescript', 'bin', 'tsc'), '-p', '.']);
  writeFileSync(stamp, wanted);
}
