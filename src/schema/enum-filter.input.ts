// Filters of enumerated values, each with the conditions that make sense for it.
import { Field, InputType } from 'type-graphql';
import type * as terms from '../terms.js';
import { Agreement, AuditFindingKind } from './audit.enum.js';
import { Sex, UrDecision } from './letter.enum.js';
import { LetterOutcome, Outcome } from './outcome.enum.js';

const EQ = 'Equal to this.';
const NE = 'Other than this; what the letter does not say counts as other.';
const IN = 'One of these.';
const NOT_IN = 'None of these; what the letter does not say counts as none of them.';
const IS_NULL = 'true: the letter does not say; false: it says.';

@InputType({ description: 'Filter of the outcome of a determination.' })
export class OutcomeFilter {
  @Field(() => Outcome, { nullable: true, description: EQ })
  eq?: terms.Outcome | null;

  @Field(() => Outcome, { nullable: true, description: NE })
  ne?: terms.Outcome | null;

  @Field(() => [Outcome], { nullable: true, description: IN })
  in?: terms.Outcome[] | null;

  @Field(() => [Outcome], { nullable: true, description: NOT_IN })
  notIn?: terms.Outcome[] | null;
}

@InputType({ description: 'Filter of the outcomes of a letter together.' })
export class LetterOutcomeFilter {
  @Field(() => LetterOutcome, { nullable: true, description: EQ })
  eq?: terms.LetterOutcome | null;

  @Field(() => LetterOutcome, { nullable: true, description: NE })
  ne?: terms.LetterOutcome | null;

  @Field(() => [LetterOutcome], { nullable: true, description: IN })
  in?: terms.LetterOutcome[] | null;

  @Field(() => [LetterOutcome], { nullable: true, description: NOT_IN })
  notIn?: terms.LetterOutcome[] | null;
}

@InputType({ description: 'Filter of how the outcome stands to our encoding.' })
export class AgreementFilter {
  @Field(() => Agreement, { nullable: true, description: EQ })
  eq?: terms.Agreement | null;

  @Field(() => Agreement, { nullable: true, description: NE })
  ne?: terms.Agreement | null;

  @Field(() => [Agreement], { nullable: true, description: IN })
  in?: terms.Agreement[] | null;

  @Field(() => [Agreement], { nullable: true, description: NOT_IN })
  notIn?: terms.Agreement[] | null;
}

@InputType({ description: "Filter of the patient's sex." })
export class SexFilter {
  @Field(() => Sex, { nullable: true, description: EQ })
  eq?: terms.Sex | null;

  @Field(() => Sex, { nullable: true, description: NE })
  ne?: terms.Sex | null;

  @Field(() => Boolean, { nullable: true, description: IS_NULL })
  isNull?: boolean | null;
}

@InputType({ description: 'Filter of what utilization review did.' })
export class UrDecisionFilter {
  @Field(() => UrDecision, { nullable: true, description: EQ })
  eq?: terms.UrDecision | null;

  @Field(() => UrDecision, { nullable: true, description: NE })
  ne?: terms.UrDecision | null;

  @Field(() => [UrDecision], { nullable: true, description: IN })
  in?: terms.UrDecision[] | null;

  @Field(() => [UrDecision], { nullable: true, description: NOT_IN })
  notIn?: terms.UrDecision[] | null;

  @Field(() => Boolean, { nullable: true, description: IS_NULL })
  isNull?: boolean | null;
}

@InputType({
  description: 'Filter of what the checks of a letter found: determinations that have such a finding.',
})
export class AuditFindingKindFilter {
  @Field(() => AuditFindingKind, { nullable: true, description: 'Has a finding of this kind.' })
  eq?: terms.AuditFindingKind | null;

  @Field(() => [AuditFindingKind], { nullable: true, description: 'Has a finding of one of these kinds.' })
  in?: terms.AuditFindingKind[] | null;
}
