// A request and what the rules made of it -> what a forecast may look at. The same for a typed request, judged with
// traces, and for a stored determination, judged without.
import { findTreatment } from '../../catalogue/treatments.js';
import {
  type ForecastCase,
  type JudgedForForecast,
  knownFacts,
  recommendingRules,
} from '../../forecast/forecast-case.js';
import type { Fact } from '../../rules/facts/fact.js';
import type { Judgement } from '../../rules/judge/judge-request.js';
import type { RulePrediction } from '../../rules/judge/prediction.js';
import type { ProposedRequest } from '../../rules/request/request.js';
import type { PredictedOutcome } from '../../terms.js';

interface Judged {
  treatment: string | null;
  facts: readonly Fact[];
  predictedOutcome: PredictedOutcome;
  /** Ids of the rules that decided. */
  decidedBy: ReadonlySet<string>;
  rules: readonly JudgedForForecast[];
}

/** As a prediction with traces has it. */
export function caseOfPrediction(request: ProposedRequest, prediction: RulePrediction): ForecastCase {
  const { treatment, facts, predictedOutcome, judged } = prediction;
  const decidedBy = new Set(prediction.decidedBy);
  return caseOf(request, { treatment, facts, predictedOutcome, decidedBy, rules: judged });
}

/** As the compiled rules have it. */
export function caseOfJudgement(request: ProposedRequest, judgement: Judgement): ForecastCase {
  const { treatment, facts, decision, judged } = judgement;
  const decidedBy = new Set(decision.decidedBy.map(({ rule }) => rule.id));
  const { predictedOutcome } = decision;
  return caseOf(request, { treatment, facts, predictedOutcome, decidedBy, rules: judged });
}

function caseOf(request: ProposedRequest, judged: Judged): ForecastCase {
  const treatment = judged.treatment === null ? null : findTreatment(judged.treatment);
  const deciding = judged.rules.filter(({ rule }) => judged.decidedBy.has(rule.id));
  return {
    treatment: judged.treatment,
    category: treatment?.category ?? null,
    subcategory: treatment?.subcategory ?? null,
    facts: knownFacts(judged.facts),
    predictedOutcome: judged.predictedOutcome,
    refusedOutright: deciding.some(
      ({ rule }) => rule.recommendation === 'NOT_RECOMMENDED' && rule.unless === null,
    ),
    recommending: recommendingRules(judged.rules),
    services: 1 + request.otherServices.length,
    urDecision: request.urDecision,
    urCitedNothing: citesNothing(request.claimsAdministratorGuideline),
  };
}

/** The fixed sentence of a letter, and what a person would type. */
function citesNothing(basis: string | null): boolean {
  return basis !== null && /\bdid not cite\b|^\s*(?:none|no guideline|nothing)\b/i.test(basis);
}
