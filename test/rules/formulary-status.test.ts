// The status of drugs by the drug list of the day, and where it makes prospective review needless; it decides nothing.
import { evaluateRequest } from '../../src/rules/evaluate-request.js';
import type { FactValue } from '../../src/rules/facts/fact-list.js';
import { drugListOf, formularyStatusOf } from '../../src/rules/facts/formulary-status.js';
import { loadRuleBase } from '../../src/rules/judge/load-rule-base.js';
import { makeRequest } from '../support/rule-requests.js';

const shipped = loadRuleBase();

test.each([
  ['an exempt drug', 'ibuprofen', '2018-06-01', 'EXEMPT'],
  ['on the first day of the list', 'ibuprofen', '2018-01-01', 'EXEMPT'],
  ['the day before, there is no list', 'ibuprofen', '2017-12-31', null],
  ['a drug that is not exempt', 'tramadol', '2018-06-01', 'NON_EXEMPT'],
  ['a drug that our part of the list lacks is not called unlisted', 'medical-food', '2018-06-01', null],
])('%s', (_, drug, day, status) => {
  expect(formularyStatusOf(drug, day)).toBe(status);
});

test('fills are of drugs that are not exempt', () => {
  const list = drugListOf('2018-06-01');
  for (const drug of [...(list?.specialFill ?? []), ...(list?.perioperativeFill ?? [])]) {
    expect(list?.nonExempt).toContain(drug);
  }
});

type Row = [why: string, service: string, facts: Record<string, FactValue>, day: string, says: RegExp | null];

const FIRST_VISIT = { injuryAgeDays: 5, daysFromFirstVisit: 0 };

test.each<Row>([
  ['exempt', 'Ibuprofen 600 mg', {}, '2018-06-01', /exempt/],
  ['before the formulary', 'Ibuprofen 600 mg', {}, '2017-12-15', null],
  ['a compound of it', 'Ibuprofen 600 mg', { compounded: true }, '2018-06-01', null],
  [
    'a special fill of four days',
    'Tramadol 50 mg',
    { ...FIRST_VISIT, daysSupplyRequested: 4 },
    '2018-06-01',
    /27\.12/,
  ],
  ['five days', 'Tramadol 50 mg', { ...FIRST_VISIT, daysSupplyRequested: 5 }, '2018-06-01', null],
  [
    'at a second visit',
    'Tramadol 50 mg',
    { injuryAgeDays: 2, daysFromFirstVisit: 1, daysSupplyRequested: 4 },
    '2018-06-01',
    null,
  ],
  [
    'on the eighth day',
    'Tramadol 50 mg',
    { injuryAgeDays: 8, daysFromFirstVisit: 0, daysSupplyRequested: 4 },
    '2018-06-01',
    null,
  ],
  [
    'four days before surgery',
    'Tramadol 50 mg',
    { dateOfSurgery: '2018-06-05', daysSupplyRequested: 4 },
    '2018-06-01',
    /27\.13/,
  ],
  [
    'five days before surgery',
    'Tramadol 50 mg',
    { dateOfSurgery: '2018-06-06', daysSupplyRequested: 4 },
    '2018-06-01',
    null,
  ],
  [
    'four days after surgery',
    'Tramadol 50 mg',
    { surgeryDone: true, daysSinceSurgery: 4, daysSupplyRequested: 4 },
    '2018-06-01',
    /27\.13/,
  ],
])('without prospective review: %s', async (_, service, facts, requestDate, says) => {
  const stated = Object.entries(facts).map(([name, value]) => ({ name, value }));
  const request = makeRequest({ service, requestDate, facts: stated });
  const { caveats, findings } = await evaluateRequest(request, shipped, { withoutChanges: true });
  const notes = caveats.filter(({ code }) => code === 'EXEMPT_NO_PROSPECTIVE_REVIEW');
  expect(notes.map(({ message }) => says?.test(message))).toEqual(says === null ? [] : [true]);
  expect(findings.some(({ topic }) => topic.guideline === 'mtus-drug-formulary-2018')).toBe(false);
});

test('the status is a fact of the prediction, with the day of its list', async () => {
  const request = makeRequest({ service: 'Naproxen 550 mg', requestDate: '2019-02-01' });
  const { facts } = await evaluateRequest(request, shipped);
  expect(facts.find(({ name }) => name === 'formularyStatus')).toMatchObject({
    value: 'EXEMPT',
    source: 'DERIVED',
    note: 'By the drug list in force on 2019-02-01.',
  });
});
