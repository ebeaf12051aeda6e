// Change points of a series by PELT: the exact optimum of a penalised cost, with pruning (Killick, Fearnhead and Eckley
// 2012, JASA 107:1590).

/** A series of means, each with the inverse of its variance as weight. */
export interface WeightedPoint {
  value: number;
  weight: number;
}

/**
 * Where the mean of the series changes: indices of the first points of new segments. The cost of a segment is its weighted
 * sum of squares; `penalty` is the cost of one more change, by default 3 log n (Zhang and Siegmund 2007, Biometrics 63:22).
 */
export function findChangePoints(
  points: readonly WeightedPoint[],
  { penalty = 3 * Math.log(Math.max(2, points.length)), shortest = 2 } = {},
): number[] {
  const n = points.length;
  const cost = segmentCost(points);
  const best = new Float64Array(n + 1).fill(Number.POSITIVE_INFINITY);
  best[0] = -penalty;
  const last = new Int32Array(n + 1);
  let candidates = [0];
  for (let end = shortest; end <= n; end++) {
    for (const start of candidates) {
      if (end - start < shortest) continue;
      const total = (best[start] ?? 0) + cost(start, end) + penalty;
      if (total < (best[end] ?? 0)) {
        best[end] = total;
        last[end] = start;
      }
    }
    candidates = candidates.filter(
      (start) => end - start < shortest || (best[start] ?? 0) + cost(start, end) <= (best[end] ?? 0),
    );
    const next = end - shortest + 1;
    if (next > 0 && Number.isFinite(best[next])) candidates.push(next);
  }
  const changes: number[] = [];
  for (let at = last[n] ?? 0; at > 0; at = last[at] ?? 0) changes.unshift(at);
  return changes;
}

/** The weighted sum of squares of [start, end) about its own mean, in constant time. */
function segmentCost(points: readonly WeightedPoint[]): (start: number, end: number) => number {
  const weights = [0];
  const sums = [0];
  const squares = [0];
  points.forEach(({ value, weight }, at) => {
    weights.push((weights[at] ?? 0) + weight);
    sums.push((sums[at] ?? 0) + weight * value);
    squares.push((squares[at] ?? 0) + weight * value * value);
  });
  return (start, end) => {
    const between = (list: readonly number[]): number => (list[end] ?? 0) - (list[start] ?? 0);
    const weight = between(weights);
    return weight <= 0 ? 0 : Math.max(0, between(squares) - between(sums) ** 2 / weight);
  };
}
