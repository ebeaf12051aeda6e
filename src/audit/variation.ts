// Differences between reviewers' specialties, states, months and kinds of citation after adjusting for case mix: what
// was observed beside what the cases led to expect. These are associations: nothing here says why. Small cells and
// whatever could single out a reviewer are left out.

import { adjustedPs, FALSE_DISCOVERY_RATE } from '../statistics/false-discovery.js';
import { type AuditCases, monthName, Names } from './audit-cases.js';
import { type ComparedCell, compareCell, type JudgedCell } from './compared-cell.js';
import { membersBy } from './expectation.js';
import { SMALLEST_CELL } from './figure.js';

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

/** A cell whose letters show fewer different sets of credentials could be one person. */
export const FEWEST_REVIEWERS = 3;

interface Credentials {
  specialties: string[];
  states: string[];
}

/**
 * All cells that may be shown, by dimension and value; `kindOf` gives the kind of a source that a claims administrator
 * cites, `correlation` is that of items of one letter.
 */
export function variationsOf(
  cases: AuditCases,
  kindOf: (source: string) => string,
  correlation: number,
): Variations {
  const cells: { dimension: VariationDimension; value: string; compared: JudgedCell }[] = [];
  const suppressed: Variations['suppressed'] = [];
  for (const dimension of VARIATION_DIMENSIONS) {
    const all = valuesOf(cases, dimension, kindOf).map(([value, members]) => ({ value, members }));
    const shown = withoutSmall(cases, all);
    if (shown.length < all.length) suppressed.push({ dimension, cells: all.length - shown.length });
    for (const { value, members } of shown)
      cells.push({ dimension, value, compared: compareCell(cases, members, correlation) });
  }
  const adjusted = adjustedPs(cells.map(({ compared }) => compared.findP()));
  return {
    cells: cells.map(({ dimension, value, compared: { figures, error } }, at) => {
      const adjustedP = adjusted[at] ?? 1;
      return {
        dimension,
        value,
        ...figures,
        standardised: figures.difference / error,
        adjustedP,
        flagged: adjustedP <= FALSE_DISCOVERY_RATE,
      };
    }),
    suppressed,
  };
}

interface Cell {
  value: string;
  members: number[];
}

/**
 * The cells that may be shown. Whatever is left out must be many and of many, too: else it could be told by taking what is
 * shown from all, and the smallest cell that is left goes with it.
 */
function withoutSmall(cases: AuditCases, all: readonly Cell[]): Cell[] {
  let shown = all.filter(({ members }) => isMany(cases, members));
  while (shown.length > 0 && shown.length < all.length) {
    const told = new Set(shown.flatMap(({ members }) => members));
    const rest = Array.from({ length: cases.length }, (_, at) => at).filter((at) => !told.has(at));
    if (rest.length === 0 || isMany(cases, rest)) break;
    const smallest = shown.reduce((a, b) => (b.members.length < a.members.length ? b : a));
    shown = shown.filter((cell) => cell !== smallest);
  }
  return shown;
}

/** Enough determinations and letters, and not of one or two reviewers as far as their credentials tell. */
function isMany(cases: AuditCases, members: readonly number[]): boolean {
  const letters = new Set(members.map((at) => cases.letter[at] ?? 0));
  const reviewers = new Set([...letters].map((letter) => cases.letterCredentials[letter] ?? -1));
  const few = reviewers.size < FEWEST_REVIEWERS && !reviewers.has(-1);
  return members.length >= SMALLEST_CELL && letters.size >= SMALLEST_CELL && !few;
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
