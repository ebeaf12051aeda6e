// Evaluates conditions with json-rules-engine, unknown facts decided beforehand. Each unknown leaf is replaced by a
// constant, once to the condition's disadvantage and once to its advantage; where both runs agree the condition is
// decided, else it is unknown. No fact is ever missing in the engine, values are of the types that the operators want,
// and every evaluation has an engine of its own: one shared engine loses rules.
import { Engine, type RuleProperties, type RuleResult, type TopLevelCondition } from 'json-rules-engine';
import type { JsonValue } from '../../terms.js';
import { type FactValues } from '../facts/fact.js';
import { FALSE, TRUE, type Truth, UNKNOWN } from './compile-condition.js';
import type { Condition } from './condition-tree.js';
import { isLeaf, type Leaf, leavesOf } from './condition-tree.js';
import { OPERATORS } from './operators.js';

const CONSTANT = '@constant';

export interface LeafResult {
  leaf: Leaf;
  actual: JsonValue;
  truth: Truth;
}

export interface ConditionRun {
  truth: Truth;
  leaves: LeafResult[];
}

/** The condition with every unknown leaf as a constant: `bias` where it stands plain, its opposite under "not". */
function withoutUnknowns(condition: Condition, values: FactValues, bias: boolean): Condition {
  if ('all' in condition) return { all: condition.all.map((part) => withoutUnknowns(part, values, bias)) };
  if ('any' in condition) return { any: condition.any.map((part) => withoutUnknowns(part, values, bias)) };
  if ('not' in condition) return { not: withoutUnknowns(condition.not, values, !bias) };
  if (values.has(condition.fact)) return condition;
  return { fact: CONSTANT, operator: 'equal', value: bias };
}

function engineRule(name: string, condition: Condition): RuleProperties {
  const root = isLeaf(condition) ? { all: [condition] } : condition;
  return { name, conditions: root as TopLevelCondition, event: { type: 'holds' } };
}

/** The results of the leaves, in the order of the condition; the engine evaluates all of them (equal priorities). */
function leafTruths(node: unknown, found: boolean[] = []): boolean[] {
  if (typeof node !== 'object' || node === null) return found;
  for (const group of ['all', 'any', 'not'] as const) {
    const parts: unknown = Reflect.get(node, group);
    if (parts === undefined) continue;
    for (const part of Array.isArray(parts) ? parts : [parts]) leafTruths(part, found);
    return found;
  }
  found.push(Reflect.get(node, 'result') === true);
  return found;
}

function readRun(condition: Condition, values: FactValues, low: RuleResult, high: RuleResult): ConditionRun {
  const truths = leafTruths(low.conditions);
  const leaves = leavesOf(condition).map((leaf, index): LeafResult => {
    const actual = values.get(leaf.fact);
    if (actual === undefined) return { leaf, actual: null, truth: UNKNOWN };
    return { leaf, actual, truth: truths[index] ? TRUE : FALSE };
  });
  const truth = low.result === true ? TRUE : high.result === true ? UNKNOWN : FALSE;
  return { truth, leaves };
}

function newEngine(values: FactValues, rules: RuleProperties[]): Engine {
  const engine = new Engine([], {
    allowUndefinedFacts: false,
    pathResolver: () => {
      throw new Error('RULE_PATH_USED: conditions have no paths');
    },
  });
  for (const operator of OPERATORS) {
    engine.removeOperator(operator.name);
    engine.addOperator<string | number | boolean, JsonValue>(operator.name, (actual, expected) =>
      operator.holds(actual, expected),
    );
  }
  engine.addFact(CONSTANT, true);
  for (const [name, value] of values) engine.addFact(name, value);
  for (const rule of rules) engine.addRule(rule);
  return engine;
}

/**
 * Evaluates each condition on the known values, in one engine made for this call, and gives the runs in the order of
 * the conditions. Throws RULE_RUN_LOST where the engine does not answer for every condition.
 */
export async function runConditions(
  conditions: readonly Condition[],
  values: FactValues,
): Promise<ConditionRun[]> {
  const leaves = conditions.map(leavesOf);
  const rules = conditions.flatMap((condition, index) => {
    const low = engineRule(`${index} low`, withoutUnknowns(condition, values, false));
    if (leaves[index]?.every((leaf) => values.has(leaf.fact))) return [low];
    return [low, engineRule(`${index} high`, withoutUnknowns(condition, values, true))];
  });
  const asked = new Set(leaves.flat().map((leaf) => leaf.fact));
  const needed = new Map([...values].filter(([name]) => asked.has(name)));
  const outcome = await newEngine(needed, rules).run();
  const byName = new Map(
    [...outcome.results, ...outcome.failureResults].map((result) => [result.name, result]),
  );
  return conditions.map((condition, index) => {
    const low = byName.get(`${index} low`);
    const decided = leaves[index]?.every((leaf) => values.has(leaf.fact));
    const high = decided ? low : byName.get(`${index} high`);
    if (!low || !high) throw new Error('RULE_RUN_LOST: the engine did not answer for every condition');
    return readRun(condition, values, low, high);
  });
}
