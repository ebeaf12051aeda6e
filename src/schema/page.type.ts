// Relay pages: page information, edges and connections over any node type.
import { type ClassType, Field, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'Where a page stands in its list.', simpleResolvers: true })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether more follow after this page.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Whether more stand before this page.' })
  hasPreviousPage!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the first edge; null where the page is empty.',
  })
  startCursor!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the last edge; null where the page is empty.',
  })
  endCursor!: string | null;
}

/** What a resolver hands over for a connection; the count is only taken where it is asked for. */
export interface Page<Item> {
  edges: { cursor: string; node: Item }[];
  nodes: Item[];
  pageInfo: PageInfo;
  totalCount: () => number | Promise<number>;
}

/** The edge and connection types of a node type; `name` is the node's name in the graph. */
export function connectionOf(name: string, node: () => ClassType<object>) {
  @ObjectType(`${name}Edge`, {
    description: `One ${name} in a list, with its cursor.`,
    simpleResolvers: true,
  })
  class Edge {
    @Field(() => String, { description: 'Opaque place in the list, for after and before.' })
    cursor!: string;

    @Field(node, { description: `The ${name} itself.` })
    node!: object;
  }

  @ObjectType(`${name}Connection`, { description: `A page of a list of ${name}.`, simpleResolvers: true })
  class Connection {
    @Field(() => [Edge], { description: 'The page, each with its cursor.' })
    edges!: Edge[];

    @Field(() => [node()], { description: 'The page without cursors.' })
    nodes!: object[];

    @Field(() => PageInfo, { description: 'Where the page stands in the list.' })
    pageInfo!: PageInfo;

    @Field(() => Int, { description: 'How many the whole list holds; counted only where it is asked for.' })
    totalCount!: () => number | Promise<number>;
  }
  return Connection;
}
