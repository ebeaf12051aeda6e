// Single figures of an audit: each with what it is based on and its interval.
import { Field, Float, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'One figure, what it is of and how sure it is.', simpleResolvers: true })
export class AuditFigure {
  @Field(() => Float, { nullable: true, description: 'The figure; null where it cannot be told.' })
  value!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Lower end of the interval by resampling letters; null where it cannot be told.',
  })
  lower!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Upper end of the interval by resampling letters; null where it cannot be told.',
  })
  upper!: number | null;

  @Field(() => Float, { description: 'The level of the interval.' })
  level!: number;

  @Field(() => Int, { description: 'How many determinations it is of.' })
  determinations!: number;

  @Field(() => Int, { description: 'How many letters they stand in.' })
  letters!: number;
}

@ObjectType({ description: 'Determinations beside what their cases led to expect.', simpleResolvers: true })
export class AuditComparison {
  @Field(() => Int, { description: 'How many determinations.' })
  determinations!: number;

  @Field(() => Int, { description: 'How many letters they stand in.' })
  letters!: number;

  @Field(() => Float, { description: 'Observed share upheld, 0 to 1.' })
  observedUpheld!: number;

  @Field(() => Float, { description: 'Share upheld that their cases led to expect.' })
  expectedUpheld!: number;

  @Field(() => Float, { description: 'Observed less expected share.' })
  difference!: number;

  @Field(() => Float, { description: 'Lower end of the interval, by letters.' })
  lower!: number;

  @Field(() => Float, { description: 'Upper end of the interval, by letters.' })
  upper!: number;

  @Field(() => Float, { description: 'The level of the interval.' })
  level!: number;
}
