// `npm pack`: the package holds the built program with all that it reads.
import { build } from './build.mjs';
import { install } from './install.mjs';

install();
await build();
