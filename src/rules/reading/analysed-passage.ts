// A passage taken apart once, however many readers and requests share it. Knows no facts.
import type { Passage } from '../prediction.js';
import { type Assertion, assertionsOf } from './assertion.js';
import { NOWHERE, type Region } from './body-regions.js';
import { type Mode, modesOf, reviewSentences } from './sentence-modes.js';
import { headingOf, regionsOf } from './sentence-regions.js';
import { type Sentence, sentenceWords } from './sentence-words.js';

export interface AnalysedSentence {
  words: Sentence;
  /** Each of these has an entry a word. */
  assertions: readonly ReadonlySet<Assertion>[];
  modes: readonly (Mode | null)[];
  regions: readonly Region[];
  /** Utilization review's own words. */
  isReview: boolean;
}

const analysed = new WeakMap<Passage, AnalysedSentence[]>();

/** The passage's sentences; the same answer for the same passage without doing it again. */
export function analysePassage(passage: Passage): readonly AnalysedSentence[] {
  const known = analysed.get(passage);
  if (known) return known;
  const sentences = sentenceWords(passage.text);
  const reviews = reviewSentences(sentences);
  let before: Region = NOWHERE;
  const found = sentences.map((words, index): AnalysedSentence => {
    const modes = modesOf(words);
    const heading = headingOf(passage.text, words);
    const goesOn = heading === null && modes.every((mode) => mode === 'EXAM' || mode === null);
    const regions = regionsOf(passage.text, words, modes, goesOn ? before : NOWHERE);
    if (!goesOn) before = heading ?? NOWHERE;
    return { words, assertions: assertionsOf(words), modes, regions, isReview: reviews[index] ?? false };
  });
  analysed.set(passage, found);
  return found;
}
