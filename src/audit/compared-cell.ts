// Some determinations beside what their cases led to expect, with an error by letters. Knows no reasons for a cell.
import type { AuditCases } from './audit-cases.js';
import { clusteredError } from './clustered-error.js';
import { AUDIT_LEVEL, AUDIT_Z } from './figure.js';

export interface ComparedCell {
  determinations: number;
  letters: number;
  observedUpheld: number;
  expectedUpheld: number;
  /** Observed less expected share of upheld, with its interval by letters. */
  difference: number;
  lower: number;
  upper: number;
  level: number;
}

/** The cell of these members, and the standard error of its difference; members must be at least one. */
export function compareCell(
  cases: AuditCases,
  members: readonly number[],
): ComparedCell & { error: number; letterIndices: number[] } {
  const residuals = new Map<number, number>();
  let [observed, expected] = [0, 0];
  for (const at of members) {
    const letter = cases.letter[at] ?? 0;
    observed += cases.upheld[at] ?? 0;
    expected += cases.expected[at] ?? 0;
    residuals.set(letter, (residuals.get(letter) ?? 0) + (cases.upheld[at] ?? 0) - (cases.expected[at] ?? 0));
  }
  const n = members.length;
  const difference = (observed - expected) / n;
  const error = clusteredError([...residuals.values()], n);
  return {
    determinations: n,
    letters: residuals.size,
    observedUpheld: observed / n,
    expectedUpheld: expected / n,
    difference,
    lower: difference - AUDIT_Z * error,
    upper: difference + AUDIT_Z * error,
    level: AUDIT_LEVEL,
    error,
    letterIndices: [...residuals.keys()],
  };
}
