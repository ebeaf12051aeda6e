// From Relay's arguments to a page request, and from rows to the page that the graph shows. Knows no tables.
import type { PageRequest, Page as StoredPage } from '../db/pages/page.js';
import type { Page } from '../schema/page.type.js';
import { badInput } from './bad-input.js';
import { DEFAULT_PAGE, MAX_PAGE } from './page-size.js';

/** The size of a list that has only a beginning; throws PAGE_INVALID or PAGE_TOO_LARGE. */
export function pageSize(first: number | null | undefined): number {
  return pageRequest({ first }).first ?? DEFAULT_PAGE;
}

/** The page asked for; throws PAGE_INVALID or PAGE_TOO_LARGE. */
export function pageRequest(args: PageRequest): PageRequest {
  const { first, last, after, before } = args;
  if (first != null && last != null) {
    throw badInput('PAGE_INVALID', 'Give first or last, not both.');
  }
  for (const [name, size] of [
    ['first', first],
    ['last', last],
  ] as const) {
    if (size == null) continue;
    if (size < 0) throw badInput('PAGE_INVALID', `${name} must not be negative.`);
    if (size > MAX_PAGE)
      throw badInput('PAGE_TOO_LARGE', `${name} is ${size}; a page holds ${MAX_PAGE} at most.`);
  }
  const backward = before != null && after == null;
  const size =
    first == null && last == null ? { [backward ? 'last' : 'first']: DEFAULT_PAGE } : { first, last };
  return { ...size, after, before };
}

/** The page that the graph shows; `count` runs only where totalCount is asked for. */
export function pageOf<Row>(page: StoredPage<Row>, count: () => number | Promise<number>): Page<Row> {
  const edges = page.edges.map(({ cursor, row }) => ({ cursor, node: row }));
  return {
    edges,
    nodes: edges.map((edge) => edge.node),
    pageInfo: {
      hasNextPage: page.hasNextPage,
      hasPreviousPage: page.hasPreviousPage,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: count,
  };
}
