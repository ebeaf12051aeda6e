// Options that several commands share, and errors of usage.

import { env } from 'node:process';
import { Option } from 'commander';
import { isDay } from '../days.js';

/** A mistake in how a command was called; exit code 2. */
export class UsageError extends Error {
  readonly code = 'USAGE';
}

/** --db FILE, by default UPHELD_DB, then data/upheld.db. */
export function dbOption(): Option {
  return new Option('--db <file>', 'the database (environment: UPHELD_DB)').default(
    env.UPHELD_DB ?? 'data/upheld.db',
  );
}

/** --rules DIR, by default UPHELD_RULES: further folders of topic files beside the shipped ones. */
export function rulesOption(): Option {
  return new Option('--rules <dir...>', 'further folders of topic files (environment: UPHELD_RULES)').default(
    env.UPHELD_RULES ? env.UPHELD_RULES.split(':') : [],
    'none',
  );
}

/** A day as YYYY-MM-DD that exists in the calendar; throws UsageError. */
export function parseDay(words: string): string {
  if (!isDay(words)) {
    throw new UsageError(`"${words.slice(0, 80)}" is not a day. Write it as YYYY-MM-DD, such as 2015-06-30.`);
  }
  return words;
}

/** A whole number of 1 or more; throws UsageError. */
export function parseCount(words: string): number {
  const count = Number(words);
  if (!Number.isInteger(count) || count < 1)
    throw new UsageError(`"${words}" is not a whole number of 1 or more.`);
  return count;
}
