// Checks one rule of a topic file that fits the schema: its dates, source, conditions and examples.

import type { Guideline } from '../../catalogue/guideline.js';
import type { FindingStatus } from '../../terms.js';
import { factNamesOf } from '../engine/condition-tree.js';
import { didYouMean } from '../facts/did-you-mean.js';
import { complaintAboutValue, factDefinitions, findFactDefinition } from '../facts/fact-list.js';
import { compileRule } from './compiled-rule.js';
import { lintCondition } from './lint-condition.js';
import {
  type Complain,
  type LintComplaint,
  lintDays,
  lintPlaceholders,
  lintSource,
  lintWithin,
} from './lint-topic.js';
import { findPlaceholders } from './placeholders.js';
import type { Rule, RuleExample, RuleInFile, Topic } from './topic.js';

function lintExampleFacts(example: RuleExample, complain: Complain): boolean {
  let sound = true;
  for (const [name, value] of Object.entries(example.facts)) {
    const definition = findFactDefinition(name);
    const reason = definition ? complaintAboutValue(definition, value) : null;
    if (definition && reason === null) continue;
    sound = false;
    if (definition) {
      complain(
        'RULE_EXAMPLE_VALUE',
        `Example "${example.name}": "${name}" ${reason}, not ${JSON.stringify(value)}.`,
      );
      continue;
    }
    const names = factDefinitions().map((entry) => entry.name);
    complain(
      'RULE_FACT_UNKNOWN',
      `Example "${example.name}" uses the fact "${name}".${didYouMean(name, names)}`,
    );
  }
  return sound;
}

function lintExamples(rule: Rule, topic: Topic, complain: Complain): void {
  const compiled = compileRule(topic, rule);
  const names = new Set<string>();
  for (const example of rule.examples) {
    if (names.has(example.name)) complain('RULE_EXAMPLE_TWICE', `Two examples are called "${example.name}".`);
    names.add(example.name);
    if (!lintExampleFacts(example, complain)) continue;
    const known = Object.entries(example.facts).flatMap(([name, value]) =>
      typeof value === 'boolean' || typeof value === 'number' || typeof value === 'string'
        ? [[name, value] as const]
        : [],
    );
    const status = compiled.statusOf(new Map(known));
    if (status !== example.expect) {
      complain(
        'RULE_EXAMPLE_WRONG',
        `Example "${example.name}" expects ${example.expect}, but the rule gives ${status}.`,
        'Mend the condition or the example, whichever is not what the guideline says.',
      );
    }
  }
  const wanted: FindingStatus[] = ['MATCH', 'NO_MATCH', 'UNKNOWN'];
  for (const status of wanted.filter((each) => !rule.examples.some((example) => example.expect === each))) {
    complain('RULE_EXAMPLE_MISSING', `No example expects ${status}.`, 'Every rule shows all three.');
  }
}

/** What a rule says of the silence on its own facts: only of those that it asks for, and only where the list says otherwise. */
function lintPresumptions(rule: Rule, complain: Complain): void {
  const asked = factNamesOf(rule);
  for (const [key, names] of Object.entries({ rare: rule.rare, ordinary: rule.ordinary })) {
    for (const name of names) {
      const definition = findFactDefinition(name);
      if (!asked.includes(name)) {
        const near = didYouMean(name, asked);
        complain(
          'RULE_PRESUMPTION_UNASKED',
          `"${key}" names "${name}", for which the rule does not ask.${near}`,
        );
      } else if (definition && definition.rare === (key === 'rare')) {
        complain(
          'RULE_PRESUMPTION_IDLE',
          `"${key}" names "${name}", which the list of facts has so already.`,
          'Leave it out.',
        );
      }
    }
  }
}

/**
 * Complaints about the rule as it stands in the file. Conditions are checked once they are filled in, and examples are
 * run only where the conditions are sound.
 */
export function lintRule(
  inFile: RuleInFile,
  rule: Rule,
  topic: Topic,
  edition: Guideline | undefined,
): LintComplaint[] {
  const found: LintComplaint[] = [];
  const complain: Complain = (code, message, mend = '') => found.push({ code, rule: rule.id, message, mend });
  lintDays(inFile.inForceFrom, inFile.inForceUntil, complain);
  if (edition)
    lintWithin(
      { inForceFrom: inFile.inForceFrom ?? null, inForceUntil: inFile.inForceUntil ?? null },
      edition,
      complain,
    );
  lintSource(inFile.source, complain);
  lintPlaceholders(findPlaceholders(inFile), complain);
  if (findPlaceholders({ when: rule.when, unless: rule.unless }).length > 0) return found;
  const conditions = [
    ...lintCondition(rule.when),
    ...(rule.unless === null ? [] : lintCondition(rule.unless)),
  ];
  for (const each of conditions) complain(each.code, each.message, each.mend);
  lintPresumptions(rule, complain);
  if (conditions.length === 0) lintExamples(rule, topic, complain);
  return found;
}
