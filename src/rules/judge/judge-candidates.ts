// Judges candidate rules by their compiled conditions.
import type { FactValues } from '../facts/fact.js';
import type { Candidate } from './candidates.js';
import type { JudgedRule } from './governing.js';

/** A candidate with the result of its compiled conditions. */
export interface JudgedCandidate extends JudgedRule {
  candidate: Candidate;
}

/** One candidate judged on known values. */
export function judgeCandidate(candidate: Candidate, values: FactValues): JudgedRule {
  const { topic, rule, part } = candidate;
  const status = candidate.statusOf(values);
  return { topic, rule, part, status, standing: candidate.standingOf(values, status) };
}

/** The candidates judged on known values, in their order. */
export function judgeCandidates(candidates: readonly Candidate[], values: FactValues): JudgedCandidate[] {
  return candidates.map((candidate) => ({ ...judgeCandidate(candidate, values), candidate }));
}
