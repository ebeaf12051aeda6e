// The figures of a consistency audit. Knows no statistics.
import { Field, Float, Int, ObjectType } from 'type-graphql';
import type * as terms from '../terms.js';
import { Agreement, AuditFindingKind } from './audit.enum.js';
import { Fact } from './fact.type.js';

@ObjectType({ description: 'How many determinations stand so to our encoding.', simpleResolvers: true })
export class AgreementCount {
  @Field(() => Agreement, { description: 'How they stand.' })
  agreement!: terms.Agreement;

  @Field(() => Int, { description: 'How many.' })
  count!: number;
}

@ObjectType({ description: 'How many determinations have a finding of a kind.', simpleResolvers: true })
export class AuditFindingCount {
  @Field(() => AuditFindingKind, { description: 'The kind of finding.' })
  kind!: terms.AuditFindingKind;

  @Field(() => Int, { description: 'How many.' })
  count!: number;
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
    description: 'After control of the false discovery rate; null where the group is too small to test.',
  })
  adjustedP!: number | null;

  @Field(() => Boolean, { description: 'Whether the difference is more than chance allows.' })
  flagged!: boolean;
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
}
