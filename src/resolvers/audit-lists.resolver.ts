// The lists of an audit's statistics, a page at a time.
import { Args, FieldResolver, Resolver, Root } from 'type-graphql';
import type * as concordance from '../audit/concordance.js';
import type * as drift from '../audit/drift.js';
import type * as editions from '../audit/edition-effects.js';
import type * as topics from '../audit/topic-agreement.js';
import type * as variation from '../audit/variation.js';
import type { AuditFigures } from '../jobs/audit/audit.js';
import { ConsistencyAudit } from '../schema/audit.type.js';
import { Concordance, Drift, Variations } from '../schema/audit-statistics.type.js';
import {
  ChangePointConnection,
  ConcordanceCellConnection,
  DriftMonthConnection,
  EditionEffectConnection,
  TopicAgreementConnection,
  VariationConnection,
} from '../schema/connections.type.js';
import { ForwardPageArgs } from '../schema/page.args.js';
import type { Page } from '../schema/page.type.js';
import { listPage } from './list-page.js';

@Resolver(() => ConsistencyAudit)
export class AuditListsResolver {
  @FieldResolver(() => TopicAgreementConnection, {
    description: 'Agreement by deciding topic, commonest first.',
  })
  topicAgreement(
    @Args(() => ForwardPageArgs) page: ForwardPageArgs,
    @Root() { topicAgreement }: AuditFigures,
  ): Page<topics.TopicAgreement> {
    return listPage(topicAgreement, ({ topic }) => topic, page);
  }

  @FieldResolver(() => EditionEffectConnection, {
    description: 'Outcomes before and after an edition changed: associations.',
  })
  editionEffects(
    @Args(() => ForwardPageArgs) page: ForwardPageArgs,
    @Root() { editionEffects }: AuditFigures,
  ): Page<editions.EditionEffect> {
    return listPage(editionEffects, ({ guideline }) => guideline, page);
  }
}

@Resolver(() => Concordance)
export class ConcordanceResolver {
  @FieldResolver(() => ConcordanceCellConnection, { description: 'The table, commonest first.' })
  cells(
    @Args(() => ForwardPageArgs) page: ForwardPageArgs,
    @Root() { cells }: concordance.Concordance,
  ): Page<concordance.ConcordanceCell> {
    return listPage(cells, ({ claimsAdministrator, reviewer }) => `${claimsAdministrator} ${reviewer}`, page);
  }
}

@Resolver(() => Variations)
export class VariationsResolver {
  @FieldResolver(() => VariationConnection, { description: 'The cells that may be shown.' })
  cells(
    @Args(() => ForwardPageArgs) page: ForwardPageArgs,
    @Root() { cells }: variation.Variations,
  ): Page<variation.Variation> {
    return listPage(cells, ({ dimension, value }) => `${dimension} ${value}`, page);
  }
}

@Resolver(() => Drift)
export class DriftResolver {
  @FieldResolver(() => DriftMonthConnection, { description: 'Months of at least thirty determinations.' })
  months(
    @Args(() => ForwardPageArgs) page: ForwardPageArgs,
    @Root() { months }: drift.Drift,
  ): Page<drift.DriftMonth> {
    return listPage(months, ({ month }) => month, page);
  }

  @FieldResolver(() => ChangePointConnection, { description: 'Where the level changes (PELT).' })
  changePoints(
    @Args(() => ForwardPageArgs) page: ForwardPageArgs,
    @Root() { changePoints }: drift.Drift,
  ): Page<drift.ChangePoint> {
    return listPage(changePoints, ({ month }) => month, page);
  }
}
