// The rules of the product in other engines: one json-rules-engine with all of them, one for each topic, and zen-engine
// by topic. Facts that are not known are left out there, as those engines have no word for it.
import { ZenEngine } from '@gorules/zen-engine';
import { Engine } from 'json-rules-engine';
import { OPERATORS } from '../../dist/rules/engine/operators.js';

const isLeaf = (condition) => 'fact' in condition;
const rootOf = (condition) => (isLeaf(condition) ? { all: [condition] } : condition);

function engineOf(rules) {
  const engine = new Engine([], { allowUndefinedFacts: true });
  for (const { name, holds } of OPERATORS) {
    engine.removeOperator(name);
    engine.addOperator(
      name,
      (actual, expected) => actual !== undefined && actual !== null && holds(actual, expected),
    );
  }
  for (const rule of rules)
    engine.addRule({ name: rule.id, conditions: rootOf(rule.when), event: { type: rule.id } });
  return engine;
}

/** Evaluates all rules of all topics, whatever the treatment. */
export function oneEngine(topics) {
  const engine = engineOf(topics.flatMap(({ rules }) => rules));
  return async ({ values }) => (await engine.run(Object.fromEntries(values))).events.length;
}

/** Evaluates the topics that speak of the treatment, each in an engine of its own. */
export function engineByTopic(topics) {
  const engines = new Map(topics.map((topic) => [topic.id, engineOf(topic.rules)]));
  return async ({ values, topicIds }) => {
    let matches = 0;
    const facts = Object.fromEntries(values);
    for (const id of topicIds) matches += (await engines.get(id).run(facts)).events.length;
    return matches;
  };
}

const literal = (value) => JSON.stringify(value);
const SIGNS = {
  equal: '==',
  notEqual: '!=',
  lessThan: '<',
  lessThanInclusive: '<=',
  greaterThan: '>',
  greaterThanInclusive: '>=',
  dateBefore: '<',
  dateOnOrBefore: '<=',
  dateAfter: '>',
  dateOnOrAfter: '>=',
};

/** A condition as an expression of zen-engine; an unknown fact makes its comparison false. */
function zenExpression(condition) {
  if ('all' in condition) return `(${condition.all.map(zenExpression).join(' and ')})`;
  if ('any' in condition) return `(${condition.any.map(zenExpression).join(' or ')})`;
  if ('not' in condition) return `not(${zenExpression(condition.not)})`;
  const { fact, operator, value } = condition;
  const known = `${fact} != null`;
  if (operator === 'in') return `(${known} and ${fact} in ${literal(value)})`;
  if (operator === 'notIn') return `(${known} and not(${fact} in ${literal(value)}))`;
  if (operator.startsWith('date')) return `(${known} and d(${fact}) ${SIGNS[operator]} d(${literal(value)}))`;
  return `(${known} and ${fact} ${SIGNS[operator]} ${literal(value)})`;
}

/** Evaluates the topics that speak of the treatment, each a decision of zen-engine. */
export function zenByTopic(topics) {
  const engine = new ZenEngine();
  const decisions = new Map();
  for (const topic of topics) {
    const expressions = topic.rules.map((rule, at) => ({
      id: `e${at}`,
      key: `r${at}`,
      value: zenExpression(rule.when),
    }));
    const content = {
      contentType: 'application/vnd.gorules.decision',
      nodes: [
        { id: 'in', type: 'inputNode', name: 'in', position: { x: 0, y: 0 } },
        {
          id: 'rules',
          type: 'expressionNode',
          name: 'rules',
          content: { expressions },
          position: { x: 1, y: 0 },
        },
        { id: 'out', type: 'outputNode', name: 'out', position: { x: 2, y: 0 } },
      ],
      edges: [
        { id: 'a', sourceId: 'in', targetId: 'rules', type: 'edge' },
        { id: 'b', sourceId: 'rules', targetId: 'out', type: 'edge' },
      ],
    };
    decisions.set(topic.id, engine.createDecision(Buffer.from(JSON.stringify(content))));
  }
  return async ({ values, topicIds }) => {
    let matches = 0;
    const facts = Object.fromEntries(values);
    for (const id of topicIds) {
      const { result } = await decisions.get(id).evaluate(facts);
      matches += Object.values(result).filter((held) => held === true).length;
    }
    return matches;
  };
}
