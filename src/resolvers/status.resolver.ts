// Which version of the rules answers, and how far stored predictions have followed it.
import { Ctx, Query, Resolver } from 'type-graphql';
import { countStaleDeterminations } from '../db/letters/evaluations.js';
import { RuleBaseStatus } from '../schema/status.type.js';
import type { GraphContext } from './graph-context.js';

@Resolver(() => RuleBaseStatus)
export class StatusResolver {
  @Query(() => RuleBaseStatus, {
    description: 'The rule base that answers, and whether what is stored has followed it.',
  })
  ruleBase(@Ctx() { service, knowledge }: GraphContext): RuleBaseStatus {
    return {
      version: service.ruleBase.version,
      topics: knowledge.topics.length,
      rules: knowledge.topics.reduce((sum, topic) => sum + topic.rules.length, 0),
      staleDeterminations: () => countStaleDeterminations(service.db, service.ruleBase.version),
    };
  }
}
