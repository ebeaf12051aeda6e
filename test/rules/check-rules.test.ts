// The proofs of "rules check": each kind of fault is found with a case that shows it, and the search behind them is exact.
import { GUIDELINES } from '../../src/catalogue/guideline-catalogue.js';
import { findCase, type Wish } from '../../src/rules/check/case-search.js';
import { checkTopic } from '../../src/rules/check/check-topic.js';
import type { FactValue } from '../../src/rules/facts/fact-list.js';
import { compileRule } from '../../src/rules/topics/compiled-rule.js';
import type { Rule, RuleExample } from '../../src/rules/topics/topic.js';
import type { FindingStatus } from '../../src/terms.js';
import { generateRule } from '../support/generate-rules.js';
import { makeRule, makeTopic, only } from '../support/make-topic.js';
import { seeded } from '../support/seeded.js';

function example(facts: Record<string, FactValue>, expect: FindingStatus): RuleExample {
  return { name: `${JSON.stringify(facts)} ${expect}`, facts, expect };
}

function codes(rules: Rule[], guideline = 'other'): string[] {
  const edition = GUIDELINES.find((each) => each.id === guideline);
  const found = checkTopic(makeTopic({ id: 'checked', guideline, rules }), edition);
  return [...new Set(found.map((complaint) => complaint.code))].sort();
}

const visits = (operator: string, value: number) => only('visitsRequested', operator, value);
const few = makeRule({
  id: 'few',
  recommendation: 'RECOMMENDED',
  when: visits('lessThanInclusive', 6),
  examples: [
    example({ visitsRequested: 6 }, 'MATCH'),
    example({ visitsRequested: 7 }, 'NO_MATCH'),
    example({}, 'UNKNOWN'),
  ],
});
const many = (limit: number, operator = 'greaterThan'): Rule =>
  makeRule({
    id: 'many',
    when: visits(operator, limit),
    examples: [
      example({ visitsRequested: operator === 'greaterThan' ? limit + 1 : limit }, 'MATCH'),
      example({ visitsRequested: operator === 'greaterThan' ? limit : limit - 1 }, 'NO_MATCH'),
      example({}, 'UNKNOWN'),
    ],
  });

test.each<[string, Rule[], string[]]>([
  ['sound', [few, many(6)], []],
  ['opposite on one case', [few, many(5)], ['RULE_CONTRADICTION']],
  ['opposite, but one is more specific', [few, { ...many(5), specificity: 1 }], []],
  ['a gap from 7 to 8', [few, many(8)], ['RULE_GAP']],
  ['opposite at one number', [few, many(6, 'greaterThanInclusive')], ['RULE_CONTRADICTION']],
  [
    'never matches: no such number',
    [makeRule({ id: 'never', when: { all: [visits('lessThan', 3), visits('greaterThan', 5)] } })],
    ['RULE_NEVER_MATCHES'],
  ],
  [
    'never matches: its exception always holds with it',
    [
      makeRule({
        id: 'never',
        when: only('fracture', 'equal', true),
        unless: only('fracture', 'equal', true),
      }),
    ],
    ['RULE_NEVER_MATCHES'],
  ],
  [
    'a clause that never matters',
    [
      makeRule({
        id: 'idle',
        when: {
          all: [
            only('fracture', 'equal', true),
            { any: [only('fracture', 'equal', true), only('redFlags', 'equal', true)] },
          ],
        },
        examples: [
          example({ fracture: true }, 'MATCH'),
          example({ fracture: false }, 'NO_MATCH'),
          example({}, 'UNKNOWN'),
        ],
      }),
    ],
    ['RULE_CLAUSE_IDLE'],
  ],
  [
    'a clause that no example holds',
    [{ ...few, examples: [example({ visitsRequested: 6 }, 'MATCH')] }],
    ['RULE_CLAUSE_UNTESTED', 'RULE_LIMIT_UNTESTED'],
  ],
  [
    'a limit that examples stay away from',
    [
      {
        ...few,
        examples: [example({ visitsRequested: 1 }, 'MATCH'), example({ visitsRequested: 30 }, 'NO_MATCH')],
      },
    ],
    ['RULE_LIMIT_UNTESTED'],
  ],
])('%s', (_, rules, expected) => {
  expect(codes(rules)).toEqual(expected);
});

test('opposite rules of different periods do not meet', () => {
  const early = { ...few, inForceUntil: '2014-12-31' };
  const late = { ...many(5), inForceFrom: '2015-01-01' };
  expect(codes([early, late])).toEqual([]);
  expect(codes([early, { ...late, inForceFrom: '2014-12-31' }])).toEqual(['RULE_CONTRADICTION']);
});

test('an MTUS rule without a first day is told', () => {
  expect(codes([few], 'mtus-chronic-pain-2009')).toEqual(['RULE_DATE_MISSING']);
});

test('a complaint shows a case that can be checked', () => {
  const [complaint] = checkTopic(makeTopic({ id: 'checked', rules: [few, many(8)] }), undefined);
  expect(complaint).toMatchObject({ code: 'RULE_GAP', rule: 'many', case: { visitsRequested: 7 } });
});

test('the search for cases is exact: against all values, unknown among them', () => {
  const random = seeded(21);
  const names = ['painReported', 'redFlags', 'priorVisits', 'side'];
  const domains = new Map<string, FactValue[]>([
    ['painReported', [true, false]],
    ['redFlags', [true, false]],
    ['priorVisits', [1, 2, 3, 4, 5, 6]],
    ['side', ['LEFT', 'RIGHT', 'BOTH']],
  ]);
  let found = 0;
  for (let round = 0; round < 600; round += 1) {
    const wishes = Array.from({ length: 1 + random.below(3) }, (_, index): Wish => {
      const rule = generateRule(random, `rule-${index}`, 2, names);
      return {
        rule: compileRule(makeTopic({ id: 'searched', rules: [rule] }), rule),
        wanted: random.pick(['MATCH', 'NO_MATCH']),
        at: null,
      };
    });
    let exists = false;
    const met = (known: ReadonlyMap<string, FactValue>): boolean =>
      wishes.every((wish) => wish.rule.statusOf(known) === wish.wanted);
    const tryAll = (index: number, known: Map<string, FactValue>): void => {
      const name = names[index];
      if (name === undefined) exists ||= met(known);
      else
        for (const value of [undefined, ...(domains.get(name) ?? [])])
          tryAll(index + 1, value === undefined ? known : new Map([...known, [name, value]]));
    };
    tryAll(0, new Map());
    const searched = findCase(wishes, domains);
    expect(searched !== null).toBe(exists);
    if (searched) {
      expect(met(searched)).toBe(true);
      found += 1;
    }
  }
  expect(found).toBeGreaterThan(100);
});
