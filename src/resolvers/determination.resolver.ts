// Determinations: a page of them, and what each says of itself.
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { DeterminationRow } from '../db/letters/find-by-determination.js';
import type { LetterRow } from '../db/letters/find-by-letter.js';
import { utilizationReviewOf } from '../db/letters/stored-letters.js';
import { GuidelineBasis } from '../schema/basis.type.js';
import { DeterminationConnection } from '../schema/connections.type.js';
import { Determination, UtilizationReview } from '../schema/determination.type.js';
import { DeterminationWhere } from '../schema/determination-where.input.js';
import { Letter } from '../schema/letter.type.js';
import { DeterminationOrder } from '../schema/order.input.js';
import { PageArgs } from '../schema/page.args.js';
import type { Page } from '../schema/page.type.js';
import { Span } from '../schema/span.type.js';
import { Treatment } from '../schema/treatment.type.js';
import type * as terms from '../terms.js';
import { checkedWhere } from './check-where.js';
import { determinationPage, rankedPage } from './determination-page.js';
import { globalId } from './global-id.js';
import type { GraphContext } from './graph-context.js';
import { present } from './present.js';
import { type Awaitable, whenThere } from './row-loader.js';
import { shownBasis } from './show-determination.js';

@Resolver(() => Determination)
export class DeterminationResolver {
  @Query(() => DeterminationConnection, {
    description: 'Determinations, newest decision first unless another order is asked for.',
  })
  determinations(
    @Arg('where', () => DeterminationWhere, {
      nullable: true,
      description: 'Which determinations; all where it is left out.',
    })
    where: DeterminationWhere | null,
    @Arg('orderBy', () => DeterminationOrder, { nullable: true, description: 'In which order.' })
    orderBy: DeterminationOrder | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: GraphContext,
  ): Page<DeterminationRow> | Promise<Page<DeterminationRow>> {
    const checked = checkedWhere(where, context.knowledge);
    return orderBy?.field === 'RELEVANCE'
      ? rankedPage(context, checked, orderBy, page)
      : determinationPage(context, checked, orderBy ?? null, page);
  }

  @FieldResolver()
  id(@Root() determination: DeterminationRow): string {
    return globalId('Determination', determination.id);
  }

  @FieldResolver(() => Letter, { description: 'The letter that it stands in.' })
  letter(@Root() determination: DeterminationRow, @Ctx() { loaders }: GraphContext): Awaitable<LetterRow> {
    return whenThere(loaders.letter.load(determination.letterId), (row) =>
      present(row, 'The letter of a determination'),
    );
  }

  @FieldResolver(() => Treatment, {
    nullable: true,
    description: 'What the service asks for; null where it is not recognised.',
  })
  treatment(@Root() determination: DeterminationRow, @Ctx() { knowledge }: GraphContext): Treatment | null {
    return knowledge.findTreatment(determination.treatmentId);
  }

  @FieldResolver(() => [Treatment], { description: 'All treatments that the service names.' })
  treatments(@Root() determination: DeterminationRow, @Ctx() { knowledge }: GraphContext): Treatment[] {
    return determination.treatmentIds.flatMap((id) => knowledge.findTreatment(id) ?? []);
  }

  @FieldResolver(() => UtilizationReview)
  utilizationReview(@Root() determination: DeterminationRow): UtilizationReview {
    return utilizationReviewOf(determination);
  }

  @FieldResolver(() => GuidelineBasis, { description: 'What the claims administrator says it relied on.' })
  claimsAdministratorBasis(
    @Root() determination: DeterminationRow,
    @Ctx() context: GraphContext,
  ): Awaitable<GuidelineBasis> {
    return basisOf(context, determination, 'CLAIMS_ADMINISTRATOR');
  }

  @FieldResolver(() => GuidelineBasis, { description: 'What the expert reviewer says they relied on.' })
  reviewerBasis(
    @Root() determination: DeterminationRow,
    @Ctx() context: GraphContext,
  ): Awaitable<GuidelineBasis> {
    return basisOf(context, determination, 'EXPERT_REVIEWER');
  }

  @FieldResolver(() => Span)
  span(@Root() { spanStart, spanEnd }: DeterminationRow): Span {
    return { start: spanStart, end: spanEnd };
  }
}

function basisOf(
  { loaders }: GraphContext,
  { id }: DeterminationRow,
  party: terms.Party,
): Awaitable<GuidelineBasis> {
  const citations = loaders.citations.load(id);
  return whenThere(loaders.bases.load(id), (bases) =>
    whenThere(citations, (found) => shownBasis(party, bases, found)),
  );
}
