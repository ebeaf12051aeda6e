// Which day chooses the edition, and which rules rule on it.
import { governingDate, isInForce, lastDayInForce } from '../../src/rules/judge/in-force.js';

test.each([
  ['a request while the old editions ruled', '2014-11-26', null, '2014-11-26'],
  ['the old editions go by the request, not by the service', '2016-07-20', '2016-08-05', '2016-07-20'],
  ['the last day of the old editions', '2017-11-30', null, '2017-11-30'],
  ['a service on the last day goes by its request', '2016-07-20', '2017-11-30', '2016-07-20'],
  ['the first day of the new law', '2017-12-01', null, '2017-12-01'],
  ['a service of December on a request of November', '2017-11-15', '2017-12-20', '2017-12-20'],
  ['a service of October reviewed afterwards', '2018-02-01', '2017-10-05', '2017-11-30'],
  ['a service of today', '2026-01-02', '2026-01-10', '2026-01-10'],
])('%s', (_, requestDate, dateOfService, expected) => {
  expect(governingDate({ requestDate, dateOfService })).toBe(expected);
});

test('first and last day are in force, open ends always', () => {
  const rule = { inForceFrom: '2009-07-18', inForceUntil: '2016-07-28' };
  const days = ['2009-07-17', '2009-07-18', '2016-07-28', '2016-07-29'];
  expect(days.map((day) => isInForce(rule, day))).toEqual([false, true, true, false]);
  expect(isInForce({ inForceFrom: null, inForceUntil: null }, '1999-01-01')).toBe(true);
});

test('out of force the last edition before the day stands in, before all of them the first', () => {
  const rules = [
    { inForceFrom: '2009-07-18', inForceUntil: '2016-07-28' },
    { inForceFrom: '2016-07-29', inForceUntil: '2017-11-30' },
  ];
  expect(lastDayInForce(rules, '2020-01-01')).toBe('2017-11-30');
  expect(lastDayInForce(rules, '2005-01-01')).toBe('2009-07-18');
  expect(lastDayInForce([], '2005-01-01')).toBeNull();
});
