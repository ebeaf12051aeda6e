// One figure of an audit as it is shown: its value, what it is based on, and how certain it is.

export interface Figure {
  value: number | null;
  /** Interval at `level`; null where it cannot be told. */
  lower: number | null;
  upper: number | null;
  level: number;
  /** Determinations and letters that it is of. */
  determinations: number;
  letters: number;
}

/** The level of the intervals of an audit. */
export const AUDIT_LEVEL = 0.95;
/** The quantile of the normal distribution that belongs to it. */
export const AUDIT_Z = 1.959963984540054;

/** Outcomes of cells of fewer determinations or letters are not shown. */
export const SMALLEST_CELL = 10;
