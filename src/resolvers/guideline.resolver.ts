// Guidelines, their topics and rules: how they belong together, and where each is written.
import { GraphQLJSON } from 'graphql-scalars';
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { Guideline as CatalogueGuideline } from '../catalogue/guideline.js';
import type { Condition } from '../rules/engine/condition-tree.js';
import type { Source, Topic } from '../rules/topics/topic.js';
import { Guideline, GuidelineRule, GuidelineTopic, RuleSource } from '../schema/guideline.type.js';
import { Treatment } from '../schema/treatment.type.js';
import { globalId, parseSlug } from './global-id.js';
import type { GraphContext } from './graph-context.js';
import type { RuleOfTopic } from './knowledge.js';

@Resolver(() => Guideline)
export class GuidelineResolver {
  @Query(() => [Guideline], { description: 'Every guideline edition of the catalogue.' })
  guidelines(@Ctx() { knowledge }: GraphContext): readonly Guideline[] {
    return knowledge.guidelines;
  }

  @Query(() => Guideline, {
    nullable: true,
    description: 'A guideline edition by its slug or id; null where there is none.',
  })
  guideline(
    @Arg('slug', () => ID, { description: 'Its slug, such as "mtus-chronic-pain-2009", or its id.' })
    slug: string,
    @Ctx() { knowledge }: GraphContext,
  ): Guideline | null {
    return knowledge.findGuideline(parseSlug('Guideline', slug));
  }

  @Query(() => GuidelineTopic, {
    nullable: true,
    description: 'A topic by its slug or id; null where there is none.',
  })
  guidelineTopic(
    @Arg('slug', () => ID, { description: 'Its slug, such as "nmes", or its id.' }) slug: string,
    @Ctx() { knowledge }: GraphContext,
  ): Topic | null {
    return knowledge.findTopic(parseSlug('GuidelineTopic', slug));
  }

  @FieldResolver()
  id(@Root() guideline: CatalogueGuideline): string {
    return globalId('Guideline', guideline.id);
  }

  @FieldResolver(() => String, { description: 'Readable slug, such as "mtus-chronic-pain-2009".' })
  slug(@Root() guideline: CatalogueGuideline): string {
    return guideline.id;
  }

  @FieldResolver(() => [GuidelineTopic], { description: 'Its topics that are encoded.' })
  topics(@Root() guideline: CatalogueGuideline, @Ctx() { knowledge }: GraphContext): Topic[] {
    return knowledge.topicsOf(guideline);
  }
}

@Resolver(() => GuidelineTopic)
export class GuidelineTopicResolver {
  @FieldResolver()
  id(@Root() topic: Topic): string {
    return globalId('GuidelineTopic', topic.id);
  }

  @FieldResolver(() => String, { description: 'Readable slug, as the topic file is called.' })
  slug(@Root() topic: Topic): string {
    return topic.id;
  }

  @FieldResolver(() => Guideline, { description: 'The edition that it stands in.' })
  guideline(@Root() topic: Topic, @Ctx() { knowledge }: GraphContext): Guideline {
    return knowledge.guidelineOf(topic);
  }

  @FieldResolver(() => [Int], {
    description: 'Its pages in the edition; empty where letters cite it by section only.',
  })
  pages(@Root() topic: Topic): number[] {
    return topic.source.pages;
  }

  @FieldResolver(() => RuleSource, { description: 'Where it stands and how well that is known.' })
  source(@Root() topic: Topic): Source {
    return topic.source;
  }

  @FieldResolver(() => [GuidelineRule], { description: 'Our encoding of its recommendations.' })
  rules(@Root() topic: Topic, @Ctx() { knowledge }: GraphContext): RuleOfTopic[] {
    return knowledge.rulesOf(topic);
  }

  @FieldResolver(() => [Treatment], { description: 'The treatments that it speaks of.' })
  treatments(@Root() topic: Topic, @Ctx() { knowledge }: GraphContext): Treatment[] {
    return knowledge.treatmentsOf(topic);
  }
}

@Resolver(() => GuidelineRule)
export class GuidelineRuleResolver {
  @FieldResolver()
  id(@Root() rule: RuleOfTopic): string {
    return globalId('GuidelineRule', rule.id);
  }

  @FieldResolver(() => String, { description: 'Readable slug of the rule, as the topic file names it.' })
  slug(@Root() rule: RuleOfTopic): string {
    return rule.id;
  }

  @FieldResolver(() => GuidelineTopic, { description: 'The topic that it stands in.' })
  topic(@Root() rule: RuleOfTopic): Topic {
    return rule.topic;
  }

  @FieldResolver(() => GraphQLJSON, {
    description: 'What must be known and hold, in the format of json-rules-engine.',
  })
  conditions(@Root() rule: RuleOfTopic): Condition {
    return rule.when;
  }

  @FieldResolver(() => RuleSource, {
    description: 'Where it stands and how well that is known: its own source, else that of its topic.',
  })
  source(@Root() rule: RuleOfTopic): Source {
    return rule.source;
  }

  @FieldResolver(() => String, {
    description: 'SEEN: read in a text or in a letter that states it. RECALLED: not yet checked.',
  })
  provenance(@Root() rule: RuleOfTopic): string {
    return rule.source.provenance;
  }
}
