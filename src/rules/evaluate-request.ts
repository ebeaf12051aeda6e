// Turns one request into one prediction by the rules, with findings and traces from json-rules-engine. Nothing is shared
// between evaluations but the rule base, which never changes.

import type { Guideline } from '../catalogue/guideline.js';
import type { Question } from './changes/change-decider.js';
import { findCounterfactuals, findMissingFacts } from './changes/missing-facts.js';
import { DERIVATIONS } from './facts/derive-facts.js';
import type { Fact, FactValues } from './facts/fact.js';
import { valuesOf } from './facts/fact.js';
import type { Candidate } from './judge/candidates.js';
import { findCaveats } from './judge/caveats.js';
import { editionNotConfirmed } from './judge/edition-not-confirmed.js';
import { type Decision, decideOutcome, type JudgedRule, restsOnRecalled } from './judge/governing.js';
import { governingDate } from './judge/in-force.js';
import { judgeCandidates } from './judge/judge-candidates.js';
import { decisionOn, type PosedRequest, poseRequest } from './judge/judge-request.js';
import type { Finding, RulePrediction } from './judge/prediction.js';
import { withoutProspectiveReview } from './judge/prospective-review.js';
import { rulesToList } from './judge/relevant-rules.js';
import type { RuleBase } from './judge/rule-base.js';
import { hasRecord } from './judge/silence.js';
import { type PartFinding, traceFindings } from './judge/trace-findings.js';
import type { ProposedRequest } from './request/request.js';
import { findSurgery } from './request/surgery-of-request.js';

export interface EvaluationOptions {
  /** Leaves out missing facts and counterfactuals, which cost the most. */
  withoutChanges?: boolean;
}

/** Facts that follow anew whenever others change. */
const DERIVED_NAMES = new Set(DERIVATIONS.map((derivation) => derivation.name));

const ORDER = { MATCH: 1, UNKNOWN: 2, NO_MATCH: 3 } as const;

/** Conditions that are not known: the fewer, the nearer the rule is to speaking. */
function openConditions(finding: Finding): number {
  return finding.conditions.filter(({ part, status }) => part === 'WHEN' && status === 'UNKNOWN').length;
}

/**
 * Those that decided first, then matches, then rules that lack facts, those that lack the fewest first, then the rest;
 * alike ones in the order of the rule base.
 */
function ordered(findings: readonly PartFinding[], decidedBy: readonly JudgedRule[]): Finding[] {
  const deciding = new Set(decidedBy.map((each) => each.rule.id));
  const rank = (finding: Finding): number => (deciding.has(finding.rule.id) ? 0 : ORDER[finding.status]);
  return [...findings]
    .sort((left, right) => rank(left) - rank(right) || openConditions(left) - openConditions(right))
    .map(({ part: _part, ...finding }) => finding);
}

/** Facts of exceptions that the deciding findings take as absent. */
function assumedAbsent(findings: readonly Finding[]): Fact[] {
  return [...new Set(findings.flatMap((finding) => finding.assumedAbsent))].map((name) => {
    const asked = findings
      .flatMap((finding) => finding.conditions)
      .find((leaf) => leaf.fact === name && leaf.part === 'UNLESS');
    const value = asked?.operator === 'equal' && typeof asked.expected === 'boolean' ? !asked.expected : null;
    const note = 'An exception that the record does not show.';
    return { name, value, source: 'ASSUMED_ABSENT', span: null, readFrom: null, note };
  });
}

interface Evaluated {
  judged: JudgedRule[];
  findings: PartFinding[];
}

/** All candidates judged; those to be listed by json-rules-engine, with their traces. */
async function evaluateCandidates(candidates: readonly Candidate[], values: FactValues): Promise<Evaluated> {
  const compiled = judgeCandidates(candidates, values);
  const listed = rulesToList(compiled, values).map(({ candidate }) => candidate);
  const findings = await traceFindings(listed, values);
  const traced = new Map(listed.map((candidate, at) => [candidate, findings[at]]));
  const judged = compiled.map(({ candidate, topic, rule, part, status, standing }) => {
    return { topic, rule, part, status: traced.get(candidate)?.status ?? status, standing };
  });
  return { judged, findings };
}

