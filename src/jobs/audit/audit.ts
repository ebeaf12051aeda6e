// The consistency audit of what is stored, read-only and as of one state of the database: agreement with the encoding,
// findings by kind, like groups, statistics. The same database and version give the same figures, to the last digit.
// Above 150 lines: the one place where all figures come together.

import type { AuditCases } from '../../audit/audit-cases.js';
import { boilerplateMessage, boilerplateShare } from '../../audit/boilerplate.js';
import { type Concordance, concordanceOf } from '../../audit/concordance.js';
import { type CountedShare, countedShare } from '../../audit/counted-share.js';
import { type Drift, driftOf } from '../../audit/drift.js';
import { type EditionChange, type EditionEffect, editionEffectsOf } from '../../audit/edition-effects.js';
import { Expectation } from '../../audit/expectation.js';
import type { Figure } from '../../audit/figure.js';
import { letterCorrelation } from '../../audit/letter-spread.js';
import { findLikeGroups, type LikeGroup } from '../../audit/like-groups.js';
import { type Reliability, reliabilityOf } from '../../audit/reliability.js';
import {
  type ReliabilityBin,
  reliabilityBins,
  type TopicAgreement,
  topicAgreementOf,
} from '../../audit/topic-agreement.js';
import { type Variations, variationsOf } from '../../audit/variation.js';
import { addDays } from '../../days.js';
import { findAuditFindingCounts } from '../../db/counts/audit-finding-counts.js';
import type { DeterminationWhere } from '../../db/filters/where.js';
import { AuditRows } from '../../db/letters/audit-rows.js';
import { officialRate } from '../../forecast/base-rates.js';
import type { Fact } from '../../rules/facts/fact.js';
import { EVERY_TREATMENT } from '../../rules/topics/topic.js';
import {
  AGREEMENTS,
  type Agreement,
  AUDIT_FINDING_KINDS,
  type AuditFindingKind,
  type IsoDate,
} from '../../terms.js';
import type { ServiceContext } from '../context.js';
import { findBoilerplate } from './audit-boilerplate.js';
import { AuditCancelled } from './audit-cancelled.js';
import { readAuditCases, type Tick } from './fill-audit-cases.js';

export interface LikeGroupFigures extends Omit<LikeGroup, 'facts'> {
  facts: Fact[];
}

/** A text that several letters share. */
export interface BoilerplateFigures {
  share: Figure;
  clusters: { message: string; letters: number; determinationIds: number[] }[];
}

export interface AuditFigures {
  /** The version of the rule base that the figures are of. */
  rulesVersion: string;
  determinations: number;
  letters: number;
  decidedFrom: IsoDate | null;
  decidedUntil: IsoDate | null;
  agreement: ({ agreement: Agreement } & CountedShare)[];
  /** Determinations with a finding of each kind. */
  findingCounts: ({ kind: AuditFindingKind } & CountedShare)[];
  /** The filter of the audit. */
  where: DeterminationWhere | null;
  reliability: Reliability;
  topicAgreement: TopicAgreement[];
  likeGroups: LikeGroupFigures[];
  concordance: Concordance;
  variations: Variations;
  drift: Drift;
  editionEffects: EditionEffect[];
  expectations: ReliabilityBin[];
  boilerplate: BoilerplateFigures;
  notes: string[];
}

export interface AuditOptions {
  /** Ends the work by throwing; nothing is left behind, since nothing is written. */
  signal?: { aborted: boolean };
  /** A step by its name, and how much of it is done where that is known. */
  onProgress?: (step: string, done: number) => void;
}

/** Independent medical review began; the day whose published share stands where no decision is dated. */
const FIRST_REVIEWS = '2013-01-01';

/** What every reader of an audit should know. */
const NOTES = [
  'UPHELD means that the denial or modification by utilization review stands.',
  'A difference is from our encoding of the guidelines, not an error of the reviewer.',
  'Differences between specialties, states, months, kinds of citation and editions are associations: cases differ in more than is known of them.',
  'Items of one letter are one cluster in every test and interval.',
  "The case summary is the reviewer's own account: agreement with it is higher than with the record before the decision.",
];

/** Audits the determinations of a filter (null: all). Throws AuditCancelled where the signal says so. */
export function auditDeterminations(
  context: ServiceContext,
  where: DeterminationWhere | null,
  { signal, onProgress = () => undefined }: AuditOptions = {},
): AuditFigures {
  const stepped = (step: string): Tick => {
    onProgress(step, 0);
    return (done) => {
      if (signal?.aborted) throw new AuditCancelled('The audit was cancelled.');
      onProgress(step, done);
    };
  };
  return context.db.snapshot(() => audit(context, where, stepped));
}

