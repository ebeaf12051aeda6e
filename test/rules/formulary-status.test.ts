// The status of drugs by the drug list of the day, and what the formulary's rules make of it.
import { evaluateRequest } from '../../src/rules/evaluate-request.js';
import type { FactValue } from '../../src/rules/facts/fact-list.js';
import { drugListOf, formularyStatusOf } from '../../src/rules/facts/formulary-status.js';
import { judgeRequest } from '../../src/rules/judge/judge-request.js';
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

test('the topics of the formulary speak of the drugs of its lists, and fills of drugs that are not exempt', () => {
  const list = drugListOf('2018-06-01');
  const drugsOf = (id: string) => shipped.topics.find((topic) => topic.id === id)?.treatments.toSorted();
  expect(drugsOf('exempt-drugs')).toEqual(list?.exempt.toSorted());
  expect(drugsOf('special-fill')).toEqual(list?.specialFill.toSorted());
  expect(drugsOf('perioperative-fill')).toEqual(list?.perioperativeFill.toSorted());
  for (const drug of [...(list?.specialFill ?? []), ...(list?.perioperativeFill ?? [])]) {
    expect(list?.nonExempt).toContain(drug);
  }
});

type Row = [why: string, service: string, facts: Record<string, FactValue>, day: string, rule: string | null];

test.each<Row>([
  [
    'exempt, in the first week',
    'Ibuprofen 600 mg',
    { injuryAgeDays: 5, daysSupplyRequested: 7 },
    '2018-06-01',
    'exempt-first-visit-supply',
  ],
  [
    'not exempt, a special fill of four days',
    'Tramadol 50 mg',
    { injuryAgeDays: 5, daysSupplyRequested: 4 },
    '2018-06-01',
    'special-fill-within-days',
  ],
  [
    'five days are no special fill',
    'Tramadol 50 mg',
    { injuryAgeDays: 5, daysSupplyRequested: 5 },
    '2018-06-01',
    null,
  ],
  [
    'not exempt, within four days of the surgery',
    'Tramadol 50 mg',
    { injuryAgeDays: 60, surgeryDone: true, daysSinceSurgery: 4, daysSupplyRequested: 4 },
    '2018-06-01',
    'perioperative-fill-within-days',
  ],
  [
    'compounded and dispensed without review',
    'Compounded topical cream',
    { compounded: true, retrospective: true },
    '2018-06-01',
    'unlisted-without-review',
  ],
  [
    'before the formulary none of its rules speaks',
    'Ibuprofen 600 mg',
    { injuryAgeDays: 5, daysSupplyRequested: 7 },
    '2017-12-15',
    null,
  ],
])('%s', (_, service, facts, requestDate, rule) => {
  const stated = Object.entries(facts).map(([name, value]) => ({ name, value }));
  const { judged } = judgeRequest(makeRequest({ service, requestDate, facts: stated }), shipped);
  const matching = judged.filter(
    ({ topic, status, rule: { recommendation, id } }) =>
      topic.guideline === 'mtus-drug-formulary-2018' &&
      status === 'MATCH' &&
      (rule === null ? recommendation === 'RECOMMENDED' : id === rule),
  );
  expect(matching.map((each) => each.rule.id)).toEqual(rule === null ? [] : [rule]);
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
