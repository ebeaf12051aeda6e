// An answer for a day after the last one on which its edition was seen in force says so; none before does.
import { GUIDELINES } from '../../src/catalogue/guideline-catalogue.js';
import { evaluateRequest } from '../../src/rules/evaluate-request.js';
import { drugListOf } from '../../src/rules/facts/formulary-status.js';
import { loadRuleBase } from '../../src/rules/judge/load-rule-base.js';
import { makeRequest } from '../support/rule-requests.js';

const shipped = loadRuleBase();

async function caveatOn(requestDate: string): Promise<string | null> {
  const request = makeRequest({
    service: 'MRI of the lumbar spine',
    requestDate,
    dateOfInjury: requestDate,
    caseSummary: 'Low back strain. Normal neurologic examination.',
  });
  const { caveats, undeterminedReason } = await evaluateRequest(request, shipped, { withoutChanges: true });
  expect(undeterminedReason).not.toBe('NOT_IN_FORCE');
  return caveats.find(({ code }) => code === 'EDITION_NOT_CONFIRMED')?.message ?? null;
}

test.each([
  ['while an edition ruled whose end is known', '2015-05-01'],
  ['on the last day on which the edition was seen in force', '2021-11-23'],
])('no caveat %s', async (_, day) => {
  expect(await caveatOn(day)).toBeNull();
});

test.each([
  ['the day after', '2021-11-24'],
  ['years later', '2026-12-01'],
])('%s: by the last edition known here, with the day on which it was seen', async (_, day) => {
  const message = await caveatOn(day);
  expect(message).toMatch(/^By the last edition known here \(.*Low Back.*seen in force on 2021-11-23/);
  expect(message).toContain(day);
});

test('every edition with known days says through which day it was checked, within them; so does the drug list', () => {
  for (const { inForceFrom, inForceUntil, checkedThrough } of GUIDELINES.filter((each) => each.inForceFrom)) {
    expect(checkedThrough).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect((inForceFrom ?? '') <= (checkedThrough ?? '')).toBe(true);
    expect((checkedThrough ?? '') <= (inForceUntil ?? '9999')).toBe(true);
  }
  const list = drugListOf('2026-12-01');
  expect((list?.from ?? '') <= (list?.checkedThrough ?? '')).toBe(true);
});
