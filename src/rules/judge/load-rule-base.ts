// Loads the topic files into a rule base.
import { type BuiltTopics, readBuiltTopics } from '../topics/built-topics.js';
import {
  digestOf,
  guidelinesOf,
  type RuleBaseSources,
  readTopics,
  readTopicsIn,
  type TopicReading,
} from '../topics/read-topics.js';
import { RuleBaseError } from '../topics/rule-complaint.js';
import { makeRuleBase, type RuleBase } from './rule-base.js';

/** The topics of the sources. Throws RuleBaseError where a file is not sound. */
function soundTopics({ topics, complaints }: TopicReading): TopicReading['topics'] {
  if (complaints.length > 0) throw new RuleBaseError(complaints);
  return topics;
}

/** The shipped topics, read from their files and checked, with their digest. Throws RuleBaseError. */
export function shippedTopics(sources: Omit<RuleBaseSources, 'folders'> = {}): BuiltTopics {
  const topics = soundTopics(readTopics({ ...sources, folders: [] }));
  return { topics, digest: digestOf(topics) };
}

/**
 * The rule base of the shipped topics (as they were built where the program is compiled) and of further folders. Throws
 * RuleBaseError with every complaint where a file is not sound; a clash with a shipped id is such a complaint.
 */
export function loadRuleBase(sources: RuleBaseSources = {}): RuleBase {
  const shipped = readBuiltTopics() ?? shippedTopics(sources);
  const { folders = [] } = sources;
  if (folders.length === 0) return makeRuleBase(shipped.topics, guidelinesOf(sources), shipped.digest);
  const topics = soundTopics(readTopicsIn(folders, sources, shipped.topics));
  return makeRuleBase(topics, guidelinesOf(sources), digestOf(topics));
}
