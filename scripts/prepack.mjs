// `npm pack`: the package holds the built program with all that it reads. Beside it package.json has json-rules-engine bundled
// while it is packed: npm ignores the overrides of a dependency, and would bring a jsonpath-plus that can be made to run code.
import { build } from './build.mjs';
import { install } from './install.mjs';

install();
await build();
