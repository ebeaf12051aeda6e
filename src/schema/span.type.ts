// Places in a letter's text.
import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({
  description: "A stretch of the letter's text, in UTF-16 code units, end exclusive.",
  simpleResolvers: true,
})
export class Span {
  @Field(() => Int, { description: 'Offset of the first code unit.' })
  start!: number;

  @Field(() => Int, { description: 'Offset behind the last code unit.' })
  end!: number;
}

@ObjectType({ description: 'Where a parsed value stands in the text.', simpleResolvers: true })
export class FieldSpan {
  @Field(() => String, { description: 'The path of the value, such as "reviewer.specialties.0".' })
  path!: string;

  @Field(() => Span, { description: 'The stretch that holds it.' })
  span!: Span;
}
