// The chance that a sum of outcomes lies as far from what was expected, two-sided, by the saddlepoint of the sum's own
// distribution (Lugannani and Rice 1980, Advances in Applied Probability 12:475): at nine in ten upheld a normal curve would
// call a few overturned ones far rarer than they are. Pure numbers.
import { chanceOf } from './chance.js';
import { twoSidedP } from './normal.js';

/**
 * `expected` are the chances of the items, `observed` how many came true; `design` is by how much the sum varies more than
 * that of independent items would (items of one letter go together).
 * @example sumP([0.5, 0.5, 0.5, 0.5], 2, 1) // 1
 */
export function sumP(expected: readonly number[], observed: number, design: number): number {
  const chances = expected.map(chanceOf);
  const mean = chances.reduce((sum, chance) => sum + chance, 0);
  const variance = chances.reduce((sum, chance) => sum + chance * (1 - chance), 0) / design;
  const deviation = (observed - mean) / design;
  const z = deviation / Math.sqrt(variance);
  if (Math.abs(z) < 0.05) return twoSidedP(z);
  if (observed <= 0 || observed >= chances.length) return allAlike(chances, observed > 0, design);
  const at = saddlepoint(chances, observed);
  const { value, curvature } = cumulants(chances, at);
  const exponent = (at * observed - value) / design;
  const w = Math.sign(at) * Math.sqrt(Math.max(0, 2 * exponent));
  const u = at * Math.sqrt(curvature / design);
  const tail = twoSidedP(w) / 2 + Math.exp((-w * w) / 2) * INVERSE_ROOT * (1 / Math.abs(u) - 1 / Math.abs(w));
  return Math.min(1, Math.max(0, 2 * tail));
}

const INVERSE_ROOT = 1 / Math.sqrt(2 * Math.PI);

/** Where every item came true, or none: twice its chance. */
function allAlike(chances: readonly number[], areTrue: boolean, design: number): number {
  const log = chances.reduce((sum, chance) => sum + Math.log(areTrue ? chance : 1 - chance), 0);
  return Math.min(1, 2 * Math.exp(log / design));
}

/** The cumulant generating function of the sum of independent items at t, with its first two derivatives. */
function cumulants(
  chances: readonly number[],
  t: number,
): { value: number; slope: number; curvature: number } {
  let [value, slope, curvature] = [0, 0, 0];
  const factor = Math.exp(t);
  for (const chance of chances) {
    const whole = 1 - chance + chance * factor;
    const tilted = (chance * factor) / whole;
    value += Math.log(whole);
    slope += tilted;
    curvature += tilted * (1 - tilted);
  }
  return { value, slope, curvature };
}

/** The tilt at which the sum's mean is what was observed; by halving, since the slope only grows. */
function saddlepoint(chances: readonly number[], observed: number): number {
  let [low, high] = [-30, 30];
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (cumulants(chances, middle).slope < observed) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
