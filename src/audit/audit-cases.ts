// The determinations of an audit as compact columns: some forty bytes each, so that a year of them fits many times into
// memory. Above 150 lines: the columns stand side by side.
import { dayNumber } from '../days.js';
import type { Agreement, IsoDate, JsonValue, Outcome, PredictedOutcome } from '../terms.js';

/** Small numbers for values that recur; -1 stands for null. */
export class Names {
  readonly values: string[] = [];
  readonly #codes = new Map<string, number>();

  codeOf(value: string | null): number {
    if (value === null) return -1;
    let code = this.#codes.get(value);
    if (code === undefined) {
      code = this.values.length;
      this.#codes.set(value, code);
      this.values.push(value);
    }
    return code;
  }

  /** The code of a value that has one; -1 otherwise. */
  find(value: string): number {
    return this.#codes.get(value) ?? -1;
  }

  valueOf(code: number): string | null {
    return code < 0 ? null : (this.values[code] ?? null);
  }
}

/** What the rules said before the decision: the strata within which like denials are compared. */
export const STRATA = ['UPHELD', 'OVERTURNED', 'UNDETERMINED'] as const satisfies readonly PredictedOutcome[];

/** One determination as it is handed in. */
export interface AuditCase {
  id: number;
  letterId: number;
  treatment: string | null;
  category: string | null;
  outcome: Outcome;
  decisionDate: IsoDate | null;
  /** The utilization review decision, by which editions go where the request's day is not known. */
  urDate: IsoDate | null;
  predicted: PredictedOutcome | null;
  agreement: Agreement | null;
  topic: string | null;
}

export interface LikeFact {
  name: string;
  value: JsonValue;
}

export class AuditCases {
  readonly treatments = new Names();
  readonly categories = new Names();
  readonly topics = new Names();
  /** Keys of like groups. */
  readonly groups = new Names();
  /** "name=value" of every known fact. */
  readonly facts = new Names();
  readonly agreements = new Names();
  /** Kinds of citation of the two parties; see citation-kinds. */
  readonly sources = new Names();
  /** Credentials of a reviewer as JSON: { specialties, states }. */
  readonly credentials = new Names();

  readonly ids: Int32Array;
  /** Index of the letter, from 0 in the order of first appearance. */
  readonly letter: Int32Array;
  readonly treatment: Int32Array;
  readonly category: Int32Array;
  readonly topic: Int32Array;
  readonly group: Int32Array;
  readonly agreement: Int8Array;
  readonly stratum: Uint8Array;
  readonly upheld: Uint8Array;
  /** Months since year 0, -1 where the decision is not dated. */
  readonly month: Int32Array;
  /** Days since 1970 of the utilization review decision, -1 where it is not dated. */
  readonly day: Int32Array;
  /** What its case led to expect: the chance to be upheld. */
  readonly expected: Float64Array;
  readonly administrator: Int16Array;
  readonly reviewer: Int16Array;
  /** 1: both parties cite an edition in common, 2: a topic, too. */
  readonly common: Uint8Array;
  /** Where the facts of a determination begin in factCodes; one more entry than there are determinations. */
  readonly factStarts: Int32Array;
  factCodes = new Int32Array(1024);

  /** Days of the first and the last dated decision. */
  decidedFrom: IsoDate | null = null;
  decidedUntil: IsoDate | null = null;
  letters = 0;
  readonly letterIds: number[] = [];
  readonly letterCredentials: number[] = [];
  length = 0;
  readonly #letterIndex = new Map<number, number>();

  constructor(capacity: number) {
    this.ids = new Int32Array(capacity);
    this.letter = new Int32Array(capacity);
    this.treatment = new Int32Array(capacity);
    this.category = new Int32Array(capacity);
    this.topic = new Int32Array(capacity);
    this.group = new Int32Array(capacity).fill(-1);
    this.agreement = new Int8Array(capacity);
    this.stratum = new Uint8Array(capacity);
    this.upheld = new Uint8Array(capacity);
    this.month = new Int32Array(capacity);
    this.day = new Int32Array(capacity);
    this.expected = new Float64Array(capacity);
    this.administrator = new Int16Array(capacity).fill(-1);
    this.reviewer = new Int16Array(capacity).fill(-1);
    this.common = new Uint8Array(capacity);
    this.factStarts = new Int32Array(capacity + 1);
  }

  add(one: AuditCase): void {
    const at = this.length++;
    this.ids[at] = one.id;
    this.letter[at] = this.#letterOf(one.letterId);
    this.treatment[at] = this.treatments.codeOf(one.treatment);
    this.category[at] = this.categories.codeOf(one.category);
    this.topic[at] = this.topics.codeOf(one.topic);
    this.agreement[at] = this.agreements.codeOf(one.agreement);
    this.stratum[at] = Math.max(0, STRATA.indexOf(one.predicted ?? 'UNDETERMINED'));
    this.upheld[at] = one.outcome === 'UPHELD' ? 1 : 0;
    this.month[at] = one.decisionDate === null ? -1 : monthOf(one.decisionDate);
    if (one.decisionDate !== null) {
      if (this.decidedFrom === null || one.decisionDate < this.decidedFrom)
        this.decidedFrom = one.decisionDate;
      if (this.decidedUntil === null || one.decisionDate > this.decidedUntil)
        this.decidedUntil = one.decisionDate;
    }
    this.day[at] = one.urDate === null ? -1 : dayNumber(one.urDate);
  }

  #letterOf(id: number): number {
    let index = this.#letterIndex.get(id);
    if (index === undefined) {
      index = this.letters++;
      this.#letterIndex.set(id, index);
      this.letterIds.push(id);
      this.letterCredentials.push(-1);
    }
    return index;
  }

  setCredentials(letterId: number, credentials: string): void {
    const index = this.#letterIndex.get(letterId);
    if (index !== undefined) this.letterCredentials[index] = this.credentials.codeOf(credentials);
  }

  /** The facts of the determination at `at`; to be called for every one, in order. */
  setFacts(at: number, codes: readonly number[]): void {
    const start = this.factStarts[at] ?? 0;
    if (start + codes.length > this.factCodes.length) {
      const larger = new Int32Array(Math.max(this.factCodes.length * 2, start + codes.length));
      larger.set(this.factCodes);
      this.factCodes = larger;
    }
    this.factCodes.set(codes, start);
    this.factStarts[at + 1] = start + codes.length;
  }
}

/** Months since year 0 of an ISO date. */
export function monthOf(date: IsoDate): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
}

/** "YYYY-MM" of a month's number. */
export function monthName(month: number): string {
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;
}
