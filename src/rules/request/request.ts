// A request for treatment as the rules take it, hypothetical or stored: its words with their places, its dates, its fields.
import type { IsoDate, JsonValue, UrDecision } from '../../terms.js';

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
