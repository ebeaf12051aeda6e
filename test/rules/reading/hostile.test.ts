import { FACT_READERS } from '../../../src/rules/reading/fact-readers.js';
import { processorTime } from '../../support/processor-time.js';
import { requestOf } from './annotated-letters.js';

function millisecondsFor(summary: string): number {
  const determinations = [{ disputedService: 'MRI of the lumbar spine', disputedPortion: null }];
  const letter = {
    caseNumber: '',
    clinicalCaseSummary: summary,
    dateOfInjury: '',
    urDenialDate: null,
    age: null,
    sex: null,
    determinations,
  };
  // Processor time, the least of three: another load on the machine must not count.
  const runs = [1, 2, 3].map(() =>
    processorTime(() => {
      for (const reader of FACT_READERS) reader.read(requestOf(letter));
    }),
  );
  return Math.min(...runs);
}

// Eight times the text may take up to thirty times the time: a quadratic reader would take sixty-four times.
test.each([
  'no ',
  'pain ',
  'positive ',
  'dr. ',
  '. (1',
  '4+/5 , ',
  'or ',
  "’'",
  'ก',
  'aA.',
  'negative straight leg raise positive ',
  'decreased range of motion and ',
  'on exam no spasm; on exam spasm. ',
  'Norco 10/325mg ',
])('%j repeated is read in linear time', (words) => {
  const short = 3000;
  millisecondsFor(words.repeat(short / words.length));
  const once = Math.max(millisecondsFor(words.repeat(short / words.length)), 10);
  expect(millisecondsFor(words.repeat((short * 8) / words.length))).toBeLessThan(once * 30);
});
