// Writes output: data to standard output, everything meant for people to standard error.
import { stderr, stdout } from 'node:process';

/** One JSON value as one line on standard output. */
export function printJsonLine(value: unknown): void {
  stdout.write(`${JSON.stringify(value)}\n`);
}

/** One JSON value, indented, on standard output. */
export function printJson(value: unknown): void {
  stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

/** Words for people on standard output, such as a readable answer. */
export function printText(text: string): void {
  stdout.write(`${text}\n`);
}

/** A remark for people; never data. */
export function remark(text: string): void {
  stderr.write(`${text}\n`);
}
