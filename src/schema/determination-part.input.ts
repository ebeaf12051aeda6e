// What a filter can ask about parts of a determination: a fact, a citation, a rule that was tried.
import { GraphQLJSON } from 'graphql-scalars';
import { Field, ID, InputType } from 'type-graphql';
import type * as terms from '../terms.js';
import { IdFilter, IntFilter, TextFilter } from './filter.input.js';
import { Party } from './letter.enum.js';
import { FindingStatus } from './prediction.enum.js';

@InputType({
  description: 'A fact known before the decision, as the last prediction of the determination read it.',
})
export class FactWhere {
  @Field(() => String, { description: 'A name of factDefinitions; others are refused with UNKNOWN_FACT.' })
  name!: string;

  @Field(() => GraphQLJSON, { nullable: true, description: 'The fact is known and has this value.' })
  eq?: terms.JsonValue;

  @Field(() => Boolean, { nullable: true, description: 'true: the fact is known; false: it is not.' })
  known?: boolean | null;
}

@InputType({
  description: 'One citation that fits all of this; noneCited asks instead whether the party cites nothing.',
})
export class CitationWhere {
  @Field(() => Party, { nullable: true, description: 'Who cites; where it is left out, either party.' })
  citedBy?: terms.Party | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the letter says that the party cited nothing.',
  })
  noneCited?: boolean | null;

  @Field(() => IdFilter, { nullable: true, description: 'The guideline cited, by its slug.' })
  guideline?: IdFilter | null;

  @Field(() => IdFilter, { nullable: true, description: 'The topic cited, by its slug.' })
  topic?: IdFilter | null;

  @Field(() => TextFilter, { nullable: true, description: 'The section as cited.' })
  section?: TextFilter | null;

  @Field(() => IntFilter, { nullable: true, description: 'A page cited: holds where one of them fits.' })
  page?: IntFilter | null;
}

@InputType({ description: 'A rule that was tried on the determination; fits all of this.' })
export class RuleFindingWhere {
  @Field(() => ID, { nullable: true, description: 'The rule, by its opaque id or its slug.' })
  rule?: string | null;

  @Field(() => ID, { nullable: true, description: 'The topic that the rule stands in, by its slug.' })
  topic?: string | null;

  @Field(() => FindingStatus, { nullable: true, description: 'How the rule stands on the determination.' })
  status?: terms.FindingStatus | null;
}
