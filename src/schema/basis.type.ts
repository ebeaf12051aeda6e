// What a party says it relied on. Guidelines and topics are looked up by the resolver.
import { Field, Int, ObjectType } from 'type-graphql';
import type * as terms from '../terms.js';
import { Party } from './letter.enum.js';
import { Span } from './span.type.js';

@ObjectType({ description: 'One reference of one party to a guideline.', simpleResolvers: true })
export class GuidelineCitation {
  @Field(() => Party, { description: 'Who cites.' })
  citedBy!: terms.Party;

  @Field(() => String, { description: 'The reference as printed.' })
  text!: string;

  @Field(() => String, { nullable: true, description: 'Section or topic as cited; null where none is.' })
  section!: string | null;

  @Field(() => [Int], { description: 'Pages as cited.' })
  pages!: number[];

  @Field(() => Span, { description: "Where it stands in the letter's text." })
  span!: Span;
}

@ObjectType({ description: 'What one party says it relied on.', simpleResolvers: true })
export class GuidelineBasis {
  @Field(() => String, { description: 'The words of the letter; empty where it has no such line.' })
  text!: string;

  @Field(() => Boolean, { description: 'Whether the letter says that the party cited nothing.' })
  noneCited!: boolean;

  @Field(() => [GuidelineCitation], { description: 'The references found in the words.' })
  citations!: GuidelineCitation[];
}
