// A treatment of the vocabulary.
import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType({
  description: 'A treatment of the vocabulary by which services are recognised.',
  simpleResolvers: true,
})
export class Treatment {
  @Field(() => ID, { description: 'Readable slug, such as "nmes".' })
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
