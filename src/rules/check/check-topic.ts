// Proves one topic sound over all values of its facts, for each period in force: no opposite recommendations on one
// case, no rule that can never match, no idle clause, no gap inside a range of numbers, examples that hold every
// clause and limit in place. Above 150 lines, because the complaints share the
// search for a case that shows them.

import type { Guideline } from '../../catalogue/guideline.js';
import { addDays } from '../../days.js';
import type { IsoDate } from '../../terms.js';
import { candidateValues } from '../changes/candidate-values.js';
import { factNamesOf, type Leaf, leavesOf } from '../engine/condition-tree.js';
import { type FactValue, findFactDefinition } from '../facts/fact-list.js';
import { comparisonWords } from '../judge/fact-words.js';
import { isInForce } from '../judge/in-force.js';
import { type CompiledRule, compileRule } from '../topics/compiled-rule.js';
import type { RuleComplaint } from '../topics/rule-complaint.js';
import { EVERY_TREATMENT, type Rule, type Topic } from '../topics/topic.js';
import { type Domains, findCase, type Wish } from './case-search.js';
import { findUncoveredClauses, findUntestedLimits } from './clause-coverage.js';

function ruleLeaves(rules: readonly Rule[]): Leaf[] {
  return rules.flatMap((rule) => [...leavesOf(rule.when), ...leavesOf(rule.unless)]);
}

/** Every fact of the topic with values that stand for all of its values. */
function domainsOf(topic: Topic, rules: readonly Rule[] = topic.rules): Domains {
  const leaves = ruleLeaves(rules);
  const domains = new Map<string, FactValue[]>();
  for (const name of new Set(leaves.map((leaf) => leaf.fact))) {
    const definition = findFactDefinition(name);
    if (!definition) continue;
    const values = candidateValues(
      definition,
      leaves.filter((leaf) => leaf.fact === name),
    );
    const open =
      name !== 'treatment' || topic.treatments.includes(EVERY_TREATMENT) || topic.ingredients.length > 0;
    domains.set(name, open ? values : topic.treatments);
  }
  return domains;
}

/** First days of the periods in which the same rules are in force; one day before all where a rule has no first day. */
function periodsOf(rules: readonly Rule[]): IsoDate[] {
  const starts = rules.flatMap(({ inForceFrom, inForceUntil }) => [
    inForceFrom ?? '0001-01-01',
    ...(inForceUntil === null ? [] : [addDays(inForceUntil, 1)]),
  ]);
  return [...new Set(starts)].sort();
}

function caseOf(found: ReadonlyMap<string, FactValue>): Record<string, FactValue> {
  return Object.fromEntries(found);
}

function matches(rule: CompiledRule, at: Wish['at'] = null): Wish {
  return { rule, wanted: 'MATCH', at };
}

function fails(rule: CompiledRule, at: Wish['at'] = null): Wish {
  return { rule, wanted: 'NO_MATCH', at };
}

type Complain = (
  code: string,
  rule: Rule,
  message: string,
  found: ReadonlyMap<string, FactValue> | null,
  mend: string,
) => void;

function* pairsOf<T>(items: readonly T[]): Generator<[T, T]> {
  for (let left = 0; left < items.length; left += 1) {
    for (let right = left + 1; right < items.length; right += 1) yield [items[left] as T, items[right] as T];
  }
}

function checkContradictions(
  rules: readonly CompiledRule[],
  day: IsoDate,
  domains: Domains,
  complain: Complain,
): void {
  for (const [left, right] of pairsOf(rules)) {
    const [one, other] = [left.rule, right.rule];
    if (one.recommendation === other.recommendation || one.specificity !== other.specificity) continue;
    const found = findCase([matches(left), matches(right)], domains);
    if (!found) continue;
    complain(
      'RULE_CONTRADICTION',
      other,
      `On one case "${one.id}" says ${one.recommendation} and "${other.id}" says ${other.recommendation}, in force on ${day}.`,
      found,
      'Narrow one of them, or give the more specific one the greater "specificity".',
    );
  }
}

/** Values of a fact in the order of the numbers. */
function numbersOf(domains: Domains, name: string): number[] {
  return (domains.get(name) ?? [])
    .filter((value) => typeof value === 'number')
    .sort((left, right) => left - right);
}

/** Places in the numbers at which the rule can stop matching one step up (or down), all else equal. */
function edgesOf(
  rule: CompiledRule,
  name: string,
  numbers: readonly number[],
  step: 1 | -1,
  domains: Domains,
): number[] {
  return numbers.flatMap((value, index) => {
    const beyond = numbers[index + step];
    if (beyond === undefined) return [];
    const wishes = [matches(rule, { fact: name, value }), fails(rule, { fact: name, value: beyond })];
    return findCase(wishes, domains) ? [index] : [];
  });
}

/** A gap begins where the lower rule stops, and ends where the upper one starts. */
function findGap(
  lower: CompiledRule,
  upper: CompiledRule,
  rules: readonly CompiledRule[],
  name: string,
  domains: Domains,
): { at: number; found: ReadonlyMap<string, FactValue> } | null {
  const numbers = numbersOf(domains, name);
  const starts = edgesOf(upper, name, numbers, -1, domains);
  if (starts.length === 0) return null;
  for (const end of edgesOf(lower, name, numbers, 1, domains)) {
    const value = numbers[end + 1] as number;
    for (const start of starts.filter((each) => each > end + 1)) {
      const ends = [
        matches(lower, { fact: name, value: numbers[end] as number }),
        matches(upper, { fact: name, value: numbers[start] as number }),
      ];
      if (!findCase(ends, domains)) continue;
      const found = findCase([...ends, ...rules.map((rule) => fails(rule, { fact: name, value }))], domains);
      if (found) return { at: value, found };
    }
  }
  return null;
}

