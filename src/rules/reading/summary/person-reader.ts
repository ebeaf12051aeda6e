// Reads the person's age and sex from the case summary of a request that does not state them.
import type { Fact } from '../../facts/fact.js';
import type { ProposedRequest } from '../../request/request.js';
import { type FactReader, readFact } from '../fact-reader.js';

/** "48 year old male", "35-year-old female", "now 28 year old male", "a(n) 57 year old". */
const AGE = /\b(\d{1,3})[\s-]{1,3}years?[\s-]{1,3}old\b/i;
const SEX = /\b(?:(female|woman|lady)|(male|man|gentleman))\b/i;
const PRONOUN = /\b(?:(she|her)|(he|his|him))\b/i;

/** The first age and the first word for the sex, else the first pronoun. */
export const personReader: FactReader = {
  name: 'person',
  read({ caseSummary, age, sex }: ProposedRequest): Fact[] {
    if (!caseSummary) return [];
    const facts: Fact[] = [];
    const at = (match: RegExpExecArray) => ({
      passage: caseSummary,
      start: match.index,
      end: match.index + match[0].length,
      readFrom: 'CASE_SUMMARY' as const,
    });
    const years = age === null ? AGE.exec(caseSummary.text) : null;
    if (years && Number(years[1]) <= 120)
      facts.push(readFact('age', Number(years[1]), at(years), 'The summary states the age.'));
    const word = sex === null ? (SEX.exec(caseSummary.text) ?? PRONOUN.exec(caseSummary.text)) : null;
    if (word)
      facts.push(readFact('sex', word[1] ? 'FEMALE' : 'MALE', at(word), 'The summary names the sex.'));
    return facts;
  },
};
