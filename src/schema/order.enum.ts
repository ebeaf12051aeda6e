// What lists can be ordered by, and determinations counted by.
import { stringEnum } from './string-enum.js';

export const Direction = stringEnum<'ASC' | 'DESC'>('Direction', 'Which end comes first.', {
  ASC: 'Lowest, earliest or first in the alphabet comes first.',
  DESC: 'Highest, latest or last in the alphabet comes first.',
});

export const LetterOrderField = stringEnum<'DECISION_DATE' | 'CASE_NUMBER' | 'INGESTED_AT'>(
  'LetterOrderField',
  'By what letters are ordered.',
  {
    DECISION_DATE: 'The date of the decision; letters without one come last.',
    CASE_NUMBER: 'The case number; letters without one come last.',
    INGESTED_AT: 'The moment at which the letter was stored.',
  },
);

export const DeterminationOrderField = stringEnum<'DECISION_DATE' | 'CASE_NUMBER' | 'RELEVANCE'>(
  'DeterminationOrderField',
  'By what determinations are ordered.',
  {
    DECISION_DATE: 'The date of the decision; those without one come last.',
    CASE_NUMBER: 'The case number, then the position; those without one come last.',
    RELEVANCE: 'How well the text fits where.search, which must be given.',
  },
);
