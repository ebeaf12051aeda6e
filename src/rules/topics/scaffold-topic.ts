// Writes a new topic file that loads and passes every check, to be filled in by hand. Knows no conditions to suggest.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Guideline } from '../../catalogue/guideline.js';
import { GUIDELINES } from '../../catalogue/guideline-catalogue.js';
import { didYouMean } from '../facts/did-you-mean.js';
import { shippedRules } from './read-topics.js';
import { RuleBaseError } from './rule-complaint.js';
import type { Recommendation, TopicFile } from './topic.js';

export interface NewTopic {
  /** The folder of rules, which holds one folder an edition. Left out: the shipped one. */
  folder?: string;
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

function draft(topic: NewTopic): TopicFile {
  const recommendation = topic.recommendation ?? 'NOT_RECOMMENDED';
  const word = recommendation === 'RECOMMENDED' ? 'recommended' : 'not recommended';
  return {
    ...(topic.folder === undefined ? { $schema: '../../topics/data/topic.schema.json' } : {}),
    id: topic.id,
    name: topic.name,
    guideline: topic.guideline,
    treatments: topic.treatments,
    source: { section: topic.name, pages: [], provenance: 'RECALLED', seenIn: [] },
    rules: [
      {
        id: `${topic.id}-first`,
        summary: `${topic.name} is ${word} once conservative care has failed (to be replaced by what the guideline says).`,
        why: 'To be replaced by the reason that the guideline gives.',
        recommendation,
        when: { all: [{ fact: 'conservativeCareFailed', operator: 'equal', value: true }] },
        examples: [
          { name: 'Conservative care failed', facts: { conservativeCareFailed: true }, expect: 'MATCH' },
          { name: 'Conservative care helped', facts: { conservativeCareFailed: false }, expect: 'NO_MATCH' },
          { name: 'The record is silent on conservative care', facts: {}, expect: 'UNKNOWN' },
        ],
      },
    ],
  };
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
  const edition = join(topic.folder ?? shippedRules(), topic.guideline);
  const path = join(edition, `${topic.id}.json`);
  if (existsSync(path)) refuse('TOPIC_ID_TWICE', file, 'The file exists already.');
  mkdirSync(edition, { recursive: true });
  writeFileSync(path, `${JSON.stringify(draft(topic), null, 2)}\n`);
  return path;
}
