// The results of candidate rules on known facts, by json-rules-engine, each with its trace and a sentence that names
// what decided it or what is missing.
import type { FindingStatus } from '../../terms.js';
import { FALSE, TRUE, type Truth, UNKNOWN } from '../engine/compile-condition.js';
import type { Condition } from '../engine/condition-tree.js';
import { childrenOf, isLeaf } from '../engine/condition-tree.js';
import { type ConditionRun, type LeafResult, runConditions } from '../engine/json-rules-engine-trace.js';
import { type FactValues } from '../facts/fact.js';
import { statusOfHalves } from '../topics/compiled-rule.js';
import type { Candidate } from './candidates.js';
import { comparisonWords, factName, listWords, valueWords } from './fact-words.js';
import type { ConditionResult, Finding } from './prediction.js';

const STATUS: Readonly<Record<Truth, FindingStatus>> = {
  [FALSE]: 'NO_MATCH',
  [UNKNOWN]: 'UNKNOWN',
  [TRUE]: 'MATCH',
};

/** A finding beside the part of the request that it judges. */
export interface PartFinding extends Finding {
  part: string;
}

/** Those leaves that make the condition what it is: the failing ones of a failed "all", the unknown of an unknown. */
function decisiveLeaves(
  condition: Condition,
  leaves: LeafResult[],
): { truth: Truth; decisive: LeafResult[] } {
  if (isLeaf(condition)) {
    const leaf = leaves.shift();
    return leaf ? { truth: leaf.truth, decisive: [leaf] } : { truth: UNKNOWN, decisive: [] };
  }
  const parts = childrenOf(condition).map((part) => decisiveLeaves(part, leaves));
  const truths = parts.map((part) => part.truth);
  if ('not' in condition) {
    const truth = (TRUE - (truths[0] ?? UNKNOWN)) as Truth;
    return { truth, decisive: parts.flatMap((part) => part.decisive) };
  }
  const truth = ('all' in condition ? Math.min(...truths) : Math.max(...truths)) as Truth;
  return { truth, decisive: parts.filter((part) => part.truth === truth).flatMap((part) => part.decisive) };
}

function resultsOf(run: ConditionRun | null, part: ConditionResult['part']): ConditionResult[] {
  return (run?.leaves ?? []).map(({ leaf, actual, truth }) => ({
    part,
    fact: leaf.fact,
    operator: leaf.operator,
    expected: leaf.value,
    actual,
    status: STATUS[truth],
  }));
}

function shown(leaves: readonly LeafResult[]): string {
  return listWords(
    leaves.map(({ leaf, actual }) => `${factName(leaf.fact)} is ${valueWords(leaf.fact, actual)}`),
  );
}

function wanted(leaves: readonly LeafResult[], last: string): string {
  return listWords(
    leaves.map(({ leaf }) => comparisonWords(leaf)),
    last,
  );
}

interface Halves {
  when: LeafResult[];
  unless: LeafResult[];
  unlessTruth: Truth;
}

function reasonWords(status: FindingStatus, halves: Halves, assumedAbsent: readonly string[]): string {
  if (status === 'MATCH') {
    const absent =
      assumedAbsent.length === 0
        ? ''
        : ` The record does not show ${listWords(assumedAbsent.map(factName), 'or')}, which is taken as absent.`;
    return `Applies, because ${shown(halves.when)}.${absent}`;
  }
  if (status === 'UNKNOWN')
    return `Cannot be told, because it is not known whether ${wanted(halves.when, 'or')}.`;
  if (halves.unlessTruth === TRUE)
    return `Does not apply, because its exception is shown: ${shown(halves.unless)}.`;
  return `Does not apply, because ${shown(halves.when)}; it wants that ${wanted(halves.when, 'and')}.`;
}

function makeFinding(candidate: Candidate, when: ConditionRun, unless: ConditionRun | null): PartFinding {
  const { rule, topic, part } = candidate;
  const status = statusOfHalves(when.truth, unless?.truth ?? FALSE);
  const exceptions = rule.unless && unless ? decisiveLeaves(rule.unless, [...unless.leaves]).decisive : [];
  const halves: Halves = {
    when: decisiveLeaves(rule.when, [...when.leaves]).decisive,
    unless: exceptions,
    unlessTruth: unless?.truth ?? FALSE,
  };
  const open = status === 'MATCH' && unless?.truth === UNKNOWN ? exceptions : [];
  const assumedAbsent = [...new Set(open.map(({ leaf }) => leaf.fact))];
  return {
    topic,
    rule,
    part,
    status,
    reason: reasonWords(status, halves, assumedAbsent),
    conditions: [...resultsOf(when, 'WHEN'), ...resultsOf(unless, 'UNLESS')],
    assumedAbsent,
  };
}

/** One finding for each candidate, in their order, evaluated together in one engine of their own. */
export async function traceFindings(
  candidates: readonly Candidate[],
  values: FactValues,
): Promise<PartFinding[]> {
  const halves = candidates.flatMap(({ rule }) =>
    rule.unless === null ? [rule.when] : [rule.when, rule.unless],
  );
  const runs = halves.length === 0 ? [] : await runConditions(halves, values);
  let next = 0;
  return candidates.map((candidate) => {
    const when = runs[next++] as ConditionRun;
    const unless = candidate.rule.unless === null ? null : (runs[next++] as ConditionRun);
    return makeFinding(candidate, when, unless);
  });
}
