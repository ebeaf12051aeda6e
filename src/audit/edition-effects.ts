// Outcomes of a topic's treatments before and after an edition changed, beside what the cases led to expect. An
// association: other things change with the years. Says where the stored dates cannot show it.
import { dayNumber } from '../days.js';
import type { IsoDate } from '../terms.js';
import type { AuditCases } from './audit-cases.js';
import { type ComparedCell, compareCell } from './compared-cell.js';
import { AUDIT_LEVEL, AUDIT_Z } from './figure.js';

/** The first day of an edition, and the treatments of which its topics speak. */
export interface EditionChange {
  guideline: string;
  day: IsoDate;
  treatments: ReadonlySet<string>;
}

export interface EditionEffect {
  guideline: string;
  day: IsoDate;
  /** Why the stored dates cannot show it; null where they can. */
  reason: string | null;
  before: ComparedCell | null;
  after: ComparedCell | null;
  /** How the difference from what was expected changed, with its interval by letters; null where it cannot be told. */
  difference: number | null;
  lower: number | null;
  upper: number | null;
  level: number;
}

/** Days on either side that are compared, and how many determinations each side must hold. */
const DAYS = 365;
const SMALLEST_SIDE = 30;

/** One entry for each change, in the order given. Counts from the utilization review decision. */
export function editionEffectsOf(
  cases: AuditCases,
  changes: readonly EditionChange[],
  correlation: number,
): EditionEffect[] {
  return changes.map((change) => {
    const day = dayNumber(change.day);
    const codes = new Set([...change.treatments].map((id) => cases.treatments.find(id)));
    codes.delete(-1);
    const before: number[] = [];
    const after: number[] = [];
    for (let at = 0; at < cases.length; at++) {
      const on = cases.day[at] ?? -1;
      if (on < day - DAYS || on >= day + DAYS || !codes.has(cases.treatment[at] ?? -1)) continue;
      (on < day ? before : after).push(at);
    }
    return effectOf(cases, change, [before, after], correlation);
  });
}

function effectOf(
  cases: AuditCases,
  { guideline, day }: EditionChange,
  [before, after]: readonly [number[], number[]],
  correlation: number,
): EditionEffect {
  const none = { difference: null, lower: null, upper: null, level: AUDIT_LEVEL };
  if (before.length < SMALLEST_SIDE || after.length < SMALLEST_SIDE) {
    const reason = `The stored dates cannot show it: ${before.length} determinations in the year before and ${after.length} in the year after, ${SMALLEST_SIDE} are needed on both sides.`;
    return { guideline, day, reason, before: null, after: null, ...none };
  }
  const earlier = compareCell(cases, before, correlation);
  const later = compareCell(cases, after, correlation);
  const difference = later.figures.difference - earlier.figures.difference;
  const error = Math.hypot(earlier.error, later.error);
  return {
    guideline,
    day,
    reason: null,
    before: earlier.figures,
    after: later.figures,
    difference,
    lower: difference - AUDIT_Z * error,
    upper: difference + AUDIT_Z * error,
    level: AUDIT_LEVEL,
  };
}
