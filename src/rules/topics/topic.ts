// The types of a topic file: one heading of one guideline edition, with our encoding of its recommendations.

import type { FindingStatus, IsoDate, JsonValue } from '../../terms.js';
import type { Condition } from '../engine/condition-tree.js';

/** What the guideline says where the rule's condition holds. */
export const RECOMMENDATIONS = ['RECOMMENDED', 'NOT_RECOMMENDED'] as const;
export type Recommendation = (typeof RECOMMENDATIONS)[number];

/** SEEN: read in a stored text or in a letter that states it. RECALLED: general knowledge, not yet checked. */
export const PROVENANCES = ['SEEN', 'RECALLED'] as const;
export type Provenance = (typeof PROVENANCES)[number];

/** What kind of guideline speaks; governing.ts says which one speaks first. */
export const AUTHORITIES = [
  'DEPENDENT_SERVICE',
  'POSTSURGICAL',
  'OPIOIDS',
  'ACUPUNCTURE',
  'BODY_PART_CHAPTER',
  'CHRONIC_PAIN',
  'FORMULARY',
  'GENERAL_APPROACHES',
  'REGULATION',
  'ACOEM',
  'ODG',
  'OTHER',
] as const;
export type Authority = (typeof AUTHORITIES)[number];

/** Stands in `treatments` of a topic that speaks of every treatment. */
export const EVERY_TREATMENT = '*';

export interface Source {
  /** Heading, chapter or table as letters cite it. */
  section: string;
  pages: number[];
  provenance: Provenance;
  /** Letters (by case number or file name), addresses and stored texts where it was read; empty where it is recalled. */
  seenIn: string[];
}

export interface RuleExample {
  /** What a claims nurse would call the case. */
  name: string;
  facts: Record<string, JsonValue>;
  expect: FindingStatus;
}

/** One recommendation, with everything that a topic file may leave out filled in by the loader. */
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
  /** Facts that this rule presumes absent, beside those that the list of facts calls rare. */
  rare: string[];
  /** Facts that the list calls rare, but that a request for this treatment has to show. */
  ordinary: string[];
  /** A more specific rule goes before a general one of the same authority; 0 where the file says nothing. */
  specificity: number;
  /** Where the file names none, the topic's. */
  source: Source;
  /** First and last day in force: the rule's own, else the topic's, else the edition's; null where open. */
  inForceFrom: IsoDate | null;
  inForceUntil: IsoDate | null;
  examples: RuleExample[];
}

/** One heading of one guideline edition, as the engine uses it. */
export interface Topic {
  /** Readable slug, also the file's name. */
  id: string;
  name: string;
  /** Id of the guideline edition in the catalogue; also the name of the folder. */
  guideline: string;
  authority: Authority;
  /** Ids of the treatments that it speaks of; "*" for all of them. */
  treatments: string[];
  /** Ids of the compound ingredients that it speaks of. */
  ingredients: string[];
  alsoCalled: string[];
  source: Source;
  inForceFrom: IsoDate | null;
  inForceUntil: IsoDate | null;
  rules: Rule[];
  /** Where it was read, for messages: "<edition>/<topic>.json", behind its folder where it is not a shipped one. */
  file: string;
}

type OptionalInRule =
  | 'unless'
  | 'rare'
  | 'ordinary'
  | 'specificity'
  | 'source'
  | 'inForceFrom'
  | 'inForceUntil';
type OptionalInTopic = 'authority' | 'ingredients' | 'alsoCalled' | 'inForceFrom' | 'inForceUntil';

/** A rule as it stands in a topic file. */
export type RuleInFile = Omit<Rule, OptionalInRule> & Partial<Pick<Rule, OptionalInRule>>;

/** A topic file (topic.schema.json): what it leaves out is filled in when it is loaded. */
export type TopicFile = Omit<Topic, OptionalInTopic | 'rules' | 'file'> &
  Partial<Pick<Topic, OptionalInTopic>> & { $schema?: string; rules: RuleInFile[] };
