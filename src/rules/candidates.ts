// The rules that a request may be judged by, found by index: its treatment, its ingredients, its day. Knows no facts.
import type { IsoDate } from '../terms.js';
import type { CompiledRule } from './engine/compile-rule.js';
import { isInForce, lastDayInForce } from './in-force.js';
import type { RuleBase } from './rule-base.js';

/** A rule and the part of the request that it would judge: the service itself ('') or an ingredient. */
export interface Candidate extends CompiledRule {
  part: string;
}

/** What is asked for, as the index knows it. */
export interface AskedFor {
  treatment: string | null;
  /** Slugs of the ingredients of a compound; empty for any other service. */
  ingredients: readonly string[];
}

export interface Candidates {
  inForce: Candidate[];
  /** Whether a rule in force speaks of this treatment or ingredient by name. */
  named: boolean;
  /** Where no rule that names the treatment is in force: the rules of the last encoded edition, and its last day. */
  outOfForce: Candidate[];
  outOfForceDay: IsoDate | null;
}

function withPart(rules: readonly CompiledRule[] | undefined, part: string): Candidate[] {
  return (rules ?? []).map((rule) => ({ ...rule, part }));
}

/**
 * The candidates for a day. Where the treatment is not recognised only rules on dependent services stay, which need
 * no treatment.
 */
export function findCandidates(ruleBase: RuleBase, asked: AskedFor, day: IsoDate): Candidates {
  const naming = [
    ...withPart(asked.treatment === null ? [] : ruleBase.byTreatment.get(asked.treatment), ''),
    ...asked.ingredients.flatMap((slug) => withPart(ruleBase.byIngredient.get(slug), slug)),
  ];
  const general = withPart(ruleBase.ofEveryTreatment, '').filter(
    ({ rule, topic }) =>
      isInForce(rule, day) && (asked.treatment !== null || topic.authority === 'DEPENDENT_SERVICE'),
  );
  const named = naming.filter(({ rule }) => isInForce(rule, day));
  const inForce = [...named, ...general];
  if (named.length > 0 || naming.length === 0) {
    return { inForce, named: named.length > 0, outOfForce: [], outOfForceDay: null };
  }
  const rules = naming.map(({ rule }) => rule);
  const outOfForceDay = lastDayInForce(rules, day);
  const outOfForce =
    outOfForceDay === null ? [] : naming.filter(({ rule }) => isInForce(rule, outOfForceDay));
  return { inForce, named: false, outOfForce, outOfForceDay };
}
