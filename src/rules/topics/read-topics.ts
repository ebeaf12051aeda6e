// Topic files into topics: reads the folders and checks every file.
// Nothing is registered by hand: a file in an edition's folder is a topic.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Guideline } from '../../catalogue/guideline.js';
import { GUIDELINES } from '../../catalogue/guideline-catalogue.js';
import { dataPath } from '../../data-files.js';
import { factDefinitions } from '../facts/fact-list.js';
import type { KnownNames } from './lint-topic.js';
import { parseTopic } from './parse-topic.js';
import type { RuleComplaint } from './rule-complaint.js';
import type { Topic } from './topic.js';
import { topicFilesIn } from './topic-files.js';

/** Changes with the meaning of evaluation, so that stored predictions are made anew. */
export const ENGINE_VERSION = '2';

export interface RuleBaseSources {
  /** Read in place of the shipped folder: that of a repository in which the topics are being edited. */
  base?: string;
  /** Further folders of topics, each with one folder an edition; the shipped one is always read first. */
  folders?: readonly string[];
  /** Left out: the catalogue's. */
  guidelines?: readonly Guideline[];
  /** Slugs of the vocabulary; left out, treatments are not checked. */
  treatments?: readonly string[];
}

export interface TopicReading {
  topics: Topic[];
  complaints: RuleComplaint[];
}

/** The folder of the shipped topics. */
export function shippedRules(): string {
  return dataPath('rules/guidelines');
}

/** Ids of topics and rules that are taken twice. */
export function findTwice(topics: readonly Topic[]): RuleComplaint[] {
  const seen = new Map<string, string>();
  const found: RuleComplaint[] = [];
  const note = (kind: 'TOPIC' | 'RULE', id: string, topic: Topic): void => {
    const first = seen.get(`${kind} ${id}`);
    seen.set(`${kind} ${id}`, first ?? topic.file);
    if (first === undefined) return;
    const message = `The id "${id}" is already taken by ${first}.`;
    found.push({
      code: `${kind}_ID_TWICE`,
      file: topic.file,
      rule: kind === 'RULE' ? id : null,
      message,
      case: null,
      mend: 'Choose another id.',
    });
  };
  for (const topic of topics) {
    note('TOPIC', topic.id, topic);
    for (const rule of topic.rules) note('RULE', rule.id, topic);
  }
  return found;
}

/** The editions of the sources by id. */
export function guidelinesOf(sources: RuleBaseSources): Map<string, Guideline> {
  return new Map((sources.guidelines ?? GUIDELINES).map((guideline) => [guideline.id, guideline]));
}

/** Reads every topic file, shipped ones and those of the folders, with every complaint; never throws for a broken file. */
export function readTopics(sources: RuleBaseSources = {}): TopicReading {
  return readTopicsIn([sources.base ?? shippedRules(), ...(sources.folders ?? [])], sources);
}

/** Reads every topic file of the folders, as readTopics does; `before` are topics that were read already. */
export function readTopicsIn(
  folders: readonly string[],
  sources: RuleBaseSources,
  before: readonly Topic[] = [],
): TopicReading {
  const known: KnownNames = {
    guidelines: guidelinesOf(sources),
    treatments: sources.treatments ? new Set(sources.treatments) : null,
  };
  const topics: Topic[] = [...before];
  const complaints: RuleComplaint[] = [];
  const shipped = shippedRules();
  for (const folder of folders) {
    if (!existsSync(folder)) {
      const message = 'The folder of topics does not exist.';
      complaints.push({
        code: 'RULE_FOLDER_MISSING',
        file: folder,
        rule: null,
        message,
        case: null,
        mend: '',
      });
    }
    for (const file of topicFilesIn(folder)) {
      const place = folder === shipped ? file : `${folder}/${file}`;
      const read = parseTopic(readFileSync(join(folder, file), 'utf8'), place, known);
      complaints.push(...read.complaints);
      if (read.topic) topics.push(read.topic);
    }
  }
  complaints.push(...findTwice(topics));
  return { topics, complaints };
}

/** Digest of all that predictions depend on: topics, wherever they lie and whatever their examples, the fact list, the engine. */
export function digestOf(topics: readonly Topic[]): string {
  const hash = createHash('sha256');
  const ruling = topics.map(({ file: _file, ...topic }) => ({
    ...topic,
    rules: topic.rules.map((rule) => ({ ...rule, examples: null })),
  }));
  hash.update(JSON.stringify([ENGINE_VERSION, factDefinitions(), ruling]));
  return hash.digest('hex').slice(0, 16);
}
