// The types of what the rules return: findings, caveats, what is missing, what would change the answer, and the
// prediction.
import type {
  FindingStatus,
  IsoDate,
  JsonValue,
  PredictedOutcome,
  PredictionGround,
  UndeterminedReason,
} from '../../terms.js';
import type { Fact } from '../facts/fact.js';
import type { Rule, Topic } from '../topics/topic.js';
import type { JudgedRule } from './governing.js';

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
  /** Null where nothing is decided. */
  ground: PredictionGround | null;
  /** Whether a rule that decided is recalled rather than read in a text. */
  recalled: boolean;
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
