// How many letters must be added, dropped, changed or swapped with their neighbour to turn one word into another.

/** The distance, or `most + 1` where it is greater than `most`. */
export function editDistance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let [earlier, before] = [[] as number[], Array.from({ length: other.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1];
      let least = Math.min(
        (before[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (before[j - 1] ?? 0) + (same ? 0 : 1),
      );
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        least = Math.min(least, (earlier[j - 2] ?? 0) + 1);
      row[j] = least;
    }
    if (Math.min(...row) > most) return most + 1;
    [earlier, before] = [before, row];
  }
  return before[other.length] ?? most + 1;
}
