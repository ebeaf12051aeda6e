// Agreement of two raters or of several, by two categories. Pure numbers. The tests check each against a published
// example.

/** Counts of a two-by-two table: the first rater's category, then the second's. */
export interface TwoByTwo {
  bothYes: number;
  yesNo: number;
  noYes: number;
  bothNo: number;
}

const total = ({ bothYes, yesNo, noYes, bothNo }: TwoByTwo): number => bothYes + yesNo + noYes + bothNo;

/** The share on which both agree; null without cases. */
export function rawAgreement(table: TwoByTwo): number | null {
  const n = total(table);
  return n === 0 ? null : (table.bothYes + table.bothNo) / n;
}

/** Cohen's kappa (1960, Educational and Psychological Measurement 20:37); null where chance alone agrees wholly. */
export function cohenKappa(table: TwoByTwo): number | null {
  const n = total(table);
  const observed = rawAgreement(table);
  if (observed === null) return null;
  const [first, second] = [(table.bothYes + table.yesNo) / n, (table.bothYes + table.noYes) / n];
  return beyond(observed, first * second + (1 - first) * (1 - second));
}

/** Gwet's AC1 (2008, British Journal of Mathematical and Statistical Psychology 61:29) for two raters. */
export function gwetAC1(table: TwoByTwo): number | null {
  const n = total(table);
  const observed = rawAgreement(table);
  if (observed === null) return null;
  const share = (2 * table.bothYes + table.yesNo + table.noYes) / (2 * n);
  return beyond(observed, 2 * share * (1 - share));
}

const beyond = (observed: number, chance: number): number | null =>
  chance >= 1 ? null : (observed - chance) / (1 - chance);

/**
 * Values of one unit: how many raters said yes, and how many no. `squares` is the sum of the squares of the raters' weights,
 * where a rater that was drawn several times counts so often and is never compared with itself; without weights, yes + no.
 */
export interface Unit {
  yes: number;
  no: number;
  squares?: number;
}

/**
 * Krippendorff's alpha for nominal values (2011, Computing Krippendorff's Alpha-Reliability), units with one value left
 * out; null where no two values can be compared or all are alike.
 */
export function krippendorffAlpha(units: Iterable<Unit>): number | null {
  let [disagreeing, yeses, noes, allSquares] = [0, 0, 0, 0];
  for (const { yes, no, squares = yes + no } of units) {
    const n = yes + no;
    const pairs = n * n - squares;
    if (pairs <= 0) continue;
    disagreeing += (2 * yes * no * n) / pairs;
    yeses += yes;
    noes += no;
    allSquares += squares;
  }
  const n = yeses + noes;
  const pairs = n * n - allSquares;
  const expected = pairs <= 0 ? 0 : (2 * yeses * noes * n) / pairs;
  return expected === 0 ? null : 1 - disagreeing / expected;
}
