// The filters of letters and determinations as data, as contract.graphql words them.
import type {
  Agreement,
  AuditFindingKind,
  FindingStatus,
  IsoDate,
  JsonValue,
  LetterOutcome,
  Outcome,
  Party,
  Sex,
  UrDecision,
} from '../../terms.js';

/**
 * All conditions of one filter hold together. Null is a value that equals nothing but null: `ne` and `notIn` hold for
 * it, `lt` and its kin and `contains` do not. Undefined conditions are not there; `eq: null` means the same as
 * `isNull: true`, `ne: null` as `isNull: false`.
 */
export interface ValueFilter<T> {
  eq?: T | null;
  ne?: T | null;
  in?: readonly T[] | null;
  notIn?: readonly T[] | null;
  isNull?: boolean | null;
}
export interface RangeFilter<T> extends ValueFilter<T> {
  lt?: T | null;
  lte?: T | null;
  gt?: T | null;
  gte?: T | null;
}
/** Moments, which every row has. */
export interface MomentFilter {
  lt?: Date | null;
  lte?: Date | null;
  gt?: Date | null;
  gte?: Date | null;
}
/** `contains` compares without regard to the case of ASCII letters. */
export interface TextFilter extends ValueFilter<string> {
  contains?: string | null;
}

/** Over a list, such as specialties: eq, in, contains: some entry does; ne, notIn: no entry is; isNull: no entry at all. */
export type ListedTextFilter = TextFilter;

export interface LetterWhere {
  and?: readonly LetterWhere[] | null;
  or?: readonly LetterWhere[] | null;
  not?: LetterWhere | null;
  /** Ids of letters, for lists that are already known. */
  id?: ValueFilter<number> | null;
  caseNumber?: TextFilter | null;
  decisionDate?: RangeFilter<IsoDate> | null;
  dateOfInjury?: RangeFilter<IsoDate> | null;
  outcome?: ValueFilter<LetterOutcome> | null;
  specialty?: ListedTextFilter | null;
  ingestedAt?: MomentFilter | null;
  /** Some determination of the letter is found by these words. */
  search?: string | null;
}

/** A fact by name: its value (eq: null means unknown), or whether it is known at all. */
export interface FactWhere {
  name: string;
  eq?: JsonValue;
  known?: boolean | null;
}

/** Some citation does all of this at once; `noneCited` speaks of the basis of `citedBy`, or of either party. */
export interface CitationWhere {
  citedBy?: Party | null;
  noneCited?: boolean | null;
  guideline?: ValueFilter<string> | null;
  topic?: ValueFilter<string> | null;
  section?: TextFilter | null;
  page?: RangeFilter<number> | null;
}

/** Some finding of a rule on the determination does all of this at once. */
export interface RuleFindingWhere {
  rule?: string | null;
  topic?: string | null;
  status?: FindingStatus | null;
}

export interface DeterminationWhere {
  and?: readonly DeterminationWhere[] | null;
  or?: readonly DeterminationWhere[] | null;
  not?: DeterminationWhere | null;
  /** Ids of determinations and of their letters, for lists that are already known. */
  id?: ValueFilter<number> | null;
  letterId?: ValueFilter<number> | null;
  outcome?: ValueFilter<Outcome> | null;
  treatment?: ValueFilter<string> | null;
  category?: TextFilter | null;
  disputedService?: TextFilter | null;
  decisionDate?: RangeFilter<IsoDate> | null;
  urDenialDate?: RangeFilter<IsoDate> | null;
  dateOfInjury?: RangeFilter<IsoDate> | null;
  injuryAgeDays?: RangeFilter<number> | null;
  specialty?: ListedTextFilter | null;
  licensedIn?: ListedTextFilter | null;
  age?: RangeFilter<number> | null;
  sex?: ValueFilter<Sex> | null;
  caseNumber?: TextFilter | null;
  urDecision?: ValueFilter<UrDecision> | null;
  fact?: FactWhere | null;
  finding?: ValueFilter<AuditFindingKind> | null;
  ruleFinding?: RuleFindingWhere | null;
  citation?: CitationWhere | null;
  agreement?: ValueFilter<Agreement> | null;
  search?: string | null;
}
