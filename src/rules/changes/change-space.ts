// What a search for missing facts and turning changes varies: the facts that the candidate rules and the policy ask
// for, and values that stand for all of theirs. Bounds, so that an answer never takes long: the facts of rules that
// matter to the request (relevant-rules.ts), at most 24 of them, in the order in which the rules ask for them, rules
// that match first, then those that lack facts, of these the higher authority first; sets of at most three facts.
// Within these bounds the search is exact. A fact that follows from others (a total, time since injury) is varied
// itself and again through those of them that rules ask for.

import { type Leaf, leavesOf } from '../engine/condition-tree.js';
import { CHRONIC_AFTER_DAYS } from '../facts/derive-facts.js';
import type { FactValues } from '../facts/fact.js';
import { type FactDefinition, type FactValue, findFactDefinition } from '../facts/fact-list.js';
import { moversOf } from '../facts/movers.js';
import type { Candidate } from '../judge/candidates.js';
import { authorityOrder } from '../judge/governing.js';
import { judgeCandidates } from '../judge/judge-candidates.js';
import { relevantRules } from '../judge/relevant-rules.js';
import type { Rule } from '../topics/topic.js';
import { candidateValues } from './candidate-values.js';
import type { Question } from './change-decider.js';
import { liveRules } from './live-rules.js';

export const MOST_FACTS = 24;

/** The request itself: another treatment would be another request. */
const NEVER_VARIED = ['treatment', 'category'];

export interface VariedFact {
  name: string;
  values: FactValue[];
}

const RANK = authorityOrder({ chronic: false, shoulder: true });

/** Facts that the order of the authorities of these rules depends on. */
export function policyFacts(candidates: readonly Candidate[]): string[] {
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

const STATUS_RANK = { MATCH: 0, UNKNOWN: 1, NO_MATCH: 2 } as const;

function leavesOfRules(rules: readonly { rule: Rule }[]): Leaf[] {
  return rules.flatMap(({ rule }) => [...leavesOf(rule.when), ...leavesOf(rule.unless)]);
}

/** The names to vary: of the rules that matter, those first that are nearest to deciding. */
function namesToVary(
  question: Question,
  values: FactValues,
  varies: (fact: FactDefinition) => boolean,
): string[] {
  const { inForce } = question.candidates;
  const ranked = relevantRules(judgeCandidates(inForce, values), values).sort(
    (left, right) =>
      STATUS_RANK[left.status] - STATUS_RANK[right.status] ||
      RANK.indexOf(left.topic.authority) - RANK.indexOf(right.topic.authority),
  );
  const asked = [...policyFacts(inForce), ...leavesOfRules(ranked).map((leaf) => leaf.fact)];
  return [...new Set(asked)]
    .filter((name) => {
      const definition = findFactDefinition(name);
      return definition && varies(definition) && !NEVER_VARIED.includes(name) && !question.kept?.has(name);
    })
    .slice(0, MOST_FACTS);
}

export interface ChangeSpace {
  facts: VariedFact[];
  /** The rules that matter when only these facts change. */
  candidates: readonly Candidate[];
}

/** What to vary for a request: of the facts that `varies` allows, those that can make a difference. */
export function changeSpace(
  question: Question,
  values: FactValues,
  varies: (fact: FactDefinition) => boolean,
): ChangeSpace {
  const names = namesToVary(question, values, varies);
  const { inForce } = question.candidates;
  const compound = question.asked.ingredients.length > 0;
  const candidates = compound ? inForce : liveRules(inForce, values, new Set(names));
  const leaves = leavesOfRules(candidates);
  const moving = new Set([...leaves.map((leaf) => leaf.fact), ...policyFacts(candidates)].flatMap(moversOf));
  const facts = names.flatMap((name) => {
    const definition = findFactDefinition(name);
    if (!definition || !moving.has(name)) return [];
    const own = leaves.filter((leaf) => leaf.fact === name);
    const varied = candidateValues(definition, own, limitsThroughDerivations(name, leaves, question.known));
    return [{ name, values: varied }];
  });
  return { facts, candidates };
}
