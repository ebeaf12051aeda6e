// Every shipped topic file is sound and loads; its examples give what they promise.
import { readTopics } from '../../src/rules/load-rule-base.js';
import { complaintWords } from '../../src/rules/rule-complaint.js';
import { catalogueGuidelines } from '../support/rule-sources.js';

test('every topic file is sound, its examples give what they promise', () => {
  const { topics, complaints } = readTopics({ guidelines: catalogueGuidelines() });
  expect(complaints.map(complaintWords)).toEqual([]);
  expect(topics.map((topic) => topic.id)).toContain('nmes');
});
