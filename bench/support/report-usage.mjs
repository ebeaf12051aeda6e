// Loaded into a measured command: writes its resources to the file that UPHELD_BENCH_USAGE names, once it ends.
import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

if (isMainThread && process.env.UPHELD_BENCH_USAGE) {
  process.on('exit', () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    const usage = { peakMiB: maxRSS / 1024, processorSeconds: (userCPUTime + systemCPUTime) / 1e6 };
    writeFileSync(process.env.UPHELD_BENCH_USAGE, JSON.stringify(usage));
  });
}
