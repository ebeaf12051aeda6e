// A difference beside the facts that the rationale itself states: does it explain the reviewer's outcome by our own
// encoding? Audit only: nothing of it ever enters a prediction.
import type { AuditedDetermination, AuditFinding } from '../../audit/audited-determination.js';
import { caseWords } from '../../audit/rationale/rationale-sentences.js';
import { factNamesOf } from '../../rules/engine/condition-tree.js';
import type { Fact } from '../../rules/facts/fact.js';
import { factName, listWords, valueWords } from '../../rules/judge/fact-words.js';
import { type Judgement, judgeRequest } from '../../rules/judge/judge-request.js';
import type { RuleBase } from '../../rules/judge/rule-base.js';
import { readRequest } from '../../rules/reading/read-request.js';
import type { ProposedRequest } from '../../rules/request/request.js';

/** So many facts are named in a sentence. */
const NAMED = 4;

export interface RationaleJudgement {
  judgement: Judgement;
  /** Facts that the rationale states and that the record before the decision lacks or has otherwise; decisive ones, if any. */
  changed: Fact[];
}

/** Judges a request anew with the facts that the reviewer's own account of the case states; they win over what was read before. */
export function judgeOnRationale(
  request: ProposedRequest,
  rationale: { text: string; start: number },
  before: readonly Fact[],
  ruleBase: RuleBase,
): RationaleJudgement {
  const told = { text: caseWords(rationale.text), start: rationale.start };
  const known = new Map(before.map(({ name, value }) => [name, value]));
  const read = readRequest({ ...request, caseSummary: told }).facts;
  const stated = read.filter(({ source, readFrom }) => source === 'READ' && readFrom === 'CASE_SUMMARY');
  const given = new Set(request.facts.map(({ name }) => name));
  const added = stated.filter(({ name }) => !given.has(name)).map(({ name, value }) => ({ name, value }));
  const judgement = judgeRequest({ ...request, facts: [...request.facts, ...added] }, ruleBase);
  const deciding = new Set(judgement.decision.decidedBy.flatMap(({ rule }) => factNamesOf(rule)));
  const changed = stated.filter(({ name, value }) => known.get(name) !== value);
  const decisive = changed.filter(({ name }) => deciding.has(name));
  return { judgement, changed: decisive.length > 0 ? decisive : changed };
}

/** The finding on a determination whose outcome differs from our encoding: whether its rationale explains that. */
export function explainDifference(
  request: ProposedRequest,
  { rationale, outcome }: AuditedDetermination,
  before: readonly Fact[],
  ruleBase: RuleBase,
): AuditFinding {
  const { judgement, changed } = judgeOnRationale(request, rationale, before, ruleBase);
  const { predictedOutcome } = judgement.decision;
  const words = listWords(
    changed.slice(0, NAMED).map(({ name, value }) => `${factName(name)}: ${valueWords(name, value)}`),
  );
  if (predictedOutcome === outcome && changed.length > 0) {
    const message = `The outcome differs from our encoding on what was known before, and agrees with it on what the rationale states: ${words}.`;
    return { kind: 'DIFFERENCE_EXPLAINED', message, span: changed[0]?.span ?? null };
  }
  const message =
    predictedOutcome === 'UNDETERMINED'
      ? `The outcome differs from our encoding; with what the rationale states (${words}) our encoding decides nothing.`
      : 'The outcome differs from our encoding, on what was known before and on what the rationale states.';
  const { start, text } = rationale;
  return { kind: 'DIFFERENCE_NOT_EXPLAINED', message, span: { start, end: start + text.length } };
}
