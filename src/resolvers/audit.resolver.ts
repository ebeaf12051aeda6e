// The consistency audit of a set of determinations.
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { DeterminationWhere as Where } from '../db/filters/where.js';
import type { DeterminationRow } from '../db/letters/find-by-determination.js';
import type { AuditFigures, BoilerplateFigures, LikeGroupFigures } from '../jobs/audit/audit.js';
import { runAudit } from '../jobs/audit/audit-runner.js';
import { AuditFindingKind } from '../schema/audit.enum.js';
import { BoilerplateText, ConsistencyAudit } from '../schema/audit.type.js';
import { AuditFigure } from '../schema/audit-figure.type.js';
import {
  BoilerplateTextConnection,
  DeterminationConnection,
  LikeGroupConnection,
} from '../schema/connections.type.js';
import { DeterminationWhere } from '../schema/determination-where.input.js';
import { ForwardPageArgs } from '../schema/page.args.js';
import type { Page } from '../schema/page.type.js';
import type * as terms from '../terms.js';
import { checkedWhere } from './check-where.js';
import { determinationPage } from './determination-page.js';
import type { GraphContext } from './graph-context.js';
import { listPage } from './list-page.js';
import { loadedPage } from './loaded-page.js';

type Cluster = BoilerplateFigures['clusters'][number];

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
    @Ctx() { service, signal, knowledge }: GraphContext,
  ): Promise<AuditFigures> {
    return runAudit(service, where ? checkedWhere(where, knowledge) : null, signal ? { signal } : {});
  }

  @FieldResolver(() => DeterminationConnection, {
    description: 'Determinations whose outcome differs from our encoding, newest decision first.',
  })
  differences(
    @Args(() => ForwardPageArgs) page: ForwardPageArgs,
    @Root() audit: AuditFigures,
    @Ctx() context: GraphContext,
  ): Page<DeterminationRow> {
    return determinationPage(context, within(audit, { agreement: { eq: 'DIFFERS' } }), null, page);
  }

  @FieldResolver(() => DeterminationConnection, {
    description: 'Determinations with a finding of a kind, newest decision first.',
  })
  found(
    @Arg('kind', () => AuditFindingKind, { description: 'Which kind.' }) kind: terms.AuditFindingKind,
    @Args(() => ForwardPageArgs) page: ForwardPageArgs,
    @Root() audit: AuditFigures,
    @Ctx() context: GraphContext,
  ): Page<DeterminationRow> {
    return determinationPage(context, within(audit, { finding: { eq: kind } }), null, page);
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

  @FieldResolver(() => AuditFigure, {
    description: 'Share of determinations with a near-identical rationale.',
  })
  boilerplateShare(@Root() { boilerplate }: AuditFigures): AuditFigure {
    return boilerplate.share;
  }

  @FieldResolver(() => BoilerplateTextConnection, {
    description: 'Rationales that several letters share nearly word for word, most used first.',
  })
  boilerplate(
    @Args(() => ForwardPageArgs) page: ForwardPageArgs,
    @Root() audit: AuditFigures,
  ): Page<Cluster> {
    return listPage(audit.boilerplate.clusters, ({ determinationIds }) => String(determinationIds[0]), page);
  }
}

const within = ({ where }: AuditFigures, condition: Where): Where =>
  where ? { and: [where, condition] } : condition;

@Resolver(() => BoilerplateText)
export class BoilerplateTextResolver {
  @FieldResolver(() => DeterminationConnection, { description: 'The determinations that share it.' })
  determinations(
    @Args(() => ForwardPageArgs) page: ForwardPageArgs,
    @Root() { determinationIds }: Cluster,
    @Ctx() context: GraphContext,
  ): Promise<Page<DeterminationRow>> {
    return loadedPage(context, determinationIds, page);
  }
}
