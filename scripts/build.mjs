// Compiles src to dist and copies the data beside it, once: a stamp in dist holds the digest of what it was made of.
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { digestOf, root, run } from './install.mjs';

/** Runs the TypeScript compiler and copies whatever it does not compile, unless dist is already made of these sources. */
export async function build() {
  const sources = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort();
  const stamp = join(root, 'dist', '.upheld-built');
  const wanted = digestOf(['package-lock.json', 'tsconfig.json', ...sources]);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.error('upheld: building …');
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  run(process.execPath, [join('node_modules', 'typescript', 'bin', 'tsc'), '-p', '.']);
  for (const file of sources)
    if (!file.endsWith('.ts')) cpSync(join(root, file), join(root, 'dist', relative('src', file)));
  await buildNames();
  await buildTopics();
  writeFileSync(stamp, wanted);
}

const compiled = (path) => import(pathToFileURL(join(root, 'dist', path)).href);

/** Writes the names of the vocabulary out once for all starts of the program. */
async function buildNames() {
  const { writeBuiltNames } = await compiled('catalogue/built-names.js');
  writeBuiltNames();
}

/** Reads and checks the shipped topics once for all starts of the program. */
async function buildTopics() {
  const { treatments } = await compiled('catalogue/treatments.js');
  const { shippedTopics } = await compiled('rules/judge/load-rule-base.js');
  const { writeBuiltTopics } = await compiled('rules/topics/built-topics.js');
  writeBuiltTopics(shippedTopics({ treatments: treatments.map(({ id }) => id) }));
}
