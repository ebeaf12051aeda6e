// Groups rows by what they share, such as their letter.

/** Puts rows into clusters by key, in the order of their first row. */
export function clustersOf<T>(rows: readonly T[], key: (row: T) => string): T[][] {
  const clusters = new Map<string, T[]>();
  for (const row of rows) {
    const cluster = clusters.get(key(row));
    if (cluster) cluster.push(row);
    else clusters.set(key(row), [row]);
  }
  return [...clusters.values()];
}
