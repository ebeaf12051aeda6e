// Checks a condition as written in a topic file: its groups, facts, operators and values.

import type { JsonValue } from '../../terms.js';
import { findOperator, OPERATORS } from '../engine/operators.js';
import { didYouMean } from '../facts/did-you-mean.js';
import {
  complaintAboutValue,
  type FactDefinition,
  factDefinitions,
  findFactDefinition,
} from '../facts/fact-list.js';

export interface ConditionComplaint {
  code: string;
  message: string;
  mend: string;
}

type Json = JsonValue | undefined;

function isObject(value: Json): value is { [key: string]: JsonValue } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function complaint(code: string, message: string, mend = ''): ConditionComplaint[] {
  return [{ code, message, mend }];
}

function lintGroup(name: string, parts: Json): ConditionComplaint[] {
  if (name === 'not') return lintNode(parts);
  if (!Array.isArray(parts))
    return complaint('RULE_CONDITION_SHAPE', `"${name}" must hold a list of conditions.`);
  if (parts.length === 0) {
    return complaint(
      'RULE_GROUP_EMPTY',
      `An empty "${name}" would always hold.`,
      'Name at least one fact, or leave "unless" out.',
    );
  }
  return parts.flatMap(lintNode);
}

function lintNode(node: Json): ConditionComplaint[] {
  if (!isObject(node)) return complaint('RULE_CONDITION_SHAPE', 'A condition must be an object.');
  const keys = Object.keys(node);
  const groups = keys.filter((key) => key === 'all' || key === 'any' || key === 'not');
  if (groups.length === 1 && keys.length === 1) return lintGroup(groups[0] ?? '', node[groups[0] ?? '']);
  if (groups.length > 0) {
    return complaint(
      'RULE_CONDITION_SHAPE',
      `A group must hold "${groups[0]}" alone, but holds ${keys.map((key) => `"${key}"`).join(', ')}.`,
      'Nest the groups: { "all": [ …, { "any": [ … ] } ] }.',
    );
  }
  return lintLeaf(node, keys);
}

function lintLeaf(node: { [key: string]: JsonValue }, keys: string[]): ConditionComplaint[] {
  const stranger = keys.find((key) => !['fact', 'operator', 'value'].includes(key));
  if (stranger !== undefined) {
    const near = didYouMean(stranger, ['fact', 'operator', 'value', 'all', 'any', 'not']);
    return complaint('RULE_CONDITION_SHAPE', `A condition has no "${stranger}".${near}`);
  }
  const { fact, operator, value } = node;
  if (typeof fact !== 'string' || typeof operator !== 'string' || value === undefined) {
    return complaint('RULE_CONDITION_SHAPE', 'A condition needs "fact", "operator" and "value".');
  }
  const definition = findFactDefinition(fact);
  if (!definition) {
    const near = didYouMean(
      fact,
      factDefinitions().map((entry) => entry.name),
    );
    return complaint('RULE_FACT_UNKNOWN', `The condition uses the fact "${fact}".${near}`);
  }
  return lintComparison(definition, operator, value);
}

function lintComparison(definition: FactDefinition, name: string, value: JsonValue): ConditionComplaint[] {
  const operator = findOperator(name);
  if (!operator) {
    const near = didYouMean(
      name,
      OPERATORS.map((entry) => entry.name),
    );
    return complaint('RULE_OPERATOR_UNKNOWN', `The condition uses the operator "${name}".${near}`);
  }
  if (!operator.types.includes(definition.type)) {
    const fitting = OPERATORS.filter((entry) => entry.types.includes(definition.type)).map(
      (entry) => entry.name,
    );
    return complaint(
      'RULE_OPERATOR_TYPE',
      `"${name}" does not compare "${definition.name}", which is a ${definition.type}.`,
      `Use one of ${fitting.join(', ')}.`,
    );
  }
  if (operator.list !== Array.isArray(value)) {
    const wanted = operator.list ? 'a list of values' : 'one value';
    return complaint('RULE_VALUE_TYPE', `"${name}" wants ${wanted}, not ${JSON.stringify(value)}.`);
  }
  for (const single of Array.isArray(value) ? value : [value]) {
    const reason = complaintAboutValue(definition, single);
    if (reason !== null) {
      const near = typeof single === 'string' ? didYouMean(single, definition.choices) : '';
      return complaint(
        'RULE_VALUE_TYPE',
        `"${definition.name}" ${reason}, but is held against ${JSON.stringify(single)}.${near}`,
      );
    }
  }
  return [];
}

/** Complaints about one condition, however deep; the top must be a group, as json-rules-engine wants it. */
export function lintCondition(condition: Json): ConditionComplaint[] {
  if (isObject(condition) && 'fact' in condition) {
    return complaint('RULE_CONDITION_SHAPE', 'The top of a condition must be "all", "any" or "not".');
  }
  return lintNode(condition);
}
