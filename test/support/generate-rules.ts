// Generated conditions, rules and known values over a few facts of every type.

import type { Condition } from '../../src/rules/engine/condition-tree.js';
import type { FactValue } from '../../src/rules/facts/fact-list.js';
import type { Authority, Rule, Topic } from '../../src/rules/topics/topic.js';
import { makeRule, makeTopic } from './make-topic.js';
import type { Seeded } from './seeded.js';

/** Small domains, so that brute force over all of them stays possible. */
export const DOMAINS: Readonly<Record<string, readonly FactValue[]>> = {
  painReported: [true, false],
  redFlags: [true, false],
  fracture: [true, false],
  priorVisits: [0, 1, 2, 3, 4, 5, 6, 7],
  side: ['LEFT', 'RIGHT', 'BOTH'],
  chronicPain: [true, false],
  injuryAgeDays: [1, 2, 3, 4, 5, 6, 89, 90],
  painScore: [1, 2, 3, 4, 5, 6, 7, 8],
  severePain: [true, false],
  dateOfSurgery: ['2014-01-01', '2014-01-02', '2014-01-03', '2014-01-04'],
};

const NUMBER_OPERATORS = [
  'equal',
  'notEqual',
  'lessThan',
  'lessThanInclusive',
  'greaterThan',
  'greaterThanInclusive',
];
const DATE_OPERATORS = ['dateBefore', 'dateOnOrBefore', 'dateAfter', 'dateOnOrAfter'];

function leaf(random: Seeded, names: readonly string[]): Condition {
  const fact = random.pick(names);
  const value = random.pick(DOMAINS[fact] ?? []);
  if (typeof value === 'boolean') return { fact, operator: random.pick(['equal', 'notEqual']), value };
  if (typeof value === 'number') {
    return { fact, operator: random.pick(NUMBER_OPERATORS), value: Math.min(5, Math.max(2, value)) };
  }
  if (fact === 'dateOfSurgery') {
    return { fact, operator: random.pick(DATE_OPERATORS), value: random.pick(['2014-01-02', '2014-01-03']) };
  }
  if (random.chance(0.5)) return { fact, operator: random.pick(['equal', 'notEqual']), value };
  return {
    fact,
    operator: random.pick(['in', 'notIn']),
    value: random.pick([['LEFT'], ['LEFT', 'BOTH'], ['RIGHT', 'LEFT']]),
  };
}

/** A condition at most this deep; the top is a group. */
export function generateCondition(
  random: Seeded,
  depth = 3,
  names: readonly string[] = Object.keys(DOMAINS),
  top = true,
): Condition {
  if (!top && (depth === 0 || random.chance(0.5))) return leaf(random, names);
  const parts = (): Condition[] =>
    Array.from({ length: 1 + random.below(3) }, () => generateCondition(random, depth - 1, names, false));
  const kind = random.below(5);
  if (kind < 2) return { all: parts() };
  if (kind < 4) return { any: parts() };
  return { not: generateCondition(random, depth - 1, names, false) };
}

/** Known values of some of the facts, the others unknown. */
export function generateValues(
  random: Seeded,
  known = 0.7,
  names: readonly string[] = Object.keys(DOMAINS),
): Map<string, FactValue> {
  const values = new Map<string, FactValue>();
  for (const name of names) if (random.chance(known)) values.set(name, random.pick(DOMAINS[name] ?? []));
  return values;
}

export function generateRule(random: Seeded, id: string, depth = 2, names?: readonly string[]): Rule {
  return makeRule({
    id,
    recommendation: random.pick(['RECOMMENDED', 'NOT_RECOMMENDED']),
    when: generateCondition(random, depth, names),
    unless: random.chance(0.4) ? generateCondition(random, depth - 1, names) : null,
    specificity: random.below(2),
  });
}

const AUTHORITIES: readonly Authority[] = ['BODY_PART_CHAPTER', 'CHRONIC_PAIN', 'ODG', 'OPIOIDS'];

/** Topics on one treatment with a few rules in all. */
export function generateTopics(random: Seeded, rules: number, names?: readonly string[]): Topic[] {
  return Array.from({ length: rules }, (_, index) =>
    makeTopic({
      id: `topic-${index}`,
      authority: random.pick(AUTHORITIES),
      rules: [generateRule(random, `rule-${index}`, 2, names)],
    }),
  );
}
