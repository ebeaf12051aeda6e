// The changes that a topic would make, summed: by topic, treatment, category and year, and from what to what.
import type { Database } from '../../db/database.js';
import type { DeterminationRow } from '../../db/letters/find-by-determination.js';
import { streamDeterminations } from '../../db/letters/stream-determinations.js';
import type { Agreement, Outcome, PredictedOutcome } from '../../terms.js';

/** What the rules say of one determination, and how its outcome stands to that. */
export interface Standing {
  predictedOutcome: PredictedOutcome;
  agreement: Agreement;
  /** The topic of the first deciding rule; null where none decides. */
  topic: string | null;
}

export interface ImpactChange {
  determinationId: number;
  caseNumber: string | null;
  position: number;
  disputedService: string;
  outcome: Outcome;
  before: Standing;
  after: Standing;
}

export const IMPACT_DIMENSIONS = ['TOPIC', 'TREATMENT', 'CATEGORY', 'YEAR'] as const;
export type ImpactDimension = (typeof IMPACT_DIMENSIONS)[number];

/** Changes of one topic, treatment, category or year; a topic counts the changes into and out of its decisions. */
export interface ImpactCount {
  dimension: ImpactDimension;
  /** Null where the determination has none. */
  key: string | null;
  predictions: number;
  agreements: number;
}

export interface RuleImpact {
  topic: string;
  /** Whether the rule base has no topic of this id yet. */
  isNew: boolean;
  /** Versions of the rule base as it is, and as it would be. */
  before: string;
  after: string;
  /** Determinations that were judged again. */
  considered: number;
  predictions: number;
  agreements: number;
  /** How often a prediction would become another. */
  transitions: { from: PredictedOutcome; to: PredictedOutcome; count: number }[];
  counts: ImpactCount[];
  changes: ImpactChange[];
}

const CHUNK = 500;

/** The impact that these changes amount to. */
export function summarizeImpact(
  known: Pick<RuleImpact, 'topic' | 'isNew' | 'before' | 'after' | 'considered'>,
  changes: ImpactChange[],
  db: Database,
): RuleImpact {
  const predicted = changes.filter(
    (change) => change.before.predictedOutcome !== change.after.predictedOutcome,
  );
  const agreed = changes.filter((change) => change.before.agreement !== change.after.agreement);
  const transitions = new Map<string, RuleImpact['transitions'][number]>();
  for (const { before: one, after: other } of predicted) {
    const key = `${one.predictedOutcome} ${other.predictedOutcome}`;
    const sum = transitions.get(key) ?? { from: one.predictedOutcome, to: other.predictedOutcome, count: 0 };
    transitions.set(key, { ...sum, count: sum.count + 1 });
  }
  return {
    ...known,
    predictions: predicted.length,
    agreements: agreed.length,
    transitions: [...transitions.values()].sort(
      (a, b) => b.count - a.count || (a.from + a.to < b.from + b.to ? -1 : 1),
    ),
    counts: countsOf(changes, db),
    changes,
  };
}

function countsOf(changes: readonly ImpactChange[], db: Database): ImpactCount[] {
  const rows = new Map(
    [...chunks(changes.map(({ determinationId }) => determinationId))].flatMap((ids) =>
      [...streamDeterminations(db, { id: { in: ids } })].flat().map((row) => [row.id, row] as const),
    ),
  );
  return IMPACT_DIMENSIONS.flatMap((dimension) => {
    const counts = new Map<string | null, ImpactCount>();
    for (const change of changes) {
      for (const key of keysOf(dimension, change, rows.get(change.determinationId))) {
        const sum = counts.get(key) ?? { dimension, key, predictions: 0, agreements: 0 };
        if (change.before.predictedOutcome !== change.after.predictedOutcome) sum.predictions += 1;
        if (change.before.agreement !== change.after.agreement) sum.agreements += 1;
        counts.set(key, sum);
      }
    }
    return [...counts.values()].sort(
      (a, b) =>
        b.predictions - a.predictions ||
        b.agreements - a.agreements ||
        ((a.key ?? '') < (b.key ?? '') ? -1 : 1),
    );
  });
}

function* chunks(ids: readonly number[]): Generator<number[]> {
  for (let at = 0; at < ids.length; at += CHUNK) yield ids.slice(at, at + CHUNK);
}

function keysOf(
  dimension: ImpactDimension,
  change: ImpactChange,
  row: DeterminationRow | undefined,
): (string | null)[] {
  if (dimension === 'TREATMENT') return [row?.treatmentId ?? null];
  if (dimension === 'CATEGORY') return [row?.category ?? null];
  if (dimension === 'YEAR') return [row?.decisionDate?.slice(0, 4) ?? null];
  return [...new Set([change.before.topic, change.after.topic])];
}
