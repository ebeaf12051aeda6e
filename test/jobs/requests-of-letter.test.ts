// What a stored determination brings into the rules beside its words: the days of the dispute that its letter tells.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { requestsOfLetter } from '../../src/jobs/predict/requests-of-letter.js';
import { parseLetter } from '../../src/letter/parse-letter.js';
import { evaluateRequest } from '../../src/rules/evaluate-request.js';
import { loadRuleBase } from '../../src/rules/judge/load-rule-base.js';

const letter = parseLetter(readFileSync(join(process.cwd(), 'samples/CM13-9000009.txt'), 'utf8'));

test.each([
  ['an application after 49 days', '2014-12-20', ['APPLICATION_TIMELINESS']],
  ['an application after 19 days', '2014-11-20', []],
  ['an application without a day', null, []],
])('%s', async (_, applicationReceived, codes) => {
  const dated = { ...letter, urDenialDate: '2014-11-01', applicationReceived, caseSummary: null, spans: [] };
  const [request] = requestsOfLetter(dated);
  if (!request) throw new Error('The sample has no determination.');
  const deps = { withoutChanges: true };
  const { caveats, facts } = await evaluateRequest(request, loadRuleBase(), deps);
  expect(caveats.map(({ code }) => code)).toEqual(codes);
  expect(facts.find(({ name }) => name === 'urDecidedOn')).toMatchObject({
    value: '2014-11-01',
    source: 'STATED',
  });
});
