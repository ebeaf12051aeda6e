// Every shipped topic file is sound and loads; its examples give what they promise.

import type { Condition } from '../../src/rules/engine/condition-tree.js';
import { childrenOf, isLeaf } from '../../src/rules/engine/condition-tree.js';
import { findFactDefinition } from '../../src/rules/facts/fact-list.js';
import { readTopics } from '../../src/rules/topics/read-topics.js';
import { complaintWords } from '../../src/rules/topics/rule-complaint.js';
import { catalogueGuidelines } from '../support/rule-sources.js';

test('every topic file is sound, its examples give what they promise', () => {
  const { topics, complaints } = readTopics({ guidelines: catalogueGuidelines() });
  expect(complaints.map(complaintWords)).toEqual([]);
  expect(topics.map((topic) => topic.id)).toContain('nmes');
});

test('examples are few, and no two cases of a topic have one name', () => {
  const { topics } = readTopics({ guidelines: catalogueGuidelines() });
  const counts = topics.flatMap(({ rules }) => rules.map(({ examples }) => examples.length));
  const sorted = counts.sort((left, right) => left - right);
  expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(6);
  const twice = topics.flatMap(({ file, rules }) => {
    const names = rules.flatMap(({ examples }) => examples.map(({ name }) => name.toLowerCase()));
    return names.filter((name, index) => names.indexOf(name) !== index).map((name) => `${file}: ${name}`);
  });
  expect(twice).toEqual([]);
});

/** Whether a request can meet the condition by its own words, whatever the case. */
function isMetByAsking(condition: Condition): boolean {
  if (isLeaf(condition)) {
    const { fixed, readFrom } = findFactDefinition(condition.fact) ?? { fixed: false, readFrom: [] };
    return fixed || readFrom.every((place) => place === 'SERVICE' || place === 'REQUEST');
  }
  const parts = childrenOf(condition);
  return 'any' in condition ? parts.some(isMetByAsking) : parts.every(isMetByAsking);
}

/** Here the surgery or the age that the request tells is the ground. */
const TOLD_BY_THE_REQUEST = ['cpm-after-knee-replacement', 'xray-lumbar-trauma-or-risk'];

test('a recommendation wants something of the case shown, not of the request alone', () => {
  const { topics } = readTopics({ guidelines: catalogueGuidelines() });
  const asked = topics
    .flatMap(({ rules }) => rules)
    .filter(({ recommendation, when }) => recommendation === 'RECOMMENDED' && isMetByAsking(when))
    .map(({ id }) => id);
  expect(asked.sort()).toEqual(TOLD_BY_THE_REQUEST);
});
