// The guideline and the topic that a citation names.
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Topic } from '../rules/topics/topic.js';
import { GuidelineCitation } from '../schema/basis.type.js';
import { Guideline, GuidelineTopic } from '../schema/guideline.type.js';
import type { GraphContext } from './graph-context.js';
import type { CitationSource } from './show-determination.js';

@Resolver(() => GuidelineCitation)
export class CitationResolver {
  @FieldResolver(() => Guideline, {
    nullable: true,
    description: 'The edition cited; null where it is not in the catalogue.',
  })
  guideline(@Root() { guidelineId }: CitationSource, @Ctx() { knowledge }: GraphContext): Guideline | null {
    return knowledge.findGuideline(guidelineId);
  }

  @FieldResolver(() => GuidelineTopic, {
    nullable: true,
    description: 'The topic cited; null where none is, or none of ours fits.',
  })
  topic(@Root() { topicId }: CitationSource, @Ctx() { knowledge }: GraphContext): Topic | null {
    return knowledge.findTopic(topicId);
  }
}
