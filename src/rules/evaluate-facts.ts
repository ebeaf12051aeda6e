// The compiled way to an outcome: candidates and known values in, decision out. No traces, no texts, synchronous.
// For corpora and for the search of missing facts; single predictions with traces come from json-rules-engine.
import type { IsoDate } from '../terms.js';
import { type AskedFor, type Candidates, findCandidates } from './candidates.js';
import type { FactValues } from './engine/compile-condition.js';
import { type Decision, decideOutcome, type JudgedRule } from './governing.js';
import type { RuleBase } from './rule-base.js';

/** Why nothing was decided, where no rule that names the treatment is in force; the policy's own answer otherwise. */
export function withReasonOfIndex(decision: Decision, candidates: Candidates, asked: AskedFor): Decision {
  if (decision.predictedOutcome !== 'UNDETERMINED' || candidates.named) return decision;
  if (decision.undeterminedReason === 'CONFLICT') return decision;
  if (candidates.outOfForce.length > 0) return { ...decision, undeterminedReason: 'NOT_IN_FORCE' };
  return { ...decision, undeterminedReason: asked.treatment === null ? 'NOT_RECOGNISED' : 'NO_RULE' };
}

/** The decision of these candidates on known values, derived ones included. */
export function decideCandidates(candidates: Candidates, asked: AskedFor, values: FactValues): Decision {
  const judged: JudgedRule[] = [];
  for (const candidate of candidates.inForce) {
    const status = candidate.statusOf(values);
    if (status !== 'NO_MATCH')
      judged.push({ topic: candidate.topic, rule: candidate.rule, part: candidate.part, status });
  }
  return withReasonOfIndex(decideOutcome(judged, values, asked.ingredients), candidates, asked);
}

/** One case of a corpus: what is asked for, the governing day, and all known values, derived ones included. */
export interface FactCase extends AskedFor {
  day: IsoDate;
  values: FactValues;
}

/** A rule base that answers cases from compiled rules, candidates found once for each treatment and period. */
export interface CompiledRuleBase {
  ruleBase: RuleBase;
  evaluateFacts(factCase: FactCase): Decision;
}

/** The days on which some rule begins to rule, or has just stopped: between two of them nothing changes. */
function periodStarts(ruleBase: RuleBase): string[] {
  const starts = new Set<string>();
  for (const { inForceFrom, inForceUntil } of ruleBase.topics.flatMap((topic) => topic.rules)) {
    if (inForceFrom !== null) starts.add(inForceFrom);
    // "~" sorts behind every digit, so that the last day itself still belongs to the period that it ends.
    if (inForceUntil !== null) starts.add(`${inForceUntil}~`);
  }
  return [...starts].sort();
}

function periodOf(starts: readonly string[], day: string): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? '') <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Prepares a rule base for whole corpora. Holds no state but a cache of candidates. */
export function compileRuleBase(ruleBase: RuleBase): CompiledRuleBase {
  const starts = periodStarts(ruleBase);
  const cache = new Map<string, Candidates>();
  const candidatesFor = (asked: AskedFor, day: IsoDate): Candidates => {
    const key = `${periodOf(starts, day)} ${asked.treatment ?? '?'} ${asked.ingredients.join(' ')}`;
    let candidates = cache.get(key);
    if (!candidates) {
      candidates = findCandidates(ruleBase, asked, day);
      if (cache.size >= 20_000) cache.clear();
      cache.set(key, candidates);
    }
    return candidates;
  };
  return {
    ruleBase,
    evaluateFacts: (factCase) =>
      decideCandidates(candidatesFor(factCase, factCase.day), factCase, factCase.values),
  };
}
