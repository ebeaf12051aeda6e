// Letters: one, a page of them, and what belongs to each. Asks loaders, so that a page costs as much as one letter.
import { GraphQLDateTime } from 'graphql-scalars';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { DeterminationRow } from '../db/letters/find-by-determination.js';
import type { LetterRow } from '../db/letters/find-by-letter.js';
import { countLetters, findLetterByCaseNumber, findLetters } from '../db/pages/find-letters.js';
import { LetterConnection } from '../schema/connections.type.js';
import { Determination } from '../schema/determination.type.js';
import { ExpertReviewer, Letter, LetterRevision, ParseWarning, Patient } from '../schema/letter.type.js';
import { LetterWhere } from '../schema/letter-where.input.js';
import { LetterOrder } from '../schema/order.input.js';
import { PageArgs } from '../schema/page.args.js';
import type { Page } from '../schema/page.type.js';
import { FieldSpan } from '../schema/span.type.js';
import { badInput } from './bad-input.js';
import { checkedWhere } from './check-where.js';
import { globalId, parseRowId } from './global-id.js';
import type { GraphContext } from './graph-context.js';
import { foundPage, pageOf, pageRequest } from './page.js';
import { type Awaitable, whenThere } from './row-loader.js';
import { shownReviewer, shownRevision, shownSpans, shownWarning } from './show-letter.js';

@Resolver(() => Letter)
export class LetterResolver {
  @Query(() => Letter, {
    nullable: true,
    description: 'One letter, by its id or its case number; null where there is none.',
  })
  async letter(
    @Arg('id', () => ID, { nullable: true, description: 'The opaque id of the letter.' }) id: string | null,
    @Arg('caseNumber', () => String, { nullable: true, description: 'The case number, as printed.' })
    caseNumber: string | null,
    @Ctx() { service, loaders }: GraphContext,
  ): Promise<LetterRow | null> {
    if ((id == null) === (caseNumber == null)) {
      throw badInput('BAD_USER_INPUT', 'Give either the id or the case number of the letter.');
    }
    if (id != null) return loaders.letter.load(parseRowId('Letter', id));
    return findLetterByCaseNumber(service.db, caseNumber ?? '');
  }

  @Query(() => LetterConnection, {
    description: 'Letters, newest decision first unless another order is asked for.',
  })
  letters(
    @Arg('where', () => LetterWhere, {
      nullable: true,
      description: 'Which letters; all where it is left out.',
    })
    where: LetterWhere | null,
    @Arg('orderBy', () => LetterOrder, { nullable: true, description: 'In which order.' })
    orderBy: LetterOrder | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { service, loaders, knowledge }: GraphContext,
  ): Page<LetterRow> {
    const filter = checkedWhere(where, knowledge);
    const request = pageRequest(page);
    const find = () => {
      const found = findLetters(service.db, filter, orderBy ?? null, request);
      loaders.openLetters(found.edges.map(({ row }) => row));
      return found;
    };
    return pageOf(foundPage(page, find), () => countLetters(service.db, filter));
  }

  @FieldResolver()
  id(@Root() letter: LetterRow): string {
    return globalId('Letter', letter.id);
  }

  @FieldResolver(() => GraphQLDateTime)
  ingestedAt(@Root() letter: LetterRow): Date {
    return new Date(letter.ingestedAt);
  }

  @FieldResolver(() => Patient)
  patient(@Root() { age, sex }: LetterRow): Patient {
    return { age, sex };
  }

  @FieldResolver(() => ExpertReviewer)
  reviewer(@Root() letter: LetterRow, @Ctx() { loaders }: GraphContext): Awaitable<ExpertReviewer> {
    return whenThere(loaders.credentials.load(letter.id), shownReviewer);
  }

  @FieldResolver(() => [String])
  diagnoses(@Root() letter: LetterRow, @Ctx() { loaders }: GraphContext): Awaitable<string[]> {
    return loaders.diagnoses.load(letter.id);
  }

  @FieldResolver(() => String, { description: 'The text that every span points into.' })
  text(@Root() letter: LetterRow, @Ctx() { loaders }: GraphContext): Awaitable<string | null> {
    return loaders.text.load(letter.id);
  }

  @FieldResolver(() => [FieldSpan], {
    description: 'Where each parsed value stands, by its path, such as "reviewer.specialties.0".',
  })
  spans(@Root() letter: LetterRow, @Ctx() { loaders }: GraphContext): Awaitable<FieldSpan[]> {
    return whenThere(loaders.spans.load(letter.id), (spans) => shownSpans(spans?.fields ?? []));
  }

  @FieldResolver(() => [FieldSpan], {
    description: 'The named sections of the text; together they hold every word of it.',
  })
  sections(@Root() letter: LetterRow, @Ctx() { loaders }: GraphContext): Awaitable<FieldSpan[]> {
    return whenThere(loaders.spans.load(letter.id), (spans) => shownSpans(spans?.sections ?? []));
  }

  @FieldResolver(() => [LetterRevision], {
    description: 'Earlier texts of the same case that this one replaced.',
  })
  revisions(@Root() letter: LetterRow, @Ctx() { loaders }: GraphContext): Awaitable<LetterRevision[]> {
    return whenThere(loaders.revisions.load(letter.id), (rows) => rows.map(shownRevision));
  }

  @FieldResolver(() => [Determination], { description: 'What was decided, in letter order.' })
  determinations(@Root() letter: LetterRow, @Ctx() { loaders }: GraphContext): Awaitable<DeterminationRow[]> {
    return loaders.determinationsOfLetter.load(letter.id);
  }

  @FieldResolver(() => [ParseWarning], {
    description: 'What the parser saw and did not understand, or left out.',
  })
  warnings(@Root() letter: LetterRow, @Ctx() { loaders }: GraphContext): Awaitable<ParseWarning[]> {
    return whenThere(loaders.warnings.load(letter.id), (rows) => rows.map(shownWarning));
  }
}
