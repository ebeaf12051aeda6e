// What the case of a determination led to expect: the share of like denials that are upheld, in levels (all, what the
// rules say, category, treatment), each drawn towards the one above, and without the letter or the group in question.
import { type AuditCases, STRATA } from './audit-cases.js';

/** A share and how many letters' worth of evidence stand behind it. */
export interface Expected {
  upheld: number;
  weight: number;
}

/** How many determinations the level above is worth. */
const STRENGTH = 12;
/** Items of one letter go together (intraclass correlation about a half): a determination counts for less than one. */
const DESIGN_EFFECT = 1.6;

/** Sums of one level: how many, and how many upheld. */
class Level {
  readonly count: Float64Array;
  readonly upheld: Float64Array;

  constructor(cells: number) {
    this.count = new Float64Array(cells);
    this.upheld = new Float64Array(cells);
  }

  add(cell: number, upheld: number, times = 1): void {
    this.count[cell] = (this.count[cell] ?? 0) + times;
    this.upheld[cell] = (this.upheld[cell] ?? 0) + upheld * times;
  }
}

/** What is left out: of each cell, so many and so many upheld. */
export interface LeftOut {
  count: number;
  upheld: number;
}
const NONE: LeftOut = { count: 0, upheld: 0 };

export class Expectation {
  readonly #all = new Level(1);
  readonly #strata = new Level(STRATA.length);
  readonly #categories: Level;
  readonly #treatments: Level;

  /** `prior` is the published share of upheld denials. */
  constructor(
    readonly cases: AuditCases,
    readonly prior: number,
  ) {
    this.#categories = new Level(STRATA.length * (cases.categories.values.length + 1));
    this.#treatments = new Level(STRATA.length * (cases.treatments.values.length + 1));
    for (let at = 0; at < cases.length; at++) this.#count(at, 1);
  }

  #count(at: number, times: 1 | -1): void {
    const upheld = this.cases.upheld[at] ?? 0;
    this.#all.add(0, upheld, times);
    this.#strata.add(this.cases.stratum[at] ?? 0, upheld, times);
    this.#categories.add(this.#categoryCell(at), upheld, times);
    this.#treatments.add(this.#treatmentCell(at), upheld, times);
  }

  /** Leaves these out of what others are led to expect, until they are put back: inconsistent cases are no measure. */
  setAside(members: Iterable<number>): void {
    for (const at of members) this.#count(at, -1);
  }

  putBack(members: Iterable<number>): void {
    for (const at of members) this.#count(at, 1);
  }

  #categoryCell(at: number): number {
    return ((this.cases.category[at] ?? -1) + 1) * STRATA.length + (this.cases.stratum[at] ?? 0);
  }

  #treatmentCell(at: number): number {
    return ((this.cases.treatment[at] ?? -1) + 1) * STRATA.length + (this.cases.stratum[at] ?? 0);
  }

  /** Fills the column of expectations, each without the determination's own letter. Linear in the determinations. */
  fill(): void {
    const { cases } = this;
    const ofLetter = byLetter(cases);
    for (let letter = 0; letter < cases.letters; letter++) {
      const members = ofLetter(letter);
      for (const at of members) {
        const others = (same: (other: number) => boolean): LeftOut => leftOut(cases, members.filter(same));
        cases.expected[at] = this.#share(at, {
          all: leftOut(cases, members),
          stratum: others((other) => cases.stratum[other] === cases.stratum[at]),
          category: others((other) => this.#categoryCell(other) === this.#categoryCell(at)),
          treatment: others((other) => this.#treatmentCell(other) === this.#treatmentCell(at)),
        }).upheld;
      }
    }
  }

  /**
   * What cases like these led to expect, without them; all must be of one treatment and one stratum. `isAside`: they are
   * set aside already.
   */
  ofGroup(members: readonly number[], isAside = false): Expected {
    const without = isAside ? NONE : leftOut(this.cases, members);
    const [first = 0] = members;
    return this.#share(first, { all: without, stratum: without, category: without, treatment: without });
  }

  #share(at: number, without: Record<'all' | 'stratum' | 'category' | 'treatment', LeftOut>): Expected {
    const all = drawn({ upheld: this.prior, weight: STRENGTH }, this.#all, 0, without.all);
    const stratum = drawn(all, this.#strata, this.cases.stratum[at] ?? 0, without.stratum);
    const category = drawn(stratum, this.#categories, this.#categoryCell(at), without.category);
    return drawn(category, this.#treatments, this.#treatmentCell(at), without.treatment);
  }
}

function drawn(above: Expected, level: Level, cell: number, without: LeftOut = NONE): Expected {
  const count = Math.max(0, (level.count[cell] ?? 0) - without.count) / DESIGN_EFFECT;
  const upheld = Math.max(0, (level.upheld[cell] ?? 0) - without.upheld) / DESIGN_EFFECT;
  const strength = Math.min(STRENGTH, above.weight);
  return { upheld: (above.upheld * strength + upheld) / (strength + count), weight: strength + count };
}

function leftOut(cases: AuditCases, members: readonly number[]): LeftOut {
  let upheld = 0;
  for (const at of members) upheld += cases.upheld[at] ?? 0;
  return { count: members.length, upheld };
}

/** The determinations of each letter, by its index. */
export function byLetter(cases: AuditCases): (letter: number) => number[] {
  return membersBy(cases.letter.subarray(0, cases.length), cases.letters);
}

/** The positions at which each code stands; codes below 0 are passed over. */
export function membersBy(codes: Int32Array, count: number): (code: number) => number[] {
  const starts = new Int32Array(count + 1);
  for (const code of codes) if (code >= 0) starts[code + 1] = (starts[code + 1] ?? 0) + 1;
  for (let code = 0; code < count; code++) starts[code + 1] = (starts[code + 1] ?? 0) + (starts[code] ?? 0);
  const next = starts.slice();
  const members = new Int32Array(starts[count] ?? 0);
  codes.forEach((code, at) => {
    if (code < 0) return;
    members[next[code] ?? 0] = at;
    next[code] = (next[code] ?? 0) + 1;
  });
  return (code) => Array.from(members.subarray(starts[code] ?? 0, starts[code + 1] ?? 0));
}
