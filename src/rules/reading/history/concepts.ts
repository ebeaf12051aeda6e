// Finds the concepts of a table in a sentence: of overlapping names the longest that begins first.
import { compilePhrase } from '../mentions/phrase.js';
import { PhraseIndex } from '../mentions/phrase-index.js';
import type { Sentence } from '../text/token.js';

/** A concept where words name it: from its first word to the one behind its last. */
export interface Concept<T> {
  meaning: T;
  from: number;
  to: number;
  /** Values of the number elements of its phrase, in order. */
  numbers: readonly number[];
  /** The phrase that named it. */
  phrase: string;
}

/** Every name of the table's concepts in a sentence, overlapping ones too. */
export function conceptIndex<T extends string>(
  table: Readonly<Record<T, readonly string[]>>,
): (sentence: Sentence) => Concept<T>[] {
  const index = new PhraseIndex<T>(
    (Object.keys(table) as T[]).flatMap((meaning) =>
      table[meaning].map((phrase) => compilePhrase(phrase, meaning)),
    ),
  );
  return (sentence) =>
    index.find(sentence).map(({ phrase, from, to, numbers }) => ({
      meaning: phrase.meaning,
      from,
      to,
      numbers,
      phrase: phrase.text,
    }));
}

/** Without overlaps: of two that begin together the longer, else the first. Takes them in the order of their places. */
export function withoutOverlaps<T>(concepts: readonly Concept<T>[]): Concept<T>[] {
  const found: Concept<T>[] = [];
  for (const each of concepts) {
    const last = found.at(-1);
    if (last && last.to > each.from && (last.from < each.from || last.to >= each.to)) continue;
    if (last && last.from === each.from) found.pop();
    found.push(each);
  }
  return found;
}

/** Without overlaps, where a concept of an earlier rank stands before any of a later one. */
export function byRank<T>(concepts: readonly Concept<T>[], ranks: readonly T[]): Concept<T>[] {
  const taken: boolean[] = [];
  const found: Concept<T>[] = [];
  for (const rank of ranks) {
    for (const each of withoutOverlaps(concepts.filter(({ meaning }) => meaning === rank))) {
      let isFree = true;
      for (let at = each.from; at < each.to; at++) if (taken[at]) isFree = false;
      if (!isFree) continue;
      for (let at = each.from; at < each.to; at++) taken[at] = true;
      found.push(each);
    }
  }
  return found.sort((one, other) => one.from - other.from);
}
