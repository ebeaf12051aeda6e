// Brings the prebuilt files of GraphiQL, and of React which it runs on, into src/server/graphiql, in the versions that
// prebuilt.json there names, and writes their digests there. Run by hand after a new version; needs the npm registry and tar.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../src/server/graphiql/', import.meta.url));
const list = join(folder, 'prebuilt.json');
const { versions } = JSON.parse(readFileSync(list, 'utf8'));
const FILES = {
  graphiql: {
    'graphiql.min.js': 'graphiql.min.js',
    'graphiql.min.css': 'graphiql.min.css',
    LICENSE: 'LICENSE-graphiql',
  },
  react: { 'umd/react.production.min.js': 'react.min.js', LICENSE: 'LICENSE-react' },
  'react-dom': { 'umd/react-dom.production.min.js': 'react-dom.min.js' },
};

const sha256 = {};
for (const [name, files] of Object.entries(FILES)) {
  const work = mkdtempSync(join(tmpdir(), 'graphiql-'));
  const packed = execFileSync('npm', ['pack', '--silent', `${name}@${versions[name]}`], { cwd: work });
  execFileSync('tar', ['-xzf', String(packed).trim()], { cwd: work });
  for (const [from, to] of Object.entries(files)) {
    copyFileSync(join(work, 'package', from), join(folder, to));
    sha256[to] = createHash('sha256')
      .update(readFileSync(join(folder, to)))
      .digest('hex');
  }
  rmSync(work, { recursive: true });
}
writeFileSync(list, `${JSON.stringify({ versions, sha256 }, null, 2)}\n`);
