// What enters the rules (a request) and what leaves them (findings and a prediction). Knows no SQL, no GraphQL.
import type {
  FactSource,
  FindingStatus,
  IsoDate,
  JsonValue,
  PredictedOutcome,
  Span,
  UndeterminedReason,
  UrDecision,
} from '../../terms.js';
import type { Rule, Topic } from '../topics/topic.js';
import type { JudgedRule } from './governing.js';

/** Words with the place where they begin: offset into Letter.text for a stored letter, 0 for a typed request. */
export interface Passage {
  text: string;
  start: number;
}

/**
 * One request for treatment, hypothetical or stored. Holds only what was known before the reviewer's decision:
 * there is no place in it for a rationale, a reviewer, a reviewer's basis or an outcome.
 */
export interface ProposedRequest {
  service: Passage;
  /** The part that was decided where utilization review authorized another part. */
  disputedPortion: Passage | null;
  caseSummary: Passage | null;
  facts: { name: string; value: JsonValue }[];
  requestDate: IsoDate;
  dateOfService: IsoDate | null;
  dateOfInjury: IsoDate | null;
  diagnoses: string[];
  bodyPart: string | null;
  age: number | null;
  sex: string | null;
  urDecision: UrDecision | null;
  authorizedPortion: string | null;
  otherServices: string[];
  claimsAdministratorGuideline: string | null;
}

/** One known input of the rules. An unknown fact has no entry. */
export interface Fact {
  name: string;
  value: JsonValue;
  source: FactSource;
  span: Span | null;
  /** Which text the span points into; null where there is no span. */
  readFrom: 'SERVICE' | 'CASE_SUMMARY' | 'CLAIMS_ADMINISTRATOR_GUIDELINE' | null;
  /** What it was derived from or by which pattern it was read, in words for a person; null where it was stated. */
  note: string | null;
}

/** One leaf of a rule's condition on one request. `actual` is null where the fact is unknown. */
export interface ConditionResult {
  /** Which half of the rule it stands in. */
  part: 'WHEN' | 'UNLESS';
  fact: string;
  operator: string;
  expected: JsonValue;
  actual: JsonValue;
  status: FindingStatus;
}

/** A rule's result on one request, with its trace and a sentence that names the deciding or missing condition. */
export interface Finding {
  topic: Topic;
  rule: Rule;
  status: FindingStatus;
  reason: string;
  conditions: ConditionResult[];
  /** Facts of exceptions that the record does not show and that the finding takes as absent; of a match only. */
  assumedAbsent: string[];
}

export interface Caveat {
  code: string;
  message: string;
}

export interface MissingFacts {
  names: string[];
  wouldBe: PredictedOutcome[];
}

export interface FactChange {
  name: string;
  from: JsonValue;
  to: JsonValue;
}

export interface Counterfactual {
  changes: FactChange[];
  predictedOutcome: PredictedOutcome;
}

/** What the rules alone say of one request. The forecast is added elsewhere. */
export interface RulePrediction {
  predictedOutcome: PredictedOutcome;
  undeterminedReason: UndeterminedReason | null;
  /** The treatment that decides, and all treatments that the service names. */
  treatment: string | null;
  treatments: readonly string[];
  facts: Fact[];
  /** Findings of the editions in force that matter to the request (relevant-rules.ts); those that decide first. */
  findings: Finding[];
  /** The result of every rule in force that speaks of the treatment, listed among the findings or not. */
  judged: JudgedRule[];
  /** Ids of the rules that decided; empty where nothing did. */
  decidedBy: string[];
  outOfForceFindings: Finding[];
  /** What those findings would have decided and the last day of their editions; null where some rule is in force. */
  outOfForce: { predictedOutcome: PredictedOutcome; day: IsoDate } | null;
  caveats: Caveat[];
  missingFacts: MissingFacts[];
  counterfactuals: Counterfactual[];
  rulesVersion: string;
}
