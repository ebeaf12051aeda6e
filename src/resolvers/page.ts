// Turns Relay's arguments into a page request, and rows into the page that the graph shows.
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

/** The page that the graph shows; `find` runs where something of the page is asked for, `count` where totalCount is. */
export function pageOf<Row>(find: () => StoredPage<Row>, count: () => number | Promise<number>): Page<Row> {
  let found: StoredPage<Row> | null = null;
  const page = (): StoredPage<Row> => {
    found ??= find();
    return found;
  };
  return {
    get edges() {
      return page().edges.map(({ cursor, row }) => ({ cursor, node: row }));
    },
    get nodes() {
      return page().edges.map(({ row }) => row);
    },
    get pageInfo() {
      const { edges, hasNextPage, hasPreviousPage } = page();
      return {
        hasNextPage,
        hasPreviousPage,
        startCursor: edges[0]?.cursor ?? null,
        endCursor: edges.at(-1)?.cursor ?? null,
      };
    },
    totalCount: count,
  };
}

/** Finds a page at once where it starts or ends at a cursor, which may be none; else where it is asked for. */
export function foundPage<Row>(
  { after, before }: PageRequest,
  find: () => StoredPage<Row>,
): () => StoredPage<Row> {
  if (after == null && before == null) return find;
  const found = find();
  return () => found;
}
