// What a search for missing facts and turning changes varies: the facts that the candidate rules and the policy ask
// for, and values that stand for all of theirs. Knows no outcomes.
//
// Bounds, so that an answer never takes long: at most 24 facts, in the order in which the rules ask for them, rules
// with the higher authority first; sets of at most three facts. Within these bounds the search is exact. A fact that
// follows from others (a total, time since injury) is varied itself and again through those of them that rules ask
// for.

import { candidateValues } from './candidate-values.js';
import type { Candidate } from './candidates.js';
import { CHRONIC_AFTER_DAYS } from './derive-facts.js';
import type { FactValues } from './engine/compile-condition.js';
import { type Leaf, leavesOf } from './engine/condition-tree.js';
import { type FactValue, findFactDefinition } from './fact-list.js';
import { authorityOrder } from './governing.js';

export const MOST_FACTS = 24;
export const MOST_CHANGES = 3;

/** The request itself: another treatment would be another request. */
const NEVER_VARIED = ['treatment', 'category'];

export interface VariedFact {
  name: string;
  values: FactValue[];
  /** Part of what is asked for, whom for and when. */
  fixed: boolean;
}

const RANK = authorityOrder({ chronic: false, shoulder: true });

function policyFacts(candidates: readonly Candidate[]): string[] {
  const kinds = new Set(candidates.map(({ topic }) => topic.authority));
  if (!kinds.has('BODY_PART_CHAPTER')) return [];
  return [
    ...(kinds.has('CHRONIC_PAIN') ? ['chronicPain'] : []),
    ...(kinds.has('ACUPUNCTURE') ? ['bodyPart'] : []),
  ];
}

/** Limits that a fact gets through what follows from it. */
function limitsThroughDerivations(name: string, leaves: readonly Leaf[], known: FactValues): FactValue[] {
  if (name === 'injuryAgeDays') return [CHRONIC_AFTER_DAYS];
  if (name === 'painScore') return [7];
  if (name === 'urDecision') return ['MODIFIED', 'SUBSTITUTED'];
  if (name === 'bodyPart') return ['SHOULDER', 'MULTIPLE', 'UPPER_LIMB'];
  const other =
    name === 'visitsRequested' ? 'priorVisits' : name === 'priorVisits' ? 'visitsRequested' : null;
  const rest = other === null ? undefined : known.get(other);
  if (typeof rest !== 'number') return name === 'visitsAuthorizedThisRequest' ? [0] : [];
  return leaves.flatMap(({ fact, value }) =>
    fact === 'totalVisitsOfCourse' && typeof value === 'number' ? [value - rest] : [],
  );
}

/** The facts to vary for these candidates on what is known (derived values left out). */
export function changeSpace(candidates: readonly Candidate[], known: FactValues): VariedFact[] {
  const ranked = [...candidates].sort(
    (left, right) => RANK.indexOf(left.topic.authority) - RANK.indexOf(right.topic.authority),
  );
  const leaves = ranked.flatMap(({ rule }) => [...leavesOf(rule.when), ...leavesOf(rule.unless)]);
  const names = [...new Set([...policyFacts(candidates), ...leaves.map((leaf) => leaf.fact)])];
  return names
    .filter((name) => !NEVER_VARIED.includes(name))
    .slice(0, MOST_FACTS)
    .flatMap((name) => {
      const definition = findFactDefinition(name);
      if (!definition) return [];
      const own = leaves.filter((leaf) => leaf.fact === name);
      const values = candidateValues(definition, own, limitsThroughDerivations(name, leaves, known));
      return [{ name, values, fixed: definition.fixed }];
    });
}
