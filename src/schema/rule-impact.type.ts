// What a changed or new topic would change among the stored determinations.
import { Field, Int, ObjectType } from 'type-graphql';
import type * as terms from '../terms.js';
import { Agreement } from './audit.enum.js';
import { Outcome, PredictedOutcome } from './outcome.enum.js';

@ObjectType({
  description: 'What the rules say of a determination, and how its outcome stands to that.',
  simpleResolvers: true,
})
export class RuleStanding {
  @Field(() => PredictedOutcome, { description: 'What the rules say.' })
  predictedOutcome!: terms.PredictedOutcome;

  @Field(() => Agreement, { description: 'How the outcome stands to it.' })
  agreement!: terms.Agreement;

  @Field(() => String, {
    nullable: true,
    description: 'Slug of the first deciding topic; null where none decides.',
  })
  topic!: string | null;
}

@ObjectType({
  description: 'A determination of which the rules would say something else.',
  simpleResolvers: true,
})
export class RuleImpactChange {
  @Field(() => String, { nullable: true, description: 'The case; null where the letter has no number.' })
  caseNumber!: string | null;

  @Field(() => Int, { description: 'Which item of its letter, from 1.' })
  position!: number;

  @Field(() => String, { description: 'What was asked for.' })
  disputedService!: string;

  @Field(() => Outcome, { description: 'What the reviewer decided.' })
  outcome!: terms.Outcome;

  @Field(() => RuleStanding, { description: 'With the rules as they are.' })
  before!: RuleStanding;

  @Field(() => RuleStanding, { description: 'With the topic.' })
  after!: RuleStanding;
}

@ObjectType({ description: 'Changes by one topic, treatment, category or year.', simpleResolvers: true })
export class RuleImpactCount {
  @Field(() => String, { description: 'TOPIC, TREATMENT, CATEGORY or YEAR.' })
  dimension!: string;

  @Field(() => String, { nullable: true, description: 'Its value; null where the determinations have none.' })
  key!: string | null;

  @Field(() => Int, { description: 'How many predictions would change.' })
  predictions!: number;

  @Field(() => Int, { description: 'How many agreements would change.' })
  agreements!: number;
}

@ObjectType({ description: 'How often a prediction would become another.', simpleResolvers: true })
export class PredictionTransition {
  @Field(() => PredictedOutcome, { description: 'As it is.' })
  from!: terms.PredictedOutcome;

  @Field(() => PredictedOutcome, { description: 'As it would be.' })
  to!: terms.PredictedOutcome;

  @Field(() => Int, { description: 'How many determinations.' })
  count!: number;
}

@ObjectType({
  description: 'A changed or new topic against everything stored. Nothing of it is stored.',
  simpleResolvers: true,
})
export class RuleImpact {
  @Field(() => String, { description: 'Slug of the topic.' })
  topic!: string;

  @Field(() => Boolean, { description: 'Whether the rule base has no such topic yet.' })
  isNew!: boolean;

  @Field(() => String, { description: 'Version of the topics as they are.' })
  before!: string;

  @Field(() => String, { description: 'Version of the topics as they would be.' })
  after!: string;

  @Field(() => Int, { description: 'Determinations that were judged again.' })
  considered!: number;

  @Field(() => Int, { description: 'Predictions that would change.' })
  predictions!: number;

  @Field(() => Int, { description: 'Agreements that would change.' })
  agreements!: number;

  @Field(() => [PredictionTransition], { description: 'From what to what.' })
  transitions!: PredictionTransition[];

  @Field(() => [RuleImpactCount], { description: 'By topic, treatment, category and year.' })
  counts!: RuleImpactCount[];
}
