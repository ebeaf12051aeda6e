// `npm test`: installs, builds, then lint, format, types, what is not used, unit and end-to-end tests. Arguments go to jest.
import { join } from 'node:path';
import { build } from './build.mjs';
import { install, run } from './install.mjs';

const UNUSED = 'files,exports,types,dependencies,unlisted,unresolved';

install({ tests: true });
await build();
run(process.execPath, [join('node_modules', '@biomejs', 'biome', 'bin', 'biome'), 'check', '.']);
run(process.execPath, [join('node_modules', 'typescript', 'bin', 'tsc'), '-p', 'test']);
run(process.execPath, [join('node_modules', 'knip', 'bin', 'knip.js'), '--production', '--include', UNUSED]);
run(process.execPath, [join('node_modules', 'jest', 'bin', 'jest.js'), ...process.argv.slice(2)]);
