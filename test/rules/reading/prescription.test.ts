import { parsePrescription } from '../../../src/rules/reading/drugs/prescription.js';
import { doseTokens } from '../../../src/rules/reading/drugs/spoken-numbers.js';

/** What stands behind the drug's name -> strength, doses a day, dose a day, quantity, refills, days of supply. */
type Row = [
  why: string,
  words: string,
  strength: number | null,
  doses: number | null,
  dose: number | null,
  quantity: number | null,
  refills: number | null,
  days: number | null,
];

test.each<Row>([
  ['abbreviations', '10 mg 1 tab PO TID #90 RF:2', 10, 3, 30, 90, 2, null],
  ['a roman numeral', '5/325 ii po q6h prn', 5, 8, 40, null, null, null],
  ['a combination without unit', '7.5-325 q8h', 7.5, 3, 22.5, null, null, null],
  ['half a tablet', '0.5 mg half a tablet at bedtime', 0.5, 0.5, 0.25, null, null, null],
  ['half a tablet as a fraction', '4 mg 1/2 tab bid', 4, 1, 4, null, null, null],
  ['two times of a day', '300 mg one in the morning and two at bedtime', 300, 3, 900, null, null, null],
  ['two strengths of a day', '30 mg AM and 60 mg PM', 60, 2, 90, null, null, null],
  ['of a range the most', '50 mg 1-2 tablets every 4 to 6 hours as needed', 50, 12, 600, null, null, null],
  ['a limit of the day', '10/325, one or two q4h prn, max 6 per day', 10, 6, 60, null, null, null],
  ['a raised dose', 'was raised from 10 mg bid to 15 mg tid', 15, 3, 45, null, null, null],
  ['a form with bars', '200 mg capsule | 1 QD | #30 | RF x4', 200, 1, 200, 30, 4, null],
  ['labels', '10 mg. Quantity: ninety. Frequency: twice a day. Refills: none', 10, 2, 20, 90, 0, null],
  ['dictated', 'ten three twenty five one q six hours one twenty no refill', 10, 4, 40, 120, 0, null],
  ['dictated decimals', 'point two five milligrams three times a day', 0.25, 3, 0.75, null, null, null],
  ['the number before "refill" counts tablets', '550 mg #60 refill x2', 550, null, null, 60, 2, null],
  ['refills of none', '550 mg #60 refills: 0', 550, null, null, 60, 0, null],
  ['thousands', '800 mg #1,000', 800, null, null, 1000, null, null],
  ['weeks of supply', '10 mg bid, two-week supply', 10, 2, 20, null, null, 14],
  ["a month's supply", "20 mg daily, a month's supply of thirty capsules", 20, 1, 20, 30, null, 30],
  ['days of supply behind', '20 mg qhs #30, days supply 30', 20, 1, 20, 30, null, 30],
  ['grams are no tablets', '1% gel 100 g, 2 refills', 1, null, null, null, 2, null],
  ['a number behind the name', '10 tid', 10, 3, 30, null, null, null],
  ['tablets behind the name', '2 tid', null, 6, null, null, null, null],
  ['times of a week', '50000 units once a week', null, 1 / 7, null, null, null, null],
  ['nothing', 'for the pain in her neck', null, null, null, null, null, null],
])('%s: "%s"', (_why, words, strength, doses, dose, quantity, refills, days) => {
  const read = parsePrescription(words);
  const near = (number: number | null): number | null => number && Math.round(number * 1000) / 1000;
  expect([
    read.strengths[0]?.value ?? null,
    near(read.dosesPerDay),
    near(read.dailyDose),
    read.quantity?.value ?? null,
    read.refills?.value ?? null,
    read.supplyDays?.value ?? null,
  ]).toEqual([strength, near(doses), near(dose), quantity, refills, days]);
});

test('the smaller strength of a combination counts where the drug says so', () => {
  expect(parsePrescription('300/30 mg four times a day', { smallest: true }).dailyDose).toBe(120);
});

test('usual strengths tell a bare strength from a number of tablets', () => {
  expect(parsePrescription('2 q6h', { usual: [2, 4, 8] }).dailyDose).toBe(8);
  expect(parsePrescription('3 q6h', { usual: [5, 10] }).dosesPerDay).toBe(12);
});

test.each([
  ['three twenty five', [325]],
  ['ten three twenty five', [10, 325]],
  ['two hundred and fifty', [250]],
  ['twenty-five', [25]],
  ['seven point five', [7.5]],
  ['point oh two five', [0.025]],
  ['one and a half', [1.5]],
  ['2½', [2.5]],
  ['two fifteen milligram', [2, 15]],
])('"%s" is %j', (words, values) => {
  expect(doseTokens(words).flatMap(({ value }) => value ?? [])).toEqual(values);
});

test('a long prescription is parsed in linear time', () => {
  const started = performance.now();
  parsePrescription('1-2 q4h refill x '.repeat(20_000));
  expect(performance.now() - started).toBeLessThan(3000);
});
