// Rewrites the topic files of a folder in their standard form, or lists those that are not in it.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JsonValue } from '../../terms.js';
import { formatTopic } from './format-topic.js';
import { RuleBaseError } from './rule-complaint.js';
import type { TopicFile } from './topic.js';
import { topicFilesIn } from './topic-files.js';
import { findShapeComplaints } from './topic-shape.js';

function parse(text: string, file: string): TopicFile {
  let json: JsonValue;
  let messages: string[];
  try {
    json = JSON.parse(text) as JsonValue;
    messages = findShapeComplaints(json).map(({ message }) => message);
  } catch (error) {
    json = null;
    messages = [`The file is not JSON: ${error instanceof Error ? error.message : String(error)}.`];
  }
  if (messages.length === 0) return json as unknown as TopicFile;
  const mend = 'Mend it first; "upheld rules check" says more.';
  throw new RuleBaseError(
    messages.map((message) => ({ code: 'TOPIC_SHAPE', file, rule: null, message, case: null, mend })),
  );
}

/**
 * Paths of the files that are not in standard form; with `write` they are brought into it. Throws RuleBaseError where
 * a file is not a topic file.
 */
export function formatFolder(folder: string, { write }: { write: boolean }): string[] {
  return topicFilesIn(folder).flatMap((file) => {
    const path = join(folder, file);
    const text = readFileSync(path, 'utf8');
    const formatted = formatTopic(parse(text, path));
    if (formatted === text) return [];
    if (write) writeFileSync(path, formatted);
    return [path];
  });
}
