// The phrases of a table of triggers as one index.
import { compilePhrase } from '../mentions/phrase.js';
import { PhraseIndex } from '../mentions/phrase-index.js';

/** An index of the phrases of all entries; each stands for its entry's meaning. */
export function tableIndex<T>(entries: readonly { words: readonly string[]; meaning: T }[]): PhraseIndex<T> {
  return new PhraseIndex(
    entries.flatMap(({ words, meaning }) => words.map((phrase) => compilePhrase(phrase, meaning))),
  );
}
