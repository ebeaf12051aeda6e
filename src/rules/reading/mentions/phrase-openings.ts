// Phrases by the two words that they may begin with, and what else must stand in a sentence for them.
import type { Element, Phrase } from './phrase.js';

/** A phrase with its number, by which those found at one place are ordered. */
export interface Numbered<T> {
  number: number;
  phrase: Phrase<T>;
  /** Words of which one must stand in the sentence; null where it takes many words to say so. */
  needs: readonly string[] | null;
}

/** More words than this are not looked for beforehand. */
const MOST_NEEDED = 12;

export function needsOf({ elements }: Phrase<unknown>): readonly string[] | null {
  let fewest: readonly string[] | null = null;
  for (const element of elements.slice(1)) {
    if (element.kind !== 'words' || element.optional || element.starts.length > 0) continue;
    if (element.forms.size > MOST_NEEDED || (fewest && element.forms.size >= fewest.length)) continue;
    fewest = [...element.forms.keys()];
  }
  return fewest;
}

/** The phrases that may begin with a word, in their order: before any second word, and before those that some want. */
export interface Opening<T> {
  any: Numbered<T>[];
  /** Each list holds those of `any`, too. */
  bySecond: Map<string, Numbered<T>[]>;
}

/** The words of which one must stand behind the opening word; null where anything may. */
export function secondsOf(rests: readonly (readonly string[])[], next: Element | undefined): string[] | null {
  const seconds: string[] = [];
  for (const [second] of rests) {
    if (second?.endsWith('*')) return null;
    if (second !== undefined) seconds.push(second);
    else if (next?.kind !== 'words' || next.optional || next.starts.length > 0) return null;
    else seconds.push(...next.forms.keys());
  }
  return [...new Set(seconds)];
}

/** Puts a phrase where it may begin: before some second words, or before any. */
export function enter<T>(
  opening: Opening<T>,
  numbered: Numbered<T>,
  seconds: readonly string[] | null,
): void {
  if (seconds === null) {
    insert(opening.any, numbered);
    for (const list of opening.bySecond.values()) insert(list, numbered);
  }
  for (const second of seconds ?? []) {
    const list = opening.bySecond.get(second) ?? [...opening.any];
    opening.bySecond.set(second, list);
    insert(list, numbered);
  }
}

/** Keeps the list in order and each phrase once. */
function insert<T>(list: Numbered<T>[], numbered: Numbered<T>): void {
  const at = list.findIndex(({ number }) => number >= numbered.number);
  if (at < 0) list.push(numbered);
  else if (list[at]?.number !== numbered.number) list.splice(at, 0, numbered);
}
