// How a rule stands to what the record shows: whether its match leans on silence, and what a recommendation that does
// not match still wants. Silence weighs differently by fact (fact-list.ts): a rare exception is presumed absent, what
// tells the situation is open, and anything else is a criterion that a request has to show. A record that denies one of
// several criteria is not silent on them.

import type { FindingStatus } from '../../terms.js';
import {
  type CompiledCondition,
  compileCondition,
  compileLeaf,
  FALSE,
  TRUE,
  UNKNOWN,
} from '../engine/compile-condition.js';
import { type Condition, type Leaf, leavesOf } from '../engine/condition-tree.js';
import { findOperator } from '../engine/operators.js';
import type { FactValues } from '../facts/fact.js';
import { type FactDefinition, findFactDefinition } from '../facts/fact-list.js';
import type { Rule } from './topic.js';

/**
 * SHOWN: a match that leans on nothing but the presumed absence of rare exceptions. SILENT: a refusal that matches
 * because a criterion is not in the record. UNEARNED: a recommendation that matches, but presumes something or rests on
 * time and amounts alone. Of recommendations that do not match: OPEN, where the unknown situation alone keeps it from
 * matching; UNSHOWN, where a criterion is not in the record; FAILED, where the record shows that one is not met.
 * ELSEWHERE: another situation, or a refusal that does not match.
 */
export type Standing = 'SHOWN' | 'SILENT' | 'UNEARNED' | 'OPEN' | 'UNSHOWN' | 'FAILED' | 'ELSEWHERE';

type Tells = (definition: FactDefinition) => boolean;

/** A leaf on such a fact where nothing is known of it: as if the record denied it. */
function deniedLeaf(leaf: Leaf): CompiledCondition {
  const known = compileLeaf(leaf);
  const boolean = findFactDefinition(leaf.fact)?.type === 'boolean';
  const denied = boolean && findOperator(leaf.operator)?.holds(false, leaf.value) ? TRUE : FALSE;
  return (values) => (values.has(leaf.fact) ? known(values) : denied);
}

function supposing(tells: Tells, otherwise: (leaf: Leaf) => CompiledCondition) {
  return (leaf: Leaf): CompiledCondition => {
    const definition = findFactDefinition(leaf.fact);
    return definition && tells(definition) ? otherwise(leaf) : compileLeaf(leaf);
  };
}

/** Whether the record denies one of the criteria that the condition asks for. */
function denying(condition: Condition | null, isCriterion: Tells): (values: FactValues) => boolean {
  const criteria = leavesOf(condition)
    .filter(({ fact }) => {
      const definition = findFactDefinition(fact);
      return definition !== undefined && isCriterion(definition);
    })
    .map(compileLeaf);
  return (values) => criteria.some((criterion) => criterion(values) === FALSE);
}

const unknown: CompiledCondition = () => UNKNOWN;
const met: CompiledCondition = () => TRUE;

/** Of the facts that tell the situation, those that can carry a recommendation: a first course, an operation. */
const CARRY = ['initialOrContinued', 'repeatRequest'];

/** Facts that never carry a recommendation by themselves: amounts asked for, time, and that somebody examined. */
function carriesNothing({ name, situation, theme }: FactDefinition): boolean {
  if (name === 'examinationDocumented' || name === 'objectiveFindings') return true;
  return situation && theme !== 'surgery' && !CARRY.includes(name);
}

/** What an examination finds: where it excludes a recommendation, it has to be ruled out rather than presumed absent. */
const isFinding: Tells = ({ theme }) => theme === 'examination';

/** Whether the absence of a fact is presumed where the rule names it as an exception. */
export function isRareException(
  { rare, ordinary }: Pick<Rule, 'rare' | 'ordinary'>,
  fact: FactDefinition,
): boolean {
  return (fact.rare || rare.includes(fact.name)) && !ordinary.includes(fact.name);
}

/** The rule's standing as a function of the known values and of its status on them. */
export function compileStanding(rule: Rule): (values: FactValues, status: FindingStatus) => Standing {
  const rare: Tells = (fact) => isRareException(rule, fact);
  const isCriterion: Tells = (fact) => !rare(fact) && !fact.situation;
  /** The exceptions where silence on such facts counts as a denial; a rule without any is never excepted. */
  const exceptions = (deniedBySilence: Tells): CompiledCondition =>
    rule.unless === null
      ? () => FALSE
      : compileCondition(rule.unless, supposing(deniedBySilence, deniedLeaf));
  if (rule.recommendation === 'NOT_RECOMMENDED') {
    const unless = exceptions((fact) => !isCriterion(fact));
    const denies = denying(rule.unless, isCriterion);
    return (values, status) => {
      if (status !== 'MATCH') return 'ELSEWHERE';
      return unless(values) === UNKNOWN && !denies(values) ? 'SILENT' : 'SHOWN';
    };
  }
  const denied = denying(rule.when, isCriterion);
  const presumes = exceptions(() => false);
  const excluded = exceptions((fact) => rare(fact) || !isFinding(fact));
  const byLittle = compileCondition(
    rule.when,
    supposing(
      (fact) => !carriesNothing(fact),
      () => unknown,
    ),
  );
  const unshown = compileCondition(
    rule.when,
    supposing((fact) => rare(fact) || !fact.situation, deniedLeaf),
  );
  const common = compileCondition(rule.when, supposing(rare, deniedLeaf));
  const situation = compileCondition(rule.when, (leaf) => {
    const definition = findFactDefinition(leaf.fact);
    if (!definition || definition.situation)
      return definition && rare(definition) ? deniedLeaf(leaf) : compileLeaf(leaf);
    return met;
  });
  return (values, status) => {
    if (status === 'MATCH') {
      return excluded(values) === UNKNOWN || byLittle(values) === TRUE ? 'UNEARNED' : 'SHOWN';
    }
    if (presumes(values) === TRUE || situation(values) === FALSE) return 'ELSEWHERE';
    if (unshown(values) !== FALSE) return 'OPEN';
    if (situation(values) === UNKNOWN) return 'ELSEWHERE';
    return common(values) === FALSE || denied(values) ? 'FAILED' : 'UNSHOWN';
  };
}
