// Mercurius is CommonJS, the product is not: this gives both the one CommonJS copy of graphql, since a schema of one
// copy is none to the other. Loaded with --import by the processes of peers.
import { register } from 'node:module';

const hook = `export async function resolve(specifier, context, next) {
  const found = await next(specifier, context);
  return /\\/node_modules\\/graphql\\/.*\\.mjs$/.test(found.url)
    ? { ...found, url: found.url.replace(/\\.mjs$/, '.js'), format: 'commonjs' }
    : found;
}`;
register(`data:text/javascript,${encodeURIComponent(hook)}`);
