// Which ordinary criteria an answer misses: what the deciding rules ask a request to show and the record does not.
import { findFactDefinition } from '../facts/fact-list.js';
import { isRareException } from '../topics/rule-standing.js';
import type { Finding } from './prediction.js';

/** Their names, in the order of the rules: exceptions of a refusal, conditions of a recommendation that stays open. */
export function criteriaNotShown(deciding: readonly Finding[]): string[] {
  const names = deciding.flatMap(({ rule, status, assumedAbsent, conditions }) =>
    (status === 'MATCH'
      ? assumedAbsent
      : conditions.filter((leaf) => leaf.part === 'WHEN' && leaf.status === 'UNKNOWN').map(({ fact }) => fact)
    ).filter((name) => {
      const fact = findFactDefinition(name);
      return fact !== undefined && !isRareException(rule, fact);
    }),
  );
  return [...new Set(names)];
}
