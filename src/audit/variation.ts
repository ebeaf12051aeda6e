// Differences between reviewers' specialties, states, months and kinds of citation after adjusting for case mix: what was
// observed beside what the cases led to expect. These are associations: nothing here says why. Small cells and whatever
// could single out a reviewer are left out. Knows no storage.
import { type AuditCases, monthName, Names } from './audit-cases.js';
import { type ComparedCell, compareCell } from './compared-cell.js';
import { membersBy } from './expectation.js';
import { adjustedPs, FALSE_DISCOVERY_RATE } from './false-discovery.js';
import { twoSidedP } from './normal.js';

export const VARIATION_DIMENSIONS = [
  'SPECIALTY',
  'LICENSURE',
  'MONTH',
  'CLAIMS_ADMINISTRATOR_SOURCE',
] as const;
export type VariationDimension = (typeof VARIATION_DIMENSIONS)[number];

export interface Variation extends ComparedCell {
  dimension: VariationDimension;
  value: string;
  /** The difference in its standard errors. */
  standardised: number;
  adjustedP: number;
  flagged: boolean;
}

export interface Variations {
  cells: Variation[];
  /** Cells left out, by dimension: too few, or few reviewers. */
  suppressed: { dimension: VariationDimension; cells: number }[];
}

/** Cells of fewer determinations or letters are not shown. */
export const SMALLEST_CELL = 10;
/** A specialty or state whose letters show fewer different sets of credentials could be one person. */
export const FEWEST_REVIEWERS = 3;

interface Credentials {
  specialties: string[];
  states: string[];
}

/** All cells that may be shown, by dimension and value; `kindOf` gives the kind of a source that a claims administrator cites. */
export function variationsOf(cases: AuditCases, kindOf: (source: string) => string): Variations {
  const cells: (Variation & { p: number })[] = [];
  const suppressed: Variations['suppressed'] = [];
  for (const dimension of VARIATION_DIMENSIONS) {
    let left = 0;
    for (const [value, members] of valuesOf(cases, dimension, kindOf)) {
      const cell = cellOf(cases, dimension, value, members);
      if (cell === null) left++;
      else cells.push(cell);
    }
    if (left > 0) suppressed.push({ dimension, cells: left });
  }
  const adjusted = adjustedPs(cells.map(({ p }) => p));
  return {
    cells: cells.map(({ p: _p, ...cell }, at) => {
      const adjustedP = adjusted[at] ?? 1;
      return { ...cell, adjustedP, flagged: adjustedP <= FALSE_DISCOVERY_RATE };
    }),
    suppressed,
  };
}

function cellOf(
  cases: AuditCases,
  dimension: VariationDimension,
  value: string,
  members: readonly number[],
): (Variation & { p: number }) | null {
  const { error, letterIndices, ...cell } = compareCell(cases, members);
  if (cell.determinations < SMALLEST_CELL || cell.letters < SMALLEST_CELL) return null;
  const ofReviewers = dimension === 'SPECIALTY' || dimension === 'LICENSURE';
  if (ofReviewers && reviewersAmong(cases, letterIndices) < FEWEST_REVIEWERS) return null;
  const standardised = error === 0 ? 0 : cell.difference / error;
  return {
    dimension,
    value,
    ...cell,
    standardised,
    adjustedP: 1,
    flagged: false,
    p: twoSidedP(standardised),
  };
}

/** How many different sets of credentials these letters show: at least so many reviewers. */
function reviewersAmong(cases: AuditCases, letters: Iterable<number>): number {
  const seen = new Set<number>();
  for (const letter of letters) seen.add(cases.letterCredentials[letter] ?? -1);
  seen.delete(-1);
  return seen.size;
}

function valuesOf(
  cases: AuditCases,
  dimension: VariationDimension,
  kindOf: (source: string) => string,
): [string, number[]][] {
  if (dimension === 'MONTH') return namedCells(cases.month, monthName, cases.length);
  if (dimension === 'CLAIMS_ADMINISTRATOR_SOURCE') {
    const kinds = new Names();
    const ofSource = cases.sources.values.map((source) => kinds.codeOf(kindOf(source)));
    const codes = Int32Array.from(cases.administrator, (source) => ofSource[source] ?? -1);
    return namedCells(codes, (code) => kinds.valueOf(code) ?? '', cases.length);
  }
  const names = cases.credentials.values.map((json) => {
    const { specialties, states } = JSON.parse(json) as Credentials;
    return [...new Set(dimension === 'SPECIALTY' ? specialties : states)];
  });
  const cells = new Map<string, number[]>();
  for (let at = 0; at < cases.length; at++) {
    for (const name of names[cases.letterCredentials[cases.letter[at] ?? 0] ?? -1] ?? []) {
      const cell = cells.get(name);
      if (cell) cell.push(at);
      else cells.set(name, [at]);
    }
  }
  return [...cells].sort(byName);
}

function namedCells(
  codes: Int32Array,
  nameOf: (code: number) => string,
  length: number,
): [string, number[]][] {
  const used = codes.subarray(0, length);
  const highest = used.reduce((most, code) => Math.max(most, code), -1);
  const membersOf = membersBy(used, highest + 1);
  return [...new Set(used)]
    .filter((code) => code >= 0)
    .map((code): [string, number[]] => [nameOf(code), membersOf(code)])
    .sort(byName);
}

const byName = ([a]: [string, number[]], [b]: [string, number[]]): number => (a < b ? -1 : a > b ? 1 : 0);
