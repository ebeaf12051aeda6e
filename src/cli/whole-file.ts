// Writes a file all at once or not at all: under a temporary name first, then renamed.
import { closeSync, lstatSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Writes the pieces one after the other, so that a long file is never held; folders are made where they are missing. A link
 * or a device such as /dev/stdout is written to and stays what it is.
 */
export function writeWhole(file: string, pieces: Iterable<string>): void {
  const there = lstatSync(file, { throwIfNoEntry: false });
  if (there && !there.isFile()) {
    writeInto(file, pieces);
    return;
  }
  mkdirSync(dirname(file), { recursive: true });
  const beside = `${file}.partial`;
  try {
    writeInto(beside, pieces);
    renameSync(beside, file);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

function writeInto(file: string, pieces: Iterable<string>): void {
  const descriptor = openSync(file, 'w');
  try {
    for (const piece of pieces) writeSync(descriptor, piece);
  } finally {
    closeSync(descriptor);
  }
}