/** Numbers that one rule covers from below and another from above, with values between them that none covers. */
function checkGaps(rules: readonly CompiledRule[], domains: Domains, complain: Complain): void {
  const seen = new Set<string>();
  for (const [left, right] of pairsOf(rules)) {
    const shared = numericFacts(left.rule).filter((name) => numericFacts(right.rule).includes(name));
    for (const name of shared) {
      for (const [lower, upper] of [
        [left, right],
        [right, left],
      ] as const) {
        const gap = findGap(lower, upper, rules, name, domains);
        if (!gap || seen.has(`${name} ${gap.at}`)) continue;
        seen.add(`${name} ${gap.at}`);
        complain(
          'RULE_GAP',
          upper.rule,
          `"${lower.rule.id}" covers lower and "${upper.rule.id}" higher values of "${name}", but no rule covers ${gap.at}.`,
          new Map([...gap.found, [name, gap.at]]),
          'Move a limit, or write a rule for the values between.',
        );
      }
    }
  }
}

function numericFacts(rule: Rule): string[] {
  return factNamesOf(rule).filter((name) => findFactDefinition(name)?.type === 'number');
}

function checkMatchable(rule: CompiledRule, domains: Domains, complain: Complain): boolean {
  if (findCase([matches(rule)], domains)) return true;
  complain(
    'RULE_NEVER_MATCHES',
    rule.rule,
    'No values of its facts make this rule match.',
    null,
    'Mend the conditions, or leave the rule out.',
  );
  return false;
}

/** A case on which the rule and its changed form come apart, for an example that would show it. */
function findDifference(
  topic: Topic,
  rule: Rule,
  changed: Rule,
): { found: ReadonlyMap<string, FactValue>; expect: string } | null {
  const [own, other] = [compileRule(topic, rule), compileRule(topic, changed)];
  const domains = domainsOf(topic, [rule, changed]);
  const matching = findCase([matches(own), fails(other)], domains);
  if (matching) return { found: matching, expect: 'MATCH' };
  const failing = findCase([fails(own), matches(other)], domains);
  return failing ? { found: failing, expect: 'NO_MATCH' } : null;
}

function checkExamples(topic: Topic, rule: Rule, complain: Complain): void {
  for (const { leaf, always, changed } of findUncoveredClauses(topic, rule)) {
    const difference = findDifference(topic, rule, changed);
    if (!difference) {
      complain(
        'RULE_CLAUSE_IDLE',
        rule,
        `Whether ${comparisonWords(leaf)} never matters.`,
        null,
        'Leave the clause out, or mend its group.',
      );
      continue;
    }
    complain(
      'RULE_CLAUSE_UNTESTED',
      rule,
      `No example would notice if it ${always ? 'always' : 'never'} held that ${comparisonWords(leaf)}.`,
      difference.found,
      `Add an example with the facts of the case; it expects ${difference.expect}.`,
    );
  }
  for (const { leaf, changed } of findUntestedLimits(topic, rule)) {
    const difference = findDifference(topic, rule, changed);
    if (!difference) continue;
    complain(
      'RULE_LIMIT_UNTESTED',
      rule,
      `No example stands close enough to the limit: ${comparisonWords(leaf)}.`,
      difference.found,
      `Add an example with the facts of the case; it expects ${difference.expect}.`,
    );
  }
}

function checkDates(rule: Rule, edition: Guideline | undefined, complain: Complain): void {
  if (edition?.body !== 'MTUS' || rule.inForceFrom !== null) return;
  complain(
    'RULE_DATE_MISSING',
    rule,
    'Neither the rule nor its edition says since when it is in force.',
    null,
    'Give "inForceFrom".',
  );
}

/** Every complaint about one topic that loading does not already raise. */
export function checkTopic(topic: Topic, edition: Guideline | undefined): RuleComplaint[] {
  const complaints: RuleComplaint[] = [];
  const told = new Set<string>();
  const complain: Complain = (code, rule, message, found, mend) => {
    const complaint = {
      code,
      file: topic.file,
      rule: rule.id,
      message,
      case: found ? caseOf(found) : null,
      mend,
    };
    const key = JSON.stringify([code, rule.id, complaint.case, code === 'RULE_CONTRADICTION' ? '' : message]);
    if (told.has(key)) return;
    told.add(key);
    complaints.push(complaint);
  };
  const domains = domainsOf(topic);
  const compiled = topic.rules.map((rule) => compileRule(topic, rule));
  const matchable = compiled.filter((rule) => checkMatchable(rule, domains, complain));
  for (const day of periodsOf(topic.rules)) {
    const ruling = matchable.filter(({ rule }) => isInForce(rule, day));
    checkContradictions(ruling, day, domains, complain);
    checkGaps(ruling, domains, complain);
  }
  for (const { rule } of matchable) checkExamples(topic, rule, complain);
  for (const rule of topic.rules) checkDates(rule, edition, complain);
  return complaints;
}
