// Earlier care and what came of it, in sentences of every style.
import { findCareStatements } from '../../../src/rules/reading/history/care-statements.js';

const said = (text: string): string[] => [
  ...new Set(findCareStatements({ text, start: 0 }).map(({ fact, value }) => `${fact} ${value}`)),
];

test.each([
  [
    'a list that did not help',
    'Chiropractic care, naproxen and a wrist brace did not help.',
    'medicationFailed true',
  ],
  ['each item with its own result', 'TX: PT x 8 (no help), NSAID (helped)', 'medicationFailed false'],
  ['a contraction', "Hand therapy hasn't helped.", 'physicalTherapyFailed true'],
  ['help that is little', 'Occupational therapy helped little.', 'physicalTherapyFailed true'],
  ['neither, nor', 'Neither ibuprofen nor therapy helped.', 'physicalTherapyFailed true'],
  ['the sentence behind', 'She had six sessions of PT. No benefit.', 'physicalTherapyFailed true'],
  ['before the care', 'Good relief from the last cortisone shot.', 'injectionFailed false'],
  ['refractory', 'Epicondylitis refractory to bracing, ice and Motrin.', 'conservativeCareFailed true'],
  ['despite', 'Pain persists despite gabapentin.', 'medicationFailed true'],
  ['a label with its answer', 'Injections: none', 'injectionTried false'],
  ['refused', 'He declined a corticosteroid injection.', 'injectionTried false'],
  ['no record', 'There is no record of any physical therapy.', 'physicalTherapyTried false'],
  ['no care so far', 'No treatment to date.', 'conservativeCareTried false'],
])('%s', (_what, text, fact) => {
  expect(said(text)).toContain(fact);
});

test.each([
  ['planned', 'PT will begin next week.', 'physicalTherapyTried'],
  ['hoped for', 'I expect that therapy will help her.', 'physicalTherapy'],
  ['ordered', 'Acupuncture and physical therapy were ordered.', 'physicalTherapy'],
  ['of a word that is only like it', 'Pt is doing well at work.', 'physicalTherapy'],
  ['of pain at rest', 'Pain is 3/10 at rest.', 'restTried'],
])('nothing is read of care that is %s', (_what, text, fact) => {
  expect(said(text).filter((each) => each.startsWith(fact))).toEqual([]);
});
