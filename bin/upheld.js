#!/usr/bin/env node
// The command `upheld`: hands over to the compiled command line.
import { existsSync } from 'node:fs';

const main = new URL('../dist/cli/main.js', import.meta.url);
if (!existsSync(main)) {
  console.error(
    'NOT_BUILT  dist/cli/main.js is missing.\n  Run "npm start" or "npm test" once; each of them builds it.',
  );
  process.exit(2);
}
await import(main.href);
