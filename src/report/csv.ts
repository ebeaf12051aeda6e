// Writes rows as CSV, piece by piece.
import { stringify } from 'csv-stringify/sync';

/** Rows that are turned into text at once. */
const PIECE = 1000;
const cast = { boolean: (value: boolean) => String(value) };

/** The head and the rows as text, as many rows a piece as keep a long table out of memory. */
export function* csvOf(columns: readonly string[], rows: Iterable<readonly unknown[]>): Generator<string> {
  yield stringify([columns]);
  let piece: (readonly unknown[])[] = [];
  for (const row of rows) {
    piece.push(row);
    if (piece.length < PIECE) continue;
    yield stringify(piece, { cast });
    piece = [];
  }
  yield stringify(piece, { cast });
}
