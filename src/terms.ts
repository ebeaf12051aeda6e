// The shared words of the project as code (glossary in the README). It imports nothing.

/** What a reviewer decided: UPHELD = the denial stands, OVERTURNED = the denial falls. */
export const OUTCOMES = ['UPHELD', 'OVERTURNED'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const LETTER_OUTCOMES = ['UPHELD', 'OVERTURNED', 'PARTIALLY_OVERTURNED'] as const;
export type LetterOutcome = (typeof LETTER_OUTCOMES)[number];

export const PREDICTED_OUTCOMES = ['UPHELD', 'OVERTURNED', 'UNDETERMINED'] as const;
export type PredictedOutcome = (typeof PREDICTED_OUTCOMES)[number];

/** The two parties who cite guidelines. */
export const PARTIES = ['CLAIMS_ADMINISTRATOR', 'EXPERT_REVIEWER'] as const;
export type Party = (typeof PARTIES)[number];

export const SEXES = ['FEMALE', 'MALE'] as const;
export type Sex = (typeof SEXES)[number];

export const UR_DECISIONS = ['DENIED', 'MODIFIED', 'SUBSTITUTED', 'LACK_OF_INFORMATION'] as const;
export type UrDecision = (typeof UR_DECISIONS)[number];

export const REVIEW_TYPES = ['PROSPECTIVE', 'CONCURRENT', 'RETROSPECTIVE'] as const;
export type ReviewType = (typeof REVIEW_TYPES)[number];

export const FACT_SOURCES = ['STATED', 'READ', 'DERIVED', 'ASSUMED_ABSENT'] as const;
export type FactSource = (typeof FACT_SOURCES)[number];

export const FINDING_STATUSES = ['MATCH', 'NO_MATCH', 'UNKNOWN'] as const;
export type FindingStatus = (typeof FINDING_STATUSES)[number];

/**
 * What a decided prediction rests on. SHOWN: what the record shows, or the treatment itself, the presumed absence of
 * rare exceptions included. NOTHING_SHOWN: the guideline asks for something on which the record, though given, is silent.
 */
export const PREDICTION_GROUNDS = ['SHOWN', 'NOTHING_SHOWN'] as const;
export type PredictionGround = (typeof PREDICTION_GROUNDS)[number];

export const UNDETERMINED_REASONS = [
  'NO_RULE',
  'INSUFFICIENT_FACTS',
  'CONFLICT',
  'NOT_RECOGNISED',
  'NOT_IN_FORCE',
] as const;
export type UndeterminedReason = (typeof UNDETERMINED_REASONS)[number];

export const AGREEMENTS = [
  'AGREES',
  'SAME_OUTCOME_OTHER_AUTHORITY',
  'DIFFERS',
  'NO_RULE',
  'INSUFFICIENT_FACTS',
  'CONFLICT',
  'NOT_RECOGNISED',
  'NOT_IN_FORCE',
] as const;
export type Agreement = (typeof AGREEMENTS)[number];

export const AUDIT_FINDING_KINDS = [
  'RATIONALE_AGAINST_OUTCOME',
  'PAGE_NOT_IN_SECTION',
  'GUIDELINE_NOT_IN_FORCE',
  'OTHER_TREATMENTS_TOPIC',
  'NOTHING_CITED',
  'OTHER_BODY_PART_OR_SERVICE',
  'BOILERPLATE',
  'QUANTITIES_DO_NOT_ADD_UP',
  'LOWER_AUTHORITY_USED',
  'DATES_OUT_OF_ORDER',
  'DIFFERENCE_EXPLAINED',
  'DIFFERENCE_NOT_EXPLAINED',
] as const;
export type AuditFindingKind = (typeof AUDIT_FINDING_KINDS)[number];

/** Offsets in UTF-16 code units into the stored text of a letter, end exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** A calendar day as YYYY-MM-DD. */
export type IsoDate = string;

export type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue };
