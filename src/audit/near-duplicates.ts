// Near-identical texts by MinHash with one permutation (Broder 1997; Li, Owen and Zhang 2012), banding to find
// candidates. Linear in the words; 256 bytes a text. Above 150 lines: hashing and clusters share one layout of
// signatures.

/** Words that make one shingle, bins of a signature, bins of a band. */
const SHINGLE = 5;
const BINS = 64;
const BAND = 4;
/** Texts of fewer words are too short to be told apart. */
const FEWEST_WORDS = 14;
/** The share of common shingles from which texts are near-identical. */
export const NEAR_IDENTICAL = 0.8;
/** A candidate is compared with so many of its band's earlier texts. */
const COMPARED = 6;

export class NearDuplicates {
  #signatures = new Int32Array(BINS * 1024);
  #known: number[] = [];
  #length = 0;

  /** Takes a text in; texts are numbered from 0 in the order of their coming. */
  add(text: string): void {
    const at = this.#length++;
    const signature = signatureOf(text);
    if (signature === null) return;
    const slot = this.#known.push(at) - 1;
    if ((slot + 1) * BINS > this.#signatures.length) {
      const larger = new Int32Array(this.#signatures.length * 2);
      larger.set(this.#signatures);
      this.#signatures = larger;
    }
    this.#signatures.set(signature, slot * BINS);
  }

  /** Clusters of at least two near-identical texts, each as numbers in ascending order, by their first. */
  clusters(): number[][] {
    const parents = Int32Array.from(this.#known, (_, slot) => slot);
    const rootOf = (slot: number): number => {
      let root = slot;
      while (parents[root] !== root) {
        parents[root] = parents[parents[root] ?? 0] ?? 0;
        root = parents[root] ?? 0;
      }
      return root;
    };
    for (let band = 0; band < BINS / BAND; band++) {
      for (const slots of this.#buckets(band * BAND)) {
        const representatives: number[] = [];
        for (const slot of slots) {
          const like = representatives.find(
            (other) => rootOf(other) === rootOf(slot) || this.#isNear(other, slot),
          );
          if (like === undefined) {
            if (representatives.length < COMPARED) representatives.push(slot);
            continue;
          }
          const [a, b] = [rootOf(like), rootOf(slot)];
          parents[Math.max(a, b)] = Math.min(a, b);
        }
      }
    }
    const clusters = new Map<number, number[]>();
    this.#known.forEach((at, slot) => {
      const root = rootOf(slot);
      const cluster = clusters.get(root);
      if (cluster) cluster.push(at);
      else clusters.set(root, [at]);
    });
    return [...clusters.values()].filter((cluster) => cluster.length > 1);
  }

  /** Slots that share a band, in ascending order. */
  *#buckets(from: number): Generator<number[]> {
    const count = this.#known.length;
    const signatures = this.#signatures;
    const keys = new Float64Array(count);
    for (let slot = 0; slot < count; slot++) {
      let hash = 17;
      for (let bin = from; bin < from + BAND; bin++)
        hash = mixed(hash ^ (signatures[slot * BINS + bin] ?? 0));
      // Both in one number: the band's hash, then the slot; exact up to two million texts.
      keys[slot] = (hash >>> 0) * 2_097_152 + slot;
    }
    keys.sort();
    let bucket: number[] = [];
    let last = -1;
    for (const key of keys) {
      const hash = Math.floor(key / 2_097_152);
      if (hash !== last && bucket.length > 1) yield bucket;
      if (hash !== last) bucket = [];
      last = hash;
      bucket.push(key - hash * 2_097_152);
    }
    if (bucket.length > 1) yield bucket;
  }

  #isNear(one: number, other: number): boolean {
    const signatures = this.#signatures;
    let equal = 0;
    for (let bin = 0; bin < BINS; bin++)
      if (signatures[one * BINS + bin] === signatures[other * BINS + bin]) equal++;
    return equal >= NEAR_IDENTICAL * BINS;
  }
}

/** The least hash of the shingles in each bin; empty bins take over their next filled neighbour's. */
function signatureOf(text: string): Int32Array | null {
  const words = wordHashes(text);
  if (words.length < FEWEST_WORDS) return null;
  const least = new Int32Array(BINS).fill(-1);
  for (let at = 0; at + SHINGLE <= words.length; at++) {
    let hash = 0;
    for (let next = at; next < at + SHINGLE; next++) hash = mixed(Math.imul(hash, 31) ^ (words[next] ?? 0));
    const bin = hash & (BINS - 1);
    const value = hash >>> 6;
    if ((least[bin] ?? 0) < 0 || value < (least[bin] ?? 0)) least[bin] = value;
  }
  for (let bin = 0; bin < BINS; bin++) {
    let step = 0;
    while ((least[(bin + step) % BINS] ?? -1) < 0) step++;
    if (step > 0) least[bin] = -2 - (mixed((least[(bin + step) % BINS] ?? 0) + step * 97) >>> 2);
  }
  return least;
}

/** One hash a word: letters without case; every number is the same, so that a date or dose does not hide a template. */
function wordHashes(text: string): number[] {
  const hashes: number[] = [];
  let hash = 0;
  let digits = false;
  const close = (): void => {
    if (hash !== 0) hashes.push(digits ? 1 : hash);
    hash = 0;
    digits = false;
  };
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const lower = code >= 65 && code <= 90 ? code + 32 : code;
    if ((lower >= 97 && lower <= 122) || lower > 191) hash = Math.imul(hash ^ lower, 16_777_619) || 1;
    else if (lower >= 48 && lower <= 57) {
      hash ||= 1;
      digits = true;
    } else close();
  }
  close();
  return hashes;
}

/** Mixes 32 bits thoroughly (the finaliser of MurmurHash3). */
function mixed(value: number): number {
  let hash = value | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
