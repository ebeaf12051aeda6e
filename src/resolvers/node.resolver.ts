// Finds anything by its opaque id.
import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { Node } from '../schema/node.type.js';
import { type NodeKey, parseNodeId } from './global-id.js';
import type { GraphContext } from './graph-context.js';

@Resolver()
export class NodeResolver {
  @Query(() => Node, {
    nullable: true,
    description: 'Anything by its id; null where there is nothing of this id.',
  })
  async node(
    @Arg('id', () => ID, { description: 'An id that a query has returned.' }) id: string,
    @Ctx() context: GraphContext,
  ): Promise<object | null> {
    const key = parseNodeId(id);
    const found = await findNode(key, context);
    return found && { ...found, __typename: key.type };
  }
}

async function findNode({ type, id }: NodeKey, { loaders, knowledge }: GraphContext): Promise<object | null> {
  const row = /^[1-9]\d{0,14}$/.test(id) ? Number(id) : null;
  switch (type) {
    case 'Letter':
      return row === null ? null : loaders.letter.load(row);
    case 'Determination':
      return row === null ? null : loaders.determination.load(row);
    case 'Guideline':
      return knowledge.findGuideline(id);
    case 'Treatment':
      return knowledge.findTreatment(id);
    case 'GuidelineTopic':
      return knowledge.findTopic(id);
    case 'GuidelineRule':
      return knowledge.findRule(id);
  }
}
