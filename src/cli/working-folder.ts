// Finds the folder of topics that somebody is editing: src/rules/guidelines of the working directory.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from './options.js';

const FOLDER = join('src', 'rules', 'guidelines');

/** `src/rules/guidelines` of the working directory, or null where there is none. */
export function findWorkingFolder(): string | null {
  return existsSync(FOLDER) ? FOLDER : null;
}

/** `src/rules/guidelines` of the working directory; throws UsageError, naming the option to give, where there is none. */
export function workingFolder(option: string): string {
  const folder = findWorkingFolder();
  if (folder !== null) return folder;
  throw new UsageError(
    `There is no ${FOLDER} in this directory. Give a folder of topic files: ${option} my-rules.`,
  );
}
