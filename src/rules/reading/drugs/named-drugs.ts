// The drugs that a passage names, by the vocabulary of treatments, with the sentence they stand in.
import { findNames } from '../../../catalogue/name-index.js';
import type { VocabularyEntry } from '../../../catalogue/treatments.js';
import { wordsOf } from '../../../catalogue/words.js';
import { type AnalysedSentence, analysePassage } from '../analysed-passage.js';
import { polarityOf } from '../mentions/statement.js';
import { oncePerPassage } from '../text/once-per-passage.js';
import { LONGEST_TEXT } from '../text/sentence-words.js';

/** A treatment of the vocabulary where the words name it. */
export interface NamedTreatment {
  /** Every entry that bears the name. */
  entries: readonly VocabularyEntry[];
  sentence: AnalysedSentence;
  sentenceNumber: number;
  /** First word of the name and the one behind the last, in the sentence. */
  from: number;
  to: number;
  /** Offsets into the passage's text. */
  start: number;
  end: number;
}

/** Every treatment that the passage names, in its order; names that decide nothing by themselves are left out. */
export const findNamedTreatments = oncePerPassage((passage): readonly NamedTreatment[] => {
  const words = wordsOf(passage.text.slice(0, LONGEST_TEXT));
  const sentences = analysePassage(passage);
  const found: NamedTreatment[] = [];
  let number = 0;
  for (const name of findNames(words)) {
    const [first, last] = [words[name.from], words[name.to - 1]];
    if (name.weak || !first || !last) continue;
    while (number < sentences.length - 1 && (sentences[number]?.words.at(-1)?.end ?? 0) <= first.start)
      number++;
    const sentence = sentences[number];
    const from = sentence?.words.findIndex((word) => word.end > first.start) ?? -1;
    if (!sentence || from < 0 || (sentence.words[from]?.start ?? 0) >= last.end) continue;
    let to = from + 1;
    while (to < sentence.words.length && (sentence.words[to]?.start ?? 0) < last.end) to++;
    found.push({
      entries: name.entries,
      sentence,
      sentenceNumber: number,
      from,
      to,
      start: first.start,
      end: last.end,
    });
  }
  return found;
});

/** The drug meant by a name: that of the vocabulary's drugs which bears it first; null where no drug does. */
export function drugOf({ entries }: NamedTreatment): VocabularyEntry | null {
  return entries.find((entry) => entry.category === 'Pharmaceuticals') ?? null;
}

/** Whether the words say that it is or was given: not denied, only planned, or named by utilization review. */
export function isGiven({ sentence, from }: NamedTreatment): boolean {
  const said = sentence.assertions[from] ?? new Set();
  return !sentence.isReview && polarityOf('TREATMENT', said, sentence.modes[from] ?? null) === 'SAID';
}
