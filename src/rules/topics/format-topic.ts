// Prints a topic file in its standard form: each comparison and each example on one line, keys in a fixed order, and
// nothing that loading would fill in anyway.
import type { JsonValue } from '../../terms.js';
import type { Condition } from '../engine/condition-tree.js';
import type { RuleExample, RuleInFile, TopicFile } from './topic.js';

/** What else fits on one line stays on it up to this column. */
const WIDTH = 110;
/** An example that is longer has its facts on a second line. */
const EXAMPLE_WIDTH = 180;

type Printed = object | JsonValue;

/** A value on one line, with blanks inside braces. */
function inLine(value: Printed): string {
  if (Array.isArray(value)) return `[${value.map((each: JsonValue) => inLine(each)).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  if (entries.length === 0) return '{}';
  return `{ ${entries.map(([key, each]) => `${JSON.stringify(key)}: ${inLine(each)}`).join(', ')} }`;
}

/** Lines of a list or an object, each part ending in a comma but the last. */
function block(open: string, parts: readonly string[], close: string, indent: string): string {
  const lines = parts.map((part, index) => `${indent}  ${part}${index < parts.length - 1 ? ',' : ''}`);
  return [open, ...lines, `${indent}${close}`].join('\n');
}

/** A value on one line where that fits beside its key, else over several. */
function fitting(value: Printed, indent: string, key = ''): string {
  const line = inLine(value);
  const taken = indent.length + key.length + 5;
  if (taken + line.length <= WIDTH || typeof value !== 'object' || value === null) return line;
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    const parts = value.map((each: JsonValue) => fitting(each, inner));
    return block('[', parts, ']', indent);
  }
  const parts = Object.entries(value).map(
    ([name, each]) => `${JSON.stringify(name)}: ${fitting(each, inner, name)}`,
  );
  return block('{', parts, '}', indent);
}

function printCondition(condition: Condition, indent: string): string {
  if ('fact' in condition) {
    const { fact, operator, value } = condition;
    return inLine({ fact, operator, value });
  }
  if ('not' in condition) return `{ "not": ${printCondition(condition.not, indent)} }`;
  const [word, parts] = 'all' in condition ? ['all', condition.all] : ['any', condition.any];
  const [only] = parts;
  if (parts.length === 1 && only) return `{ "${word}": [${printCondition(only, indent)}] }`;
  const inner = `${indent}  `;
  return block(
    `{ "${word}": [`,
    parts.map((part) => printCondition(part, inner)),
    '] }',
    indent,
  );
}

function printExample({ name, facts, expect }: RuleExample, indent: string): string {
  const line = inLine({ name, facts, expect });
  if (indent.length + line.length <= EXAMPLE_WIDTH) return line;
  return `{ "name": ${inLine(name)},\n${indent}  "facts": ${inLine(facts)}, "expect": ${inLine(expect)} }`;
}

/** The same text for values that are the same, whatever the order of their keys in the file. */
function printSource({ section, pages, provenance, seenIn }: TopicFile['source'], indent: string): string {
  return fitting({ section, pages, provenance, seenIn }, indent, 'source');
}

/** Entries with a printed value, as lines; an entry of null is left out. */
function entries(pairs: Record<string, string | null>): string[] {
  return Object.entries(pairs).flatMap(([key, text]) => (text === null ? [] : [`"${key}": ${text}`]));
}

function optional(value: JsonValue | undefined): string | null {
  return value === undefined || value === null ? null : JSON.stringify(value);
}

function printRule(rule: RuleInFile, topic: TopicFile): string {
  const own = rule.source && printSource(rule.source, '') !== printSource(topic.source, '');
  const inner = ' '.repeat(6);
  const parts = entries({
    id: JSON.stringify(rule.id),
    summary: JSON.stringify(rule.summary),
    why: JSON.stringify(rule.why),
    recommendation: JSON.stringify(rule.recommendation),
    specificity: rule.specificity === 0 ? null : optional(rule.specificity),
    inForceFrom: rule.inForceFrom === topic.inForceFrom ? null : optional(rule.inForceFrom),
    inForceUntil: rule.inForceUntil === topic.inForceUntil ? null : optional(rule.inForceUntil),
    source: own && rule.source ? printSource(rule.source, inner) : null,
    when: printCondition(rule.when, inner),
    unless: rule.unless ? printCondition(rule.unless, inner) : null,
    rare: list(rule.rare, 'rare'),
    ordinary: list(rule.ordinary, 'ordinary'),
    examples: block(
      '[',
      rule.examples.map((example) => printExample(example, `${inner}  `)),
      ']',
      inner,
    ),
  });
  return block('{', parts, '}', ' '.repeat(4));
}

function list(values: readonly string[] | undefined, key: string): string | null {
  return values === undefined || values.length === 0 ? null : fitting([...values], '  ', key);
}

/** The topic file as text; printed, parsed and printed again it is the same. */
export function formatTopic(topic: TopicFile): string {
  const parts = entries({
    $schema: optional(topic.$schema),
    id: JSON.stringify(topic.id),
    name: JSON.stringify(topic.name),
    guideline: JSON.stringify(topic.guideline),
    authority: optional(topic.authority),
    treatments: list(topic.treatments, 'treatments'),
    ingredients: list(topic.ingredients, 'ingredients'),
    alsoCalled: list(topic.alsoCalled, 'alsoCalled'),
    inForceFrom: optional(topic.inForceFrom),
    inForceUntil: optional(topic.inForceUntil),
    source: printSource(topic.source, '  '),
    rules: block(
      '[',
      topic.rules.map((rule) => printRule(rule, topic)),
      ']',
      '  ',
    ),
  });
  return `${block('{', parts, '}', '')}\n`;
}
