// The shape of a determination as the audit's checks receive it, and of what a check returns.
import type { Guideline } from '../catalogue/guideline.js';
import type { Topic } from '../rules/topics/topic.js';
import type { AuditFindingKind, IsoDate, Outcome, Party, Span } from '../terms.js';

export interface AuditedCitation {
  citedBy: Party;
  /** As the letter words it. */
  text: string;
  guideline: string | null;
  section: string | null;
  topic: string | null;
  pages: number[];
  span: Span;
}

export interface AuditedBasis {
  party: Party;
  text: string;
  noneCited: boolean;
  citations: AuditedCitation[];
  /** Where the party's words stand; null where that is not known. */
  span: Span | null;
}

/** Days of the case, null where the letter is silent. */
export interface AuditedDates {
  injury: IsoDate | null;
  requested: IsoDate | null;
  received: IsoDate | null;
  urDecision: IsoDate | null;
  applicationReceived: IsoDate | null;
  assigned: IsoDate | null;
  decision: IsoDate | null;
}

export interface AuditedDetermination {
  service: string;
  disputedPortion: string | null;
  originalRequest: string | null;
  authorized: string | null;
  outcome: Outcome;
  treatment: string | null;
  treatments: readonly string[];
  /** The reviewer's words as the letter's text holds them, white space and all, and where they begin in it. */
  rationale: { text: string; start: number };
  span: Span;
  bases: AuditedBasis[];
  dates: AuditedDates;
  /** Days of the letter, as it words them, of a year that cannot be. */
  impossibleDays: readonly { words: string; span: Span }[];
  /** The day by which editions are chosen: the request's or the UR decision's, since 2017-12 the service's; null: unknown. */
  editionDate: IsoDate | null;
  /** Topics in force that name the treatment and are not silent on the case: a rule matches or could. */
  speakingTopics: string[];
  /** Where a date of the case stands in the text, by its name; absent where it was not read from the text. */
  dateSpans: Partial<Record<keyof AuditedDates, Span>>;
}

/** What our encoding knows: topics by id and by treatment, guidelines by id. */
export interface AuditedAgainst {
  topics: ReadonlyMap<string, Topic>;
  guidelines: ReadonlyMap<string, Guideline>;
}

/** A named thing about one determination that an auditor should look at. Never says that a reviewer erred. */
export interface AuditFinding {
  kind: AuditFindingKind;
  message: string;
  span: Span | null;
}

export type Check = (determination: AuditedDetermination, against: AuditedAgainst) => AuditFinding[];

const PARTY_NAMES: Record<Party, string> = {
  CLAIMS_ADMINISTRATOR: 'The claims administrator',
  EXPERT_REVIEWER: 'The expert reviewer',
};

/** A guideline with its edition, which its title may hold already. */
export function guidelineName({ title, edition }: Pick<Guideline, 'title' | 'edition'>): string {
  return edition === null || title.includes(edition) ? title : `${title} (${edition})`;
}

/** The party as a sentence begins with it. */
export function partyName(party: Party): string {
  return PARTY_NAMES[party];
}
