// Topics in memory, found by treatment and by compound ingredient. Knows no files and no requests.
import type { Guideline } from '../catalogue/guideline.js';
import { type CompiledRule, compileRule } from './engine/compile-rule.js';
import { EVERY_TREATMENT, type Topic } from './topic.js';

/** Everything that the engine judges by. Never changed once made, so that evaluations can share it. */
export interface RuleBase {
  topics: readonly Topic[];
  guidelines: ReadonlyMap<string, Guideline>;
  /** Digest of all topics, the fact list and the engine's version. */
  version: string;
  byTreatment: ReadonlyMap<string, readonly CompiledRule[]>;
  byIngredient: ReadonlyMap<string, readonly CompiledRule[]>;
  /** Rules of topics that speak of every treatment. */
  ofEveryTreatment: readonly CompiledRule[];
}

function indexBy(
  rules: readonly CompiledRule[],
  keysOf: (topic: Topic) => string[],
): Map<string, CompiledRule[]> {
  const index = new Map<string, CompiledRule[]>();
  for (const rule of rules) {
    for (const key of keysOf(rule.topic)) {
      const listed = index.get(key);
      if (listed) listed.push(rule);
      else index.set(key, [rule]);
    }
  }
  return index;
}

/** A rule base of sound topics; compiles every rule once. */
export function makeRuleBase(
  topics: readonly Topic[],
  guidelines: ReadonlyMap<string, Guideline>,
  version: string,
): RuleBase {
  const rules = topics.flatMap((topic) => topic.rules.map((rule) => compileRule(topic, rule)));
  const byTreatment = indexBy(rules, (topic) => topic.treatments);
  return {
    topics,
    guidelines,
    version,
    byTreatment,
    byIngredient: indexBy(rules, (topic) => topic.ingredients),
    ofEveryTreatment: byTreatment.get(EVERY_TREATMENT) ?? [],
  };
}
