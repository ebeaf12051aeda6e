// The filter of determinations. Filters can be nested; conditions side by side must all hold.
import { Field, InputType } from 'type-graphql';
import { CitationWhere, FactWhere, RuleFindingWhere } from './determination-part.input.js';
import {
  AgreementFilter,
  AuditFindingKindFilter,
  OutcomeFilter,
  SexFilter,
  UrDecisionFilter,
} from './enum-filter.input.js';
import { DateFilter, IdFilter, IntFilter, TextFilter } from './filter.input.js';

@InputType({ description: 'Filters nest with and, or, not; fields side by side are joined by and.' })
export class DeterminationWhere {
  @Field(() => [DeterminationWhere], {
    nullable: true,
    description: 'All of these; an empty list holds for every determination.',
  })
  and?: DeterminationWhere[] | null;

  @Field(() => [DeterminationWhere], {
    nullable: true,
    description: 'At least one of these; an empty list holds for no determination.',
  })
  or?: DeterminationWhere[] | null;

  @Field(() => DeterminationWhere, { nullable: true, description: 'Not this.' })
  not?: DeterminationWhere | null;

  @Field(() => OutcomeFilter, { nullable: true, description: 'What became of the DENIAL.' })
  outcome?: OutcomeFilter | null;

  @Field(() => IdFilter, { nullable: true, description: 'The treatment, by its slug.' })
  treatment?: IdFilter | null;

  @Field(() => TextFilter, { nullable: true, description: 'The request category of the treatment.' })
  category?: TextFilter | null;

  @Field(() => TextFilter, { nullable: true, description: 'The words of the service.' })
  disputedService?: TextFilter | null;

  @Field(() => DateFilter, { nullable: true, description: 'When the reviewer decided.' })
  decisionDate?: DateFilter | null;

  @Field(() => DateFilter, { nullable: true, description: 'When utilization review denied.' })
  urDenialDate?: DateFilter | null;

  @Field(() => DateFilter, { nullable: true, description: 'The date of injury.' })
  dateOfInjury?: DateFilter | null;

  @Field(() => IntFilter, {
    nullable: true,
    description: 'Days from the date of injury to the utilization review decision.',
  })
  injuryAgeDays?: IntFilter | null;

  @Field(() => TextFilter, {
    nullable: true,
    description: 'A specialty of the reviewer: holds where one of them fits.',
  })
  specialty?: TextFilter | null;

  @Field(() => TextFilter, {
    nullable: true,
    description: "A state of the reviewer's licensure: holds where one of them fits.",
  })
  licensedIn?: TextFilter | null;

  @Field(() => IntFilter, { nullable: true, description: "The patient's age in years." })
  age?: IntFilter | null;

  @Field(() => SexFilter, { nullable: true, description: "The patient's sex." })
  sex?: SexFilter | null;

  @Field(() => TextFilter, { nullable: true, description: 'The case number.' })
  caseNumber?: TextFilter | null;

  @Field(() => UrDecisionFilter, { nullable: true, description: 'What utilization review did.' })
  urDecision?: UrDecisionFilter | null;

  @Field(() => FactWhere, { nullable: true, description: 'A fact known before the decision.' })
  fact?: FactWhere | null;

  @Field(() => AuditFindingKindFilter, {
    nullable: true,
    description: 'What the checks of the letter found.',
  })
  finding?: AuditFindingKindFilter | null;

  @Field(() => RuleFindingWhere, {
    nullable: true,
    description: 'A rule that was tried on it: which determinations a rule touches.',
  })
  ruleFinding?: RuleFindingWhere | null;

  @Field(() => CitationWhere, { nullable: true, description: 'What a party cites.' })
  citation?: CitationWhere | null;

  @Field(() => AgreementFilter, { nullable: true, description: 'How the outcome stands to our encoding.' })
  agreement?: AgreementFilter | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Full-text search over the service, the case summary and the rationale: words, "phrases in quotes", AND, OR, NOT, a* for beginnings, parentheses.',
  })
  search?: string | null;
}
