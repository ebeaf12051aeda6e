// Reads the day of the injury from the case summary of a request that does not state it.
import type { Fact } from '../../facts/fact.js';
import type { ProposedRequest } from '../../request/request.js';
import { type FactReader, readFact } from '../fact-reader.js';
import { findWrittenDate } from '../relations/written-date.js';

/** "industrial injury on", "date of injury on", "occupational claim from", "work related injury of". */
const TOLD = /\b(?:injury(?: date)?|claim|injured) (?:on|of|from|dated) {1,2}/i;
const WITHIN = 24;

/** The day right behind the first words that tell of the injury. */
export const injuryDateReader: FactReader = {
  name: 'date of injury',
  read({ caseSummary, dateOfInjury }: ProposedRequest): Fact[] {
    if (!caseSummary || dateOfInjury !== null) return [];
    const match = TOLD.exec(caseSummary.text.replace(/\s/g, ' '));
    if (!match) return [];
    const start = match.index + match[0].length;
    const date = findWrittenDate(caseSummary.text.slice(start, start + WITHIN));
    if (!date || date.start > 2) return [];
    const at = {
      passage: caseSummary,
      start: match.index,
      end: start + date.end,
      readFrom: 'CASE_SUMMARY' as const,
    };
    return [readFact('dateOfInjury', date.day, at, 'The summary dates the injury.')];
  },
};
