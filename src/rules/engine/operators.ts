// The typed operators of conditions: which facts they compare, and how. Knows no rules and no engine.

import type { JsonValue } from '../../terms.js';
import type { FactType, FactValue } from '../fact-list.js';

/** One operator of the topic format. `holds` is asked only with values of the right types. */
export interface Operator {
  name: string;
  /** Types of facts that it compares. */
  types: readonly FactType[];
  /** Whether the condition's value is a list. */
  list: boolean;
  holds(actual: FactValue, expected: JsonValue): boolean;
  /** The comparison in words, between the fact and the value. */
  words: string;
}

const ANY_VALUE: readonly FactType[] = ['boolean', 'number', 'choice'];

function within(actual: FactValue, expected: JsonValue): boolean {
  return Array.isArray(expected) && expected.includes(actual);
}

/** Compares two numbers, or two days as YYYY-MM-DD, whose order is that of their text. A mixture is never true. */
function compares(test: (sign: number) => boolean): Operator['holds'] {
  return (actual, expected) => {
    if (typeof actual === 'number' && typeof expected === 'number') return test(actual - expected);
    if (typeof actual === 'string' && typeof expected === 'string') {
      return test(actual < expected ? -1 : actual > expected ? 1 : 0);
    }
    return false;
  };
}

const before = compares((sign) => sign < 0);
const beforeOrAt = compares((sign) => sign <= 0);
const after = compares((sign) => sign > 0);
const afterOrAt = compares((sign) => sign >= 0);

function operator(
  name: string,
  types: readonly FactType[],
  list: boolean,
  words: string,
  holds: Operator['holds'],
): Operator {
  return { name, types, list, words, holds };
}

export const OPERATORS: readonly Operator[] = [
  operator('equal', ANY_VALUE, false, 'is', (actual, expected) => actual === expected),
  operator('notEqual', ANY_VALUE, false, 'is not', (actual, expected) => actual !== expected),
  operator('in', ['choice'], true, 'is one of', within),
  operator('notIn', ['choice'], true, 'is none of', (actual, expected) => !within(actual, expected)),
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
