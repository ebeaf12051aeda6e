// The statistics of an audit: rules against reviewers, what both parties cite, differences, drift, editions. Above 150
// lines: the small types of one query.
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { AuditComparison, AuditFigure } from './audit-figure.type.js';
import { DateScalar } from './date.scalar.js';

@ObjectType({
  description:
    'The rules beside the reviewers where the rules decide, and reviewers beside each other. Claims administrators always refuse and are no rater.',
  simpleResolvers: true,
})
export class Reliability {
  @Field(() => AuditFigure, { description: 'Share of determinations that the rules decide.' })
  decided!: AuditFigure;

  @Field(() => AuditFigure, { description: 'Share of the decided ones with the same outcome.' })
  rawAgreement!: AuditFigure;

  @Field(() => AuditFigure, { description: "Cohen's kappa of rules and reviewers." })
  kappa!: AuditFigure;

  @Field(() => AuditFigure, { description: "Gwet's AC1 of rules and reviewers." })
  ac1!: AuditFigure;

  @Field(() => AuditFigure, { description: "Krippendorff's alpha of reviewers within like groups." })
  alpha!: AuditFigure;

  @Field(() => Float, {
    nullable: true,
    description: 'Share upheld among those that the rules decide; null where they decide none.',
  })
  prevalence!: number | null;

  @Field(() => String, { description: 'Why kappa is low where one outcome is the rule.' })
  explanation!: string;
}

@ObjectType({ description: 'How outcomes stand to one deciding topic.', simpleResolvers: true })
export class TopicAgreement {
  @Field(() => String, { description: 'Slug of the topic.' })
  topic!: string;

  @Field(() => Int, { description: 'How many determinations it decides.' })
  determinations!: number;

  @Field(() => Int, { description: 'How many letters they stand in.' })
  letters!: number;

  @Field(() => Int, { description: 'How many ended as our encoding says.' })
  same!: number;

  @Field(() => Float, { description: 'Their share, 0 to 1.' })
  share!: number;

  @Field(() => Float, { description: 'Lower end of the interval, by letters.' })
  lower!: number;

  @Field(() => Float, { description: 'Upper end of the interval, by letters.' })
  upper!: number;

  @Field(() => Float, { description: 'The level of the interval.' })
  level!: number;
}

@ObjectType({ description: 'How often two guidelines are cited against each other.', simpleResolvers: true })
export class ConcordanceCell {
  @Field(() => String, {
    description: 'Slug of what the claims administrator cites first, NONE_CITED or NOT_RECOGNISED.',
  })
  claimsAdministrator!: string;

  @Field(() => String, {
    description: 'Slug of what the reviewer cites first, NONE_CITED or NOT_RECOGNISED.',
  })
  reviewer!: string;

  @Field(() => Int, { description: 'How many determinations.' })
  determinations!: number;

  @Field(() => Int, { description: 'How many letters they stand in.' })
  letters!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'How many of them are upheld; null in small cells, whose outcomes are not shown.',
  })
  upheld!: number | null;
}

@ObjectType({ description: 'What each party cites.', simpleResolvers: true })
export class Concordance {
  @Field(() => AuditFigure, { description: 'Share in which both cite some edition in common.' })
  sameGuideline!: AuditFigure;

  @Field(() => AuditFigure, { description: 'Share in which both cite some topic in common.' })
  sameTopic!: AuditFigure;
}

@ObjectType({
  description:
    'One specialty, state, month or kind of citation after adjusting for case mix. An association, not a cause.',
  simpleResolvers: true,
})
export class Variation extends AuditComparison {
  @Field(() => String, { description: 'SPECIALTY, LICENSURE, MONTH or CLAIMS_ADMINISTRATOR_SOURCE.' })
  dimension!: string;

  @Field(() => String, { description: 'The specialty, state, month or body of guidelines.' })
  value!: string;

  @Field(() => Float, { description: 'The difference in its standard errors.' })
  standardised!: number;

