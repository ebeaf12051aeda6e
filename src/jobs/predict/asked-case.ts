// A request and what the rules made of it -> what a forecast may look at. The same for a typed request, judged with
// traces, and for a stored determination, judged without.
import { findTreatment } from '../../catalogue/treatments.js';
import { type ForecastCase, knownFacts } from '../../forecast/forecast-case.js';
import type { Judgement } from '../../rules/judge/judge-request.js';
import type { RulePrediction } from '../../rules/judge/prediction.js';
import type { ProposedRequest } from '../../rules/request/request.js';

/** What a forecast takes of the rules' answer, with traces (a prediction) or without (a judgement). */
type Answer = Pick<RulePrediction, 'treatment' | 'facts' | 'predictedOutcome' | 'ground'>;

/** Whose request it is: a letter holds all services in dispute, a person may type one of several. */
export interface RequestOrigin {
  ofLetter: boolean;
}

/** As a prediction with traces has it. */
export function caseOfPrediction(
  request: ProposedRequest,
  { treatment, facts, predictedOutcome, ground }: Answer,
  { ofLetter }: RequestOrigin,
): ForecastCase {
  const listed = treatment === null ? null : findTreatment(treatment);
  const together = 1 + request.otherServices.length;
  return {
    treatment,
    category: listed?.category ?? null,
    subcategory: listed?.subcategory ?? null,
    facts: knownFacts(facts),
    predictedOutcome,
    ground,
    services: ofLetter || together > 1 ? together : null,
    urDecision: request.urDecision,
  };
}

/** As the compiled rules have it, of a letter's own request. */
export function caseOfJudgement(
  request: ProposedRequest,
  { treatment, facts, decision: { predictedOutcome, ground } }: Judgement,
): ForecastCase {
  return caseOfPrediction(request, { treatment, facts, predictedOutcome, ground }, { ofLetter: true });
}
