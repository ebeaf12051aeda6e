// The compiled, synchronous way from a request to a decision, for whole corpora: the same facts, the same conditions
// and the same policy as evaluate-request.ts, without traces. A differential test holds the two equal.
import { findCandidates } from './candidates.js';
import { withReasonOfIndex } from './evaluate-facts.js';
import type { FactValue } from './fact-list.js';
import { type FactDeps, type RequestFacts, readRequest } from './facts-of.js';
import { type Decision, decideOutcome, type JudgedRule } from './governing.js';
import { governingDate } from './in-force.js';
import type { Fact, ProposedRequest } from './prediction.js';
import type { RuleBase } from './rule-base.js';
import { findSurgery, requestForSurgery } from './surgery-of-request.js';

export interface Judgement {
  facts: Fact[];
  treatment: string | null;
  treatments: string[];
  decision: Decision;
  /** Every rule in force that speaks of the request, with its result. */
  judged: JudgedRule[];
}

/** The surgery of the same request, as a request of its own; null where none is named. */
export function surgeryOf(request: ProposedRequest, deps: FactDeps): ProposedRequest | null {
  const surgery = findSurgery(request, deps);
  return surgery === null ? null : requestForSurgery(request, surgery);
}

/** Whether what the rules say of the surgery has still to be found out. */
export function wantsSurgery({ facts }: RequestFacts): boolean {
  const depends = facts.some(({ name, value }) => name === 'dependsOnSurgery' && value === true);
  return depends && !facts.some(({ name }) => name === 'surgeryPredicted');
}

/** What the rules predict for the surgery, as a fact of what depends on it. */
export function surgeryPredicted(value: string): Fact {
  const note = 'What the rules predict for the surgery of the same request.';
  return { name: 'surgeryPredicted', value, source: 'DERIVED', span: null, readFrom: null, note };
}

function factsWithSurgery(request: ProposedRequest, ruleBase: RuleBase, deps: FactDeps): RequestFacts {
  const read = readRequest(request, deps);
  const surgery = wantsSurgery(read) ? surgeryOf(request, deps) : null;
  if (surgery === null) return read;
  const { decision } = judgeRequest(surgery, ruleBase, deps);
  return { ...read, facts: [...read.facts, surgeryPredicted(decision.predictedOutcome)] };
}

/** What the rules decide on a request. Throws FactError as evaluateRequest does. */
export function judgeRequest(request: ProposedRequest, ruleBase: RuleBase, deps: FactDeps): Judgement {
  const { facts, recognised } = factsWithSurgery(request, ruleBase, deps);
  const values = new Map(facts.map((fact) => [fact.name, fact.value as FactValue]));
  const stated = values.get('treatment');
  const treatment = typeof stated === 'string' ? stated : null;
  const asked = { treatment, ingredients: recognised.ingredients };
  const candidates = findCandidates(ruleBase, asked, governingDate(request));
  const judged = candidates.inForce.map((candidate) => ({
    topic: candidate.topic,
    rule: candidate.rule,
    part: candidate.part,
    status: candidate.statusOf(values),
  }));
  const decision = withReasonOfIndex(decideOutcome(judged, values, asked.ingredients), candidates, asked);
  return { facts, treatment, treatments: recognised.treatments, decision, judged };
}
