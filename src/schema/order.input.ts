// The order of a list. Ties are settled by the id, so that pages never overlap.
import { Field, InputType } from 'type-graphql';
import { DeterminationOrderField, Direction, LetterOrderField } from './order.enum.js';

@InputType({ description: 'By what letters are ordered, and which end comes first.' })
export class LetterOrder {
  @Field(() => LetterOrderField, { description: 'By what.' })
  field!: keyof typeof LetterOrderField;

  @Field(() => Direction, { description: 'Which end comes first.' })
  direction!: keyof typeof Direction;
}

@InputType({ description: 'By what determinations are ordered, and which end comes first.' })
export class DeterminationOrder {
  @Field(() => DeterminationOrderField, { description: 'By what.' })
  field!: keyof typeof DeterminationOrderField;

  @Field(() => Direction, { description: 'Which end comes first.' })
  direction!: keyof typeof Direction;
}
