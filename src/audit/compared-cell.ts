// Compares the outcomes of a group of determinations with what was expected of them; the standard error is by letters.

import { varianceOf } from '../statistics/chance.js';
import { clusteredError } from '../statistics/clustered-error.js';
import { sumP } from '../statistics/sum-test.js';
import type { AuditCases } from './audit-cases.js';
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

/** A cell with what it is judged by. */
export interface JudgedCell {
  figures: ComparedCell;
  /** The standard error of the difference: the observed one, and never less than chance alone would make it. */
  error: number;
  /** The standard error where nothing but chance is at work. */
  chanceError: number;
  /** How far the outcomes lie from what was expected, two-sided; computed when asked for. */
  findP(): number;
}

/** The cell of these members, at least one; `correlation` is that of items of one letter. */
export function compareCell(cases: AuditCases, members: readonly number[], correlation: number): JudgedCell {
  const letters = new Map<number, { residual: number; variance: number; deviation: number }>();
  let [observed, expected, variances] = [0, 0, 0];
  for (const at of members) {
    const letter = cases.letter[at] ?? 0;
    const [upheld, chance] = [cases.upheld[at] ?? 0, cases.expected[at] ?? 0];
    const variance = varianceOf(chance);
    observed += upheld;
    expected += chance;
    variances += variance;
    const sum = letters.get(letter) ?? { residual: 0, variance: 0, deviation: 0 };
    sum.residual += upheld - chance;
    sum.variance += variance;
    sum.deviation += Math.sqrt(variance);
    letters.set(letter, sum);
  }
  const n = members.length;
  const sums = [...letters.values()];
  const clustered = sums.reduce(
    (sum, { variance, deviation }) => sum + (1 - correlation) * variance + correlation * deviation ** 2,
    0,
  );
  const chanceError = Math.sqrt(clustered) / n;
  const seen = clusteredError(
    sums.map(({ residual }) => residual),
    n,
  );
  const error = Math.max(chanceError, seen);
  const difference = (observed - expected) / n;
  return {
    figures: {
      determinations: n,
      letters: letters.size,
      observedUpheld: observed / n,
      expectedUpheld: expected / n,
      difference,
      lower: difference - AUDIT_Z * error,
      upper: difference + AUDIT_Z * error,
      level: AUDIT_LEVEL,
    },
    error,
    chanceError,
    findP: () =>
      sumP(
        members.map((at) => cases.expected[at] ?? 0),
        observed,
        clustered / variances,
      ),
  };
}
