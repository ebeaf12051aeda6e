// The names of the vocabulary as a service holds them once it is written out, as the build leaves them: writing some thousand
// names out would take a tenth of a second at each start.
import { writeFileSync } from 'node:fs';
import { dataPath, findBuiltData } from '../data-files.js';
import { vocabulary, weakNames } from './treatments.js';
import { writeOutName } from './written-out/write-out.js';

const NAMES = 'catalogue/built-names.json';

/** Writes what readBuiltNames reads, beside the compiled code. Called by the build. */
export function writeBuiltNames(): void {
  const names = [...vocabulary.flatMap(({ name, alsoCalled }) => [name, ...alsoCalled]), ...weakNames];
  const written = names.map((name) => [name, writeOutName(name)] as const);
  writeFileSync(
    dataPath(NAMES),
    JSON.stringify(Object.fromEntries(written.filter(([name, out]) => name !== out))),
  );
}

/** Those names that differ once they are written out; null where the source runs uncompiled. */
export function readBuiltNames(): Readonly<Record<string, string>> | null {
  return findBuiltData(NAMES);
}
