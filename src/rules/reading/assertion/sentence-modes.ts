// What a sentence speaks of: an examination, complaints, treatment so far, drugs taken, or utilization review's own
// words.
import { readLexiconFile } from '../lexicon-file.js';
import type { Sentence } from '../text/token.js';
import { tableIndex } from './table-index.js';

export const MODES = ['EXAM', 'COMPLAINT', 'TREATMENT', 'MEDICATIONS'] as const;
export type Mode = (typeof MODES)[number];

const table = readLexiconFile<Record<Mode | 'UR' | 'RESUME' | 'FOUND', string[]>>('assertion/modes');
const modes = tableIndex(MODES.map((mode) => ({ words: table[mode], meaning: mode })));
const review = tableIndex([{ words: table.UR, meaning: true }]);
const findings = tableIndex([{ words: table.FOUND, meaning: true }]);
const resumption = tableIndex([{ words: table.RESUME, meaning: true }]);
/** Words with which utilization review gives its reasons. */
const REASONS = new Set([
  'due',
  'lack',
  'rationale',
  'because',
  'insufficient',
  'reason',
  'support',
  'indicated',
]);

/** The mode at each word: that of the nearest trigger before it, else the section's, else of the first one behind; null
 * without any. What was
 * "appreciated" or "elicited" is of an examination, back to the comma before. */
export function modesOf(sentence: Sentence, inherited: Mode | null = null): (Mode | null)[] {
  const found = modes.find(sentence);
  const first = inherited ?? found[0]?.phrase.meaning ?? null;
  let at = 0;
  let current: Mode | null = null;
  const of = sentence.map((_, index) => {
    for (let next = found[at]; next && next.from <= index; next = found[at]) {
      current = next.phrase.meaning;
      at++;
    }
    return current ?? first;
  });
  for (const { from } of findings.find(sentence)) {
    for (let before = from; before >= 0 && !/^[,;:]$/.test(sentence[before]?.form ?? ''); before--)
      of[before] = 'EXAM';
  }
  return of;
}

/** Which sentences are utilization review's words: its decision, and the reasons that follow until a visit is told. */
export function reviewSentences(sentences: readonly Sentence[]): boolean[] {
  let reasoning = false;
  return sentences.map((sentence) => {
    const isReview = review.find(sentence).length > 0;
    if (isReview) reasoning = sentence.some(({ form }) => REASONS.has(form));
    else if (resumption.find(sentence).length > 0) reasoning = false;
    return isReview || reasoning;
  });
}
