// Stored determinations that are like the request of a prediction.
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { DeterminationRow } from '../db/letters/find-by-determination.js';
import type { FullPrediction, LikeCase as LikeCaseFound } from '../jobs/predict/predict.js';
import { Determination } from '../schema/determination.type.js';
import { DeterminationWhere } from '../schema/determination-where.input.js';
import { LikeCase, Prediction } from '../schema/prediction.type.js';
import { checkedWhere } from './check-where.js';
import type { GraphContext } from './graph-context.js';
import { pageSize } from './page.js';
import { present } from './present.js';

@Resolver(() => Prediction)
export class LikeCasesResolver {
  @FieldResolver(() => [LikeCase], {
    description: 'The stored determinations that are most like the request, nearest first.',
  })
  async likeCases(
    @Arg('first', () => Int, { nullable: true, description: 'How many: 0 to 100; 20 where nothing is said.' })
    first: number | null,
    @Arg('where', () => DeterminationWhere, { nullable: true, description: 'Only among these.' })
    where: DeterminationWhere | null,
    @Root() prediction: FullPrediction,
    @Ctx() { knowledge }: GraphContext,
  ): Promise<LikeCaseFound[]> {
    return prediction.likeCases(pageSize(first), where ? checkedWhere(where, knowledge) : null);
  }
}

@Resolver(() => LikeCase)
export class LikeCaseResolver {
  @FieldResolver(() => Determination, { description: 'The stored determination.' })
  async determination(
    @Root() { determinationId }: LikeCaseFound,
    @Ctx() { loaders }: GraphContext,
  ): Promise<DeterminationRow> {
    return present(await loaders.determination.load(determinationId), 'The determination of a like case');
  }
}
