// Runs commands of the product and measures them: wall time, processor time and peak resident memory, threads counted.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));
export const upheld = join(root, 'bin', 'upheld.js');
const reporter = new URL('./report-usage.mjs', import.meta.url).href;

if (!existsSync(join(root, 'dist', 'cli', 'main.js'))) {
  console.error('dist is missing: run "npm run build" in the repository first.');
  process.exit(2);
}

/** Runs a Node.js program; gives its standard output with { seconds, processorSeconds, peakMiB }. Throws where it fails. */
export async function measured(program, args, { failing = false } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'upheld-bench-'));
  const usage = join(folder, 'usage.json');
  const started = performance.now();
  const child = spawn(process.execPath, ['--import', reporter, program, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, UPHELD_BENCH_USAGE: usage, NO_COLOR: '1' },
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    output += text;
  });
  const code = await new Promise((done) => child.once('close', done));
  const seconds = (performance.now() - started) / 1000;
  if (code !== 0 && !failing) throw new Error(`${program} ${args.join(' ')} ended with ${code}.`);
  const { peakMiB, processorSeconds } = JSON.parse(readFileSync(usage, 'utf8'));
  rmSync(folder, { recursive: true, force: true });
  return {
    output,
    seconds: round(seconds),
    processorSeconds: round(processorSeconds),
    peakMiB: Math.round(peakMiB),
  };
}

/** Two digits behind the point, three for what is small. */
export const round = (value) =>
  Math.abs(value) < 1 ? Math.round(value * 1000) / 1000 : Math.round(value * 100) / 100;

/** The middle of some numbers. */
export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** A folder for what a benchmark makes, removed when the process ends. */
export function workFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'upheld-bench-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));
  return folder;
}
