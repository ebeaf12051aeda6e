// Lists the sets of facts that contain at least one of some smaller sets.
import type { VariedFact } from './change-space.js';

/** Subsets of the facts, of at most this size, that hold one of the sets. */
export function subsetsHolding(
  sets: readonly ReadonlySet<string>[],
  facts: readonly VariedFact[],
  most: number,
): VariedFact[][] {
  const found: VariedFact[][] = [];
  const choose = (from: number, chosen: VariedFact[]): void => {
    if (sets.some((set) => [...set].every((name) => chosen.some((fact) => fact.name === name))))
      found.push(chosen);
    if (chosen.length === most) return;
    facts.slice(from).forEach((fact, at) => {
      choose(from + at + 1, [...chosen, fact]);
    });
  };
  if (sets.length > 0) choose(0, []);
  return found;
}
