// Plants faults in sound topic files, one at a time, of every kind that "rules check" promises to find.

import type { Condition } from '../../src/rules/engine/condition-tree.js';
import { isLeaf, type Leaf, leavesOf } from '../../src/rules/engine/condition-tree.js';
import type { RuleInFile, TopicFile } from '../../src/rules/topics/topic.js';

export interface Fault {
  kind: string;
  topic: TopicFile;
}

const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** The condition with its n-th leaf changed. */
function withLeaf(condition: Condition, index: number, change: (leaf: Leaf) => Condition): Condition {
  let next = 0;
  const visit = (node: Condition): Condition => {
    if ('all' in node) return { all: node.all.map(visit) };
    if ('any' in node) return { any: node.any.map(visit) };
    if ('not' in node) return { not: visit(node.not) };
    const own = next;
    next += 1;
    return own === index && isLeaf(node) ? change(node) : node;
  };
  return visit(condition);
}

const MIRROR: Record<string, string> = {
  ...{ equal: 'notEqual', notEqual: 'equal', in: 'notIn', notIn: 'in' },
  ...{ lessThan: 'lessThanInclusive', lessThanInclusive: 'lessThan' },
  ...{ greaterThan: 'greaterThanInclusive', greaterThanInclusive: 'greaterThan' },
};

type LeafFault = [kind: string, change: (leaf: Leaf) => Condition | null];

const LEAF_FAULTS: readonly LeafFault[] = [
  ['misspelt fact', (leaf) => ({ ...leaf, fact: `${leaf.fact}s` })],
  ['misspelt operator', (leaf) => ({ ...leaf, operator: `${leaf.operator}To` })],
  [
    'value as text',
    (leaf) =>
      typeof leaf.value === 'string' || Array.isArray(leaf.value)
        ? null
        : { ...leaf, value: String(leaf.value) },
  ],
  [
    'list for a value',
    (leaf) => (Array.isArray(leaf.value) ? null : { ...leaf, value: [String(leaf.value)] }),
  ],
  ['value out of range', (leaf) => (typeof leaf.value === 'number' ? { ...leaf, value: 1e12 } : null)],
  [
    'operator of another type',
    (leaf) => ({ ...leaf, operator: typeof leaf.value === 'number' ? 'dateBefore' : 'lessThan' }),
  ],
  [
    'strict for inclusive, or the opposite',
    (leaf) => (MIRROR[leaf.operator] ? { ...leaf, operator: MIRROR[leaf.operator] ?? '' } : null),
  ],
  ['limit moved up', (leaf) => (typeof leaf.value === 'number' ? { ...leaf, value: leaf.value + 1 } : null)],
  [
    'limit moved down',
    (leaf) => (typeof leaf.value === 'number' && leaf.value >= 1 ? { ...leaf, value: leaf.value - 1 } : null),
  ],
  ['comparison turned round', (leaf) => ({ not: leaf })],
  ['empty group for a clause', () => ({ any: [] })],
];

/** Whether the rule's exceptions begin where this limit ends: then moving it changes nothing that anybody could find. */
function endsAtAnException(rule: RuleInFile, leaf: Leaf): boolean {
  return leavesOf(rule.unless ?? null).some(
    ({ fact, operator, value }) =>
      fact === leaf.fact &&
      value === leaf.value &&
      operator === 'greaterThan' &&
      leaf.operator === 'lessThanInclusive',
  );
}

function inLeaves(topic: TopicFile): Fault[] {
  return topic.rules.flatMap((rule, ruleIndex) =>
    (['when', 'unless'] as const).flatMap((half) => {
      const condition = rule[half] ?? null;
      return leavesOf(condition).flatMap((leaf, index) =>
        LEAF_FAULTS.flatMap(([kind, change]) => {
          if (condition === null || change(leaf) === null) return [];
          if (kind === 'limit moved up' && half === 'when' && endsAtAnException(rule, leaf)) return [];
          const changed = copy(topic);
          const target = changed.rules[ruleIndex] as RuleInFile;
          target[half] = withLeaf(condition, index, (each) => change(each) ?? each);
          return [{ kind, topic: changed }];
        }),
      );
    }),
  );
}

type RuleFault = [kind: string, change: (rule: RuleInFile, topic: TopicFile) => boolean];

function and(rule: RuleInFile, condition: Condition): Condition {
  return { all: [rule.when, condition] };
}

