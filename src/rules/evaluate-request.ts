// One request into one prediction of the rules, with findings and traces from json-rules-engine. Knows no forecast,
// no storage, no letter. Nothing is shared between evaluations but the rule base, which never changes.
import { type Candidates, findCandidates } from './candidates.js';
import { findCaveats } from './caveats.js';
import type { Question } from './change-decider.js';
import { DERIVATIONS } from './derive-facts.js';
import { withReasonOfIndex } from './evaluate-facts.js';
import { FactError } from './fact-error.js';
import type { FactValue } from './fact-list.js';
import { type FactDeps, type RequestFacts, readRequest } from './facts-of.js';
import { findFindings, type PartFinding } from './find-findings.js';
import { type Decision, decideOutcome, type JudgedRule } from './governing.js';
import { governingDate } from './in-force.js';
import { surgeryOf, surgeryPredicted, wantsSurgery } from './judge-request.js';
import { findCounterfactuals, findMissingFacts } from './missing-facts.js';
import type { Fact, Finding, ProposedRequest, RulePrediction } from './prediction.js';
import type { RuleBase } from './rule-base.js';

export interface EvaluationDeps extends FactDeps {
  /** Facts read elsewhere, such as by a slow reader; bounded by `timeoutMs`. */
  lookUpFacts?(request: ProposedRequest): Promise<readonly Fact[]>;
  /** After this many milliseconds without an answer of `lookUpFacts` the evaluation fails. Default: 5000. */
  timeoutMs?: number;
  /** Leaves out missing facts and counterfactuals, which cost the most. */
  withoutChanges?: boolean;
}

async function lookUp(request: ProposedRequest, deps: EvaluationDeps): Promise<readonly Fact[]> {
  if (!deps.lookUpFacts) return [];
  const limit = deps.timeoutMs ?? 5000;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const message = `Facts looked up elsewhere did not arrive within ${limit} ms.`;
    timer = setTimeout(() => reject(new FactError('FACT_LOOK_UP_TIMEOUT', message, null)), limit);
  });
  try {
    return await Promise.race([deps.lookUpFacts(request), late]);
  } finally {
    clearTimeout(timer);
  }
}

function valuesOf(facts: readonly Fact[]): Map<string, FactValue> {
  return new Map(facts.map((fact) => [fact.name, fact.value as FactValue]));
}

/** Facts that follow anew whenever others change. */
const DERIVED_NAMES = new Set(DERIVATIONS.map((derivation) => derivation.name));

const ORDER = { MATCH: 1, UNKNOWN: 2, NO_MATCH: 3 } as const;

/** Those that decided first, then matches, unknowns, the rest; inside each, the order of the rule base. */
function ordered(findings: readonly PartFinding[], decidedBy: readonly JudgedRule[]): Finding[] {
  const deciding = new Set(decidedBy.map((each) => each.rule.id));
  const rank = (finding: Finding): number => (deciding.has(finding.rule.id) ? 0 : ORDER[finding.status]);
  return [...findings]
    .sort((left, right) => rank(left) - rank(right))
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

/** What the rules of the last encoded edition would have decided; it never decides. */
async function judgeOutOfForce(
  candidates: Candidates,
  values: ReadonlyMap<string, FactValue>,
  ingredients: readonly string[],
): Promise<Pick<RulePrediction, 'outOfForceFindings' | 'outOfForce'>> {
  if (candidates.outOfForceDay === null || candidates.outOfForce.length === 0) {
    return { outOfForceFindings: [], outOfForce: null };
  }
  const findings = await findFindings(candidates.outOfForce, values);
  const { predictedOutcome, decidedBy } = decideOutcome(findings, values, ingredients);
  return {
    outOfForceFindings: ordered(findings, decidedBy),
    outOfForce: { predictedOutcome, day: candidates.outOfForceDay },
  };
}

/** The facts, with what the rules predict for the surgery of the same request where the service depends on one. */
async function readAll(
  request: ProposedRequest,
  ruleBase: RuleBase,
  deps: EvaluationDeps,
): Promise<RequestFacts> {
  const read = readRequest(request, deps, await lookUp(request, deps));
  const surgery = wantsSurgery(read) ? surgeryOf(request, deps) : null;
  if (surgery === null) return read;
  const { predictedOutcome } = await evaluateRequest(surgery, ruleBase, { ...deps, withoutChanges: true });
  return { ...read, facts: [...read.facts, surgeryPredicted(predictedOutcome)] };
}

function changesFor(
  question: Question,
  decision: Decision,
  deps: EvaluationDeps,
): Pick<RulePrediction, 'missingFacts' | 'counterfactuals'> {
  if (deps.withoutChanges) return { missingFacts: [], counterfactuals: [] };
  return decision.predictedOutcome === 'UNDETERMINED'
    ? { missingFacts: findMissingFacts(question), counterfactuals: [] }
    : { missingFacts: [], counterfactuals: findCounterfactuals(question, decision.predictedOutcome) };
}

/**
 * What the rules say of a request. Throws FactError where a stated fact is not in the list or has not one of its
 * values, and where facts looked up elsewhere do not arrive in time.
 */
export async function evaluateRequest(
  request: ProposedRequest,
  ruleBase: RuleBase,
  deps: EvaluationDeps,
): Promise<RulePrediction> {
  const { facts, recognised } = await readAll(request, ruleBase, deps);
  const values = valuesOf(facts);
  const statedTreatment = values.get('treatment');
  const treatment = typeof statedTreatment === 'string' ? statedTreatment : null;
  const asked = { treatment, ingredients: recognised.ingredients };
  const candidates = findCandidates(ruleBase, asked, governingDate(request));
  const findings = await findFindings(candidates.inForce, values);
  const decision = withReasonOfIndex(decideOutcome(findings, values, asked.ingredients), candidates, asked);
  const known = valuesOf(facts.filter((fact) => fact.source !== 'DERIVED' || !DERIVED_NAMES.has(fact.name)));
  const deciding = findings.filter((finding) =>
    decision.decidedBy.some((each) => each.rule.id === finding.rule.id),
  );
  return {
    predictedOutcome: decision.predictedOutcome,
    undeterminedReason: decision.undeterminedReason,
    treatment,
    treatments: recognised.treatments,
    facts: [...facts, ...assumedAbsent(deciding)],
    findings: ordered(findings, decision.decidedBy),
    decidedBy: [...new Set(decision.decidedBy.map((each) => each.rule.id))],
    ...(await judgeOutOfForce(candidates, values, asked.ingredients)),
    caveats: findCaveats(request, values),
    ...changesFor({ candidates, asked, known }, decision, deps),
    rulesVersion: ruleBase.version,
  };
}
