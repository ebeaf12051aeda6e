// Checks a topic file against the published JSON Schema, topic.schema.json.
import { createRequire } from 'node:module';
import type { ErrorObject, ValidateFunction } from 'ajv';
import { readData } from '../../data-files.js';
import type { JsonValue } from '../../terms.js';
import { didYouMean } from '../facts/did-you-mean.js';

let compiled: ValidateFunction | null = null;

/** The schema as a function, made (and Ajv loaded) when a topic file is first read: a built rule base needs none. */
function validator(): ValidateFunction {
  if (compiled) return compiled;
  const { Ajv }: typeof import('ajv') = createRequire(import.meta.url)('ajv');
  compiled = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true }).compile(
    readData<object>('rules/topics/data/topic.schema.json'),
  );
  return compiled;
}

const KNOWN_KEYS = [
  ...['id', 'name', 'guideline', 'authority', 'treatments', 'ingredients', 'alsoCalled', 'source', 'rules'],
  ...['inForceFrom', 'inForceUntil', 'summary', 'why', 'recommendation', 'when', 'unless', 'specificity'],
  ...['rare', 'ordinary'],
  ...['examples', 'facts', 'expect', 'section', 'pages', 'provenance', 'seenIn'],
];

export interface ShapeComplaint {
  /** Index of the rule in the file, or null where the topic itself is meant. */
  rule: number | null;
  message: string;
}

function words(error: ErrorObject): string {
  const place = error.instancePath === '' ? 'The topic' : `"${error.instancePath.slice(1)}"`;
  if (error.keyword === 'additionalProperties') {
    const key = String(Reflect.get(error.params, 'additionalProperty'));
    return `${place} has no "${key}".${didYouMean(key, KNOWN_KEYS)}`;
  }
  if (error.keyword === 'enum') {
    const allowed: unknown = Reflect.get(error.params, 'allowedValues');
    return `${place} must be one of ${Array.isArray(allowed) ? allowed.join(', ') : ''}.`;
  }
  return `${place} ${error.message ?? 'is not as the schema wants it'}.`;
}

/** Where the file is not of the published shape; conditions are left to lint-condition, which speaks more plainly. */
export function findShapeComplaints(topic: JsonValue): ShapeComplaint[] {
  const validate = validator();
  if (validate(topic)) return [];
  const errors = (validate.errors ?? []).filter(
    (error) => !/^\/rules\/\d+\/(when|unless)/.test(error.instancePath),
  );
  return errors
    .filter(
      (error) =>
        error.keyword !== 'anyOf' ||
        !errors.some((other) => other !== error && other.instancePath === error.instancePath),
    )
    .map((error) => {
      const rule = /^\/rules\/(\d+)/.exec(error.instancePath)?.[1];
      return { rule: rule === undefined ? null : Number(rule), message: words(error) };
    });
}
