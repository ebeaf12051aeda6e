// Prints errors for people: code, place, sentence, next step; and the exit codes of the command line.
import { stderr } from 'node:process';

export const EXIT = { done: 0, failed: 1, usage: 2 } as const;

/** An error's code, where it carries one. */
export function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return typeof code === 'string' ? code : 'UNEXPECTED';
}

/** The sentence of an error, without its stack. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Prints one error to standard error: "CODE  place" and the sentence below it. */
export function printFailure(error: unknown, place = ''): void {
  stderr.write(`${codeOf(error)}  ${place}`.trimEnd());
  stderr.write(`\n  ${messageOf(error).replaceAll('\n', '\n  ')}\n`);
}
