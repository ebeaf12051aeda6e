// Tells whether changing the given facts, all together, can lead to an outcome.
import type { PredictedOutcome } from '../../terms.js';
import type { FactValue } from '../facts/fact-list.js';
import { moversOfRule } from '../topics/movers-of-rule.js';
import type { ChangeDecider } from './change-decider.js';
import type { VariedFact } from './change-space.js';
import { changesToMatch, type NewValues } from './matching-changes.js';

/** Whether some change of exactly these facts leads to a decided outcome. */
export function canBring(
  decider: ChangeDecider,
  facts: readonly VariedFact[],
  target: Exclude<PredictedOutcome, 'UNDETERMINED'>,
): boolean {
  const { start, candidates, question } = decider;
  const reaches = (changes: NewValues): boolean => decider.stateOf(changes).predictedOutcome === target;
  const all = (changes: NewValues, rest: readonly VariedFact[]): boolean => {
    const [first, ...others] = rest;
    if (!first) return reaches(changes);
    return first.values.some(
      (value) =>
        start.values.get(first.name) !== value &&
        all([...changes, [first.name, value] as [string, FactValue]], others),
    );
  };
  if (question.asked.ingredients.length > 0 || target === 'UPHELD') return all([], facts);
  return candidates.some((candidate, index) => {
    if (candidate.rule.recommendation !== 'RECOMMENDED') return false;
    const movers = moversOfRule(candidate.rule);
    const own = facts.filter(({ name }) => movers.has(name));
    if (own.length === 0 && start.judged[index]?.status !== 'MATCH') return false;
    const rest = facts.filter(({ name }) => !movers.has(name));
    return changesToMatch(candidate, own, start, start.values).some((changes) => all(changes, rest));
  });
}
