// Which of the rules that were judged a person wants to see, and which a search for changes may ask for. Decisions
// never depend on it: every candidate is judged, and those left out here have not matched.

import type { FindingStatus } from '../../terms.js';
import { FALSE } from '../engine/compile-condition.js';
import { isLeaf } from '../engine/condition-tree.js';
import { type FactValues } from '../facts/fact.js';
import { findFactDefinition } from '../facts/fact-list.js';
import { SERVE_A_SURGERY } from '../request/surgery-of-request.js';
import type { Standing } from '../topics/rule-standing.js';
import { EVERY_TREATMENT } from '../topics/topic.js';
import type { Candidate } from './candidates.js';
import type { JudgedCandidate } from './judge-candidates.js';

/** Facts any of which, once known and not false, tells of a surgery. */
const TELL_OF_SURGERY = [
  'surgeryDone',
  'surgeryAuthorized',
  'surgeryPredicted',
  'surgeryPlanned',
  'surgeryKind',
  'dependsOnSurgery',
  'dateOfSurgery',
  'daysSinceSurgery',
  'postoperativeVisitsUsed',
];

function tellsOfSurgery(values: FactValues): boolean {
  const treatment = values.get('treatment');
  if (typeof treatment === 'string' && SERVE_A_SURGERY.has(treatment)) return true;
  return TELL_OF_SURGERY.some((name) => values.has(name) && values.get(name) !== false);
}

/** Whether the rule is about one kind of surgery, while the kind is not known. */
function isOfAnUnknownKind({ rule: { when } }: Candidate, values: FactValues): boolean {
  if (values.has('surgeryKind') || !('all' in when)) return false;
  return when.all.some((part) => isLeaf(part) && part.fact === 'surgeryKind');
}

/**
 * Rules that some change of the case could bring to match, or that match: without those that contradict what is asked
 * for, for whom and when; without rules on every treatment that do not match; and without postsurgical rules where
 * nothing tells of a surgery.
 */
export function relevantRules<T extends JudgedCandidate>(judged: readonly T[], values: FactValues): T[] {
  const fixed = new Map([...values].filter(([name]) => findFactDefinition(name)?.fixed));
  const surgery = tellsOfSurgery(values);
  return judged.filter(({ status, standing, topic, candidate }) => {
    if (status === 'MATCH' || (isUnmet(standing) && topic.treatments[0] !== EVERY_TREATMENT)) return true;
    if (topic.authority === 'POSTSURGICAL' && !surgery) return false;
    if (topic.treatments[0] === EVERY_TREATMENT && !servesSurgery(topic.authority, values)) return false;
    return candidate.when(fixed) !== FALSE;
  });
}

function servesSurgery(authority: string, values: FactValues): boolean {
  return authority === 'DEPENDENT_SERVICE' && values.get('dependsOnSurgery') === true;
}

/** A recommendation whose criteria are not met may decide (silence.ts). */
function isUnmet(standing: Standing): boolean {
  return standing === 'UNSHOWN' || standing === 'FAILED';
}

const OPEN: readonly FindingStatus[] = ['MATCH', 'UNKNOWN'];

/**
 * The rules to list for a person: every match, every rule that lacks a fact and could speak, and those without a match
 * of the same topics. Where that leaves nothing, the rules that name the treatment, so that their failure is seen.
 * Of rules on single kinds of surgery, those of the known kind alone.
 */
export function rulesToList<T extends JudgedCandidate>(judged: readonly T[], values: FactValues): T[] {
  const relevant = relevantRules(judged, values).filter(
    ({ status, standing, candidate }) =>
      status === 'MATCH' || isUnmet(standing) || !isOfAnUnknownKind(candidate, values),
  );
  const topics = new Set(
    relevant
      .filter(({ status, standing }) => OPEN.includes(status) || isUnmet(standing))
      .map(({ topic }) => topic),
  );
  if (topics.size > 0) return relevant.filter(({ topic }) => topics.has(topic));
  if (relevant.length > 0) return relevant;
  return judged.filter(
    ({ topic, candidate }) =>
      topic.treatments[0] !== EVERY_TREATMENT && !isOfAnUnknownKind(candidate, values),
  );
}
