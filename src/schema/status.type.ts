// The state of the rule base and of the predictions stored by it.
import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({
  description: 'The rule base that answers, and how far stored predictions have followed it.',
  simpleResolvers: true,
})
export class RuleBaseStatus {
  @Field(() => String, { description: 'Its version; changes with every rule, fact or treatment.' })
  version!: string;

  @Field(() => Int, { description: 'How many topics are encoded.' })
  topics!: number;

  @Field(() => Int, { description: 'How many rules are encoded.' })
  rules!: number;

  @Field(() => Int, {
    description:
      'How many stored determinations are still of an earlier version; they are evaluated in the background.',
  })
  staleDeterminations!: () => number;
}
