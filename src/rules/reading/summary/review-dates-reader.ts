// Reads from the case summary when the request was received and when utilization review decided.
import type { Fact } from '../../facts/fact.js';
import type { ProposedRequest } from '../../request/request.js';
import { analysePassage } from '../analysed-passage.js';
import { type FactReader, readFact } from '../fact-reader.js';
import { compilePhrase } from '../mentions/phrase.js';
import { PhraseIndex } from '../mentions/phrase-index.js';
import { findWrittenDate } from '../relations/written-date.js';
import { oncePerPassage } from '../text/once-per-passage.js';

type Told = 'urDecidedOn' | 'requestReceivedOn' | 'sameRequestDeniedOn';

/** Words that tell of the day, and whether it stands behind them only. */
const told = new PhraseIndex<Told>([
  compilePhrase('utilization review', 'urDecidedOn'),
  compilePhrase('prior|previous review|determination', 'urDecidedOn'),
  compilePhrase('prior|previous|earlier|last ur|denial', 'sameRequestDeniedOn'),
  compilePhrase('ur', 'urDecidedOn'),
  compilePhrase('request ~12 received', 'requestReceivedOn'),
]);
/** Characters behind the words within which the day stands, else it stands before them. */
const WITHIN = 60;

/** The day of the first sentence that tells of each; null days are passed over. */
const findDates = oncePerPassage((caseSummary): Fact[] => {
  const facts: Fact[] = [];
  for (const { words } of analysePassage(caseSummary)) {
    const [first, last] = [words[0], words.at(-1)];
    if (!first || !last) continue;
    for (const { phrase, from, to } of told.find(words)) {
      const name = phrase.meaning;
      if (name === 'urDecidedOn' && /^(?:prior|previous|earlier|last)$/.test(words[from - 1]?.form ?? ''))
        continue;
      if (facts.some((fact) => fact.name === name)) continue;
      const [start, end] = [words[from]?.start ?? 0, words[to - 1]?.end ?? 0];
      const behind = { from: end, to: Math.min(last.end, end + WITHIN) };
      const before = { from: first.start, to: start };
      const places = name === 'urDecidedOn' ? [behind, before] : [behind];
      const found = places.flatMap((place) => {
        const date = findWrittenDate(caseSummary.text.slice(place.from, place.to));
        return date ? [{ ...date, start: place.from + date.start, end: place.from + date.end }] : [];
      })[0];
      if (!found) continue;
      const at = {
        passage: caseSummary,
        start: found.start,
        end: found.end,
        readFrom: 'CASE_SUMMARY' as const,
      };
      facts.push(readFact(name, found.day, at, `Date beside "${phrase.text}".`));
    }
  }
  return facts;
});

export const reviewDatesReader: FactReader = {
  name: 'dates of the review',
  read: ({ caseSummary }: ProposedRequest): Fact[] => (caseSummary ? findDates(caseSummary) : []),
};
