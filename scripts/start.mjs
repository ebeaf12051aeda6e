// `npm start`: installs and builds where needed, makes the database, loads the sample letters, serves the graph.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from './build.mjs';
import { digestOf, install, root, run } from './install.mjs';

install();
await build();
const upheld = join(root, 'bin', 'upheld.js');
loadSamples();
const server = spawn(process.execPath, [upheld, 'serve', ...process.argv.slice(2)], { stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
server.on('exit', (code, signal) => process.exit(signal ? 0 : (code ?? 1)));

/** Ingests the sample letters, once for each database: a stamp beside it says which samples it has read. */
function loadSamples() {
  const database = resolve(root, process.env.UPHELD_DB ?? join('data', 'upheld.db'));
  const samples = readdirSync(join(root, 'samples'))
    .sort()
    .map((file) => join('samples', file));
  const stamp = `${database}.samples`;
  const wanted = digestOf([join('dist', '.upheld-built'), ...samples]);
  const loaded = existsSync(database) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;
  if (loaded) return;
  run(process.execPath, [upheld, 'ingest', join(root, 'samples'), '--db', database]);
  writeFileSync(stamp, wanted);
}
