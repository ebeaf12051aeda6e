// Reads the person's age and sex from the case summary of a request that does not state them.
import { findAge, findSex } from '../../../written-ages.js';
import type { Fact } from '../../facts/fact.js';
import type { ProposedRequest } from '../../request/request.js';
import { type FactReader, readFact } from '../fact-reader.js';

/** "Mrs. Lopez", "Mr Hart"; else the first pronoun. */
const TITLE = /\b(?:(M(?:rs|s)\.? |Miss )|(Mr\.? ))(?=\p{Lu})/u;
const PRONOUN = /\b(?:(she|her)|(he|his|him))\b/i;
const [LEAST, MOST] = [14, 120];

/** The first age that is the person's, and the word for the sex beside it, else a title, else the first pronoun. */
export const personReader: FactReader = {
  name: 'person',
  read({ caseSummary, age, sex }: ProposedRequest): Fact[] {
    if (!caseSummary) return [];
    const text = caseSummary.text.replace(/\s/g, ' ');
    const facts: Fact[] = [];
    const at = (start: number, end: number) => ({
      passage: caseSummary,
      start,
      end,
      readFrom: 'CASE_SUMMARY' as const,
    });
    const years = findAge(text, 0, text.length);
    if (age === null && years && years.value >= LEAST && years.value <= MOST)
      facts.push(
        readFact('age', years.value, at(years.span.start, years.span.end), 'The summary states the age.'),
      );
    if (sex !== null) return facts;
    const named = findSex(text, 0, text.length, years);
    const word = TITLE.exec(text) ?? PRONOUN.exec(text);
    if (named)
      facts.push(
        readFact('sex', named.value, at(named.span.start, named.span.end), 'The summary names the sex.'),
      );
    else if (word)
      facts.push(
        readFact(
          'sex',
          word[1] ? 'FEMALE' : 'MALE',
          at(word.index, word.index + word[0].length),
          'The summary names the sex.',
        ),
      );
    return facts;
  },
};
