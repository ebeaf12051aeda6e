// The answer to a request, typed or stored: what the rules say, how often such denials stand, and what is like it.
import { findTreatment } from '../../catalogue/treatments.js';
import { findHistoryCounts, type HistoryCount } from '../../db/counts/history-counts.js';
import type { DeterminationWhere } from '../../db/filters/where.js';
import {
  type StoredDetermination,
  storedDeterminationsByIds,
} from '../../db/letters/stream-determinations.js';
import { explainForecast } from '../../forecast/explain-forecast.js';
import { type Forecast, forecastOf } from '../../forecast/forecast.js';
import { modelFor, shippedModel } from '../../forecast/model.js';
import { evaluateRequest } from '../../rules/evaluate-request.js';
import { explainPrediction } from '../../rules/judge/explain.js';
import type { RulePrediction } from '../../rules/judge/prediction.js';
import type { ProposedRequest } from '../../rules/request/request.js';
import type { IsoDate } from '../../terms.js';
import type { ServiceContext } from '../context.js';
import { caseOfPrediction } from './asked-case.js';
import { type LikeCaseLoader, likeCaseLoader } from './like-case-loader.js';
import type { LikeCase } from './like-cases.js';
import { requestsOfLetter } from './requests-of-letter.js';

export type { LikeCase } from './like-cases.js';

export interface FullPrediction extends RulePrediction {
  forecast: Forecast;
  /** One paragraph for a person: the answer, the page, what is missing, how often such denials stand. */
  explanation: string;
  versions: { rules: string; forecast: string; forecastFittedThrough: IsoDate | null };
  /** Answered together for all predictions of a batch, so that a page asks storage once. */
  likeCases(first: number, where: DeterminationWhere | null): Promise<LikeCase[]>;
}

/** What a prediction may look back on: decisions before this day, and never those of this letter. */
interface Outlook {
  before: IsoDate | null;
  letterId: number | null;
}

/** The day before which nothing was decided: for stored determinations of which no day is known. */
const NO_HISTORY = '0000-01-01';

/** Answers a typed request from the rules and from all that is stored. Throws FactError for a stated fact that the list does not have. */
export async function predictRequest(
  context: ServiceContext,
  request: ProposedRequest,
): Promise<FullPrediction> {
  const [answer] = await predictAll(context, [{ request, outlook: { before: null, letterId: null } }]);
  if (!answer) throw new Error('The request has no answer.');
  return answer;
}

/**
 * Answers stored determinations, by id, each from what was known and decided before it. Ids that are gone have no
 * entry. The number of statements does not grow with the ids.
 */
export async function predictDeterminations(
  context: ServiceContext,
  ids: readonly number[],
): Promise<Map<number, FullPrediction>> {
  const stored = storedDeterminationsByIds(context.db, ids);
  const answers = await predictAll(context, stored.map(askedOf));
  return new Map(
    stored.flatMap(({ determination }, at) => (answers[at] ? [[determination.id, answers[at]]] : [])),
  );
}

interface Asked {
  request: ProposedRequest;
  outlook: Outlook;
}

function askedOf({ determination, letter }: StoredDetermination): Asked {
  const request = requestsOfLetter(letter)[determination.position - 1];
  if (!request) throw new Error(`Determination ${determination.id} has no request.`);
  const before = determination.decisionDate ?? determination.urDenialDate ?? NO_HISTORY;
  return { request, outlook: { before, letterId: determination.letterId } };
}

async function predictAll(context: ServiceContext, asked: readonly Asked[]): Promise<FullPrediction[]> {
  const predictions = await Promise.all(
    asked.map(({ request }) => evaluateRequest(request, context.ruleBase)),
  );
  const histories = findHistoryCounts(
    context.db,
    predictions.map(({ treatment }, at) => ({
      treatment,
      category: categoryOf(treatment),
      subcategory: null,
      before: asked[at]?.outlook.before ?? null,
    })),
  );
  const likeCases = likeCaseLoader(context.db);
  return predictions.map((prediction, at) => {
    const { request, outlook } = asked[at] as Asked;
    return completed(context, prediction, request, outlook, histories[at] as HistoryCount, likeCases);
  });
}

function completed(
  context: ServiceContext,
  prediction: RulePrediction,
  request: ProposedRequest,
  outlook: Outlook,
  history: HistoryCount,
  likeCases: LikeCaseLoader,
): FullPrediction {
  const model = modelFor(outlook.before, shippedModel());
  const forecast = forecastOf({
    asked: caseOfPrediction(request, prediction, { ofLetter: outlook.letterId !== null }),
    date: request.requestDate || context.today(),
    history: { all: history.ALL, category: history.CATEGORY, treatment: history.TREATMENT },
    model,
  });
  const told = explainPrediction(prediction, context.ruleBase.guidelines, request);
  return {
    ...prediction,
    forecast,
    explanation: `${told} ${explainForecast(forecast, prediction.predictedOutcome)}`,
    versions: {
      rules: prediction.rulesVersion,
      forecast: model.version,
      forecastFittedThrough: model.fittedThrough,
    },
    likeCases: (first, where) => {
      const category = categoryOf(prediction.treatment);
      return likeCases.load({ asked: { ...prediction, category, request }, outlook, first, where });
    },
  };
}

function categoryOf(treatment: string | null): string | null {
  return treatment === null ? null : (findTreatment(treatment)?.category ?? null);
}
