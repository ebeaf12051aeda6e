// The index of candidates against going through all rules, on the days around every change of editions.
import { isInForce } from '../../src/rules/judge/in-force.js';
import { loadRuleBase } from '../../src/rules/judge/load-rule-base.js';
import { EVERY_TREATMENT } from '../../src/rules/topics/topic.js';
import { treatmentsNamed } from '../support/rule-requests.js';
import { seeded } from '../support/seeded.js';

const ruleBase = loadRuleBase();
const rules = ruleBase.topics.flatMap((topic) => topic.rules.map((rule) => ({ topic, rule })));

function daysAround(day: string): string[] {
  return [-1, 0, 1].map((step) => new Date(Date.parse(day) + step * 86_400_000).toISOString().slice(0, 10));
}

const limits = new Set(
  rules.flatMap(({ rule }) => [rule.inForceFrom, rule.inForceUntil].flatMap((day) => day ?? [])),
);
const days = ['', '1999-12-31', ...[...limits].flatMap(daysAround), '2099-01-01'];

/** Ids of the rules in force that speak of the treatment, without an index. */
function throughAll(treatment: string | null, day: string): string[] {
  return rules
    .filter(({ topic, rule }) => {
      if (!isInForce(rule, day)) return false;
      const isGeneral = topic.treatments.includes(EVERY_TREATMENT);
      if (treatment === null) return isGeneral && topic.authority === 'DEPENDENT_SERVICE';
      return isGeneral || topic.treatments.includes(treatment);
    })
    .map(({ rule }) => rule.id)
    .sort();
}

test('for every day around a change of editions the index gives the rules in force, asked once or again', () => {
  const random = seeded(9);
  const treatments = [null, 'no-such-treatment', ...treatmentsNamed(ruleBase)];
  for (const day of days) {
    for (const treatment of [random.pick(treatments), random.pick(treatments), null, 'nmes']) {
      const asked = { treatment, ingredients: [] };
      for (const found of [ruleBase.candidates.find(asked, day), ruleBase.candidates.find(asked, day)]) {
        expect(found.inForce.map(({ rule }) => rule.id).sort()).toEqual(throughAll(treatment, day));
      }
    }
  }
});

test('a treatment called like the mark of all treatments is one of which no topic speaks', () => {
  const fresh = loadRuleBase().candidates;
  const [all, unknown] = [EVERY_TREATMENT, 'no-such-treatment'].map((treatment) =>
    fresh.find({ treatment, ingredients: [] }, '2016-10-01'),
  );
  expect(all).toEqual(unknown);
  expect(all?.named).toBe(false);
});

test('each ingredient of a compound brings its own rules, marked with the part that they judge', () => {
  const { inForce } = ruleBase.candidates.find(
    { treatment: 'compounded-topical', ingredients: ['gabapentin', 'cyclobenzaprine'] },
    '2016-10-01',
  );
  const parts = new Set(inForce.map(({ part }) => part));
  expect([...parts].sort()).toEqual(['', 'cyclobenzaprine', 'gabapentin']);
});
