// The rule base of topic files, for those who judge.
import { digestOf, guidelinesOf, type RuleBaseSources, readTopics } from '../topics/read-topics.js';
import { RuleBaseError } from '../topics/rule-complaint.js';
import { makeRuleBase, type RuleBase } from './rule-base.js';

/**
 * The rule base of the shipped topics and of further folders. Throws RuleBaseError with every complaint where a file
 * is not sound; a clash with a shipped id is such a complaint.
 */
export function loadRuleBase(sources: RuleBaseSources = {}): RuleBase {
  const { topics, complaints } = readTopics(sources);
  if (complaints.length > 0) throw new RuleBaseError(complaints);
  return makeRuleBase(topics, guidelinesOf(sources), digestOf(topics));
}
