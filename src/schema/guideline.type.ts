// Guidelines, their topics and our encoding of them. The resolver connects them.

import { GraphQLJSON } from 'graphql-scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { GuidelineBody } from '../catalogue/guideline.js';
import type { Condition } from '../rules/engine/condition-tree.js';
import type * as topic from '../rules/topics/topic.js';
import type * as terms from '../terms.js';
import { DateScalar } from './date.scalar.js';
import { Node } from './node.type.js';
import { FindingStatus, Provenance } from './prediction.enum.js';

@ObjectType({
  description: 'One edition of a publication that parties cite.',
  implements: Node,
  simpleResolvers: true,
})
export class Guideline implements Node {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => String, { description: 'Its title.' })
  title!: string;

  @Field(() => String, {
    description: 'MTUS, REGULATION, ACOEM, ODG or OTHER: higher authorities come first.',
  })
  body!: GuidelineBody;

  @Field(() => String, {
    nullable: true,
    description: 'Its edition; null where it has none or none is known.',
  })
  edition!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day on which it rules; null where open or not known.',
  })
  inForceFrom!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day on which it rules; null where open or not known.',
  })
  inForceUntil!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The last day for which its being in force was seen in a source; answers for later days carry the caveat EDITION_NOT_CONFIRMED. Null where no dated source was found.',
  })
  checkedThrough!: string | null;

  @Field(() => String, { description: 'What its dates are held against: REQUEST_DATE or DATE_OF_SERVICE.' })
  ruledBy!: 'REQUEST_DATE' | 'DATE_OF_SERVICE';
}

@ObjectType({
  description: 'A heading of a guideline that speaks of a treatment.',
  implements: Node,
  simpleResolvers: true,
})
export class GuidelineTopic implements Node {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;
}

@ObjectType({ description: 'A case that a rule is tested with.', simpleResolvers: true })
export class RuleExample {
  @Field(() => String, { description: 'What a claims nurse would call the case.' })
  name!: string;

  @Field(() => GraphQLJSON, { description: 'Its facts, by their names.' })
  facts!: Record<string, terms.JsonValue>;

  @Field(() => FindingStatus, { description: 'How the rule stands on them.' })
  expect!: terms.FindingStatus;
}

@ObjectType({
  description: 'Our encoding of one recommendation. conditions is in the format of json-rules-engine.',
  implements: Node,
  simpleResolvers: true,
})
export class GuidelineRule implements Node {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => String, { description: "One sentence in the guideline's voice." })
  summary!: string;

  @Field(() => String, { description: 'Why the guideline says so.' })
  why!: string;

  @Field(() => String, { description: 'RECOMMENDED or NOT_RECOMMENDED.' })
  recommendation!: topic.Recommendation;

  @Field(() => GraphQLJSON, {
    nullable: true,
    description: 'Exceptions that must be shown to lift the rule; null where it has none.',
  })
  unless!: Condition | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day on which it rules; null where its topic says it.',
  })
  inForceFrom!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day on which it rules; null where its topic says it.',
  })
  inForceUntil!: string | null;

  @Field(() => [RuleExample], { description: 'The cases that it is tested with.' })
  examples!: RuleExample[];
}

@ObjectType({
  description: 'Where a recommendation stands and how well that is known.',
  simpleResolvers: true,
})
export class RuleSource {
  @Field(() => String, { description: 'Heading, chapter or table as letters cite it.' })
  section!: string;

  @Field(() => [Int], { description: 'Pages of the edition.' })
  pages!: number[];

  @Field(() => Provenance, { description: 'Whether it was read or recalled.' })
  provenance!: topic.Provenance;

  @Field(() => [String], {
    description: 'Letters and addresses where it was read; empty where it is recalled.',
  })
  seenIn!: string[];
}
