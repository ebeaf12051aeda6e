// What each party cites: the claims administrator's guideline beside the reviewer's, and whether they have one in
// common.
import type { AuditCases } from './audit-cases.js';
import { AUDIT_LEVEL, type Figure, SMALLEST_CELL } from './figure.js';
import { type LetterSums, letterIntervals, totalsOf } from './resampled-letters.js';

/** Where a party cites nothing, and where none of its words are recognised. */
export const NONE_CITED = 'NONE_CITED';
export const NOT_RECOGNISED = 'NOT_RECOGNISED';

export interface ConcordanceCell {
  /** Id of the first guideline that is cited, NONE_CITED or NOT_RECOGNISED. */
  claimsAdministrator: string;
  reviewer: string;
  determinations: number;
  letters: number;
  /** Null in small cells, whose outcomes are not shown. */
  upheld: number | null;
}

export interface Concordance {
  cells: ConcordanceCell[];
  /** Share of determinations in which both cite some edition, and some topic, in common. */
  sameGuideline: Figure;
  sameTopic: Figure;
}

const WIDTH = 3;

/** The table, commonest first, and the shares with intervals by letters. */
export function concordanceOf(cases: AuditCases): Concordance {
  const cells = new Map<number, { determinations: number; upheld: number; letters: number; last: number }>();
  const sums = new Float64Array(cases.letters * WIDTH);
  const sources = cases.sources.values.length + 1;
  for (let at = 0; at < cases.length; at++) {
    const key = ((cases.administrator[at] ?? -1) + 1) * sources + (cases.reviewer[at] ?? -1) + 1;
    const cell = cells.get(key) ?? { determinations: 0, upheld: 0, letters: 0, last: -1 };
    const letter = cases.letter[at] ?? 0;
    cell.determinations += 1;
    cell.upheld += cases.upheld[at] ?? 0;
    if (cell.last !== letter) cell.letters += 1;
    cell.last = letter;
    cells.set(key, cell);
    addTo(sums, letter * WIDTH, cases.common[at] ?? 0);
  }
  const untold = smallCells([...cells]);
  const nameOf = (code: number): string => cases.sources.valueOf(code - 1) ?? NOT_RECOGNISED;
  return {
    cells: [...cells]
      .map(([key, { last: _last, upheld, ...cell }]) => ({
        claimsAdministrator: nameOf(Math.floor(key / sources)),
        reviewer: nameOf(key % sources),
        ...cell,
        upheld: untold.has(key) ? null : upheld,
      }))
      .sort(
        (a, b) =>
          b.determinations - a.determinations ||
          (a.claimsAdministrator + a.reviewer < b.claimsAdministrator + b.reviewer ? -1 : 1),
      ),
    ...sharesOf({ width: WIDTH, sums }, cases),
  };
}

/**
 * Cells whose outcomes are not shown: those of fewer determinations than a cell of a comparison may have, and as many of
 * the smallest others as it takes for the outcomes of all of them together not to be those of a small cell.
 */
function smallCells(cells: readonly [number, { determinations: number }][]): Set<number> {
  const small = new Set<number>();
  let left = 0;
  const byCount = cells.toSorted(
    ([a, one], [b, other]) => one.determinations - other.determinations || a - b,
  );
  for (const [key, { determinations }] of byCount) {
    if (determinations >= SMALLEST_CELL && (left === 0 || left >= SMALLEST_CELL)) break;
    small.add(key);
    left += determinations;
  }
  return small;
}

function addTo(sums: Float64Array, from: number, common: number): void {
  sums[from] = (sums[from] ?? 0) + 1;
  if (common >= 1) sums[from + 1] = (sums[from + 1] ?? 0) + 1;
  if (common >= 2) sums[from + 2] = (sums[from + 2] ?? 0) + 1;
}

function sharesOf(sums: LetterSums, cases: AuditCases): Pick<Concordance, 'sameGuideline' | 'sameTopic'> {
  const shares = (totals: Float64Array) => ({
    sameGuideline: totals[0] ? (totals[1] ?? 0) / totals[0] : null,
    sameTopic: totals[0] ? (totals[2] ?? 0) / totals[0] : null,
  });
  const values = shares(totalsOf(sums));
  const intervals = letterIntervals(sums, shares, 3);
  const figure = (name: 'sameGuideline' | 'sameTopic'): Figure => ({
    value: values[name],
    lower: intervals[name]?.[0] ?? null,
    upper: intervals[name]?.[1] ?? null,
    level: AUDIT_LEVEL,
    determinations: cases.length,
    letters: cases.letters,
  });
  return { sameGuideline: figure('sameGuideline'), sameTopic: figure('sameTopic') };
}
