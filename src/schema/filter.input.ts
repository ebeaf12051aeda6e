// Filters of single values. Conditions side by side must all hold.
import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, InputType, Int } from 'type-graphql';
import { DateScalar } from './date.scalar.js';

const EQ = 'Equal to this.';
const NE = 'Other than this; what the letter does not say counts as other.';
const IN = 'One of these.';
const NOT_IN = 'None of these; what the letter does not say counts as none of them.';
const IS_NULL = 'true: the letter does not say; false: it says.';
const LT = 'Less than (earlier than) this.';
const LTE = 'At most (at the latest) this.';
const GT = 'More than (later than) this.';
const GTE = 'At least (at the earliest) this.';

@InputType({ description: 'Filter of what has a slug: by its slug, or by its id.' })
export class IdFilter {
  @Field(() => ID, { nullable: true, description: EQ })
  eq?: string | null;

  @Field(() => ID, { nullable: true, description: NE })
  ne?: string | null;

  @Field(() => [ID], { nullable: true, description: IN })
  in?: string[] | null;

  @Field(() => [ID], { nullable: true, description: NOT_IN })
  notIn?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: IS_NULL })
  isNull?: boolean | null;
}

@InputType({
  description: 'Filter of a text. contains takes upper and lower case as one; the rest compares exactly.',
})
export class TextFilter {
  @Field(() => String, { nullable: true, description: EQ })
  eq?: string | null;

  @Field(() => String, { nullable: true, description: NE })
  ne?: string | null;

  @Field(() => [String], { nullable: true, description: IN })
  in?: string[] | null;

  @Field(() => [String], { nullable: true, description: NOT_IN })
  notIn?: string[] | null;

  @Field(() => String, { nullable: true, description: 'Holds these characters, anywhere, taken literally.' })
  contains?: string | null;

  @Field(() => Boolean, { nullable: true, description: IS_NULL })
  isNull?: boolean | null;
}

@InputType({ description: 'Filter of a whole number.' })
export class IntFilter {
  @Field(() => Int, { nullable: true, description: EQ })
  eq?: number | null;

  @Field(() => Int, { nullable: true, description: NE })
  ne?: number | null;

  @Field(() => [Int], { nullable: true, description: IN })
  in?: number[] | null;

  @Field(() => [Int], { nullable: true, description: NOT_IN })
  notIn?: number[] | null;

  @Field(() => Int, { nullable: true, description: LT })
  lt?: number | null;

  @Field(() => Int, { nullable: true, description: LTE })
  lte?: number | null;

  @Field(() => Int, { nullable: true, description: GT })
  gt?: number | null;

  @Field(() => Int, { nullable: true, description: GTE })
  gte?: number | null;

  @Field(() => Boolean, { nullable: true, description: IS_NULL })
  isNull?: boolean | null;
}

@InputType({ description: 'Filter of a day.' })
export class DateFilter {
  @Field(() => DateScalar, { nullable: true, description: EQ })
  eq?: string | null;

  @Field(() => DateScalar, { nullable: true, description: NE })
  ne?: string | null;

  @Field(() => [DateScalar], { nullable: true, description: IN })
  in?: string[] | null;

  @Field(() => [DateScalar], { nullable: true, description: NOT_IN })
  notIn?: string[] | null;

  @Field(() => DateScalar, { nullable: true, description: LT })
  lt?: string | null;

  @Field(() => DateScalar, { nullable: true, description: LTE })
  lte?: string | null;

  @Field(() => DateScalar, { nullable: true, description: GT })
  gt?: string | null;

  @Field(() => DateScalar, { nullable: true, description: GTE })
  gte?: string | null;

  @Field(() => Boolean, { nullable: true, description: IS_NULL })
  isNull?: boolean | null;
}

@InputType({ description: 'Filter of a moment.' })
export class DateTimeFilter {
  @Field(() => GraphQLDateTime, { nullable: true, description: LT })
  lt?: Date | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: LTE })
  lte?: Date | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: GT })
  gt?: Date | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: GTE })
  gte?: Date | null;
}
