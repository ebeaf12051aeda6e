// The compiled way to an outcome: candidates and known values in, decision out. No traces, no texts, synchronous.
// Used for whole corpora and in the search for missing facts; single predictions with traces come from json-rules-engine.

import type { IsoDate } from '../../terms.js';
import type { FactValues } from '../facts/fact.js';
import type { AskedFor, Candidates } from './candidates.js';
import { type Decision, decideOutcome } from './governing.js';
import { judgeCandidate } from './judge-candidates.js';
import { withReasonOfIndex } from './reason-of-index.js';
import type { RuleBase } from './rule-base.js';

/** The decision of these candidates on known values, derived ones included. */
export function decideCandidates(candidates: Candidates, asked: AskedFor, values: FactValues): Decision {
  const judged = candidates.inForce.map((candidate) => judgeCandidate(candidate, values));
  return withReasonOfIndex(decideOutcome(judged, values, asked.ingredients), candidates, asked);
}

/** One case of a corpus: what is asked for, the governing day, and all known values, derived ones included. */
export interface FactCase extends AskedFor {
  day: IsoDate;
  values: FactValues;
}

/** The decision on one case of a corpus. */
export function decideFacts(ruleBase: RuleBase, factCase: FactCase): Decision {
  const candidates = ruleBase.candidates.find(factCase, factCase.day);
  return decideCandidates(candidates, factCase, factCase.values);
}
