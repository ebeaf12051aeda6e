// Measures how much two sets of traits share; rare traits count for more.

/** How telling a trait is: 0 where every set holds it. */
export type Rarity = (trait: string) => number;

/** Logarithm of how few of the sets hold a trait (Spärck Jones 1972); a trait that none holds is as rare as can be. */
export function rarityOf(sets: readonly ReadonlySet<string>[]): Rarity {
  const counts = new Map<string, number>();
  for (const set of sets) for (const trait of set) counts.set(trait, (counts.get(trait) ?? 0) + 1);
  return (trait) => Math.log((sets.length + 1) / ((counts.get(trait) ?? 0) + 0.5));
}

/** The weighted share (Jaccard) of what both hold in what either holds, and the shared traits, rarest first. */
export function sharedShare(
  one: ReadonlySet<string>,
  other: ReadonlySet<string>,
  rarity: Rarity,
): { share: number; shared: string[] } {
  let [common, either] = [0, 0];
  const shared: string[] = [];
  for (const trait of one) {
    const weight = Math.max(0, rarity(trait));
    either += weight;
    if (!other.has(trait)) continue;
    common += weight;
    shared.push(trait);
  }
  for (const trait of other) if (!one.has(trait)) either += Math.max(0, rarity(trait));
  shared.sort((a, b) => rarity(b) - rarity(a));
  return { share: either === 0 ? 0 : common / either, shared };
}
