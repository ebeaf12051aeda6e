// The nearest known name to a misspelt one, for messages.
import { distance } from 'fastest-levenshtein';

/** ` Did you mean "x"?` with the nearest of the names, or nothing where none is near. Case does not count. */
export function didYouMean(word: string, names: readonly string[]): string {
  const wanted = word.slice(0, 80).toLowerCase();
  let best: string | null = null;
  let least = Math.max(2, Math.ceil(wanted.length / 3)) + 1;
  for (const name of names) {
    const apart = distance(wanted, name.toLowerCase());
    if (apart < least) [best, least] = [name, apart];
  }
  return best === null ? '' : ` Did you mean "${best}"?`;
}
