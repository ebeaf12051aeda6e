// Proves that topics which speak of one treatment with one authority never oppose each other on the same case: the
// policy could not settle it, and would answer CONFLICT. Each topic by itself is checked in check-topic.ts.
import { candidateValues } from '../changes/candidate-values.js';
import { leavesOf } from '../engine/condition-tree.js';
import { type FactValue, findFactDefinition } from '../facts/fact-list.js';
import { type CompiledRule, compileRule } from '../topics/compiled-rule.js';
import type { RuleComplaint } from '../topics/rule-complaint.js';
import { EVERY_TREATMENT, type Topic } from '../topics/topic.js';
import { type Domains, findCase } from './case-search.js';

/** Treatments of which both speak; null where that is every treatment. */
function sharedTreatments(left: Topic, right: Topic): string[] | null {
  const [ofLeft, ofRight] = [left, right].map((topic) => topic.treatments.includes(EVERY_TREATMENT));
  if (ofLeft && ofRight) return null;
  if (ofLeft) return right.treatments;
  return ofRight ? left.treatments : left.treatments.filter((id) => right.treatments.includes(id));
}

function overlap(left: CompiledRule, right: CompiledRule): boolean {
  const [one, other] = [left.rule, right.rule];
  return (
    (one.inForceFrom ?? '') <= (other.inForceUntil ?? '9999') &&
    (other.inForceFrom ?? '') <= (one.inForceUntil ?? '9999')
  );
}

function domainsOf(rules: readonly CompiledRule[], treatments: string[] | null): Domains {
  const leaves = rules.flatMap(({ rule }) => [...leavesOf(rule.when), ...leavesOf(rule.unless)]);
  const domains = new Map<string, FactValue[]>();
  for (const name of new Set(leaves.map((leaf) => leaf.fact))) {
    const definition = findFactDefinition(name);
    if (!definition) continue;
    const own = leaves.filter((leaf) => leaf.fact === name);
    domains.set(name, name === 'treatment' && treatments ? treatments : candidateValues(definition, own));
  }
  return domains;
}

function contradiction(
  left: CompiledRule,
  right: CompiledRule,
  treatments: string[] | null,
): RuleComplaint | null {
  const [one, other] = [left.rule, right.rule];
  if (one.recommendation === other.recommendation || one.specificity !== other.specificity) return null;
  if (!overlap(left, right)) return null;
  const wish = (rule: CompiledRule) => ({ rule, wanted: 'MATCH' as const, at: null });
  const found = findCase([wish(left), wish(right)], domainsOf([left, right], treatments));
  if (!found) return null;
  const file = right.topic.file;
  return {
    code: 'RULE_CONTRADICTION_BETWEEN_TOPICS',
    file,
    rule: other.id,
    message: `On one case "${one.id}" (${left.topic.file}) says ${one.recommendation} and "${other.id}" says ${other.recommendation}, with the same authority.`,
    case: Object.fromEntries(found),
    mend: 'Narrow one of them, or give the more specific one the greater "specificity".',
  };
}

/** The first contradiction of every two rules of different topics that could meet. */
export function checkTopicsTogether(topics: readonly Topic[]): RuleComplaint[] {
  const compiled = new Map(
    topics.map((topic) => [topic, topic.rules.map((rule) => compileRule(topic, rule))]),
  );
  const complaints: RuleComplaint[] = [];
  topics.forEach((left, at) => {
    for (const right of topics.slice(at + 1)) {
      if (left.authority !== right.authority) continue;
      const treatments = sharedTreatments(left, right);
      const together = left.ingredients.some((id) => right.ingredients.includes(id));
      if (treatments?.length === 0 && !together) continue;
      for (const one of compiled.get(left) ?? []) {
        for (const other of compiled.get(right) ?? []) {
          const found = contradiction(one, other, together ? null : treatments);
          if (found) complaints.push(found);
        }
      }
    }
  });
  return complaints;
}
