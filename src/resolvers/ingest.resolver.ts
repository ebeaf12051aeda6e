// Storing and removing letters over the graph.
import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import { deleteLetter } from '../db/letters/delete-letter.js';
import type { LetterRow } from '../db/letters/find-by-letter.js';
import { ingestLetter } from '../jobs/ingest/ingest-letter.js';
import { IngestLetterInput, IngestLetterPayload } from '../schema/ingest.type.js';
import { Letter } from '../schema/letter.type.js';
import { badInput } from './bad-input.js';
import { parseRowId } from './global-id.js';
import type { GraphContext } from './graph-context.js';
import { readLetterInput } from './letter-input.js';

type IngestSource = IngestLetterPayload & { letterId: number | null };

function refuseUnlessWritable({ settings }: GraphContext): void {
  if (settings.writes) return;
  throw badInput(
    'READ_ONLY',
    'Letters are neither stored nor removed here. UPHELD_WRITES=on switches that on, for this machine alone.',
  );
}

@Resolver(() => IngestLetterPayload)
export class IngestResolver {
  @Mutation(() => IngestLetterPayload, {
    description: 'Parses one letter and stores it. The same letter twice is one letter.',
  })
  async ingestLetter(
    @Arg('input', () => IngestLetterInput, { description: 'The letter, as text or as PDF.' })
    input: IngestLetterInput,
    @Ctx() context: GraphContext,
  ): Promise<IngestSource> {
    refuseUnlessWritable(context);
    const source = readLetterInput(input, context.settings.letterBytes);
    if (Array.isArray(source)) return { letterId: null, alreadyStored: false, errors: source };
    const { letterId, alreadyStored, errors } = await ingestLetter(context.service, source);
    const path = ['input', 'text' in source ? 'text' : 'pdfBase64'];
    return { letterId, alreadyStored, errors: errors.map(({ code, message }) => ({ code, message, path })) };
  }

  @Mutation(() => Boolean, {
    description:
      'Removes a letter with its revisions and all that was derived from it; false where there is none.',
  })
  deleteLetter(
    @Arg('id', () => ID, { description: 'The opaque id of the letter.' }) id: string,
    @Ctx() context: GraphContext,
  ): boolean {
    refuseUnlessWritable(context);
    return deleteLetter(context.service.db, parseRowId('Letter', id));
  }

  @FieldResolver(() => Letter, {
    nullable: true,
    description: 'The stored letter; null where it was refused.',
  })
  async letter(
    @Root() { letterId }: IngestSource,
    @Ctx() { loaders }: GraphContext,
  ): Promise<LetterRow | null> {
    return letterId === null ? null : loaders.letter.load(letterId);
  }
}
