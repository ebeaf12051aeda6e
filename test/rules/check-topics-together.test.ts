// Contradictions between topics of one authority: found where both can match, and only there.
import { checkTopicsTogether } from '../../src/rules/check/check-topics-together.js';
import { loadRuleBase } from '../../src/rules/judge/load-rule-base.js';
import type { Rule, Topic } from '../../src/rules/topics/topic.js';
import { makeRule, makeTopic, only } from '../support/make-topic.js';

const yes = makeRule({ id: 'yes', recommendation: 'RECOMMENDED', when: only('fracture', 'equal', true) });
const no = makeRule({ id: 'no', when: only('redFlags', 'equal', true) });

const topics = (left: Partial<Topic> & { rules: Rule[] }, right: Partial<Topic> & { rules: Rule[] }) => [
  makeTopic({ id: 'left', ...left }),
  makeTopic({ id: 'right', ...right }),
];

test('opposite rules that can meet are told, with a case and both names', () => {
  const [found, ...others] = checkTopicsTogether(topics({ rules: [yes] }, { rules: [no] }));
  expect(others).toEqual([]);
  expect(found).toMatchObject({
    code: 'RULE_CONTRADICTION_BETWEEN_TOPICS',
    file: 'other/right.json',
    rule: 'no',
    case: { fracture: true, redFlags: true },
  });
  expect(found?.message).toContain('"yes" (other/left.json)');
});

test.each<[why: string, pair: Topic[], found: number]>([
  ['of every treatment and of one', topics({ rules: [yes], treatments: ['*'] }, { rules: [no] }), 1],
  [
    'of one ingredient',
    topics(
      { rules: [yes], treatments: ['a'], ingredients: ['x'] },
      { rules: [no], treatments: ['b'], ingredients: ['x'] },
    ),
    1,
  ],
  ['other treatments', topics({ rules: [yes] }, { rules: [no], treatments: ['tens'] }), 0],
  [
    'other authorities, which the policy settles',
    topics({ rules: [yes], authority: 'ODG' }, { rules: [no] }),
    0,
  ],
  ['the more specific goes first', topics({ rules: [{ ...yes, specificity: 1 }] }, { rules: [no] }), 0],
  [
    'the same recommendation',
    topics({ rules: [{ ...yes, recommendation: 'NOT_RECOMMENDED' }] }, { rules: [no] }),
    0,
  ],
  [
    'never in force together',
    topics(
      { rules: [{ ...yes, inForceUntil: '2016-07-28' }] },
      { rules: [{ ...no, inForceFrom: '2016-07-29' }] },
    ),
    0,
  ],
  [
    'in force together on one day',
    topics(
      { rules: [{ ...yes, inForceUntil: '2016-07-29' }] },
      { rules: [{ ...no, inForceFrom: '2016-07-29' }] },
    ),
    1,
  ],
  [
    'never on the same case',
    topics({ rules: [yes] }, { rules: [{ ...no, when: only('fracture', 'equal', false) }] }),
    0,
  ],
  [
    'on the same case but for an exception',
    topics({ rules: [yes] }, { rules: [{ ...no, unless: only('fracture', 'equal', true) }] }),
    0,
  ],
  [
    'each of another treatment that both topics name',
    topics(
      { rules: [{ ...yes, when: only('treatment', 'equal', 'tens') }], treatments: ['nmes', 'tens'] },
      { rules: [{ ...no, when: only('treatment', 'equal', 'nmes') }], treatments: ['nmes', 'tens'] },
    ),
    0,
  ],
])('%s', (_, pair, found) => {
  expect(checkTopicsTogether(pair)).toHaveLength(found);
});

test('every shipped rule turned about is found wherever it then meets another topic', () => {
  const shipped = loadRuleBase().topics.filter(({ guideline }) => guideline === 'mtus-acoem-2004-knee');
  const turned = shipped.map((topic) => ({
    ...topic,
    id: `${topic.id}-turned`,
    rules: topic.rules.map((rule) => ({
      ...rule,
      id: `${rule.id}-turned`,
      recommendation:
        rule.recommendation === 'RECOMMENDED' ? ('NOT_RECOMMENDED' as const) : ('RECOMMENDED' as const),
    })),
  }));
  const found = new Set(checkTopicsTogether([...shipped, ...turned]).map(({ rule }) => rule));
  for (const rule of shipped.flatMap((topic) => topic.rules)) expect(found).toContain(`${rule.id}-turned`);
});
