// Turns the text of one topic file into a topic: checks it, and fills in whatever the file left out.
import type { Guideline } from '../../catalogue/guideline.js';
import type { JsonValue } from '../../terms.js';
import { authorityOfGuideline } from './authority.js';
import { lintRule } from './lint-rule.js';
import { type KnownNames, lintTopicHead } from './lint-topic.js';
import type { RuleComplaint } from './rule-complaint.js';
import type { Rule, RuleInFile, Topic, TopicFile } from './topic.js';
import { findShapeComplaints } from './topic-shape.js';

function fillRule(rule: RuleInFile, file: TopicFile, edition: Guideline | undefined): Rule {
  return {
    id: rule.id,
    summary: rule.summary,
    why: rule.why,
    recommendation: rule.recommendation,
    when: rule.when,
    unless: rule.unless ?? null,
    rare: rule.rare ?? [],
    ordinary: rule.ordinary ?? [],
    specificity: rule.specificity ?? 0,
    source: rule.source ?? file.source,
    inForceFrom: rule.inForceFrom ?? file.inForceFrom ?? edition?.inForceFrom ?? null,
    inForceUntil: rule.inForceUntil ?? file.inForceUntil ?? edition?.inForceUntil ?? null,
    examples: rule.examples,
  };
}

function fillTopic(file: TopicFile, edition: Guideline | undefined, place: string): Topic {
  return {
    id: file.id,
    name: file.name,
    guideline: file.guideline,
    authority: file.authority ?? (edition ? authorityOfGuideline(edition) : 'OTHER'),
    treatments: file.treatments,
    ingredients: file.ingredients ?? [],
    alsoCalled: file.alsoCalled ?? [],
    source: file.source,
    inForceFrom: file.inForceFrom ?? edition?.inForceFrom ?? null,
    inForceUntil: file.inForceUntil ?? edition?.inForceUntil ?? null,
    rules: file.rules.map((rule) => fillRule(rule, file, edition)),
    file: place,
  };
}

/** One topic file's text as a topic, or null with complaints. `place` is for messages: "<edition>/<topic>.json". */
export function parseTopic(
  text: string,
  place: string,
  known: KnownNames,
): { topic: Topic | null; complaints: RuleComplaint[] } {
  const complaints: RuleComplaint[] = [];
  const complain = (code: string, rule: string | null, message: string, mend = ''): void => {
    complaints.push({ code, file: place, rule, message, case: null, mend });
  };
  let json: JsonValue;
  try {
    json = JSON.parse(text) as JsonValue;
  } catch (error) {
    complain(
      'TOPIC_FILE_UNREADABLE',
      null,
      `The file is not JSON: ${error instanceof Error ? error.message : error}.`,
    );
    return { topic: null, complaints };
  }
  const shape = findShapeComplaints(json);
  if (shape.length > 0) {
    for (const each of shape)
      complain('TOPIC_SHAPE', ruleIdAt(json, each.rule), each.message, 'See topic.schema.json.');
    return { topic: null, complaints };
  }
  const file = json as unknown as TopicFile;
  const [folder = '', fileName = ''] = place.split('/').slice(-2);
  const edition = known.guidelines.get(file.guideline);
  const topic = fillTopic(file, edition, place);
  const found = [
    ...lintTopicHead(file, { folder, fileName }, known),
    ...file.rules.flatMap((rule, index) => lintRule(rule, topic.rules[index] as Rule, topic, edition)),
  ];
  for (const each of found) complain(each.code, each.rule, each.message, each.mend);
  return { topic, complaints };
}

function ruleIdAt(json: JsonValue, index: number | null): string | null {
  if (index === null || typeof json !== 'object' || json === null) return null;
  const rules: unknown = Reflect.get(json, 'rules');
  const rule: unknown = Array.isArray(rules) ? rules[index] : null;
  const id: unknown = typeof rule === 'object' && rule !== null ? Reflect.get(rule, 'id') : null;
  return typeof id === 'string' ? id : `number ${index + 1}`;
}
