// Runs the compiled command line as a user would, with a database of its own. `npm test` has built it.
import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Finished {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** A new folder for what a test writes. */
export function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'upheld-test-'));
}

/** One run of `upheld` in a directory; UPHELD_DB names `db`. */
export function upheld(
  parts: string[],
  db = join(newFolder(), 'upheld.db'),
  cwd = process.cwd(),
  variables: Record<string, string> = {},
): Finished {
  const program = join(process.cwd(), 'bin', 'upheld.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...parts], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, UPHELD_DB: db, NO_COLOR: '1', ...variables },
    maxBuffer: 256 * 1024 * 1024,
  });
  return { code: status, stdout, stderr };
}
