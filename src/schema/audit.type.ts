// The figures of a consistency audit.
import { Field, Float, Int, ObjectType } from 'type-graphql';
import type * as terms from '../terms.js';
import { Agreement, AuditFindingKind } from './audit.enum.js';
import { Concordance, Drift, ExpectationBin, Reliability, Variations } from './audit-statistics.type.js';
import { DateScalar } from './date.scalar.js';
import { Fact } from './fact.type.js';

/** What every count of an audit says beside what it counts. */
@ObjectType({ simpleResolvers: true })
abstract class CountedShare {
  @Field(() => Int, { description: 'How many.' })
  count!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Their share of all, 0 to 1; null where there are none.',
  })
  share!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Lower end of its interval, by letters; null without letters.',
  })
  lower!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Upper end of its interval, by letters; null without letters.',
  })
  upper!: number | null;

  @Field(() => Float, { description: 'The level of the interval.' })
  level!: number;
}

@ObjectType({ description: 'How many determinations stand so to our encoding.', simpleResolvers: true })
export class AgreementCount extends CountedShare {
  @Field(() => Agreement, { description: 'How they stand.' })
  agreement!: terms.Agreement;
}

@ObjectType({ description: 'How many determinations have a finding of a kind.', simpleResolvers: true })
export class AuditFindingCount extends CountedShare {
  @Field(() => AuditFindingKind, { description: 'The kind of finding.' })
  kind!: terms.AuditFindingKind;
}

@ObjectType({ description: 'Like determinations, and whether they ended alike.', simpleResolvers: true })
export class LikeGroup {
  @Field(() => [Fact], { description: 'The deciding facts that all of them share.' })
  facts!: Fact[];

  @Field(() => Int, { description: 'How many of them are upheld.' })
  upheld!: number;

  @Field(() => Int, { description: 'How many of them are overturned.' })
  overturned!: number;

  @Field(() => Int, { description: 'How many letters they stand in; items of one letter are one cluster.' })
  letters!: number;

  @Field(() => Float, { description: 'How many upheld their cases led to expect.' })
  expectedUpheld!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'The share of other known facts on which two of them agree; null where no fact is known of two of them.',
  })
  similarity!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'After control of the false discovery rate; null where the group is too small to test.',
  })
  adjustedP!: number | null;

  @Field(() => Boolean, { description: 'Whether the difference is more than chance allows.' })
  flagged!: boolean;
}

@ObjectType({
  description: 'A rationale that several letters share nearly word for word.',
  simpleResolvers: true,
})
export class BoilerplateText {
  @Field(() => String, { description: 'The finding in a sentence.' })
  message!: string;

  @Field(() => Int, { description: 'How many letters share it.' })
  letters!: number;
}

@ObjectType({
  description: 'How the determinations stand to the encoded guidelines and to each other.',
  simpleResolvers: true,
})
export class ConsistencyAudit {
  @Field(() => String, { description: 'The version of the rule base that the figures are of.' })
  rulesVersion!: string;

  @Field(() => Int, { description: 'How many determinations were audited.' })
  determinations!: number;

  @Field(() => [AgreementCount], {
    description: "How the reviewers' outcomes stand to the encoded guidelines.",
  })
  agreement!: AgreementCount[];

  @Field(() => [AuditFindingCount], { description: 'What the checks of the letters found, by kind.' })
  findingCounts!: AuditFindingCount[];

  @Field(() => Int, { description: 'How many letters they stand in.' })
  letters!: number;

  @Field(() => DateScalar, { nullable: true, description: 'The first decision; null where none is dated.' })
  decidedFrom!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The last decision; null where none is dated.' })
  decidedUntil!: string | null;

  @Field(() => [String], { description: 'What every reader of the figures should know.' })
  notes!: string[];

  @Field(() => Reliability, { description: 'Rules against reviewers, and reviewers against each other.' })
  reliability!: Reliability;

  @Field(() => Concordance, {
    description: 'What the claims administrator cites beside what the reviewer cites.',
  })
  concordance!: Concordance;

  @Field(() => Variations, { description: 'Differences after adjusting for case mix: associations.' })
  variations!: Variations;

  @Field(() => Drift, { description: 'Outcomes by month.' })
  drift!: Drift;

  @Field(() => [ExpectationBin], { description: 'What cases led to expect beside what happened, by tenths.' })
  expectations!: ExpectationBin[];
}
