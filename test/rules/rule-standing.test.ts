// How rules stand to a record: what is presumed, what is silent, what is denied.
import type { FactValue } from '../../src/rules/facts/fact-list.js';
import { compileRule } from '../../src/rules/topics/compiled-rule.js';
import type { Rule } from '../../src/rules/topics/topic.js';
import { makeRule, makeTopic } from '../support/make-topic.js';

const leaf = (fact: string, value: FactValue = true) => ({ fact, operator: 'equal', value });

const refusal = makeRule({
  id: 'refusal',
  when: { all: [leaf('painReported')] },
  unless: { any: [leaf('strokeRehabilitation'), leaf('conservativeCareFailed'), leaf('osteoarthritis')] },
});
const rareAlone = makeRule({
  id: 'rare',
  when: refusal.when,
  unless: { any: [leaf('strokeRehabilitation')] },
});
const recommendation = makeRule({
  id: 'recommendation',
  recommendation: 'RECOMMENDED',
  when: { all: [leaf('chronicPain'), leaf('conservativeCareFailed')] },
  unless: { any: [leaf('radiculopathyOnExam'), leaf('repeatRequest')] },
});
const acute = makeRule({
  id: 'other',
  recommendation: 'RECOMMENDED',
  when: { all: [leaf('chronicPain', false)] },
});
const afterStroke = makeRule({
  id: 'recommendation',
  recommendation: 'RECOMMENDED',
  when: { all: [leaf('strokeRehabilitation')] },
});

function standing(rule: Rule, known: Record<string, FactValue>): string {
  const compiled = compileRule(makeTopic({ id: 'a', rules: [rule] }), rule);
  const values = new Map(Object.entries(known));
  return compiled.standingOf(values, compiled.statusOf(values));
}

const pain = { painReported: true };
const chronic = { chronicPain: true };

test.each<[string, Rule, Record<string, FactValue>, string]>([
  ['a refusal that presumes nothing but a stroke absent', rareAlone, pain, 'SHOWN'],
  ['a refusal for which failed care would have to be shown', refusal, pain, 'SILENT'],
  [
    'a record that denies one of its criteria is not silent',
    refusal,
    { ...pain, osteoarthritis: false },
    'SHOWN',
  ],
  ['a refusal whose exception is shown', refusal, { ...pain, osteoarthritis: true }, 'ELSEWHERE'],
  ['a rule may want a rare fact shown', { ...rareAlone, ordinary: ['strokeRehabilitation'] }, pain, 'SILENT'],
  [
    'and may presume an ordinary one absent',
    { ...refusal, rare: ['conservativeCareFailed', 'osteoarthritis'] },
    pain,
    'SHOWN',
  ],
  [
    'a recommendation with all that it wants shown',
    recommendation,
    { ...chronic, conservativeCareFailed: true, radiculopathyOnExam: false },
    'SHOWN',
  ],
  [
    'a finding that excludes it has to be ruled out',
    recommendation,
    { ...chronic, conservativeCareFailed: true },
    'UNEARNED',
  ],
  ['time alone earns nothing', acute, { chronicPain: false }, 'UNEARNED'],
  ['the situation alone is open', acute, {}, 'OPEN'],
  ['a criterion is not shown', recommendation, chronic, 'UNSHOWN'],
  ['a criterion is denied', recommendation, { ...chronic, conservativeCareFailed: false }, 'FAILED'],
  ['another situation', recommendation, { chronicPain: false }, 'ELSEWHERE'],
  ['a rare indication is presumed absent', afterStroke, {}, 'FAILED'],
])('%s', (_, rule, known, wanted) => {
  expect(standing(rule, known)).toBe(wanted);
});
