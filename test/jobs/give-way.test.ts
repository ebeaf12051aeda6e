// A thread that gives way lowers its own priority and nobody else's.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { transformFileSync } from '@swc/core';

const PROGRAM = `
import { basename } from 'node:path';
import { readlinkSync } from 'node:fs';
import { getPriority } from 'node:os';
import { isMainThread, Worker } from 'node:worker_threads';
import { giveWay } from './give-way.mjs';
const mine = () => getPriority(Number(basename(readlinkSync('/proc/thread-self'))));
if (isMainThread) {
  const before = mine();
  new Worker(new URL(import.meta.url)).on('exit', () => console.log('main', mine() - before));
} else {
  const before = mine();
  giveWay();
  console.log('thread', mine() > before);
}
`;

const onLinux = process.platform === 'linux' ? test : test.skip;
onLinux('only the thread itself waits for others', () => {
  const folder = mkdtempSync(join(tmpdir(), 'upheld-give-way-'));
  try {
    const { code } = transformFileSync('src/jobs/threads/give-way.ts', { module: { type: 'es6' } });
    writeFileSync(join(folder, 'give-way.mjs'), code);
    writeFileSync(join(folder, 'program.mjs'), PROGRAM);
    const told = execFileSync(process.execPath, [join(folder, 'program.mjs')], { encoding: 'utf8' });
    expect(told.trim().split('\n')).toEqual(['thread true', 'main 0']);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
