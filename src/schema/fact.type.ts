// Facts, their catalogue, and what a change of them would do.
import { GraphQLJSON } from 'graphql-scalars';
import { Field, Float, ObjectType } from 'type-graphql';
import type { FactOrigin } from '../rules/facts/fact-list.js';
import type * as terms from '../terms.js';
import { PredictedOutcome } from './outcome.enum.js';
import { FactSource } from './prediction.enum.js';
import { Span } from './span.type.js';

@ObjectType({
  description:
    'One input of the rules: STATED by the request, READ from text (with its span), DERIVED from dates or other facts, ASSUMED_ABSENT: an exception that the record does not show.',
  simpleResolvers: true,
})
export class Fact {
  @Field(() => String, { description: 'Its name in the list of facts.' })
  name!: string;

  @Field(() => GraphQLJSON, { nullable: true, description: 'Its value; null where it is not known.' })
  value!: terms.JsonValue;

  @Field(() => FactSource, { description: 'Where it comes from.' })
  source!: terms.FactSource;

  @Field(() => Span, {
    nullable: true,
    description:
      "Where it was read: in the letter's text, or in the typed field that readFrom names; null where it was not read.",
  })
  span!: Span | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Which words it was read from: SERVICE, CASE_SUMMARY or CLAIMS_ADMINISTRATOR_GUIDELINE; null where it was not read.',
  })
  readFrom?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'How it was derived or read, for a person; null where it was stated.',
  })
  note?: string | null;
}

@ObjectType({ description: 'What a number can be, both bounds included.', simpleResolvers: true })
export class FactRange {
  @Field(() => Float, { description: 'The least value.' })
  min!: number;

  @Field(() => Float, { description: 'The greatest value.' })
  max!: number;

  @Field(() => Boolean, { description: 'Whether only whole numbers are values.' })
  integer!: boolean;
}

@ObjectType({ description: 'One entry of the closed list of facts.', simpleResolvers: true })
export class FactDefinition {
  @Field(() => String, { description: 'Its name, as FactInput and FactWhere take it.' })
  name!: string;

  @Field(() => String, { description: 'The type of its values.' })
  type!: string;

  @Field(() => String, { nullable: true, description: 'Unit of a number; null where it has none.' })
  unit!: string | null;

  @Field(() => String, { description: 'What it means, in one sentence.' })
  meaning!: string;

  @Field(() => [String], { description: 'Its possible values; empty where they are open.' })
  choices!: string[];

  @Field(() => FactRange, { nullable: true, description: 'What a number can be; null for other types.' })
  range!: FactRange | null;

  @Field(() => [String], {
    description:
      'Where it is read from: REQUEST, SERVICE, CASE_SUMMARY, DATES, CLAIMS_ADMINISTRATOR; DERIVED: it follows from other facts.',
  })
  readFrom!: FactOrigin[];

  @Field(() => Boolean, {
    description: 'Part of what is asked for, for whom and when: no counterfactual changes it.',
  })
  fixed!: boolean;
}

@ObjectType({
  description: 'Facts that, once known, would decide an undetermined prediction.',
  simpleResolvers: true,
})
export class MissingFacts {
  @Field(() => [String], { description: 'The names of the facts; none of them can be left out.' })
  names!: string[];

  @Field(() => [PredictedOutcome], { description: 'The outcomes that their values can lead to.' })
  wouldBe!: terms.PredictedOutcome[];
}

@ObjectType({ description: 'One changed fact.', simpleResolvers: true })
export class FactChange {
  @Field(() => String, { description: 'The name of the fact.' })
  name!: string;

  @Field(() => GraphQLJSON, {
    nullable: true,
    description: 'Its value in the request; null where it is not known.',
  })
  from!: terms.JsonValue;

  @Field(() => GraphQLJSON, { nullable: true, description: 'The changed value; null means not known.' })
  to!: terms.JsonValue;
}

@ObjectType({
  description: 'A smallest change of facts that turns a decided prediction.',
  simpleResolvers: true,
})
export class Counterfactual {
  @Field(() => [FactChange], { description: 'What would have to be otherwise.' })
  changes!: FactChange[];

  @Field(() => PredictedOutcome, { description: 'What the prediction would be then.' })
  predictedOutcome!: terms.PredictedOutcome;
}
