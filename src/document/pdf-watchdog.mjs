// The watchdog thread of the PDF child: ends the whole process at its memory or time limit, whatever the reader does.
// It measures the process, not the V8 heap, which does not count the buffers that pdf.js inflates streams into.
import { writeSync } from 'node:fs';
import { workerData } from 'node:worker_threads';

/** @type {{ deadline: BigInt64Array, maxMemoryMiB: number }} */
const { deadline, maxMemoryMiB } = workerData;

/** Says why on standard error, which the parent reads, and kills the process: a busy reader hears nothing else. */
function end(/** @type {string} */ code) {
  writeSync(2, `\n${code}\n`);
  process.kill(process.pid, 'SIGKILL');
}

setInterval(() => {
  if (process.memoryUsage.rss() > maxMemoryMiB * 2 ** 20) end('PDF_TOO_MUCH_MEMORY');
  const due = Atomics.load(deadline, 0);
  if (due > 0n && BigInt(Date.now()) > due) end('PDF_TIMED_OUT');
}, 20);
