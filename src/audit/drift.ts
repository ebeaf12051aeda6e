// How outcomes move over the months beside what the cases led to expect, and whether they change at some month. Says
// where the stored dates cannot show it.

import { findChangePoints } from '../statistics/change-points.js';
import { type AuditCases, monthName } from './audit-cases.js';
import { type ComparedCell, compareCell } from './compared-cell.js';
import { membersBy } from './expectation.js';
import { AUDIT_LEVEL, AUDIT_Z } from './figure.js';

export interface DriftMonth extends ComparedCell {
  /** YYYY-MM. */
  month: string;
}

export interface ChangePoint {
  /** The first month of the new level. */
  month: string;
  /** Observed less expected share of upheld before and from then on, up to the neighbouring changes. */
  before: number;
  after: number;
  /** After less before, with its interval by letters. */
  difference: number;
  lower: number;
  upper: number;
  level: number;
}

export interface Drift {
  /** Why the stored dates cannot show a drift; null where they can. */
  reason: string | null;
  months: DriftMonth[];
  changePoints: ChangePoint[];
}

/** A month of fewer determinations says nothing, fewer months show no drift. */
const SMALLEST_MONTH = 30;
const FEWEST_MONTHS = 12;

/** Monthly differences and their change points; `correlation` is that of items of one letter. */
export function driftOf(cases: AuditCases, correlation: number): Drift {
  const used = cases.month.subarray(0, cases.length);
  const first = used.reduce(
    (least, month) => (month >= 0 && month < least ? month : least),
    Number.MAX_SAFE_INTEGER,
  );
  const last = used.reduce((most, month) => Math.max(most, month), -1);
  const shifted = used.map((month) => (month < 0 ? -1 : month - first));
  const membersOf = membersBy(shifted, Math.max(0, last - first + 1));
  const filled: { month: number; members: number[] }[] = [];
  for (let month = first; month <= last; month++) {
    const members = membersOf(month - first);
    if (members.length >= SMALLEST_MONTH) filled.push({ month, members });
  }
  if (filled.length < FEWEST_MONTHS) {
    const reason = `The stored decision dates cannot show a drift: ${filled.length} months hold at least ${SMALLEST_MONTH} determinations, ${FEWEST_MONTHS} are needed.`;
    return { reason, months: [], changePoints: [] };
  }
  const cells = filled.map(({ members }) => compareCell(cases, members, correlation));
  const starts = findChangePoints(
    cells.map(({ figures, chanceError }) => ({ value: figures.difference, weight: 1 / chanceError ** 2 })),
  );
  const bounds = [0, ...starts, filled.length];
  const segments = bounds.slice(1).map((end, at) => {
    const members = filled.slice(bounds[at], end).flatMap((each) => each.members);
    return compareCell(cases, members, correlation);
  });
  return {
    reason: null,
    months: cells.map(({ figures }, at) => ({ month: monthName(filled[at]?.month ?? 0), ...figures })),
    changePoints: starts.flatMap((start, at) => {
      const [before, after] = [segments[at], segments[at + 1]];
      if (!before || !after) return [];
      const difference = after.figures.difference - before.figures.difference;
      const error = Math.hypot(before.error, after.error);
      return [
        {
          month: monthName(filled[start]?.month ?? 0),
          before: before.figures.difference,
          after: after.figures.difference,
          difference,
          lower: difference - AUDIT_Z * error,
          upper: difference + AUDIT_Z * error,
          level: AUDIT_LEVEL,
        },
      ];
    }),
  };
}
