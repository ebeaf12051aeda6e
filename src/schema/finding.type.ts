// A rule's result on one request, with the trace of its conditions.
import { GraphQLJSON } from 'graphql-scalars';
import { Field, ObjectType } from 'type-graphql';
import type * as terms from '../terms.js';
import { FindingStatus } from './prediction.enum.js';

@ObjectType({ description: 'One condition of a rule on one request.', simpleResolvers: true })
export class ConditionResult {
  @Field(() => String, {
    description: 'WHEN: must be known and hold. UNLESS: an exception that must be shown.',
  })
  part!: 'WHEN' | 'UNLESS';

  @Field(() => String, { description: 'The fact that it asks for.' })
  fact!: string;

  @Field(() => String, { description: 'How the fact is compared.' })
  operator!: string;

  @Field(() => GraphQLJSON, { description: 'What it is compared with.' })
  expected!: terms.JsonValue;

  @Field(() => GraphQLJSON, { nullable: true, description: 'What the fact is; null where it is not known.' })
  actual!: terms.JsonValue;

  @Field(() => FindingStatus, { description: 'Whether it holds.' })
  status!: terms.FindingStatus;
}

@ObjectType({ description: "A rule's result on one request, with its trace.", simpleResolvers: true })
export class Finding {
  @Field(() => FindingStatus, { description: 'Whether the rule holds.' })
  status!: terms.FindingStatus;

  @Field(() => String, { description: 'Names the condition that decided or is missing.' })
  reason!: string;

  @Field(() => [ConditionResult], { description: 'Every condition of the rule.' })
  conditions!: ConditionResult[];

  @Field(() => [String], {
    description: 'Facts of exceptions that the record does not show and that a match takes as absent.',
  })
  assumedAbsent!: string[];
}
