// What a changed or new topic would change.
import { GraphQLJSON } from 'graphql-scalars';
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { DeterminationRow } from '../db/letters/find-by-determination.js';
import { runRuleImpact } from '../jobs/audit/audit-runner.js';
import type { RuleImpact as Impact, ImpactChange } from '../jobs/impact/rule-impact-summary.js';
import { RuleImpactChangeConnection } from '../schema/connections.type.js';
import { Determination } from '../schema/determination.type.js';
import { ForwardPageArgs } from '../schema/page.args.js';
import type { Page } from '../schema/page.type.js';
import { RuleImpact, RuleImpactChange } from '../schema/rule-impact.type.js';
import type { JsonValue } from '../terms.js';
import { badInput } from './bad-input.js';
import type { GraphContext } from './graph-context.js';
import { listPage } from './list-page.js';
import { present } from './present.js';

@Resolver(() => RuleImpact)
export class RuleImpactResolver {
  @Query(() => RuleImpact, {
    description: 'What a changed or new topic would change among everything stored. Nothing is stored.',
  })
  async ruleImpact(
    @Arg('topic', () => GraphQLJSON, {
      description: 'A topic file as an object, or as its text; a topic of the same id is replaced.',
    })
    topic: JsonValue,
    @Ctx() { service, signal }: GraphContext,
  ): Promise<Impact> {
    try {
      return await runRuleImpact(service, typeof topic === 'string' ? topic : JSON.stringify(topic), signal);
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'RULE_BASE_BROKEN')
        throw badInput('RULE_BASE_BROKEN', error.message);
      throw error;
    }
  }

  @FieldResolver(() => RuleImpactChangeConnection, {
    description: 'The determinations of which the rules would say something else, in the order of their ids.',
  })
  changes(@Args(() => ForwardPageArgs) page: ForwardPageArgs, @Root() impact: Impact): Page<ImpactChange> {
    return listPage(impact.changes, ({ determinationId }) => String(determinationId), page);
  }
}

@Resolver(() => RuleImpactChange)
export class RuleImpactChangeResolver {
  @FieldResolver(() => Determination, { description: 'The determination.' })
  async determination(
    @Root() { determinationId }: ImpactChange,
    @Ctx() { loaders }: GraphContext,
  ): Promise<DeterminationRow> {
    return present(await loaders.determination.load(determinationId), 'A determination of an impact');
  }
}
