// A group of like determinations: what it is about and which determinations belong to it.
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { DeterminationRow } from '../db/letters/find-by-determination.js';
import type { LikeGroupFigures } from '../jobs/audit/audit.js';
import type { Topic } from '../rules/topics/topic.js';
import { LikeGroup } from '../schema/audit.type.js';
import { DeterminationConnection } from '../schema/connections.type.js';
import { GuidelineTopic } from '../schema/guideline.type.js';
import { ForwardPageArgs } from '../schema/page.args.js';
import type { Page } from '../schema/page.type.js';
import { Treatment } from '../schema/treatment.type.js';
import type { GraphContext } from './graph-context.js';
import { loadedPage } from './loaded-page.js';

@Resolver(() => LikeGroup)
export class LikeGroupResolver {
  @FieldResolver(() => Treatment, {
    nullable: true,
    description: 'The treatment that all of them ask for; null where it is not recognised.',
  })
  treatment(@Root() group: LikeGroupFigures, @Ctx() { knowledge }: GraphContext): Treatment | null {
    return knowledge.findTreatment(group.treatment);
  }

  @FieldResolver(() => GuidelineTopic, {
    nullable: true,
    description: 'The topic whose rule decides them; null where no rule does.',
  })
  topic(@Root() group: LikeGroupFigures, @Ctx() { knowledge }: GraphContext): Topic | null {
    return knowledge.findTopic(group.topic);
  }

  @FieldResolver(() => DeterminationConnection, { description: 'The determinations of the group.' })
  determinations(
    @Args(() => ForwardPageArgs) page: ForwardPageArgs,
    @Root() group: LikeGroupFigures,
    @Ctx() context: GraphContext,
  ): Promise<Page<DeterminationRow>> {
    return loadedPage(context, group.determinationIds, page);
  }
}
