// Pages of a list that is already in memory, such as the groups of an audit. Cursors name items by their keys.

import type { ForwardPageArgs } from '../schema/page.args.js';
import type { Page } from '../schema/page.type.js';
import { badInput } from './bad-input.js';
import { pageOf, pageSize } from './page.js';

const PREFIX = 'list:';

/** One page of the list in its order; `keyOf` tells items apart. Throws CURSOR_INVALID for a cursor of another list. */
export function listPage<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
  { first, after }: ForwardPageArgs,
): Page<Item> {
  const size = pageSize(first);
  const begin = after == null ? 0 : indexAfter(items, keyOf, after);
  const edges = items
    .slice(begin, begin + size)
    .map((row) => ({ row, cursor: Buffer.from(`${PREFIX}${keyOf(row)}`).toString('base64url') }));
  const page = { edges, hasNextPage: begin + size < items.length, hasPreviousPage: begin > 0 };
  return pageOf(
    () => page,
    () => items.length,
  );
}

function indexAfter<Item>(items: readonly Item[], keyOf: (item: Item) => string, cursor: string): number {
  const read = Buffer.from(cursor, 'base64url').toString('utf8');
  const at = read.startsWith(PREFIX)
    ? items.findIndex((item) => keyOf(item) === read.slice(PREFIX.length))
    : -1;
  if (at >= 0) return at + 1;
  throw badInput(
    'CURSOR_INVALID',
    'The cursor is not one of this list. Take it from a page of the same list.',
  );
}
