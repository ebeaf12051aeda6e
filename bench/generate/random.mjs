// Seeded chance: every letter has a stream of its own, so that letters can be made in any order.

/** Numbers in [0, 1) that a seed and an index fix (mulberry32 over a mixed start). */
export function randomOf(seed, index) {
  let state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(index + 1, 0xc2b2ae35);
  state ^= state >>> 15;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** One of the members. */
export const pick = (random, from) => from[Math.floor(random() * from.length)];

/** A whole number from `least` to `most`, both possible. */
export const between = (random, least, most) => least + Math.floor(random() * (most - least + 1));

/** `count` different members in a random order; all of them where there are fewer. */
export function some(random, from, count) {
  const left = [...from];
  const taken = [];
  while (taken.length < count && left.length > 0) {
    const at = Math.floor(random() * left.length);
    taken.push(left[at]);
    left[at] = left[left.length - 1];
    left.pop();
  }
  return taken;
}

/** A picker of members by their weights; time grows with the logarithm of the members. */
export function weighted(members, weightOf) {
  const sums = [];
  let sum = 0;
  for (const member of members) {
    sum += weightOf(member);
    sums.push(sum);
  }
  return (random) => {
    const at = random() * sum;
    let low = 0;
    let high = sums.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sums[middle] > at) high = middle;
      else low = middle + 1;
    }
    return members[low];
  };
}

const DAY = 86_400_000;
/** The ISO day so many days after another. */
export const daysAfter = (day, days) => new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
