// Loads a page of determinations whose ids are known.
import type { DeterminationRow } from '../db/letters/find-by-determination.js';
import type { ForwardPageArgs } from '../schema/page.args.js';
import type { Page } from '../schema/page.type.js';
import type { GraphContext } from './graph-context.js';
import { listPage } from './list-page.js';
import { present } from './present.js';

/** One page of the ids in their order, loaded in one batch. */
export async function loadedPage(
  { loaders }: GraphContext,
  ids: readonly number[],
  page: ForwardPageArgs,
): Promise<Page<DeterminationRow>> {
  const listed = listPage(ids, String, page);
  const edges = await Promise.all(
    listed.edges.map(async ({ cursor, node }) => ({
      cursor,
      node: present(await loaders.determination.load(node), 'A determination of an audit'),
    })),
  );
  return { ...listed, edges, nodes: edges.map((edge) => edge.node) };
}
