// The consistency audit of a set of determinations. Knows no statistics: a job computes the figures.
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { DeterminationRow } from '../db/find-by-determination.js';
import { type AuditFigures, auditDeterminations, type LikeGroupFigures } from '../jobs/audit.js';
import { ConsistencyAudit } from '../schema/audit.type.js';
import { DeterminationConnection, LikeGroupConnection } from '../schema/connections.type.js';
import { DeterminationWhere } from '../schema/determination-where.input.js';
import { ForwardPageArgs } from '../schema/page.args.js';
import type { Page } from '../schema/page.type.js';
import { checkedWhere } from './check-where.js';
import { determinationPage } from './determination-page.js';
import type { GraphContext } from './graph-context.js';
import { listPage } from './list-page.js';

@Resolver(() => ConsistencyAudit)
export class AuditResolver {
  @Query(() => ConsistencyAudit, {
    description:
      'How stored determinations stand to the encoded guidelines, and whether like cases ended alike.',
  })
  audit(
    @Arg('where', () => DeterminationWhere, {
      nullable: true,
      description: 'Which determinations; all where it is left out.',
    })
    where: DeterminationWhere | null,
    @Ctx() { service }: GraphContext,
  ): AuditFigures {
    return auditDeterminations(service, checkedWhere(where));
  }

  @FieldResolver(() => DeterminationConnection, {
    description: 'Determinations whose outcome differs from our encoding, newest decision first.',
  })
  differences(
    @Args(() => ForwardPageArgs) page: ForwardPageArgs,
    @Root() audit: AuditFigures,
    @Ctx() context: GraphContext,
  ): Page<DeterminationRow> {
    return determinationPage(context, audit.differences, null, page);
  }

  @FieldResolver(() => LikeGroupConnection, {
    description: 'Like determinations with unlike outcomes, most unlike first.',
  })
  likeGroups(
    @Args(() => ForwardPageArgs) page: ForwardPageArgs,
    @Root() audit: AuditFigures,
  ): Page<LikeGroupFigures> {
    return listPage(audit.likeGroups, (group) => group.key, page);
  }
}
