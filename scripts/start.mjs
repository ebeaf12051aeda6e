// `npm start`: installs and builds where needed, makes the database, loads the sample letters, serves the graph.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { build } from './build.mjs';
import { install, root, run } from './install.mjs';

install();
build();
const upheld = join(root, 'bin', 'upheld.js');
run(process.execPath, [upheld, 'ingest', join(root, 'samples')]);
const server = spawn(process.execPath, [upheld, 'serve', ...process.argv.slice(2)], { stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
server.on('exit', (code, signal) => process.exit(signal ? 0 : (code ?? 1)));
