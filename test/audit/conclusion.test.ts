// What rationales conclude: wordings of both outcomes, and words that conclude nothing.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { conclusionOf } from '../../src/audit/rationale/conclusion.js';
import { parseLetter } from '../../src/letter/parse-letter.js';
import { processorTime } from '../support/processor-time.js';
import { describeShared } from '../support/shared.js';

const UPHELD = [
  ['plain', 'The request is not medically necessary.'],
  ['"not" behind the verb', 'The requested study is determined to not be medically necessary.'],
  ['a hyphen', 'The prescription is not-medically necessary.'],
  [
    'many words between',
    'The MRI is not supported by the records provided as being medically necessary at this time.',
  ],
  ['cannot', 'Without more, the request cannot be considered medically necessary.'],
  ['the noun', 'Medical necessity has not been established.'],
  ['a noun phrase', 'An MRI of the elbow is not a medical necessity to the patient.'],
  [
    'a remark on tapering behind it',
    'Norco is not medically necessary. Opioids should not be stopped abruptly; tapering is advised.',
  ],
  [
    'another conclusion of another service before it',
    'As the surgery is medically necessary but no sling was asked for, the sling is not medically necessary.',
  ],
  [
    'a guideline that grants',
    'ODG states that a brace is medically necessary after surgery. Therefore, the brace is not medically necessary.',
  ],
  [
    'a quotation that grants',
    '"A brace is medically necessary after every operation of this kind on the knee joint." The request is not medically necessary.',
  ],
  ['weaker words', 'Given the above, the request is not supported.'],
  ['the denial is upheld', 'The denial is therefore upheld.'],
  ['however', 'The request is, however, not medically necessary.'],
  ['neither', 'The requested treatment is neither medically necessary nor appropriate.'],
  ["n't", "The request isn't medically necessary."],
  ['not demonstrated', 'Medical necessity of the requested item has not been demonstrated.'],
  ['not established, plain', 'Medical necessity is not established.'],
  ['a slip of grammar', 'The medical necessity of it is not been established.'],
  ['failing to support', 'The documentation fails to support medical necessity.'],
  ['insufficient', 'There is insufficient documentation to establish medical necessity.'],
  ['unable', 'I am unable to establish medical necessity.'],
  ['questionable', 'The medical necessity of this request is questionable.'],
  ['lacking', 'Medical necessity is lacking.'],
  ['agreement with the denial', 'I agree with the denial.'],
  ['the decision under review stands', 'Given this, the original UR decision is upheld.'],
  [
    'none of them',
    'Since the surgery is not medically necessary, none of the services are medically necessary.',
  ],
  [
    'a word on something else behind it',
    'The request is not medically necessary. The surgery is medically necessary, however, and has been authorized.',
  ],
  [
    'necessary for weaning',
    'The request for Norco is not medically necessary. A slow taper is medically necessary.',
  ],
  [
    'a trial is, the request is not',
    'An initial trial of six visits is medically necessary; the requested twelve visits are not medically necessary.',
  ],
];
const OVERTURNED = [
  ['plain', 'Therefore, the request is medically necessary.'],
  ['past tense', 'Therefore, the request was medically necessary.'],
  [
    'a denial reversed',
    'As such, I am reversing the prior review decision and deem the request to be medically necessary.',
  ],
  [
    'supported and necessary',
    'In this situation the test is supported by guidelines and is medically necessary.',
  ],
  [
    'utilization review said otherwise',
    'The claims administrator found that the request was not medically necessary. The criteria are met. The request is medically necessary.',
  ],
  ['not improved, another clause', 'The patient has not improved and the request is medically necessary.'],
  ['the noun', 'Medical necessity has been established.'],
  ['weaker words', 'As such, the request is appropriate.'],
  ['approved', 'Therefore, the requested treatment is certified.'],
  ['approved, plain', 'Criteria have been met. The requested treatment is approved.'],
  ['demonstrated', 'Medical necessity for the requested MRI has been demonstrated.'],
  ['supports', 'The documentation supports the medical necessity of this request.'],
  ['sufficient', 'There is sufficient evidence to support the medical necessity of the request.'],
  ['the denial falls', 'The UR denial is overturned.'],
  ['the non-certification falls', 'The previous non-certification is reversed.'],
  ['overturning', 'I would recommend overturning the denial.'],
  [
    'an exception to the guidelines',
    'Although the guidelines do not recommend it, this case is an exception and the request is medically necessary.',
  ],
  ['nothing too much', 'The request is medically necessary and is not an excessive amount.'],
  ['not only', 'Not only is the request consistent with guidelines, it is medically necessary.'],
];
const NOTHING = [
  ['a condition', 'The request would be medically necessary if red flags were shown.'],
  ['a guideline only', 'The MTUS states that physical therapy is recommended in the first weeks.'],
  ['nothing', ''],
  ['to show necessity', 'More notes are needed to establish medical necessity.'],
  ['what the provider says', 'The provider argues that it is medically necessary.'],
  ['a kind of treatment', 'Medically necessary treatment must be consistent with the MTUS.'],
  ['denied twice', 'There is no reason why the requested MRI is not medically necessary.'],
  ['a question', 'Without improvement, is the request medically necessary?'],
  [
    'one amount is, one is not',
    'A quantity of 60 is not medically necessary; a quantity of 30 is medically necessary.',
  ],
];

test.each(UPHELD)('not medically necessary: %s', (_name, rationale) => {
  expect(conclusionOf(rationale)?.outcome).toBe('UPHELD');
});
test.each(OVERTURNED)('medically necessary: %s', (_name, rationale) => {
  expect(conclusionOf(rationale)?.outcome).toBe('OVERTURNED');
});
test.each(NOTHING)('nothing concluded: %s', (_name, rationale) => {
  expect(conclusionOf(rationale)).toBeNull();
});

test('the span is that of the concluding sentence', () => {
  const rationale = 'There is no stroke.\nThe request is not medically\nnecessary. Taper slowly.';
  const span = conclusionOf(rationale)?.span ?? { start: 0, end: 0 };
  expect(rationale.slice(span.start, span.end)).toBe('The request is not medically\nnecessary.');
});

test('hostile texts take no longer than their length allows', () => {
  for (const piece of [
    'not ',
    'medically ',
    'request for ',
    '" ',
    'guidelines state ',
    'if ',
    'is not, ',
    '. ',
  ]) {
    expect(processorTime(() => conclusionOf(piece.repeat(50_000 / piece.length)))).toBeLessThan(2000);
  }
});

describeShared('real letters', (shared) => {
  test('every rationale concludes as its outcome line says, so that every outcome turned round is found', () => {
    const files = ['dwc', 'seeds'].flatMap((name) => {
      const folder = join(shared, 'letters', name);
      return readdirSync(folder)
        .filter((file) => file.endsWith('.txt'))
        .map((file) => join(folder, file));
    });
    const all = files.flatMap((file) => parseLetter(readFileSync(file, 'utf8')).determinations);
    expect(all.length).toBeGreaterThan(200);
    const other = all.filter(({ rationale, outcome }) => conclusionOf(rationale)?.outcome !== outcome);
    expect(other.map(({ disputedService }) => disputedService)).toEqual([]);
  });
});
