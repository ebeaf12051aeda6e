// Judges candidate rules by their compiled conditions.
import type { FactValues } from '../facts/fact.js';
import type { Candidate } from './candidates.js';
import type { JudgedRule } from './governing.js';

/** A candidate with the result of its compiled conditions. */
export interface JudgedCandidate extends JudgedRule {
  candidate: Candidate;
}

/** The candidates judged on known values, in their order. */
export function judgeCandidates(candidates: readonly Candidate[], values: FactValues): JudgedCandidate[] {
  return candidates.map((candidate) => {
    const { topic, rule, part } = candidate;
    return { topic, rule, part, status: candidate.statusOf(values), candidate };
  });
}
