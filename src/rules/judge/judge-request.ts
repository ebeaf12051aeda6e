// From a request to a decision by compiled rules, synchronous, for whole corpora; and the way from a request to its
// facts, its surgery and its candidates, which predictions with traces share.

import type { Fact, FactValues } from '../facts/fact.js';
import { valuesOf } from '../facts/fact.js';
import { moversOf } from '../facts/movers.js';
import { readRequest } from '../reading/read-request.js';
import type { ProposedRequest } from '../request/request.js';
import { findSurgery, requestForSurgery } from '../request/surgery-of-request.js';
import { moversOfRule } from '../topics/movers-of-rule.js';
import type { AskedFor, Candidates } from './candidates.js';
import { type Decision, decideOutcome, type JudgedRule } from './governing.js';
import { governingDate } from './in-force.js';
import { type JudgedCandidate, judgeCandidates } from './judge-candidates.js';
import { withReasonOfIndex } from './reason-of-index.js';
import type { RuleBase } from './rule-base.js';
import { withoutSilence } from './silence.js';

/** A request as the rules see it. */
export interface PosedRequest {
  facts: Fact[];
  /** The known values of the facts. */
  values: FactValues;
  treatment: string | null;
  treatments: readonly string[];
  asked: AskedFor;
  candidates: Candidates;
  /** Facts on which the prediction for the surgery of the same request hangs; empty where there is none. */
  kept: ReadonlySet<string>;
}

export interface Judgement {
  facts: Fact[];
  treatment: string | null;
  treatments: readonly string[];
  decision: Decision;
  /** Every rule in force that speaks of the request, with its result. */
  judged: JudgedCandidate[];
}

const NONE: ReadonlySet<string> = new Set();

interface SurgeryJudged {
  fact: Fact;
  kept: ReadonlySet<string>;
}

/** What the rules say of the surgery that the service depends on; null where there is none, or it is known already. */
function judgeSurgery(
  facts: readonly Fact[],
  request: ProposedRequest,
  ruleBase: RuleBase,
): SurgeryJudged | null {
  const depends = facts.some(({ name, value }) => name === 'dependsOnSurgery' && value === true);
  if (!depends || facts.some(({ name }) => name === 'surgeryPredicted')) return null;
  const surgery = findSurgery(request);
  if (surgery === null) return null;
  const asked = requestForSurgery(request, surgery);
  const { decision, judged } = judgeRequest(asked, ruleBase);
  const note = 'What the rules predict for the surgery of the same request.';
  const value = decision.predictedOutcome;
  const kept = new Set([
    'dependsOnSurgery',
    ...moversOf('chronicPain'),
    ...judged.flatMap(({ rule }) => [...moversOfRule(rule)]),
  ]);
  return {
    fact: { name: 'surgeryPredicted', value, source: 'DERIVED', span: null, readFrom: null, note },
    kept,
  };
}

/** Reads a request, and finds the rules that speak of it. */
export function poseRequest(request: ProposedRequest, ruleBase: RuleBase): PosedRequest {
  const read = readRequest(request);
  const surgery = judgeSurgery(read.facts, request, ruleBase);
  const facts = surgery === null ? read.facts : [...read.facts, surgery.fact];
  const values = valuesOf(facts);
  const stated = values.get('treatment');
  const treatment = typeof stated === 'string' ? stated : null;
  const { treatments, ingredients } = read.recognised;
  const asked = { treatment, ingredients };
  const candidates = ruleBase.candidates.find(asked, governingDate(request));
  return { facts, values, treatment, treatments, asked, candidates, kept: surgery?.kept ?? NONE };
}

/** What judged candidates decide on the request that was posed. */
export function decisionOn(
  { values, asked, candidates }: PosedRequest,
  judged: readonly JudgedRule[],
  request: ProposedRequest,
): Decision {
  const decided = withReasonOfIndex(decideOutcome(judged, values, asked.ingredients), candidates, asked);
  return withoutSilence(decided, request);
}

/** What the rules decide on a request. Throws FactError as evaluateRequest does. */
export function judgeRequest(request: ProposedRequest, ruleBase: RuleBase): Judgement {
  const posed = poseRequest(request, ruleBase);
  const { facts, values, treatment, treatments, candidates } = posed;
  const judged = judgeCandidates(candidates.inForce, values);
  return { facts, treatment, treatments, decision: decisionOn(posed, judged, request), judged };
}
