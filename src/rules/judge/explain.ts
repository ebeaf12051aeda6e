// One paragraph for a person: the answer, what decided it and where it is written, the evidence, what is missing or
// presumed. Above 150 lines, because the paragraph is one and its sentences share their words.
import type { Guideline } from '../../catalogue/guideline.js';
import type { IsoDate } from '../../terms.js';
import type { Fact } from '../facts/fact.js';
import type { ProposedRequest } from '../request/request.js';
import { criteriaNotShown } from './criteria-not-shown.js';
import { comparisonWords, factName, listWords, sourceWords, valueWords } from './fact-words.js';
import type { Finding, RulePrediction } from './prediction.js';

const ANSWERS = {
  UPHELD: 'By these rules the denial would be upheld: the service is not authorized as requested.',
  OVERTURNED: 'By these rules the denial would be overturned: the service is medically necessary.',
} as const;

const REASONS = {
  NO_RULE: 'No encoded rule in force applies to it. Silence of a guideline is never a denial.',
  INSUFFICIENT_FACTS: 'Rules speak of this treatment, but the record does not hold the facts that they need.',
  CONFLICT: 'Rules of equal rank recommend opposite things, and nothing settles which goes first.',
  NOT_RECOGNISED: 'The service is not in the vocabulary of treatments.',
  NOT_IN_FORCE: 'Encoded rules speak of this treatment, but none was in force on the day that counts.',
} as const;

type Guidelines = ReadonlyMap<string, Guideline>;

/** At most this many characters of the record are quoted for one fact. */
const QUOTED = 60;

function quote(fact: Fact, request: ProposedRequest | null): string {
  const passage =
    fact.readFrom === 'SERVICE'
      ? request?.service
      : fact.readFrom === 'CASE_SUMMARY'
        ? request?.caseSummary
        : null;
  if (!passage || !fact.span) return '';
  const words = passage.text
    .slice(fact.span.start - passage.start, fact.span.end - passage.start)
    .slice(0, QUOTED);
  return words.trim() === '' ? '' : ` (“${words.replaceAll(/\s+/g, ' ').trim()}”)`;
}

function evidenceOf(fact: Fact, request: ProposedRequest | null): string {
  const is = `${factName(fact.name)}: ${valueWords(fact.name, fact.value)}`;
  if (fact.source === 'STATED') return `${is}, as stated`;
  if (fact.source === 'READ') {
    const from = fact.readFrom === 'SERVICE' ? 'the service' : 'the case summary';
    return `${is}, read from ${from}${quote(fact, request)}`;
  }
  return `${is}, derived`;
}

/** So many missing criteria are named. */
const NAMED = 4;

/** The answer where the guideline asks for something on which the record is silent: never headlined as if that were shown. */
function silentAnswer(missing: readonly string[]): string {
  const names = listWords(missing.slice(0, NAMED).map(factName), 'or');
  const what = names === '' ? 'what the guideline asks for' : names;
  return `What you entered does not show ${what}. If the records sent to IMR do not show it either, reviewers usually uphold: the service is then not authorized as requested.`;
}

/** The facts behind a finding that the record gives, and those that were derived with how. */
function evidence(
  findings: readonly Finding[],
  facts: readonly Fact[],
  request: ProposedRequest | null,
): string {
  const names = new Set(findings.flatMap((finding) => finding.conditions.map((leaf) => leaf.fact)));
  const known = facts.filter((fact) => names.has(fact.name) && fact.source !== 'ASSUMED_ABSENT');
  if (known.length === 0) return '';
  const notes = known.filter((fact) => fact.source === 'DERIVED' && fact.note).map((fact) => fact.note);
  return [`Evidence: ${known.map((fact) => evidenceOf(fact, request)).join('; ')}.`, ...notes].join(' ');
}

/** What is taken as absent and is not already named as missing. */
function presumed(facts: readonly Fact[], named: readonly string[]): string {
  const absent = facts
    .filter((fact) => fact.source === 'ASSUMED_ABSENT' && !named.includes(fact.name))
    .map((fact) => factName(fact.name));
  if (absent.length === 0) return '';
  return `The record does not show ${listWords(absent, 'or')}; the answer takes that as absent and would have to be looked at again if it were shown.`;
}