function audit(
  context: ServiceContext,
  where: DeterminationWhere | null,
  stepped: (step: string) => Tick,
): AuditFigures {
  const { db, ruleBase } = context;
  const cases = readAuditCases(new AuditRows(db, where), ruleBase, stepped('reading determinations'));
  const boilerplate = boilerplateOf(context, cases, stepped('comparing rationales'));
  stepped('comparing like cases')(0);
  const expectation = new Expectation(cases, officialRate(cases.decidedUntil ?? FIRST_REVIEWS).upheld);
  expectation.fill();
  const correlation = letterCorrelation(cases);
  const stored = findAuditFindingCounts(db, where);
  const shared = boilerplate.shared.reduce((sum, each) => sum + each, 0);
  const kindOf = (source: string): string => ruleBase.guidelines.get(source)?.body ?? source;
  const step = stepped('resampling letters');
  step(0);
  return {
    rulesVersion: ruleBase.version,
    determinations: cases.length,
    letters: cases.letters,
    decidedFrom: cases.decidedFrom,
    decidedUntil: cases.decidedUntil,
    agreement: AGREEMENTS.map((agreement) => ({
      agreement,
      ...countedShare(countOf(cases, agreement), cases),
    })),
    findingCounts: AUDIT_FINDING_KINDS.map((kind) => ({
      kind,
      ...countedShare(
        kind === 'BOILERPLATE' ? shared : (stored.find((found) => found.kind === kind)?.count ?? 0),
        cases,
      ),
    })),
    where,
    reliability: reliabilityOf(cases),
    topicAgreement: topicAgreementOf(cases),
    likeGroups: findLikeGroups(cases, expectation).map((group) => ({
      ...group,
      facts: group.facts.map((fact) => ({ ...fact, source: 'READ', span: null, readFrom: null, note: null })),
    })),
    concordance: concordanceOf(cases),
    variations: variationsOf(cases, kindOf, correlation),
    drift: driftOf(cases, correlation),
    editionEffects: editionEffectsOf(cases, editionChanges(context), correlation),
    expectations: reliabilityBins(cases),
    boilerplate: boilerplate.figures,
    notes: NOTES,
  };
}

function countOf(cases: AuditCases, agreement: Agreement): number {
  const code = cases.agreements.find(agreement);
  let count = 0;
  if (code >= 0) for (let at = 0; at < cases.length; at++) if (cases.agreement[at] === code) count++;
  return count;
}

function boilerplateOf(
  { db }: ServiceContext,
  cases: AuditCases,
  tick: Tick,
): { figures: BoilerplateFigures; shared: Uint8Array } {
  const at = new Map(Array.from({ length: cases.length }, (_, index) => [cases.ids[index] ?? 0, index]));
  const shared = new Uint8Array(cases.length);
  const clusters = findBoilerplate(db, tick).filter(({ determinationIds }) => {
    const within = determinationIds.filter((id) => at.has(id));
    for (const id of within) shared[at.get(id) ?? 0] = 1;
    return within.length > 0;
  });
  return {
    shared,
    figures: {
      share: boilerplateShare(shared, cases.letter, cases.letters),
      clusters: clusters.map(({ letters, determinationIds }) => ({
        message: boilerplateMessage(letters),
        letters,
        determinationIds: determinationIds.filter((id) => at.has(id)),
      })),
    },
  };
}

/** The days on which an edition of the MTUS took over from another, with the treatments of its topics. */
function editionChanges({ ruleBase }: ServiceContext): EditionChange[] {
  const guidelines = [...ruleBase.guidelines.values()].filter(({ body }) => body === 'MTUS');
  const ends = new Set(
    guidelines.flatMap(({ inForceUntil }) => (inForceUntil === null ? [] : [inForceUntil])),
  );
  return guidelines.flatMap(({ id, inForceFrom }) => {
    if (inForceFrom === null || inForceFrom < FIRST_REVIEWS || !ends.has(addDays(inForceFrom, -1))) return [];
    const topics = ruleBase.topics.filter(({ guideline }) => guideline === id);
    const treatments = new Set(
      topics.flatMap((topic) => topic.treatments).filter((each) => each !== EVERY_TREATMENT),
    );
    return treatments.size === 0 ? [] : [{ guideline: id, day: inForceFrom, treatments }];
  });
}
