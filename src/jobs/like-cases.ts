// The stored determinations that are most like a request: same treatment, then shared facts. Bounded work.
import type { Database } from '../db/database.js';
import { factsByDeterminationIds } from '../db/find-by-determination.js';
import { findDeterminations } from '../db/find-determinations.js';
import type { DeterminationWhere } from '../db/where.js';
import type { RulePrediction } from '../rules/prediction.js';
import type { IsoDate } from '../terms.js';

export interface LikeCase {
  determinationId: number;
  /** 0 to 1: the share of known facts on which both agree. */
  similarity: number;
  sharedFacts: string[];
}

/** So many of the newest determinations of a treatment are compared. */
const COMPARED = 400;
/** Facts that every determination of a treatment shares, or that never recur. */
const NOT_COMPARED = new Set([
  'treatment',
  'category',
  'requestDate',
  'dateOfInjury',
  'dateOfService',
  'injuryAgeDays',
]);

/** Nearest first, at most `first`; only determinations decided before the day of the outlook and of other letters. */
export function findLikeCases(
  db: Database,
  { treatment, facts }: Pick<RulePrediction, 'treatment' | 'facts'>,
  { before, letterId }: { before: IsoDate | null; letterId: number | null },
  first: number,
  where: DeterminationWhere | null,
): LikeCase[] {
  if (treatment === null) return [];
  const conditions: DeterminationWhere[] = [{ treatment: { eq: treatment } }];
  if (where) conditions.push(where);
  if (before !== null) conditions.push({ decisionDate: { lt: before } });
  if (letterId !== null) conditions.push({ letterId: { ne: letterId } });
  const order = { field: 'DECISION_DATE', direction: 'DESC' } as const;
  const page = findDeterminations(db, { and: conditions }, order, { first: COMPARED });
  const ids = page.edges.map(({ row }) => row.id);
  const known = new Map(facts.filter(isCompared).map(({ name, value }) => [name, JSON.stringify(value)]));
  const stored = factsByDeterminationIds(db, ids);
  return ids
    .map((determinationId, at) => {
      const others = (stored[at] ?? []).filter(isCompared);
      const shared = others.filter(({ name, value }) => known.get(name) === JSON.stringify(value));
      const either = new Set([...known.keys(), ...others.map(({ name }) => name)]).size;
      const similarity = either === 0 ? 1 : shared.length / either;
      return { determinationId, similarity, sharedFacts: shared.map(({ name }) => name).sort() };
    })
    .sort((a, b) => b.similarity - a.similarity)
    .slice(0, first);
}

function isCompared({ name, source }: { name: string; source: string }): boolean {
  return source !== 'ASSUMED_ABSENT' && !NOT_COMPARED.has(name);
}
