// The shipped topics as the build leaves them: read, checked and filled in, in one file that loads fast; the examples of
// their rules in another, read when somebody asks for one.
import { writeFileSync } from 'node:fs';
import { dataPath, findBuiltData, readData } from '../../data-files.js';
import type { Rule, RuleExample, Topic } from './topic.js';

const TOPICS = 'rules/built-topics.json';
const EXAMPLES = 'rules/built-examples.json';

type BuiltTopic = Omit<Topic, 'rules'> & { rules: Omit<Rule, 'examples'>[] };

export interface BuiltTopics {
  /** As digestOf gives it of these topics. */
  digest: string;
  topics: Topic[];
}

let examples: Record<string, RuleExample[]> | null = null;

function examplesOf(rule: string): RuleExample[] {
  examples ??= readData<Record<string, RuleExample[]>>(EXAMPLES);
  return examples[rule] ?? [];
}

/** The same rule, whose examples are read when they are first asked for. */
function withExamples(rule: Omit<Rule, 'examples'>): Rule {
  const get = (): RuleExample[] => examplesOf(rule.id);
  return Object.defineProperty(rule, 'examples', { get, enumerable: true }) as Rule;
}

/** Writes what readBuiltTopics reads, beside the compiled code. Called by the build. */
export function writeBuiltTopics({ digest, topics }: BuiltTopics): void {
  const withoutExamples = topics.map((topic): BuiltTopic => {
    return { ...topic, rules: topic.rules.map(({ examples: _examples, ...rule }) => rule) };
  });
  const every = topics.flatMap(({ rules }) => rules.map((rule) => [rule.id, rule.examples] as const));
  writeFileSync(dataPath(TOPICS), JSON.stringify({ digest, topics: withoutExamples }));
  writeFileSync(dataPath(EXAMPLES), JSON.stringify(Object.fromEntries(every)));
}

/** The shipped topics as they were built; null where the source runs uncompiled. */
export function readBuiltTopics(): BuiltTopics | null {
  const built = findBuiltData<{ digest: string; topics: BuiltTopic[] }>(TOPICS);
  if (!built) return null;
  const topics = built.topics.map((topic) => ({ ...topic, rules: topic.rules.map(withExamples) }));
  return { digest: built.digest, topics };
}
