// The shape of a topic file: one heading of one guideline edition, with our encoding of its recommendations.
import type { FindingStatus, IsoDate, JsonValue } from '../terms.js';

/** What the guideline says where the rule's condition holds. */
export const RECOMMENDATIONS = ['RECOMMENDED', 'NOT_RECOMMENDED'] as const;
export type Recommendation = (typeof RECOMMENDATIONS)[number];

/** SEEN: read in a stored text or in a letter that states it. RECALLED: general knowledge, not yet checked. */
export const PROVENANCES = ['SEEN', 'RECALLED'] as const;
export type Provenance = (typeof PROVENANCES)[number];

/** A condition in the format of json-rules-engine: all, any, not, or a leaf. */
export type Condition =
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }
  | { fact: string; operator: string; value: JsonValue };

export interface Source {
  /** Heading, chapter or table as letters cite it. */
  section: string;
  pages: number[];
  provenance: Provenance;
  /** Letters (by case number or file name) and addresses where it was read; empty where it is recalled. */
  seenIn: string[];
}

export interface RuleExample {
  /** What a claims nurse would call the case. */
  name: string;
  facts: Record<string, JsonValue>;
  expect: FindingStatus;
}

export interface Rule {
  id: string;
  /** One sentence in the guideline's voice: "… is not recommended for …". */
  summary: string;
  why: string;
  recommendation: Recommendation;
  /** Must be known and hold. */
  when: Condition;
  /** Exceptions: must be shown; silence leaves the rule standing, and is listed as assumed absent. */
  unless: Condition | null;
  /** A more specific rule goes before a general one of the same topic; 0 where nothing is said. */
  specificity: number;
  source: Source;
  inForceFrom: IsoDate | null;
  inForceUntil: IsoDate | null;
  examples: RuleExample[];
}

export interface Topic {
  id: string;
  name: string;
  /** Id of the guideline edition in the catalogue; also the name of the folder. */
  guideline: string;
  /** Ids of the treatments that it speaks of. */
  treatments: string[];
  alsoCalled: string[];
  source: Source;
  inForceFrom: IsoDate | null;
  inForceUntil: IsoDate | null;
  rules: Rule[];
}
