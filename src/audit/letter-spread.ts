// How much outcomes vary about what was expected where nothing but chance is at work: each item by its own chance,
// items of one letter together. An observed spread alone will not do: ten upheld of ten have none.

import { varianceOf } from '../statistics/chance.js';
import type { AuditCases } from './audit-cases.js';
import { byLetter } from './expectation.js';

/** With fewer pairs of items their correlation is taken to be about a half, as that of real letters is. */
const FEWEST_PAIRS = 50;
const USUAL_CORRELATION = 0.5;

/** The correlation of items of one letter about what was expected of them, 0 to 1; expectations must be filled in. */
export function letterCorrelation(cases: AuditCases): number {
  const ofLetter = byLetter(cases);
  let [products, scale, pairs] = [0, 0, 0];
  for (let letter = 0; letter < cases.letters; letter++) {
    let [sum, squares, deviations, variances, items] = [0, 0, 0, 0, 0];
    for (const at of ofLetter(letter)) {
      const residual = (cases.upheld[at] ?? 0) - (cases.expected[at] ?? 0);
      const variance = varianceOf(cases.expected[at] ?? 0);
      sum += residual;
      squares += residual ** 2;
      deviations += Math.sqrt(variance);
      variances += variance;
      items += 1;
    }
    products += sum ** 2 - squares;
    scale += deviations ** 2 - variances;
    pairs += (items * (items - 1)) / 2;
  }
  if (pairs < FEWEST_PAIRS) return USUAL_CORRELATION;
  return Math.min(1, Math.max(0, products / scale));
}
