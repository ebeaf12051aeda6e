// Every resolver class of the folder is in the schema: one that is not registered would leave its fields unanswered.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { RESOLVERS } from '../../src/resolvers/graph-schema.js';

const folder = join(process.cwd(), 'src', 'resolvers');
const files = readdirSync(folder).filter((file) => file.endsWith('.resolver.ts'));

test.each(files)('what %s exports is registered', async (file) => {
  const exported: Record<string, unknown> = await import(join(folder, file));
  const classes = Object.keys(exported).filter((name) => typeof exported[name] === 'function');
  const registered = new Set<unknown>(RESOLVERS);
  expect(classes.length).toBeGreaterThan(0);
  expect(classes.filter((name) => !registered.has(exported[name]))).toEqual([]);
});
