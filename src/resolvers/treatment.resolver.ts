// The vocabulary of treatments, and the topics that speak of each.
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Topic } from '../rules/topics/topic.js';
import { GuidelineTopic } from '../schema/guideline.type.js';
import { Treatment } from '../schema/treatment.type.js';
import { globalId, parseSlug } from './global-id.js';
import type { GraphContext } from './graph-context.js';

@Resolver(() => Treatment)
export class TreatmentResolver {
  @Query(() => [Treatment], { description: 'The vocabulary of treatments.' })
  treatments(
    @Arg('search', () => String, {
      nullable: true,
      description:
        'Only treatments whose names, brand names or category hold these words; those that hold them as whole words come first.',
    })
    search: string | null,
    @Ctx() { knowledge }: GraphContext,
  ): Treatment[] {
    return knowledge.findTreatments(search);
  }

  @Query(() => Treatment, {
    nullable: true,
    description: 'A treatment by its slug or id; null where there is none.',
  })
  treatment(
    @Arg('slug', () => ID, { description: 'Its slug, such as "nmes", or its id.' }) slug: string,
    @Ctx() { knowledge }: GraphContext,
  ): Treatment | null {
    return knowledge.findTreatment(parseSlug('Treatment', slug));
  }

  @FieldResolver()
  id(@Root() treatment: Treatment): string {
    return globalId('Treatment', treatment.id);
  }

  @FieldResolver(() => String, { description: 'Readable slug, such as "nmes".' })
  slug(@Root() treatment: Treatment): string {
    return treatment.id;
  }

  @FieldResolver(() => [GuidelineTopic], { description: 'The encoded topics that speak of it by name.' })
  topics(@Root() treatment: Treatment, @Ctx() { knowledge }: GraphContext): Topic[] {
    return knowledge.topicsAbout(treatment);
  }
}
