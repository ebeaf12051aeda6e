// A file that appears as a whole or not at all: written beside its place, then moved there. Knows no formats.
import { closeSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/** Writes the pieces one after the other, so that a long file is never held; folders are made where they are missing. */
export function writeWhole(file: string, pieces: Iterable<string>): void {
  mkdirSync(dirname(file), { recursive: true });
  const beside = `${file}.partial`;
  try {
    const descriptor = openSync(beside, 'w');
    try {
      for (const piece of pieces) writeSync(descriptor, piece);
    } finally {
      closeSync(descriptor);
    }
    renameSync(beside, file);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}
