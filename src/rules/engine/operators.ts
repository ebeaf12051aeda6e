// The typed operators of conditions: which facts they compare, and how.

import type { JsonValue } from '../../terms.js';
import type { FactType, FactValue } from '../facts/fact-list.js';

/** Whether a known value stands as wanted. Asked only with values of the operator's types. */
export type Test = (actual: FactValue) => boolean;

/** One operator of the topic format. */
export interface Operator {
  name: string;
  /** Types of facts that it compares. */
  types: readonly FactType[];
  /** Whether the condition's value is a list. */
  list: boolean;
  /** The test against a condition's value, made once for many facts. */
  against(expected: JsonValue): Test;
  holds(actual: FactValue, expected: JsonValue): boolean;
  /** The comparison in words, between the fact and the value. */
  words: string;
}

const ANY_VALUE: readonly FactType[] = ['boolean', 'number', 'choice'];
const NEVER: Test = () => false;

function within(expected: JsonValue): Test {
  return Array.isArray(expected) ? (actual) => expected.includes(actual) : NEVER;
}

interface Order {
  (actual: number, expected: number): boolean;
  (actual: string, expected: string): boolean;
}

/** Compares two numbers, or two days as YYYY-MM-DD, whose order is that of their text. A mixture is never true. */
function compares(stands: Order): Operator['against'] {
  return (expected) => {
    if (typeof expected === 'number')
      return (actual) => typeof actual === 'number' && stands(actual, expected);
    if (typeof expected === 'string')
      return (actual) => typeof actual === 'string' && stands(actual, expected);
    return NEVER;
  };
}

const before = compares((actual: number | string, expected: number | string) => actual < expected);
const beforeOrAt = compares((actual: number | string, expected: number | string) => actual <= expected);
const after = compares((actual: number | string, expected: number | string) => actual > expected);
const afterOrAt = compares((actual: number | string, expected: number | string) => actual >= expected);

function operator(
  name: string,
  types: readonly FactType[],
  list: boolean,
  words: string,
  against: Operator['against'],
): Operator {
  return { name, types, list, words, against, holds: (actual, expected) => against(expected)(actual) };
}

export const OPERATORS: readonly Operator[] = [
  operator('equal', ANY_VALUE, false, 'is', (expected) => (actual) => actual === expected),
  operator('notEqual', ANY_VALUE, false, 'is not', (expected) => (actual) => actual !== expected),
  operator('in', ['choice'], true, 'is one of', within),
  operator('notIn', ['choice'], true, 'is none of', (expected) => {
    const isOne = within(expected);
    return (actual) => !isOne(actual);
  }),
  operator('lessThan', ['number'], false, 'is less than', before),
  operator('lessThanInclusive', ['number'], false, 'is at most', beforeOrAt),
  operator('greaterThan', ['number'], false, 'is more than', after),
  operator('greaterThanInclusive', ['number'], false, 'is at least', afterOrAt),
  operator('dateBefore', ['date'], false, 'is before', before),
  operator('dateOnOrBefore', ['date'], false, 'is on or before', beforeOrAt),
  operator('dateAfter', ['date'], false, 'is after', after),
  operator('dateOnOrAfter', ['date'], false, 'is on or after', afterOrAt),
];

const byName = new Map(OPERATORS.map((entry) => [entry.name, entry]));

/** The operator of this name, or undefined where the format has none. */
export function findOperator(name: string): Operator | undefined {
  return byName.get(name);
}
