// The filter of letters. Filters can be nested; conditions side by side must all hold.
import { Field, InputType } from 'type-graphql';
import { LetterOutcomeFilter } from './enum-filter.input.js';
import { DateFilter, DateTimeFilter, TextFilter } from './filter.input.js';

@InputType({ description: 'Filters nest with and, or, not; fields side by side are joined by and.' })
export class LetterWhere {
  @Field(() => [LetterWhere], {
    nullable: true,
    description: 'All of these; an empty list holds for every letter.',
  })
  and?: LetterWhere[] | null;

  @Field(() => [LetterWhere], {
    nullable: true,
    description: 'At least one of these; an empty list holds for no letter.',
  })
  or?: LetterWhere[] | null;

  @Field(() => LetterWhere, { nullable: true, description: 'Not this.' })
  not?: LetterWhere | null;

  @Field(() => TextFilter, { nullable: true, description: 'The case number.' })
  caseNumber?: TextFilter | null;

  @Field(() => DateFilter, { nullable: true, description: 'When the reviewer decided.' })
  decisionDate?: DateFilter | null;

  @Field(() => DateFilter, { nullable: true, description: 'The date of injury.' })
  dateOfInjury?: DateFilter | null;

  @Field(() => LetterOutcomeFilter, {
    nullable: true,
    description: 'The outcomes of its determinations together.',
  })
  outcome?: LetterOutcomeFilter | null;

  @Field(() => TextFilter, {
    nullable: true,
    description: 'A specialty of the reviewer: holds where one of them fits.',
  })
  specialty?: TextFilter | null;

  @Field(() => DateTimeFilter, {
    nullable: true,
    description: 'When it was first stored: with the order INGESTED_AT, what is new.',
  })
  ingestedAt?: DateTimeFilter | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Full-text search over services, case summary and rationales: words, "phrases in quotes", AND, OR, NOT, a* for beginnings, parentheses.',
  })
  search?: string | null;
}
