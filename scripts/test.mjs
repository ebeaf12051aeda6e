// `npm test`: installs, builds, then lint, format, types, unit and end-to-end tests. Arguments go to jest.
import { join } from 'node:path';
import { build } from './build.mjs';
import { install, run } from './install.mjs';

install({ tests: true });
await build();
run(process.execPath, [join('node_modules', '@biomejs', 'biome', 'bin', 'biome'), 'check', '.']);
run(process.execPath, [join('node_modules', 'typescript', 'bin', 'tsc'), '-p', 'test']);
run(process.execPath, [join('node_modules', 'jest', 'bin', 'jest.js'), ...process.argv.slice(2)]);