const RULE_FAULTS: readonly RuleFault[] = [
  ['no example that matches', (rule) => dropExamples(rule, 'MATCH')],
  ['no example that does not match', (rule) => dropExamples(rule, 'NO_MATCH')],
  ['no example with an unknown fact', (rule) => dropExamples(rule, 'UNKNOWN')],
  [
    'an example with the wrong result',
    (rule) => {
      const [first] = rule.examples;
      if (first) first.expect = first.expect === 'MATCH' ? 'NO_MATCH' : 'MATCH';
      return true;
    },
  ],
  [
    'an example with an unknown fact name',
    (rule) => {
      const [first] = rule.examples;
      if (first) first.facts.noSuchFact = true;
      return true;
    },
  ],
  [
    'a broken day',
    (rule) => {
      rule.inForceFrom = '2014-02-30';
      return true;
    },
  ],
  [
    'days reversed',
    (rule) => {
      rule.inForceFrom = '2015-06-01';
      rule.inForceUntil = '2015-05-01';
      return true;
    },
  ],
  [
    'a key that the format does not have',
    (rule) => {
      Reflect.set(rule, 'piority', 1);
      return true;
    },
  ],
  [
    'no summary',
    (rule) => {
      Reflect.deleteProperty(rule, 'summary');
      return true;
    },
  ],
  [
    'a recommendation that there is not',
    (rule) => {
      Reflect.set(rule, 'recommendation', 'DENIED');
      return true;
    },
  ],
  [
    'seen, but nowhere',
    (rule, topic) => {
      rule.source = { ...topic.source, provenance: 'SEEN', seenIn: [] };
      return true;
    },
  ],
  [
    'no section',
    (rule, topic) => {
      rule.source = { ...topic.source, section: ' ' };
      return true;
    },
  ],
  [
    'two rules of one id',
    (rule, topic) => {
      topic.rules.push(copy(rule));
      return true;
    },
  ],
  [
    'an opposite twin',
    (rule, topic) => {
      topic.rules.push({
        ...copy(rule),
        id: `${rule.id}-twin`,
        recommendation: rule.recommendation === 'RECOMMENDED' ? 'NOT_RECOMMENDED' : 'RECOMMENDED',
      });
      return true;
    },
  ],
  [
    'can never match',
    (rule) => {
      const [leaf] = leavesOf(rule.when);
      if (!leaf) return false;
      rule.when = and(rule, { all: [leaf, { not: leaf }] });
      return true;
    },
  ],
  [
    'a clause said twice',
    (rule) => {
      const [leaf] = leavesOf(rule.when);
      if (!leaf || !('all' in rule.when) || !rule.when.all.includes(leaf)) return false;
      rule.when = and(rule, { any: [leaf] });
      return true;
    },
  ],
  [
    'a clause that no example knows',
    (rule) => {
      rule.unless = {
        any: [...(rule.unless ? [rule.unless] : []), { fact: 'pregnancy', operator: 'equal', value: true }],
      };
      return !JSON.stringify(rule.examples).includes('pregnancy');
    },
  ],
  ['a gap between two limits', plantGap],
];

function dropExamples(rule: RuleInFile, status: string): boolean {
  rule.examples = rule.examples.filter((example) => example.expect !== status);
  return true;
}

/** Two rules more, on a number that the topic does not use: one up to 3, one from 6 on, nothing between. */
function plantGap(rule: RuleInFile, topic: TopicFile): boolean {
  if (JSON.stringify(topic).includes('"electiveLevels"')) return false;
  const limited = (
    id: string,
    operator: string,
    value: number,
    matching: number,
    failing: number,
  ): RuleInFile => ({
    ...copy(rule),
    id,
    specificity: 50,
    when: { all: [{ fact: 'electiveLevels', operator, value }] },
    unless: null,
    examples: [
      { name: 'matching', facts: { electiveLevels: matching }, expect: 'MATCH' },
      { name: 'failing', facts: { electiveLevels: failing }, expect: 'NO_MATCH' },
      { name: 'silent', facts: {}, expect: 'UNKNOWN' },
    ],
  });
  topic.rules = [
    limited(`${rule.id}-low`, 'lessThanInclusive', 3, 3, 4),
    limited(`${rule.id}-high`, 'greaterThanInclusive', 6, 6, 5),
  ];
  return true;
}

function inRules(topic: TopicFile): Fault[] {
  return topic.rules.flatMap((_, index) =>
    RULE_FAULTS.flatMap(([kind, change]) => {
      const changed = copy(topic);
      return change(changed.rules[index] as RuleInFile, changed) ? [{ kind, topic: changed }] : [];
    }),
  );
}

type HeadFault = [kind: string, change: (topic: TopicFile) => void];

const HEAD_FAULTS: readonly HeadFault[] = [
  [
    'an id that is not the file name',
    (topic) => {
      topic.id = `${topic.id}-else`;
    },
  ],
  [
    'a guideline that is not the folder',
    (topic) => {
      topic.guideline = 'odg-else';
    },
  ],
  [
    'no treatments',
    (topic) => {
      topic.treatments = [];
    },
  ],
  [
    'a treatment that there is not',
    (topic) => {
      topic.treatments = ['no-such-treatment'];
    },
  ],
  [
    'no rules',
    (topic) => {
      topic.rules = [];
    },
  ],
  [
    'no source',
    (topic) => {
      Reflect.deleteProperty(topic, 'source');
    },
  ],
];

/** Every fault that can be planted in the topic, one a copy. */
export function plantFaults(topic: TopicFile): Fault[] {
  const heads = HEAD_FAULTS.map(([kind, change]): Fault => {
    const changed = copy(topic);
    change(changed);
    return { kind, topic: changed };
  });
  return [...heads, ...inRules(topic), ...inLeaves(topic)];
}
