// A determination beside the rules: its prediction, the agreement with it, what the checks of its letter found.
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { agreementOf, decidedOf } from '../audit/agreement.js';
import type { DeterminationRow } from '../db/letters/find-by-determination.js';
import { spanOf } from '../db/letters/stored-letters.js';
import type { FullPrediction } from '../jobs/predict/predict.js';
import { Agreement } from '../schema/audit.enum.js';
import { AuditFinding, Determination } from '../schema/determination.type.js';
import { Prediction } from '../schema/prediction.type.js';
import type * as terms from '../terms.js';
import type { GraphContext } from './graph-context.js';
import { present } from './present.js';
import { type Awaitable, whenThere } from './row-loader.js';

@Resolver(() => Determination)
export class JudgedDeterminationResolver {
  @FieldResolver(() => Prediction, {
    description:
      "The same computation as Query.predict, from what was known before the decision: never the rationale, the reviewer or the reviewer's basis.",
  })
  async prediction(
    @Root() determination: DeterminationRow,
    @Ctx() { loaders }: GraphContext,
  ): Promise<FullPrediction> {
    return present(await loaders.prediction.load(determination.id), 'The prediction of a determination');
  }

  @FieldResolver(() => Agreement, {
    description: "The reviewer's outcome beside our encoding of the guidelines, as rulesVersion judged it.",
  })
  agreement(
    @Root() determination: DeterminationRow,
    @Ctx() context: GraphContext,
  ): Awaitable<terms.Agreement> {
    return determination.agreement ?? judgedAgreement(determination, context);
  }

  @FieldResolver(() => [AuditFinding], { description: 'What the checks of the letter found.' })
  findings(
    @Root() determination: DeterminationRow,
    @Ctx() { loaders }: GraphContext,
  ): Awaitable<AuditFinding[]> {
    return whenThere(loaders.auditFindings.load(determination.id), (rows) =>
      rows.map(({ kind, message, spanStart, spanEnd }) => ({
        kind,
        message,
        span: spanOf(spanStart, spanEnd),
      })),
    );
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'The version of rules and catalogues behind treatment, agreement and findings; null where it is not evaluated yet.',
  })
  rulesVersion(@Root() determination: DeterminationRow): string | null {
    return determination.rulesVersion;
  }
}

/** The agreement of a determination that is not evaluated yet. */
async function judgedAgreement(
  { id, outcome }: DeterminationRow,
  { loaders }: GraphContext,
): Promise<terms.Agreement> {
  const prediction = present(await loaders.prediction.load(id), 'The prediction of a determination');
  const citations = await loaders.citations.load(id);
  const cited = citations.filter(({ citedBy }) => citedBy === 'EXPERT_REVIEWER');
  return agreementOf(
    decidedOf(prediction),
    outcome,
    cited.map(({ guidelineId, topicId }) => ({ guideline: guidelineId, topic: topicId })),
  );
}
