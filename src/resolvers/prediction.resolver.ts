// Predictions: of a typed request here, of a stored determination in determination.resolver.ts; both are one computation.
import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { type FullPrediction, predictRequest } from '../jobs/predict/predict.js';
import { factDefinitions } from '../rules/facts/fact-list.js';
import type { Finding as RuleFinding } from '../rules/judge/prediction.js';
import { FactDefinition } from '../schema/fact.type.js';
import { Finding } from '../schema/finding.type.js';
import { GuidelineRule } from '../schema/guideline.type.js';
import { Prediction } from '../schema/prediction.type.js';
import { ProposedRequestInput } from '../schema/proposed-request.input.js';
import { Treatment } from '../schema/treatment.type.js';
import type { GraphContext } from './graph-context.js';
import type { RuleOfTopic } from './knowledge.js';
import { proposedRequest } from './proposed-request.js';

@Resolver(() => Prediction)
export class PredictionResolver {
  @Query(() => Prediction, {
    description:
      'What a reviewer would do with a refusal of this request. UPHELD: the denial or modification stands, what utilization review authorized stays authorized.',
  })
  predict(
    @Arg('request', () => ProposedRequestInput, { description: 'The request that was or would be refused.' })
    request: ProposedRequestInput,
    @Ctx() { service }: GraphContext,
  ): Promise<FullPrediction> {
    return predictRequest(service, proposedRequest(request, service.today()));
  }

  @FieldResolver(() => Treatment, {
    nullable: true,
    description: 'The treatment that the service asks for; null where it is not recognised.',
  })
  treatment(@Root() prediction: FullPrediction, @Ctx() { knowledge }: GraphContext): Treatment | null {
    return knowledge.findTreatment(prediction.treatment);
  }

  @FieldResolver(() => [Treatment], { description: 'All treatments that the service names.' })
  treatments(@Root() prediction: FullPrediction, @Ctx() { knowledge }: GraphContext): Treatment[] {
    return prediction.treatments.flatMap((id) => knowledge.findTreatment(id) ?? []);
  }

  @FieldResolver(() => [Finding], { description: 'The rules of editions in force, those that decide first.' })
  findings(@Root() prediction: FullPrediction): RuleFinding[] {
    return prediction.findings;
  }

  @FieldResolver(() => [Finding], {
    description:
      'What the last encoded edition would have said, where none is in force on the date. Never decides.',
  })
  outOfForceFindings(@Root() prediction: FullPrediction): RuleFinding[] {
    return prediction.outOfForceFindings;
  }
}

@Resolver(() => Finding)
export class FindingResolver {
  @FieldResolver(() => GuidelineRule, { description: 'The rule that was tried.' })
  rule(@Root() finding: RuleFinding): RuleOfTopic {
    return { ...finding.rule, topic: finding.topic };
  }

  @FieldResolver(() => String, {
    description: 'What the rule says where it holds: RECOMMENDED or NOT_RECOMMENDED.',
  })
  recommendation(@Root() finding: RuleFinding): string {
    return finding.rule.recommendation;
  }
}

@Resolver(() => FactDefinition)
export class FactDefinitionResolver {
  @Query(() => [FactDefinition], {
    description: 'The closed list of facts: what a rule may ask about a request.',
  })
  factDefinitions(): readonly FactDefinition[] {
    return factDefinitions();
  }
}
