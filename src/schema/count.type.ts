// A cell of a table of counts.
import { Field, Float, Int, ObjectType } from 'type-graphql';

@ObjectType({
  description:
    'A determination with several values of a dimension counts once under each; share and interval are of upheld.',
  simpleResolvers: true,
})
export class DeterminationCount {
  @Field(() => [String], {
    nullable: 'items',
    description: 'The value of each dimension, in the order asked for; null where a determination has none.',
  })
  keys!: (string | null)[];

  @Field(() => Int, { description: 'How many determinations.' })
  count!: number;

  @Field(() => Int, { description: 'How many of them are upheld.' })
  upheld!: number;

  @Field(() => Int, { description: 'How many of them are overturned.' })
  overturned!: number;

  @Field(() => Float, { description: 'Share upheld, from 0 to 1.' })
  upheldShare!: number;

  @Field(() => Float, { description: 'Lower end of the 90 % interval (Wilson).' })
  lower!: number;

  @Field(() => Float, { description: 'Upper end of the 90 % interval (Wilson).' })
  upper!: number;
}