function ruleWords(finding: Finding, guidelines: Guidelines): string {
  return `${finding.rule.summary} (${sourceWords(finding.topic, finding.rule, guidelines)}.)`;
}

/** What decided, on which facts, and what it presumes beside the criteria that the answer names as missing. */
function decidedWords(
  deciding: readonly Finding[],
  missing: readonly string[],
  facts: readonly Fact[],
  guidelines: Guidelines,
  request: ProposedRequest | null,
): string[] {
  return [
    ...deciding.map((finding) => ruleWords(finding, guidelines)),
    evidence(deciding, facts, request),
    presumed(facts, missing),
  ];
}

function openWords(prediction: RulePrediction): string[] {
  const open = prediction.findings.filter((finding) => finding.status === 'UNKNOWN').slice(0, 2);
  const asks = open.flatMap((finding) =>
    finding.conditions
      .filter((leaf) => leaf.status === 'UNKNOWN' && leaf.part === 'WHEN')
      .map((leaf) => comparisonWords({ fact: leaf.fact, operator: leaf.operator, value: leaf.expected })),
  );
  const failed =
    open.length > 0 ? [] : prediction.findings.filter((finding) => finding.status === 'NO_MATCH');
  const words = failed.slice(0, 2).map((finding) => `${finding.topic.name}: ${finding.reason}`);
  if (asks.length > 0)
    words.push(`It is not known whether ${listWords([...new Set(asks)].slice(0, 4), 'or')}.`);
  const [missing] = prediction.missingFacts;
  if (missing) {
    const would = listWords(
      missing.wouldBe.map((outcome) => outcome.toLowerCase()),
      'or',
    );
    words.push(
      `It would be enough to know ${listWords(missing.names.map(factName))}: the denial would then be ${would}, as the case may be.`,
    );
  }
  return words;
}

function editionWords(day: IsoDate, { facts }: RulePrediction): string {
  const requested = facts.find((fact) => fact.name === 'requestDate')?.value;
  const before = typeof requested === 'string' && requested < day;
  return before
    ? `The first encoded edition, in force from ${day}`
    : `The last encoded edition, in force until ${day}`;
}

function outOfForceWords(
  prediction: RulePrediction,
  guidelines: Guidelines,
  request: ProposedRequest | null,
): string[] {
  if (!prediction.outOfForce) return [];
  const { predictedOutcome, day } = prediction.outOfForce;
  const spoken = prediction.outOfForceFindings.filter((finding) => finding.status === 'MATCH').slice(0, 2);
  const would =
    predictedOutcome === 'UNDETERMINED'
      ? 'would not have decided it either'
      : `would have had the denial ${predictedOutcome.toLowerCase()}`;
  return [
    `${editionWords(day, prediction)}, ${would}; it does not decide this request.`,
    ...spoken.map((finding) => ruleWords(finding, guidelines)),
    evidence(spoken, prediction.facts, request),
  ];
}

/**
 * The paragraph. With the request given, short stretches of its own words are quoted as evidence. Deterministic.
 */
export function explainPrediction(
  prediction: RulePrediction,
  guidelines: Guidelines,
  request: ProposedRequest | null = null,
): string {
  const { predictedOutcome, undeterminedReason, ground, facts } = prediction;
  const deciding = prediction.findings.filter((finding) => prediction.decidedBy.includes(finding.rule.id));
  const missing = ground === 'NOTHING_SHOWN' ? criteriaNotShown(deciding) : [];
  const answer =
    predictedOutcome === 'UNDETERMINED'
      ? `The rules do not decide this request. ${REASONS[undeterminedReason ?? 'NO_RULE']}`
      : ground === 'NOTHING_SHOWN'
        ? silentAnswer(missing)
        : ANSWERS[predictedOutcome];
  return [
    answer,
    ...decidedWords(deciding, missing, facts, guidelines, request),
    ...(predictedOutcome === 'UNDETERMINED' ? openWords(prediction) : []),
    ...outOfForceWords(prediction, guidelines, request),
    ...prediction.caveats.map((caveat) => caveat.message),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}
