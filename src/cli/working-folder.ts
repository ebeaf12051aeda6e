// Finds the folder that topic files are written to when none is named: src/rules/guidelines of the working directory.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from './options.js';

const FOLDER = join('src', 'rules', 'guidelines');

/** `src/rules/guidelines` of the working directory; throws UsageError, naming the option to give, where there is none. */
export function workingFolder(option: string): string {
  if (existsSync(FOLDER)) return FOLDER;
  throw new UsageError(
    `There is no ${FOLDER} in this directory. Give a folder of topic files: ${option} my-rules.`,
  );
}
