// Installs what package-lock.json names, once: a stamp in node_modules holds the lock file's digest and how much of it is
// there.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Runs a command in the repository and passes its output on; throws where it fails. */
export function run(command, args, options = {}) {
  execFileSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    ...options,
  });
}

/** SHA-256 of files' bytes, in the order given. */
export function digestOf(files) {
  const hash = createHash('sha256');
  for (const file of files)
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)))
      .update('\0');
  return hash.digest('hex');
}

/**
 * Runs `npm ci` unless node_modules already holds what the lock file and this Node.js want: what building and running take
 * (packages/build), and with `tests` everything.
 */
export function install({ tests = false } = {}) {
  const stamp = join(root, 'node_modules', '.upheld-installed');
  const installed = existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';
  const locked = `${process.version} ${digestOf(['package.json', 'packages/build/package.json', 'package-lock.json'])}`;
  const everything = `${locked} with tests`;
  if (installed === everything || (!tests && installed === locked)) return;
  console.error(
    'upheld: installing dependencies (once; better-sqlite3 may be compiled, about three minutes) …',
  );
  run('npm', ['ci', '--no-audit', '--no-fund', tests ? '--include=dev' : '--omit=dev']);
  writeFileSync(stamp, tests ? everything : locked);
}
