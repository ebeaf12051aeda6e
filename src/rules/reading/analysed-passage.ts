// A passage taken apart once, however many readers and requests share it.
import { type Assertion, assertionsOf } from './assertion/assertion.js';
import { type Mode, modesOf, reviewSentences } from './assertion/sentence-modes.js';
import { NOWHERE, type Region } from './relations/body-regions.js';
import { headingOf, regionsOf } from './relations/sentence-regions.js';
import { oncePerPassage } from './text/once-per-passage.js';
import { type Sentence, sentenceWords } from './text/sentence-words.js';

export interface AnalysedSentence {
  words: Sentence;
  /** Each of these has an entry a word. */
  assertions: readonly ReadonlySet<Assertion>[];
  modes: readonly (Mode | null)[];
  regions: readonly Region[];
  /** Utilization review's own words. */
  isReview: boolean;
}

/** The passage's sentences. */
export const analysePassage = oncePerPassage(({ text }): readonly AnalysedSentence[] => {
  const sentences = sentenceWords(text);
  const reviews = reviewSentences(sentences);
  let before: Region = NOWHERE;
  return sentences.map((words, index): AnalysedSentence => {
    const modes = modesOf(words);
    const heading = headingOf(words);
    const goesOn = heading === null && modes.every((mode) => mode === 'EXAM' || mode === null);
    const regions = regionsOf(words, modes, goesOn ? before : NOWHERE);
    if (!goesOn) before = heading ?? NOWHERE;
    return { words, assertions: assertionsOf(words), modes, regions, isReview: reviews[index] ?? false };
  });
});