  @Field(() => Float, { description: 'After control of the false discovery rate over all cells.' })
  adjustedP!: number;

  @Field(() => Boolean, { description: 'Whether the difference is more than chance allows.' })
  flagged!: boolean;
}

@ObjectType({
  description: 'Cells that are not shown: of fewer than ten, or such as could single out a reviewer.',
  simpleResolvers: true,
})
export class SuppressedCells {
  @Field(() => String, { description: 'Of which dimension.' })
  dimension!: string;

  @Field(() => Int, { description: 'How many.' })
  cells!: number;
}

@ObjectType({
  description:
    'Differences between reviewers and months, beside what the cases led to expect. These are associations.',
  simpleResolvers: true,
})
export class Variations {
  @Field(() => [SuppressedCells], { description: 'How many are not shown.' })
  suppressed!: SuppressedCells[];
}

@ObjectType({ description: 'One month.', simpleResolvers: true })
export class DriftMonth extends AuditComparison {
  @Field(() => String, { description: 'YYYY-MM.' })
  month!: string;
}

@ObjectType({ description: 'A month from which outcomes stand on another level.', simpleResolvers: true })
export class ChangePoint {
  @Field(() => String, { description: 'The first month of the new level, YYYY-MM.' })
  month!: string;

  @Field(() => Float, { description: 'Observed less expected share of upheld before it.' })
  before!: number;

  @Field(() => Float, { description: 'Observed less expected share of upheld from then on.' })
  after!: number;

  @Field(() => Float, { description: 'After less before.' })
  difference!: number;

  @Field(() => Float, { description: 'Lower end of the interval, by letters.' })
  lower!: number;

  @Field(() => Float, { description: 'Upper end of the interval, by letters.' })
  upper!: number;

  @Field(() => Float, { description: 'The level of the interval.' })
  level!: number;
}

@ObjectType({
  description: 'How outcomes move over the months, beside what the cases led to expect.',
  simpleResolvers: true,
})
export class Drift {
  @Field(() => String, {
    nullable: true,
    description: 'Why the stored dates cannot show it; null where they can.',
  })
  reason!: string | null;
}

@ObjectType({
  description:
    "A topic's treatments in the year before and after an edition began. An association, not a cause.",
  simpleResolvers: true,
})
export class EditionEffect {
  @Field(() => String, { description: 'Slug of the edition that began.' })
  guideline!: string;

  @Field(() => DateScalar, { description: 'Its first day in force.' })
  day!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Why the stored dates cannot show it; null where they can.',
  })
  reason!: string | null;

  @Field(() => AuditComparison, {
    nullable: true,
    description: 'The year before; null where the stored dates cannot show it.',
  })
  before!: AuditComparison | null;

  @Field(() => AuditComparison, {
    nullable: true,
    description: 'The year after; null where the stored dates cannot show it.',
  })
  after!: AuditComparison | null;

  @Field(() => Float, {
    nullable: true,
    description: 'How the difference from what was expected changed; null where it cannot be told.',
  })
  difference!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Lower end of its interval; null where it cannot be told.',
  })
  lower!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Upper end of its interval; null where it cannot be told.',
  })
  upper!: number | null;

  @Field(() => Float, { description: 'The level of the interval.' })
  level!: number;
}

@ObjectType({ description: 'A tenth of the determinations by what was expected.', simpleResolvers: true })
export class ExpectationBin {
  @Field(() => Float, { description: 'Mean expected share upheld.' })
  expected!: number;

  @Field(() => Float, { description: 'Observed share upheld.' })
  observed!: number;

  @Field(() => Float, { description: 'Lower end of the interval, by letters.' })
  lower!: number;

  @Field(() => Float, { description: 'Upper end of the interval, by letters.' })
  upper!: number;

  @Field(() => Float, { description: 'The level of the interval.' })
  level!: number;

  @Field(() => Int, { description: 'How many.' })
  determinations!: number;
}
