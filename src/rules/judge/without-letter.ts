// The rule base as it would be without one letter: rules whose only source is that letter are silent. What a rule base is worth
// on letters that nobody who wrote it had read is measured so.
import { CandidateIndex } from './candidates.js';
import type { RuleBase } from './rule-base.js';

/** The rules that stand on one letter alone, by what the sources call it ("CM16-0233404"). */
function rulesByOnlySource({ topics }: RuleBase): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { id, source } of topics.flatMap(({ rules }) => rules)) {
    const [only, ...others] = source.seenIn;
    const caseNumber = /CM\d{2}-\d{7}/.exec(only ?? '')?.[0];
    if (others.length > 0 || caseNumber === undefined) continue;
    found.set(caseNumber, (found.get(caseNumber) ?? new Set()).add(id));
  }
  return found;
}

const known = new WeakMap<RuleBase, Map<string, Set<string>>>();

/**
 * The rule base for judging a letter by nothing that was written from it alone: the same one for most letters, and without
 * the rules whose only source the letter is where there are such.
 */
export function ruleBaseWithoutLetter(ruleBase: RuleBase, caseNumber: string | null): RuleBase {
  const silenced = known.get(ruleBase) ?? rulesByOnlySource(ruleBase);
  known.set(ruleBase, silenced);
  const rules = caseNumber === null ? undefined : silenced.get(caseNumber);
  if (!rules) return ruleBase;
  const topics = ruleBase.topics.map((topic) => {
    const kept = topic.rules.filter(({ id }) => !rules.has(id));
    return kept.length === topic.rules.length ? topic : { ...topic, rules: kept };
  });
  return { ...ruleBase, topics, candidates: new CandidateIndex(topics) };
}
