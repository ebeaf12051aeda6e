// Puts facts, conditions and sources into words for people.
import type { Guideline } from '../../catalogue/guideline.js';
import type { JsonValue } from '../../terms.js';
import { findOperator } from '../engine/operators.js';
import { findFactDefinition } from '../facts/fact-list.js';
import type { Rule, Topic } from '../topics/topic.js';

/** The fact's name as words: "visits requested". */
export function factName(name: string): string {
  return name.replaceAll(/([A-Z])/g, ' $1').toLowerCase();
}

/** A value as words, with the fact's unit where it has one; "not known" for null. */
export function valueWords(name: string, value: JsonValue): string {
  if (value === null) return 'not known';
  if (Array.isArray(value)) return value.map((each) => valueWords(name, each)).join(', ');
  if (value === true) return 'yes';
  if (value === false) return 'no';
  const unit = typeof value === 'number' ? findFactDefinition(name)?.unit : null;
  return unit ? `${value} ${unit}` : String(value);
}

/** A comparison as words: "visits requested is at most 6 visits". */
export function comparisonWords(leaf: { fact: string; operator: string; value: JsonValue }): string {
  const words = findOperator(leaf.operator)?.words ?? leaf.operator;
  return `${factName(leaf.fact)} ${words} ${valueWords(leaf.fact, leaf.value)}`;
}

/** Guideline, section and pages of a rule, as a person would cite it. */
export function sourceWords(topic: Topic, rule: Rule, guidelines: ReadonlyMap<string, Guideline>): string {
  const guideline = guidelines.get(topic.guideline);
  const title = guideline ? guideline.title : topic.guideline;
  const edition = guideline?.edition && !title.includes(guideline.edition) ? ` (${guideline.edition})` : '';
  const { section, pages, provenance } = rule.source;
  const page =
    pages.length === 0 ? '' : pages.length === 1 ? `, page ${pages[0]}` : `, pages ${pages.join(', ')}`;
  const recalled = provenance === 'RECALLED' ? ', as recalled and not checked against the text' : '';
  return `${title}${edition}, "${section}"${page}${recalled}`;
}

/** Joins words as a list: "a", "a and b", "a, b and c". */
export function listWords(words: readonly string[], last = 'and'): string {
  if (words.length < 2) return words[0] ?? '';
  return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}
