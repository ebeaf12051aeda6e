// Collects everything that is wrong with the topics of some folders: what loading finds, and what the proofs find.
import { GUIDELINES } from '../../catalogue/guideline-catalogue.js';
import { type RuleBaseSources, readTopics } from '../topics/read-topics.js';
import type { RuleComplaint } from '../topics/rule-complaint.js';
import { checkTopic } from './check-topic.js';
import { checkTopicsTogether } from './check-topics-together.js';

export interface RuleCheck {
  topics: number;
  rules: number;
  examples: number;
  /** Empty where the rule base is sound. */
  complaints: RuleComplaint[];
}

/** Reads and proves every topic, and all of them together; a topic with complaints of loading is not proven until they are mended. */
export function checkRules(sources: RuleBaseSources = {}): RuleCheck {
  const { topics, complaints } = readTopics(sources);
  const editions = new Map((sources.guidelines ?? GUIDELINES).map((guideline) => [guideline.id, guideline]));
  const broken = new Set(complaints.map((complaint) => complaint.file));
  const proven = topics.filter((topic) => !broken.has(topic.file));
  const rules = topics.flatMap((topic) => topic.rules);
  return {
    topics: topics.length,
    rules: rules.length,
    examples: rules.reduce((sum, rule) => sum + rule.examples.length, 0),
    complaints: [
      ...complaints,
      ...proven.flatMap((topic) => checkTopic(topic, editions.get(topic.guideline))),
      ...checkTopicsTogether(proven),
    ],
  };
}
