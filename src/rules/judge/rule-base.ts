// Topics in memory, found by treatment and by compound ingredient.
import type { Guideline } from '../../catalogue/guideline.js';
import type { Topic } from '../topics/topic.js';
import { CandidateIndex } from './candidates.js';

/** Everything that the engine judges by. Never changed once made, so that evaluations can share it. */
export interface RuleBase {
  topics: readonly Topic[];
  guidelines: ReadonlyMap<string, Guideline>;
  /** Digest of all topics, the fact list and the engine's version. */
  version: string;
  candidates: CandidateIndex;
}

/** A rule base of sound topics. */
export function makeRuleBase(
  topics: readonly Topic[],
  guidelines: ReadonlyMap<string, Guideline>,
  version: string,
): RuleBase {
  return { topics, guidelines, version, candidates: new CandidateIndex(topics) };
}
