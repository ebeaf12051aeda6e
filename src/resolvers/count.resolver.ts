// Tables of counts over determinations, with the share upheld and its interval.
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { findDeterminationCounts } from '../db/counts/determination-counts.js';
import { DeterminationCount } from '../schema/count.type.js';
import { DeterminationWhere } from '../schema/determination-where.input.js';
import { DeterminationDimension } from '../schema/dimension.enum.js';
import { wilsonInterval } from '../statistics/intervals.js';
import { checkedWhere } from './check-where.js';
import type { GraphContext } from './graph-context.js';

@Resolver()
export class CountResolver {
  @Query(() => [DeterminationCount], {
    description:
      'Counts of determinations by up to three dimensions, such as treatment and decision year, largest first.',
  })
  determinationCounts(
    @Arg('by', () => [DeterminationDimension], { description: 'One to three different dimensions.' })
    by: DeterminationDimension[],
    @Arg('where', () => DeterminationWhere, {
      nullable: true,
      description: 'Which determinations; all where it is left out.',
    })
    where: DeterminationWhere | null,
    @Ctx() { service, knowledge }: GraphContext,
  ): DeterminationCount[] {
    return findDeterminationCounts(service.db, by, checkedWhere(where, knowledge)).map((cell) => ({
      ...cell,
      upheldShare: cell.upheld / cell.count,
      ...wilsonInterval(cell.upheld, cell.count),
    }));
  }
}
