// Three ways to one truth: a plain reference of Kleene's logic, the compiled conditions, and json-rules-engine.
import {
  compileCondition,
  FALSE,
  TRUE,
  type Truth,
  UNKNOWN,
} from '../../src/rules/engine/compile-condition.js';
import type { Condition } from '../../src/rules/engine/condition-tree.js';
import { leavesOf } from '../../src/rules/engine/condition-tree.js';
import { runConditions } from '../../src/rules/engine/json-rules-engine-trace.js';
import { OPERATORS } from '../../src/rules/engine/operators.js';
import { type FactValues } from '../../src/rules/facts/fact.js';
import { generateCondition, generateValues } from '../support/generate-rules.js';
import { seeded } from '../support/seeded.js';

/** Written from the definition and nothing else. */
function reference(condition: Condition, values: FactValues): Truth {
  if ('all' in condition) return Math.min(...condition.all.map((part) => reference(part, values))) as Truth;
  if ('any' in condition) return Math.max(...condition.any.map((part) => reference(part, values))) as Truth;
  if ('not' in condition) return (2 - reference(condition.not, values)) as Truth;
  const actual = values.get(condition.fact);
  const { operator, value } = condition;
  if (actual === undefined) return UNKNOWN;
  const tests: Record<string, () => boolean> = {
    equal: () => actual === value,
    notEqual: () => actual !== value,
    in: () => (value as unknown[]).includes(actual),
    notIn: () => !(value as unknown[]).includes(actual),
    lessThan: () => Number(actual) < (value as number),
    lessThanInclusive: () => Number(actual) <= (value as number),
    greaterThan: () => Number(actual) > (value as number),
    greaterThanInclusive: () => Number(actual) >= (value as number),
    dateBefore: () => Date.parse(String(actual)) < Date.parse(String(value)),
    dateOnOrBefore: () => Date.parse(String(actual)) <= Date.parse(String(value)),
    dateAfter: () => Date.parse(String(actual)) > Date.parse(String(value)),
    dateOnOrAfter: () => Date.parse(String(actual)) >= Date.parse(String(value)),
  };
  return tests[operator]?.() ? TRUE : FALSE;
}

test('20,000 generated cases: compiled, json-rules-engine and the reference agree, leaf by leaf', async () => {
  const random = seeded(20260731);
  const counts = { [FALSE]: 0, [UNKNOWN]: 0, [TRUE]: 0 };
  for (let batch = 0; batch < 1000; batch += 1) {
    const conditions = Array.from({ length: 20 }, () => generateCondition(random));
    const values = generateValues(random, random.pick([0.5, 0.8, 1]));
    const runs = await runConditions(conditions, values);
    conditions.forEach((condition, index) => {
      const expected = reference(condition, values);
      counts[expected] += 1;
      if (compileCondition(condition)(values) !== expected || runs[index]?.truth !== expected) {
        throw new Error(`${JSON.stringify(condition)} on ${JSON.stringify([...values])}: ${expected}`);
      }
      const leaves = leavesOf(condition).map((leaf) => reference(leaf, values));
      if (runs[index]?.leaves.map((leaf) => leaf.truth).join() !== leaves.join()) {
        throw new Error(`leaves of ${JSON.stringify(condition)} on ${JSON.stringify([...values])}`);
      }
    });
  }
  expect(Math.min(...Object.values(counts))).toBeGreaterThan(1000);
});

test('a missing fact satisfies nothing: not "notEqual", not "notIn", not "not"', async () => {
  const conditions: Condition[] = [
    { all: [{ fact: 'side', operator: 'notEqual', value: 'LEFT' }] },
    { all: [{ fact: 'side', operator: 'notIn', value: ['LEFT'] }] },
    { not: { fact: 'side', operator: 'equal', value: 'LEFT' } },
  ];
  const runs = await runConditions(conditions, new Map());
  expect(runs.map((run) => run.truth)).toEqual([UNKNOWN, UNKNOWN, UNKNOWN]);
});

test('numbers as text, dates as numbers and other mixtures never compare', () => {
  const order = OPERATORS.filter((operator) => /less|greater|date/.test(operator.name));
  const mixtures: [number | string, number | string][] = [
    ['5', 6],
    [6, '5'],
    ['2014-01-01', 20140102],
  ];
  for (const operator of order) {
    for (const [actual, expected] of mixtures) expect(operator.holds(actual, expected)).toBe(false);
  }
});

test('words of facts cannot reach into the engine', async () => {
  const values = new Map([['side', '$.constructor']]);
  const [run] = await runConditions([{ all: [{ fact: 'side', operator: 'equal', value: 'LEFT' }] }], values);
  expect(run?.truth).toBe(FALSE);
});
