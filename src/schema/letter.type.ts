// A letter as the graph shows it. Texts, spans and determinations are loaded by the resolver.
import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import type * as terms from '../terms.js';
import { DateScalar } from './date.scalar.js';
import { Sex } from './letter.enum.js';
import { Node } from './node.type.js';
import { LetterOutcome } from './outcome.enum.js';
import { Span } from './span.type.js';

@ObjectType({
  description: 'The expert reviewer, as the letter tells of them; never by name.',
  simpleResolvers: true,
})
export class ExpertReviewer {
  @Field(() => [String], { description: 'States in which the reviewer is licensed.' })
  licensedIn!: string[];

  @Field(() => [String], { description: 'Board certifications and specialties, as printed.' })
  specialties!: string[];

  @Field(() => [String], { description: 'Subspecialties, as printed.' })
  subspecialties!: string[];
}

@ObjectType({ description: 'The patient, as the case summary tells of them.', simpleResolvers: true })
export class Patient {
  @Field(() => Int, { nullable: true, description: 'Age in years; null where the letter does not say.' })
  age!: number | null;

  @Field(() => Sex, { nullable: true, description: 'Sex; null where the letter does not say.' })
  sex!: terms.Sex | null;
}

@ObjectType({ description: 'An earlier text of the same case that was replaced.', simpleResolvers: true })
export class LetterRevision {
  @Field(() => GraphQLDateTime, { description: 'When a later text replaced it.' })
  replacedAt!: Date;

  @Field(() => String, { description: 'The earlier text.' })
  text!: string;
}

@ObjectType({
  description: 'Something that the parser saw and did not understand, or left out.',
  simpleResolvers: true,
})
export class ParseWarning {
  @Field(() => String, { description: 'The kind of warning, listed in the documentation of letters.' })
  code!: string;

  @Field(() => String, { description: 'One sentence for a person.' })
  message!: string;

  @Field(() => Span, { nullable: true, description: 'Where it stands; null where it has no single place.' })
  span!: Span | null;
}

@ObjectType({
  description: 'A final determination letter as received.',
  implements: Node,
  simpleResolvers: true,
})
export class Letter implements Node {
  @Field(() => ID, {
    description: 'Opaque id; stays the same when a later text of the case replaces this one.',
  })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Case number; null where the letter has no header.' })
  caseNumber!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'When the case was assigned; null where the letter does not say.',
  })
  dateAssigned!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Date of injury; null where the letter does not say.',
  })
  dateOfInjury!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'When the reviewer decided; null where the letter does not say.',
  })
  decisionDate!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'When utilization review denied; null where the letter does not say.',
  })
  urDenialDate!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'When the application was received; null where the letter does not say.',
  })
  applicationReceived!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Priority as printed, such as "Standard"; null where the letter does not say.',
  })
  priority!: string | null;

  @Field(() => LetterOutcome, { description: 'The outcomes of its determinations together.' })
  outcome!: terms.LetterOutcome;

  @Field(() => ExpertReviewer, { description: 'Who decided.' })
  reviewer!: ExpertReviewer;

  @Field(() => Patient, { description: 'Whose case it is.' })
  patient!: Patient;

  @Field(() => String, {
    nullable: true,
    description: "The reviewer's account of the case; null where the letter has none.",
  })
  caseSummary!: string | null;

  @Field(() => [String], { description: 'As listed in the case summary.' })
  diagnoses!: string[];

  @Field(() => String, { description: 'The name of the layout, such as A: docs/letters.md lists them.' })
  layout!: string;

  @Field(() => GraphQLDateTime, { description: 'When it was first stored.' })
  ingestedAt!: Date;
}
