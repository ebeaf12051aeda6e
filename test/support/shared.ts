// Where the real letters and the guidelines' facts stand, outside the repository. Absent: tests say so and skip.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The folder of shared material, or null where it is absent. Throws under CI=true, where it must be there. */
export function sharedFolder(): string | null {
  const folder = resolve(process.env.UPHELD_SHARED ?? join(process.cwd(), '..', 'shared'));
  if (existsSync(join(folder, 'letters'))) return folder;
  if (process.env.CI === 'true')
    throw new Error(`The shared material is missing: ${folder} (UPHELD_SHARED names it).`);
  return null;
}

/** A test suite over the shared material; where that is absent, one skipped suite that says so. */
export function describeShared(name: string, suite: (folder: string) => void): void {
  const folder = sharedFolder();
  if (folder) {
    describe(name, () => suite(folder));
    return;
  }
  const title = `${name} (skipped: the shared material is absent; UPHELD_SHARED names it)`;
  // biome-ignore lint/suspicious/noSkippedTests: said by its title; under CI=true the absence has thrown above
  describe.skip(title, () => suite(''));
}
