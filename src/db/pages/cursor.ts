// Cursors of keyset pages: the sort value and id of a row, with the order that they belong to. Opaque to clients.
import { StorageError } from '../storage-error.js';

export interface Cursor {
  /** Null for a row whose sort value is null. */
  value: string | number | null;
  id: number;
}

/** base64url of JSON; `order` names list, field and direction. */
export function writeCursor(order: string, { value, id }: Cursor): string {
  return Buffer.from(JSON.stringify([order, value, id])).toString('base64url');
}

/** Reads a cursor back; throws CURSOR_INVALID where it is broken or of another order. */
export function readCursor(order: string, sort: 'TEXT' | 'NUMBER', cursor: string): Cursor {
  let content: unknown;
  try {
    content = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    throw broken('is not one that this service gave');
  }
  if (!Array.isArray(content) || content.length !== 3) throw broken('is not one that this service gave');
  const [of, value, id] = content as unknown[];
  if (of !== order) throw broken('belongs to another order or list');
  const known = value === null ? sort === 'TEXT' : typeof value === (sort === 'TEXT' ? 'string' : 'number');
  if (!known || !Number.isSafeInteger(id)) throw broken('is not one that this service gave');
  return { value: value as Cursor['value'], id: id as number };
}

function broken(what: string): StorageError {
  return new StorageError(
    'CURSOR_INVALID',
    `The cursor ${what}. Take it from a page of the same list and order.`,
  );
}
