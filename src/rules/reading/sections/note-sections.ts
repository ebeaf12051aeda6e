// The sections of a note: what a heading says of the lines beneath it and of the rest of its own line. "FH: gout" is somebody
// else's; what stands under "Informed consent", "Guideline" or "Goals" is said of no one.
import { ASSERTIONS, type Assertion } from '../assertion/assertion.js';
import { MODES, type Mode } from '../assertion/sentence-modes.js';
import { tableIndex } from '../assertion/table-index.js';
import { readLexiconFile } from '../lexicon-file.js';
import type { Sentence } from '../text/token.js';

/** What holds of a sentence by the section that it stands in. */
export interface Section {
  assertion: Assertion | null;
  mode: Mode | null;
}

const NONE: Section = { assertion: null, mode: null };

const table = readLexiconFile<Record<string, string[]>>('assertion/sections');
const headings = tableIndex(
  Object.entries(table).map(([name, words]) => ({
    words,
    meaning: {
      assertion: ASSERTIONS.find((each) => each === name) ?? null,
      mode: MODES.find((each) => each === name) ?? null,
    },
  })),
);

/** The section that a sentence opens, where a heading stands at its beginning with a colon or alone on its line. */
function opened(sentence: Sentence): { section: Section; isAlone: boolean } | null {
  const found = headings.find(sentence).filter(({ from }) => from === 0);
  const longest = found.reduce<(typeof found)[number] | null>(
    (most, each) => (each.to > (most?.to ?? 0) ? each : most),
    null,
  );
  if (!longest) return null;
  const rest = sentence.length - longest.to;
  const isAlone = rest === 0 || (rest === 1 && sentence[longest.to]?.form === ':');
  return isAlone || sentence[longest.to]?.form === ':' ? { section: longest.phrase.meaning, isAlone } : null;
}

/** "Vertebral heights: maintained": a line with a label of its own. */
const hasLabel = (sentence: Sentence): boolean => sentence.slice(1, 5).some(({ form }) => form === ':');

/**
 * The section of each sentence. A heading alone on its line holds of the lines beneath until another heading; one with
 * words behind it holds of its own line.
 */
export function sectionsOf(sentences: readonly Sentence[], text: string): Section[] {
  let current = NONE;
  let ofLines = false;
  let end = 0;
  return sentences.map((sentence) => {
    const start = sentence[0]?.start ?? 0;
    const between = text.slice(end, start);
    const isNewLine = end === 0 || between.includes('\n');
    end = sentence.at(-1)?.end ?? start;
    if (
      isNewLine &&
      (!ofLines || /\n\s*\n/.test(between) || (hasLabel(sentence) && current.assertion !== 'planned'))
    )
      [current, ofLines] = [NONE, false];
    const heading = opened(sentence);
    if (heading) [current, ofLines] = [heading.section, heading.isAlone];
    // A heading in running prose holds of its own sentence.
    else if (!isNewLine && !text.includes('\n')) [current, ofLines] = [NONE, false];
    return current;
  });
}
