// The shape of a parsed letter: what one letter itself says.
import type { IsoDate, Outcome, Party, ReviewType, Sex, Span, UrDecision } from '../terms.js';

/** Where a parsed value stands, by its path, such as "reviewer.specialties.0" or "determinations.0.rationale". */
export interface FieldSpan {
  path: string;
  span: Span;
}

/** Something that the parser saw and did not understand, or left out. Never a reason to refuse. */
export interface ParseWarning {
  code: string;
  message: string;
  span: Span | null;
}

/** The code of a warning that a day of the case bears a year that cannot be. */
export const YEAR_IMPOSSIBLE = 'DATE_YEAR_IMPOSSIBLE';

/** One reference of one party to a guideline. `guideline` is an id of the catalogue, or null where it is not known. */
export interface ParsedCitation {
  citedBy: Party;
  text: string;
  guideline: string | null;
  section: string | null;
  pages: number[];
  span: Span;
}

/** What one party says that it relied on. */
export interface ParsedBasis {
  text: string;
  noneCited: boolean;
  citations: ParsedCitation[];
}

/** What utilization review did with the request, where the letter tells. */
export interface ParsedUtilizationReview {
  decision: UrDecision | null;
  decidedOn: IsoDate | null;
  requestedOn: IsoDate | null;
  receivedOn: IsoDate | null;
  reviewType: ReviewType | null;
  dateOfService: IsoDate | null;
  originalRequest: string | null;
  authorized: string | null;
}

export interface ParsedDetermination {
  /** From 1, in letter order. */
  position: number;
  disputedService: string;
  disputedPortion: string | null;
  outcome: Outcome;
  utilizationReview: ParsedUtilizationReview;
  claimsAdministratorBasis: ParsedBasis;
  reviewerBasis: ParsedBasis;
  rationale: string;
  span: Span;
}

/** A named stretch of the text; together the sections hold every word of it. */
export interface Section {
  name: string;
  span: Span;
}

export interface ParsedLetter {
  /** The text that is stored and that every span points into. */
  text: string;
  /** The name of its layout, such as "A": docs/letters.md lists them. */
  layout: string;
  caseNumber: string | null;
  dateAssigned: IsoDate | null;
  dateOfInjury: IsoDate | null;
  decisionDate: IsoDate | null;
  urDenialDate: IsoDate | null;
  applicationReceived: IsoDate | null;
  priority: string | null;
  reviewer: { licensedIn: string[]; specialties: string[]; subspecialties: string[] };
  patient: { age: number | null; sex: Sex | null };
  caseSummary: string | null;
  diagnoses: string[];
  determinations: ParsedDetermination[];
  sections: Section[];
  spans: FieldSpan[];
  warnings: ParseWarning[];
}