/** What the rules of the last encoded edition would have decided; it never decides. */
async function judgeOutOfForce({
  candidates,
  values,
  asked,
}: PosedRequest): Promise<Pick<RulePrediction, 'outOfForceFindings' | 'outOfForce'>> {
  if (candidates.outOfForceDay === null || candidates.outOfForce.length === 0) {
    return { outOfForceFindings: [], outOfForce: null };
  }
  const { judged, findings } = await evaluateCandidates(candidates.outOfForce, values);
  const { predictedOutcome, decidedBy } = decideOutcome(judged, values, asked.ingredients);
  return {
    outOfForceFindings: ordered(findings, decidedBy),
    outOfForce: { predictedOutcome, day: candidates.outOfForceDay },
  };
}

/**
 * Facts that no change may touch. A service beside a surgery that it is not known to serve stays one: were it to serve
 * it, the surgery would be predicted, too.
 */
function keptFor({ kept, values }: PosedRequest, request: ProposedRequest): ReadonlySet<string> {
  if (kept.size > 0 || values.has('surgeryPredicted') || findSurgery(request) === null) return kept;
  return new Set(['dependsOnSurgery']);
}

function changesFor(
  posed: PosedRequest,
  request: ProposedRequest,
  decision: Decision,
  options: EvaluationOptions,
): Pick<RulePrediction, 'missingFacts' | 'counterfactuals'> {
  const withoutWord = posed.kept.size > 0 && !hasRecord(request);
  if (options.withoutChanges || withoutWord) return { missingFacts: [], counterfactuals: [] };
  const { facts, candidates, asked } = posed;
  const known = valuesOf(facts.filter((fact) => fact.source !== 'DERIVED' || !DERIVED_NAMES.has(fact.name)));
  const question: Question = { candidates, asked, known, kept: keptFor(posed, request) };
  return decision.predictedOutcome === 'UNDETERMINED'
    ? { missingFacts: findMissingFacts(question), counterfactuals: [] }
    : { missingFacts: [], counterfactuals: findCounterfactuals(question, decision.predictedOutcome) };
}

/** The editions that the answer stands on: of the rules that decided, else of those whose findings are listed. */
function editionsBehind(findings: readonly Finding[], ruleBase: RuleBase): Guideline[] {
  return findings.flatMap(({ topic }) => ruleBase.guidelines.get(topic.guideline) ?? []);
}

/**
 * What the rules say of a request. Throws FactError where a stated fact is not in the list or has not one of its
 * values.
 */
export async function evaluateRequest(
  request: ProposedRequest,
  ruleBase: RuleBase,
  options: EvaluationOptions = {},
): Promise<RulePrediction> {
  const posed = poseRequest(request, ruleBase);
  const { facts, values, treatment, treatments, candidates } = posed;
  const { judged, findings } = await evaluateCandidates(candidates.inForce, values);
  const decision = decisionOn(posed, judged, request);
  const day = governingDate(request);
  const decidedBy = new Set(decision.decidedBy.map((each) => each.rule.id));
  const deciding = findings.filter((finding) => decidedBy.has(finding.rule.id));
  return {
    predictedOutcome: decision.predictedOutcome,
    undeterminedReason: decision.undeterminedReason,
    ground: decision.ground,
    recalled: restsOnRecalled(decision),
    treatment,
    treatments,
    facts: [...facts, ...assumedAbsent(deciding)],
    findings: ordered(findings, decision.decidedBy),
    judged,
    decidedBy: [...decidedBy],
    ...(await judgeOutOfForce(posed)),
    caveats: [
      ...findCaveats(request, values),
      ...withoutProspectiveReview(values, day),
      ...editionNotConfirmed(editionsBehind(deciding.length > 0 ? deciding : findings, ruleBase), day),
    ],
    ...changesFor(posed, request, decision, options),
    rulesVersion: ruleBase.version,
  };
}
