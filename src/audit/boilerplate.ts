// Near-identical rationales across cases: which determinations share one text, and what share of all cases they are.
import { AUDIT_LEVEL, type Figure } from './figure.js';
import { NearDuplicates } from './near-duplicates.js';
import { letterIntervals } from './resampled-letters.js';

/** A text that several letters share, as the determinations that bear it. */
export interface BoilerplateCluster {
  determinationIds: number[];
  letters: number;
}

export class Boilerplate {
  readonly #texts = new NearDuplicates();
  readonly #ids: number[] = [];
  readonly #letters: number[] = [];

  /** Takes one rationale in; to be called in the order of ids. */
  add(id: number, letterId: number, rationale: string): void {
    this.#ids.push(id);
    this.#letters.push(letterId);
    this.#texts.add(rationale);
  }

  /** Clusters of more than one letter, largest first. */
  clusters(): BoilerplateCluster[] {
    return this.#texts
      .clusters()
      .map((members) => {
        const letters = new Set(members.map((at) => this.#letters[at])).size;
        return { determinationIds: members.map((at) => this.#ids[at] ?? 0), letters };
      })
      .filter(({ letters }) => letters > 1)
      .sort(
        (a, b) =>
          b.determinationIds.length - a.determinationIds.length ||
          (a.determinationIds[0] ?? 0) - (b.determinationIds[0] ?? 0),
      );
  }
}

/** The finding on a determination whose rationale so many letters share. */
export function boilerplateMessage(letters: number): string {
  return `The rationale is nearly the same text as that of ${letters - 1} other ${letters === 2 ? 'letter' : 'letters'}.`;
}

/** The share of determinations with a shared rationale, with its interval by letters; `letterOf` as indices from 0. */
export function boilerplateShare(
  shared: ArrayLike<number>,
  letterOf: ArrayLike<number>,
  letters: number,
): Figure {
  const sums = new Float64Array(letters * 2);
  let count = 0;
  for (let at = 0; at < shared.length; at++) {
    const from = (letterOf[at] ?? 0) * 2;
    sums[from] = (sums[from] ?? 0) + 1;
    sums[from + 1] = (sums[from + 1] ?? 0) + (shared[at] ?? 0);
    count += shared[at] ?? 0;
  }
  const figures = (totals: Float64Array) => ({ share: totals[0] ? (totals[1] ?? 0) / totals[0] : null });
  const interval = letterIntervals({ width: 2, sums }, figures, 4).share;
  return {
    value: shared.length === 0 ? null : count / shared.length,
    lower: interval?.[0] ?? null,
    upper: interval?.[1] ?? null,
    level: AUDIT_LEVEL,
    determinations: shared.length,
    letters,
  };
}
