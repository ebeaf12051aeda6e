// The arguments of a page, as Relay words them. Checked where the page is read, not here.
import { ArgsType, Field, Int } from 'type-graphql';

@ArgsType()
export class ForwardPageArgs {
  @Field(() => Int, {
    nullable: true,
    description: 'How many from the beginning, or after the cursor: 0 to 100; 20 where nothing is said.',
  })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'A cursor of this list; the page begins behind it.' })
  after?: string | null;
}

@ArgsType()
export class PageArgs extends ForwardPageArgs {
  @Field(() => Int, {
    nullable: true,
    description: 'How many from the end, or before the cursor: 0 to 100; never together with first.',
  })
  last?: number | null;

  @Field(() => String, { nullable: true, description: 'A cursor of this list; the page ends before it.' })
  before?: string | null;
}
