// What happened to a letter that was sent for storage.
import { Field, InputType, ObjectType } from 'type-graphql';

@InputType({ description: 'One letter, as text or as PDF: exactly one of the two.' })
export class IngestLetterInput {
  @Field(() => String, { nullable: true, description: 'The text of the letter.' })
  text?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The PDF of the letter, in base64 (RFC 4648, padded).',
  })
  pdfBase64?: string | null;

  @Field(() => String, { nullable: true, description: 'What to call the source, such as a file name.' })
  sourceName?: string | null;
}

@ObjectType({ description: 'Why an input was refused.', simpleResolvers: true })
export class InputError {
  @Field(() => String, { description: 'The kind of error.' })
  code!: string;

  @Field(() => String, { description: 'What is wrong and what to do.' })
  message!: string;

  @Field(() => [String], {
    nullable: true,
    description: 'Which part of the input; null where it is the whole.',
  })
  path!: string[] | null;
}

@ObjectType({ description: 'What became of the letter.', simpleResolvers: true })
export class IngestLetterPayload {
  @Field(() => Boolean, { description: 'Whether the very same letter was stored before.' })
  alreadyStored!: boolean;

  @Field(() => [InputError], { description: 'Why it was refused; empty where it is stored.' })
  errors!: InputError[];
}
