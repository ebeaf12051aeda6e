// One decided dispute as the graph shows it. Letter, bases, prediction and findings are loaded by the resolver.
import { Field, ID, Int, ObjectType } from 'type-graphql';
import type * as terms from '../terms.js';
import { AuditFindingKind } from './audit.enum.js';
import { DateScalar } from './date.scalar.js';
import { ReviewType, UrDecision } from './letter.enum.js';
import { Node } from './node.type.js';
import { Outcome } from './outcome.enum.js';
import { Span } from './span.type.js';

@ObjectType({
  description: "The claims administrator's earlier decision, as far as the letter tells.",
  simpleResolvers: true,
})
export class UtilizationReview {
  @Field(() => UrDecision, {
    nullable: true,
    description: 'What it did; null where the letter does not say.',
  })
  decision!: terms.UrDecision | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'When it decided; null where the letter does not say.',
  })
  decidedOn!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'When the request was made; null where the letter does not say.',
  })
  requestedOn!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'When the request was received; null where the letter does not say.',
  })
  receivedOn!: string | null;

  @Field(() => ReviewType, {
    nullable: true,
    description: 'Before, during or after the treatment; null where the letter does not say.',
  })
  reviewType!: terms.ReviewType | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'When the service was or is to be rendered; null where the letter does not say.',
  })
  dateOfService!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The whole original request, where the letter words it; else null.',
  })
  originalRequest!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What was authorized of it or instead; null where nothing was, or the letter does not say.',
  })
  authorized!: string | null;
}

@ObjectType({
  description: 'What a check of the letter itself found: a sign to look at, not a verdict.',
  simpleResolvers: true,
})
export class AuditFinding {
  @Field(() => AuditFindingKind, { description: 'Which check.' })
  kind!: terms.AuditFindingKind;

  @Field(() => String, { description: 'What it saw, in one sentence.' })
  message!: string;

  @Field(() => Span, {
    nullable: true,
    description: "Where in the letter's text; null where it has no single place.",
  })
  span!: Span | null;
}

@ObjectType({
  description: 'One decided dispute: one disputed item or service of a letter.',
  implements: Node,
  simpleResolvers: true,
})
export class Determination implements Node {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => Int, { description: 'From 1, in letter order.' })
  position!: number;

  @Field(() => String, { description: 'As the letter words it, without the outcome word.' })
  disputedService!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'What was decided, where the service tells that utilization review authorized a part or something else: the remaining portion, or the whole original request. Null where the service tells no such thing.',
  })
  disputedPortion!: string | null;

  @Field(() => Outcome, { description: 'What the reviewer decided about the DENIAL.' })
  outcome!: terms.Outcome;

  @Field(() => UtilizationReview, { description: 'What utilization review did before.' })
  utilizationReview!: UtilizationReview;

  @Field(() => String, { description: "The reviewer's reasons." })
  rationale!: string;

  @Field(() => Span, { description: "The whole dispute in the letter's text." })
  span!: Span;
}
