// A prediction as the graph shows it: outcome, forecast, versions.
import { Field, Float, Int, ObjectType } from 'type-graphql';
import type * as terms from '../terms.js';
import { DateScalar } from './date.scalar.js';
import { Counterfactual, Fact, MissingFacts } from './fact.type.js';
import { PredictedOutcome } from './outcome.enum.js';
import { PredictionGround, UndeterminedReason } from './prediction.enum.js';

@ObjectType({
  description: 'A sign that IMR may not decide the request, or not this way.',
  simpleResolvers: true,
})
export class Caveat {
  @Field(() => String, { description: 'The kind of caveat.' })
  code!: string;

  @Field(() => String, { description: 'One sentence for a person.' })
  message!: string;
}

@ObjectType({ description: 'The versions behind an answer.', simpleResolvers: true })
export class Versions {
  @Field(() => String, { description: 'Version of the rule base.' })
  rules!: string;

  @Field(() => String, { description: 'Version of the fitted forecast.' })
  forecast!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last decision date that the forecast was fitted on; null where it was fitted on none.',
  })
  forecastFittedThrough!: string | null;
}

@ObjectType({
  description:
    'One thing that moved a forecast. All of them together are the log odds of the probability that the denial stands.',
  simpleResolvers: true,
})
export class ForecastContribution {
  @Field(() => String, { description: 'Name of the feature; "likeDenials" is the share of like denials.' })
  name!: string;

  @Field(() => String, { description: 'What it means, in a few words.' })
  meaning!: string;

  @Field(() => Float, { description: 'Its value on this request.' })
  value!: number;

  @Field(() => Float, {
    description:
      'What it adds to the log odds of upholding: above 0 speaks for the denial, below 0 for the request.',
  })
  logOdds!: number;
}

@ObjectType({
  description:
    'How often such refusals are upheld once they are reviewed, with how sure that is. Not the chance that a request is refused.',
  simpleResolvers: true,
})
export class Forecast {
  @Field(() => Float, { description: 'Probability that the denial stands, from 0 to 1.' })
  probabilityUpheld!: number;

  @Field(() => Float, { description: 'Lower end of the interval.' })
  lower!: number;

  @Field(() => Float, { description: 'Upper end of the interval.' })
  upper!: number;

  @Field(() => Float, { description: 'Level of the interval, such as 0.9.' })
  level!: number;

  @Field(() => Int, {
    description: 'How many stored determinations it rests on, beside the official figures.',
  })
  basedOn!: number;

  @Field(() => Float, { description: 'The share of denials upheld without knowing anything of the case.' })
  baseRate!: number;

  @Field(() => [ForecastContribution], {
    description:
      'What moved it: the share of like denials first, then the features of the case, strongest first.',
  })
  contributions!: ForecastContribution[];
}

@ObjectType({
  description:
    'What the encoded guidelines say that a reviewer would do with the DENIAL of a request, and how often such denials stand.',
  simpleResolvers: true,
})
export class Prediction {
  @Field(() => PredictedOutcome, { description: 'What would become of the denial.' })
  predictedOutcome!: terms.PredictedOutcome;

  @Field(() => UndeterminedReason, {
    nullable: true,
    description: 'Why nothing was decided; null where it was.',
  })
  undeterminedReason!: terms.UndeterminedReason | null;

  @Field(() => PredictionGround, {
    nullable: true,
    description: 'What the answer rests on; null where nothing is decided.',
  })
  ground!: terms.PredictionGround | null;

  @Field(() => Boolean, {
    description: 'Whether a rule that decided is recalled rather than read in a text.',
  })
  recalled!: boolean;

  @Field(() => String, {
    description: 'One paragraph for a person: the answer, what decided it and the page or section.',
  })
  explanation!: string;

  @Field(() => Forecast, { description: 'How often such denials are upheld.' })
  forecast!: Forecast;

  @Field(() => [Fact], { description: 'The facts that the answer rests on, each with its source.' })
  facts!: Fact[];

  @Field(() => [Caveat], {
    description:
      'What independent medical review does not decide, or what may keep it from deciding (untimely utilization review, body part or liability in dispute, visit caps, late application …), where the request shows a sign of it.',
  })
  caveats!: Caveat[];

  @Field(() => Versions, {
    description: 'The version of the rule base and of the fitted forecast behind this answer.',
  })
  versions!: Versions;

  @Field(() => [MissingFacts], {
    description: 'The smallest sets of facts that, once known, would decide an undetermined prediction.',
  })
  missingFacts!: MissingFacts[];

  @Field(() => [Counterfactual], {
    description: 'The smallest changes of facts that would turn a decided prediction.',
  })
  counterfactuals!: Counterfactual[];
}

@ObjectType({ description: 'A stored determination that is like a request.', simpleResolvers: true })
export class LikeCase {
  @Field(() => Float, {
    description:
      'From 0 (nothing in common) to 1: treatment 0.5, facts 0.3, words 0.2; what is rare among those compared counts for more.',
  })
  similarity!: number;

  @Field(() => [String], { description: 'Names of the facts that both share, rarest first.' })
  sharedFacts!: string[];

  @Field(() => [String], {
    description: 'Words of service and case summary that both use, rarest first; at most eight.',
  })
  sharedWords!: string[];
}
