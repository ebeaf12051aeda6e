// Conditions as functions over known and unknown values, by Kleene's strong three-valued logic.
import type { FactValues } from '../facts/fact.js';
import type { Condition, Leaf } from './condition-tree.js';
import { findOperator } from './operators.js';

export const FALSE = 0;
export const UNKNOWN = 1;
export const TRUE = 2;
/** Ordered so that "all" is the least and "any" the greatest of its parts, and "not" is 2 minus its part. */
export type Truth = typeof FALSE | typeof UNKNOWN | typeof TRUE;

export type CompiledCondition = (values: FactValues) => Truth;

function compileAll(parts: CompiledCondition[]): CompiledCondition {
  return (values) => {
    let least: Truth = TRUE;
    for (const part of parts) {
      const truth = part(values);
      if (truth === FALSE) return FALSE;
      if (truth < least) least = truth;
    }
    return least;
  };
}

function compileAny(parts: CompiledCondition[]): CompiledCondition {
  return (values) => {
    let greatest: Truth = FALSE;
    for (const part of parts) {
      const truth = part(values);
      if (truth === TRUE) return TRUE;
      if (truth > greatest) greatest = truth;
    }
    return greatest;
  };
}

/** One comparison: unknown where the fact is. */
export function compileLeaf({ fact, operator: name, value }: Leaf): CompiledCondition {
  const operator = findOperator(name);
  if (!operator) throw new Error(`RULE_OPERATOR_UNKNOWN "${name}"`);
  const stands = operator.against(value);
  return (values) => {
    const actual = values.get(fact);
    if (actual === undefined) return UNKNOWN;
    return stands(actual) ? TRUE : FALSE;
  };
}

/**
 * The condition as a function; `leafOf` can give single comparisons another meaning. Throws on an operator that the
 * format does not have.
 */
export function compileCondition(
  condition: Condition,
  leafOf: (leaf: Leaf) => CompiledCondition = compileLeaf,
): CompiledCondition {
  const compile = (part: Condition): CompiledCondition => compileCondition(part, leafOf);
  if ('all' in condition) return compileAll(condition.all.map(compile));
  if ('any' in condition) return compileAny(condition.any.map(compile));
  if ('not' in condition) {
    const part = compile(condition.not);
    return (values) => (TRUE - part(values)) as Truth;
  }
  return leafOf(condition);
}
