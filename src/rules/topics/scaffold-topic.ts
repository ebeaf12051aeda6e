// Writes a new topic file with placeholders to fill in; until then "rules check" lists what is missing.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Guideline } from '../../catalogue/guideline.js';
import { GUIDELINES } from '../../catalogue/guideline-catalogue.js';
import { dataPath } from '../../data-files.js';
import { didYouMean } from '../facts/did-you-mean.js';
import { formatTopic } from './format-topic.js';
import { PLACEHOLDER } from './placeholders.js';
import { RuleBaseError } from './rule-complaint.js';
import type { Recommendation, TopicFile } from './topic.js';

export interface NewTopic {
  /** The folder of rules, which holds one folder an edition. */
  folder: string;
  guideline: string;
  /** Slug of the topic; also the file's name. */
  id: string;
  name: string;
  treatments: string[];
  /** Default: NOT_RECOMMENDED. */
  recommendation?: Recommendation;
  /** Left out: the catalogue's. */
  guidelines?: readonly Guideline[];
}

function refuse(code: string, file: string, message: string): never {
  throw new RuleBaseError([{ code, file, rule: null, message, case: null, mend: '' }]);
}

function draft(topic: NewTopic, $schema: string): TopicFile {
  const fill = (what: string): string => `${PLACEHOLDER}: ${what}`;
  return {
    $schema,
    id: topic.id,
    name: topic.name,
    guideline: topic.guideline,
    treatments: topic.treatments,
    source: { section: topic.name, pages: [], provenance: 'RECALLED', seenIn: [] },
    rules: [
      {
        id: `${topic.id}-first`,
        summary: fill('what the guideline recommends, in one sentence'),
        why: fill('the reason that it gives'),
        recommendation: topic.recommendation ?? 'NOT_RECOMMENDED',
        when: { all: [{ fact: fill('a fact of the closed list'), operator: 'equal', value: true }] },
        examples: [
          { name: fill('a case that the rule is about'), facts: {}, expect: 'MATCH' },
          { name: fill('a case that it is not about'), facts: {}, expect: 'NO_MATCH' },
          { name: fill('what the record does not say'), facts: {}, expect: 'UNKNOWN' },
        ],
      },
    ],
  };
}

/** The schema beside the folder of topics, in a repository; else the one of this installation. Relative to `edition`. */
function schemaFrom(edition: string): string {
  const beside = join(edition, '..', '..', 'topics', 'data', 'topic.schema.json');
  const schema = existsSync(beside) ? beside : dataPath('rules/topics/data/topic.schema.json');
  return relative(edition, schema).split(sep).join('/');
}

/**
 * Writes the file and gives its path. Throws RuleBaseError where the slug is no slug, the catalogue does not know the
 * guideline, or the file exists.
 */
export function scaffoldTopic(topic: NewTopic): string {
  const file = `${topic.guideline}/${topic.id}.json`;
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(topic.id)) {
    refuse('TOPIC_SHAPE', file, `"${topic.id}" is not a slug: small letters, digits and single hyphens.`);
  }
  const known = (topic.guidelines ?? GUIDELINES).map((guideline) => guideline.id);
  if (!known.includes(topic.guideline)) {
    const near = didYouMean(topic.guideline, known);
    refuse('TOPIC_GUIDELINE_UNKNOWN', file, `The catalogue has no guideline "${topic.guideline}".${near}`);
  }
  const edition = join(topic.folder, topic.guideline);
  const path = join(edition, `${topic.id}.json`);
  if (existsSync(path)) refuse('TOPIC_ID_TWICE', file, 'The file exists already.');
  mkdirSync(edition, { recursive: true });
  writeFileSync(path, formatTopic(draft(topic, schemaFrom(edition))));
  return path;
}
