// Topics for tests, sound where nothing is said.
import type { Condition } from '../../src/rules/engine/condition-tree.js';
import type { Rule, Topic } from '../../src/rules/topics/topic.js';

const source = { section: 'Test', pages: [1], provenance: 'RECALLED', seenIn: [] } as const;

export function makeRule(given: Partial<Rule> & { id: string }): Rule {
  return {
    summary: 'A rule for a test.',
    why: 'It is tested.',
    recommendation: 'NOT_RECOMMENDED',
    when: { all: [{ fact: 'painReported', operator: 'equal', value: true }] },
    unless: null,
    rare: [],
    ordinary: [],
    specificity: 0,
    source: { ...source, pages: [1], seenIn: [] },
    inForceFrom: null,
    inForceUntil: null,
    examples: [],
    ...given,
  };
}

export function makeTopic(given: Partial<Topic> & { id: string; rules: Rule[] }): Topic {
  return {
    name: given.id,
    guideline: 'other',
    authority: 'OTHER',
    treatments: ['nmes'],
    ingredients: [],
    alsoCalled: [],
    source: { ...source, pages: [1], seenIn: [] },
    inForceFrom: null,
    inForceUntil: null,
    file: `other/${given.id}.json`,
    ...given,
  };
}

/** A condition of one comparison, as the format wants it at the top. */
export function only(fact: string, operator: string, value: boolean | number | string | string[]): Condition {
  return { all: [{ fact, operator, value }] };
}
