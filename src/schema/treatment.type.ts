// A treatment of the vocabulary.
import { Field, ID, ObjectType } from 'type-graphql';
import { Node } from './node.type.js';

@ObjectType({
  description: 'A treatment of the vocabulary by which services are recognised.',
  implements: Node,
  simpleResolvers: true,
})
export class Treatment implements Node {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => String, { description: "Request category of the Division's search tool." })
  category!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Request subcategory; null where the category has none.',
  })
  subcategory!: string | null;

  @Field(() => [String], { description: 'Names, brand names and abbreviations by which letters call it.' })
  alsoCalled!: string[];
}
