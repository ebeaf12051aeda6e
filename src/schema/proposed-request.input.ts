// A request for treatment that somebody is considering.
import { GraphQLJSON } from 'graphql-scalars';
import { Field, InputType } from 'type-graphql';
import type * as terms from '../terms.js';
import { DateScalar } from './date.scalar.js';
import { UrDecision } from './letter.enum.js';

@InputType({ description: 'A fact stated outright.' })
export class FactInput {
  @Field(() => String, { description: 'A name of factDefinitions; others are refused with UNKNOWN_FACT.' })
  name!: string;

  @Field(() => GraphQLJSON, { description: 'Its value, of the type that its definition names.' })
  value!: terms.JsonValue;
}

@InputType({ description: 'A request for treatment that utilization review refused, or would refuse.' })
export class ProposedRequestInput {
  @Field(() => String, {
    description:
      'What is asked for, as a physician or a letter words it: "Zynex EMS unit (home use)/purchase for lumbar spine".',
  })
  service!: string;

  @Field(() => String, { nullable: true, description: 'Free text about the case; facts are read from it.' })
  caseSummary?: string | null;

  @Field(() => [FactInput], {
    nullable: true,
    description: 'Facts stated outright; they win over what is read.',
  })
  facts?: FactInput[] | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Chooses the guideline edition in force. Default: today.',
  })
  requestDate?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Chooses the edition where the law goes by the date of service. Default: requestDate.',
  })
  dateOfService?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Date of injury; where it is left out, not known.',
  })
  dateOfInjury?: string | null;

  @Field(() => [String], { nullable: true, description: 'Diagnoses, in words.' })
  diagnoses?: string[] | null;

  @Field(() => String, { nullable: true, description: 'The part of the body that is to be treated.' })
  bodyPart?: string | null;

  @Field(() => UrDecision, {
    nullable: true,
    description: 'What utilization review did with it; default: denied.',
  })
  urDecision?: terms.UrDecision | null;

  @Field(() => String, {
    nullable: true,
    description: 'What utilization review authorized of it or instead.',
  })
  authorizedPortion?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Other services of the same request, such as the surgery that this one depends on.',
  })
  otherServices?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the claims administrator cites for its refusal.',
  })
  claimsAdministratorGuideline?: string | null;
}
