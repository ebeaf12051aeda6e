// Like determinations with unlike outcomes: groups by treatment, deciding rules and deciding facts, tested by letters.
// Items of one letter are one cluster: a letter counts once, as having an overturned item or none.
import { clustersOf } from '../forecast/resample.js';
import type { JsonValue, Outcome } from '../terms.js';

export interface LikeMember {
  determinationId: number;
  letterId: number;
  treatment: string | null;
  topic: string | null;
  /** Names and values of the facts on which the deciding rules rest. */
  facts: { name: string; value: JsonValue }[];
  outcome: Outcome;
  /** 0 to 1: the chance to be upheld that its case led to expect. */
  expected: number;
}

export interface LikeGroup {
  key: string;
  treatment: string | null;
  topic: string | null;
  facts: { name: string; value: JsonValue }[];
  upheld: number;
  overturned: number;
  letters: number;
  expectedUpheld: number;
  /** Null where a group is too small to test. */
  adjustedP: number | null;
  flagged: boolean;
  determinationIds: number[];
}

/** The share of flagged groups that may be flagged by chance. */
export const FALSE_DISCOVERY_RATE = 0.05;
/** Fewer letters can show nothing. */
const SMALLEST = 3;

/** What makes two determinations alike. */
export function likeKey({
  treatment,
  topic,
  facts,
}: Pick<LikeMember, 'treatment' | 'topic' | 'facts'>): string {
  return JSON.stringify([treatment, topic, facts.map(({ name, value }) => [name, value])]);
}

/** Groups of at least two letters with both outcomes, most unlike what was expected first. */
export function findLikeGroups(members: readonly LikeMember[]): LikeGroup[] {
  const recognised = members.filter(({ treatment }) => treatment !== null);
  const groups = clustersOf(recognised, likeKey).map(groupOf);
  const tested = adjusted(groups);
  return tested
    .filter((group) => group.letters >= 2 && group.upheld > 0 && group.overturned > 0)
    .sort(
      (a, b) =>
        (a.adjustedP ?? 2) - (b.adjustedP ?? 2) || surprise(b) - surprise(a) || (a.key < b.key ? -1 : 1),
    );
}

const surprise = (group: LikeGroup): number => Math.abs(group.upheld - group.expectedUpheld);

function groupOf(members: readonly LikeMember[]): LikeGroup & { p: number | null } {
  const [first] = members as [LikeMember];
  const letters = clustersOf(members, ({ letterId }) => String(letterId));
  const upheld = members.filter(({ outcome }) => outcome === 'UPHELD').length;
  const clean = letters.map((items) => items.reduce((product, { expected }) => product * expected, 1));
  const observed = letters.filter((items) => items.every(({ outcome }) => outcome === 'UPHELD')).length;
  return {
    key: likeKey(first),
    treatment: first.treatment,
    topic: first.topic,
    facts: first.facts,
    upheld,
    overturned: members.length - upheld,
    letters: letters.length,
    expectedUpheld: members.reduce((sum, { expected }) => sum + expected, 0),
    p: letters.length < SMALLEST ? null : exactP(clean, observed),
    adjustedP: null,
    flagged: false,
    determinationIds: members.map(({ determinationId }) => determinationId),
  };
}

/**
 * Two-sided exact p of `observed` successes among independent trials of unequal chances (Poisson binomial): the
 * chance of all counts that are no likelier than the one observed. Time grows with the square of the trials.
 */
export function exactP(chances: readonly number[], observed: number): number {
  let distribution = [1];
  for (const chance of chances) {
    const next = new Array<number>(distribution.length + 1).fill(0);
    distribution.forEach((mass, count) => {
      next[count] = (next[count] ?? 0) + mass * (1 - chance);
      next[count + 1] = (next[count + 1] ?? 0) + mass * chance;
    });
    distribution = next;
  }
  const limit = (distribution[observed] ?? 0) * (1 + 1e-9);
  return Math.min(
    1,
    distribution.reduce((sum, mass) => (mass <= limit ? sum + mass : sum), 0),
  );
}

/** Benjamini-Hochberg (1995): adjusted p, and whether a group is flagged at the false discovery rate. */
function adjusted(groups: readonly (LikeGroup & { p: number | null })[]): LikeGroup[] {
  const tested = groups.filter(({ p }) => p !== null).sort((a, b) => (b.p ?? 0) - (a.p ?? 0));
  const adjustedPs = new Map<string, number>();
  let smallest = 1;
  tested.forEach(({ key, p }, at) => {
    smallest = Math.min(smallest, ((p ?? 1) * tested.length) / (tested.length - at));
    adjustedPs.set(key, smallest);
  });
  return groups.map(({ p: _p, ...group }) => {
    const adjustedP = adjustedPs.get(group.key) ?? null;
    return { ...group, adjustedP, flagged: adjustedP !== null && adjustedP <= FALSE_DISCOVERY_RATE };
  });
}
