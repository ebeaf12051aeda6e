// A passage as clauses that speak of drugs: where they end, the heading that they stand under, and the cues in them
// (takes, stopped, helps, failed …) from lexicon/drug-cues.json.
import { type AnalysedSentence, analysePassage } from '../analysed-passage.js';
import { tableIndex } from '../assertion/table-index.js';
import { readLexiconFile } from '../lexicon-file.js';
import type { Match } from '../mentions/phrase-index.js';
import { endsOfLines } from '../text/line-ends.js';
import { oncePerPassage } from '../text/once-per-passage.js';
import type { Sentence } from '../text/token.js';

export type Cue =
  | 'TAKES'
  | 'STOPS'
  | 'STOPPED_AFTER'
  | 'RESUMES'
  | 'STARTS'
  | 'NEVER'
  | 'REFUSES'
  | 'ALLERGY'
  | 'ONLY'
  | 'NO_DRUGS'
  | 'HELPS'
  | 'FAILS'
  | 'HARMS'
  | 'SHOWN_NOT';

/** What a heading or the label of a line says of the drugs under it. */
export type Heading = 'TAKEN' | 'PAST' | 'ALLERGY' | 'PLAN' | 'SOMEONE' | 'OTHER';

export interface DrugClause {
  sentence: AnalysedSentence;
  sentenceNumber: number;
  /** First word of the clause and the one behind the last, in its sentence. */
  from: number;
  to: number;
  /** Offsets into the passage's text. */
  start: number;
  end: number;
  heading: Heading | null;
  /** The words of the label that the clause begins with or stands under, as forms with blanks; "" without one. */
  label: string;
  cues: readonly Match<Cue>[];
  /** A guideline, a consent form or a study speaks. */
  isQuoted: boolean;
}

const cueIndex = tableIndex(
  (Object.entries(readLexiconFile<Record<Cue, string[]>>('drug-cues')) as [Cue, string[]][]).map(
    ([meaning, words]) => ({ words, meaning }),
  ),
);

const QUOTES =
  /^(?:guideline|guidelines|mtus|odg|acoem|literature|studie|study|pamphlet|brochure|label|package|handout|leaflet|template|consent|published|placebo)$/;
const CLAUSE_BEGINS = /^(?:but|however|although|though|whereas|while|because|until|unless|except)$/;
const SUBJECT = /^(?:he|she|they|it|patient|pt|claimant|worker|i|we)$/;
/** Words of a label at most. */
const LABEL = 6;

const HEADINGS: readonly [RegExp, Heading][] = [
  [/\b(?:allerg|intoleran|adverse drug|adr)/, 'ALLERGY'],
  [/\b(?:family|fam hx|fhx|fh)\b/, 'SOMEONE'],
  [
    /\b(?:tried|past|prior|previous|former|failed|discontinued|stopped|dced|history of) ?(?:before|med|meds|medication|medicine|drug|rx|treatment|agent|trial|opioid|nsaid)?\b/,
    'PAST',
  ],
  [/\b(?:plan|recommendation|request|requested|rfa|rx today|orders|to start)\b/, 'PLAN'],
  [
    /\b(?:med|meds|medication|medicine|drug|rx|regimen|now|current|currently|taking|takes|pharmacy|prescription)\b/,
    'TAKEN',
  ],
];

function headingOf(label: string): Heading {
  return HEADINGS.find(([pattern]) => pattern.test(label))?.[1] ?? 'OTHER';
}

/** Where clauses begin: behind a semicolon, a bar or a line end, at "but" and its like, and at a new subject. */
function beginsClause(words: Sentence, at: number, gap: string): boolean {
  if (/[;•]|\s[–—]\s/.test(gap)) return true;
  const [form, before] = [words[at]?.form ?? '', words[at - 1]?.form ?? ''];
  if (before === ';') return true;
  // "CURES: y. BZD: n.": a letter that answers is no initial.
  if (/\.\s/.test(gap) && /^[yn]$/.test(before)) return true;
  if (CLAUSE_BEGINS.test(form)) return true;
  if (form === 'and' && SUBJECT.test(words[at + 1]?.form ?? '')) return true;
  return false;
}

function labelOf(words: Sentence, from: number, to: number): { label: string; behind: number } | null {
  for (let at = from; at < Math.min(to, from + LABEL + 1); at++) {
    if (words[at]?.form === ',' || words[at]?.form === '.') return null;
    if (words[at]?.form !== ':' || at === from) continue;
    return {
      label: words
        .slice(from, at)
        .map(({ form }) => form)
        .join(' '),
      behind: at + 1,
    };
  }
  return null;
}

/** The clauses of a passage, in its order. */
export const findDrugClauses = oncePerPassage((passage): readonly DrugClause[] => {
  const clauses: DrugClause[] = [];
  let label = '';
  let holds = false;
  const lineEnds = [...endsOfLines(passage.text)].sort((one, other) => one - other);
  let line = 0;
  let lastEnd = 0;
  for (const [sentenceNumber, sentence] of analysePassage(passage).entries()) {
    const { words } = sentence;
    const cues = cueIndex.find(words);
    const isQuoted = words.some(({ form }) => QUOTES.test(form));
    let from = 0;
    for (let at = 1; at <= words.length; at++) {
      const gap = passage.text.slice(words[at - 1]?.end ?? 0, words[at]?.start ?? 0);
      if (at < words.length && !beginsClause(words, at, gap)) continue;
      const [first, last] = [words[from], words[at - 1]];
      if (!first || !last) continue;
      const between = passage.text.slice(lastEnd, first.start);
      const own = labelOf(words, from, at);
      while ((lineEnds[line] ?? Number.POSITIVE_INFINITY) < lastEnd) line++;
      const isNewLine = from === 0 && (lineEnds[line] ?? Number.POSITIVE_INFINITY) <= first.start;
      const isListed = isNewLine && /^(?:\d|-)/.test(passage.text.slice(first.start));
      if (own) {
        label = own.label;
        holds = own.behind >= at;
      } else if (
        (isNewLine && !holds && !isListed && !/[-•*\d]/.test(between)) ||
        (from === 0 && !isNewLine && !holds)
      )
        label = '';
      if (isNewLine && /\n\s*\n/.test(between)) holds = false;
      clauses.push({
        sentence,
        sentenceNumber,
        from: own?.behind ?? from,
        to: at,
        start: first.start,
        end: last.end,
        heading: label === '' ? null : headingOf(label),
        label,
        cues: cues.filter((cue) => cue.from >= from && cue.from < at),
        isQuoted,
      });
      lastEnd = last.end;
      from = at;
    }
  }
  return clauses;
});
