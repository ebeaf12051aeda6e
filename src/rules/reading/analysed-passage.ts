// A passage taken apart once, however many readers and requests share it: its sentences with what is asserted of each word,
// what it speaks of, and of which part of the body.
import { type Assertion, assertionsOf } from './assertion/assertion.js';
import { type Mode, modesOf, reviewSentences } from './assertion/sentence-modes.js';
import { NOWHERE, type Region } from './relations/body-regions.js';
import { headingOf, regionsOf } from './relations/sentence-regions.js';
import { sectionsOf } from './sections/note-sections.js';
import { copiedSentences, quotedStretches } from './sections/quotations.js';
import { oncePerPassage } from './text/once-per-passage.js';
import { sentenceWords } from './text/sentence-words.js';
import type { Sentence } from './text/token.js';

export interface AnalysedSentence {
  words: Sentence;
  /** Each of these has an entry a word. */
  assertions: readonly ReadonlySet<Assertion>[];
  modes: readonly (Mode | null)[];
  regions: readonly Region[];
  /** Utilization review's own words. */
  isReview: boolean;
}

const GENERAL: Assertion = 'general';
const SAID_OF_NO_ONE: ReadonlySet<Assertion> = new Set([GENERAL]);

function isWithin(stretches: readonly { start: number; end: number }[], at: number): boolean {
  return stretches.some(({ start, end }) => start <= at && at < end);
}

/** A longer sentence tells something beside its question. */
const LONGEST_QUESTION = 7;

/** What a question asserts: what its answer in the next sentence says, else that its words are only possible. */
function answerTo(question: Sentence, next: Sentence | undefined): Assertion | null {
  if (question.at(-1)?.form !== '?' || question.length > LONGEST_QUESTION) return null;
  const answer = next?.[0]?.form ?? '';
  if (/^(?:yes|y|positive)$/.test(answer)) return null;
  return /^(?:no|none|n|never|denie|denied|negative|nope)$/.test(answer) ? 'negation' : 'possible';
}

/** The passage's sentences. */
export const analysePassage = oncePerPassage(({ text }): readonly AnalysedSentence[] => {
  const sentences = sentenceWords(text);
  const reviews = reviewSentences(sentences);
  const sections = sectionsOf(sentences, text);
  const quoted = quotedStretches(text);
  const copied = copiedSentences(sentences, text);
  let before: Region = NOWHERE;
  return sentences.map((words, index): AnalysedSentence => {
    const { assertion = null, mode = null } = sections[index] ?? {};
    const modes = modesOf(words, mode);
    const heading = headingOf(words);
    const goesOn = heading === null && modes.every((mode) => mode === 'EXAM' || mode === null);
    const regions = regionsOf(words, modes, goesOn ? before : NOWHERE);
    if (!goesOn) before = heading ?? NOWHERE;
    const asked = answerTo(words, sentences[index + 1]);
    const inherited = [
      ...(assertion === null ? [] : [assertion]),
      ...(copied[index] ? [GENERAL] : []),
      ...(asked === null ? [] : [asked]),
    ];
    const assertions = assertionsOf(words, inherited).map((said, at) =>
      isWithin(quoted, words[at]?.start ?? 0) ? SAID_OF_NO_ONE : said,
    );
    return { words, assertions, modes, regions, isReview: reviews[index] ?? false };
  });
});
