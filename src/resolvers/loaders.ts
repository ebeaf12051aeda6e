// What a request loads by id, gathered into one statement a kind, and remembered for the length of the request.
import DataLoader from 'dataloader';
import type { Database } from '../db/database.js';
import {
  auditFindingsByDeterminationIds,
  basesByDeterminationIds,
  citationsByDeterminationIds,
  determinationsByIds,
  predictionsByDeterminationIds,
} from '../db/letters/find-by-determination.js';
import {
  credentialsByLetterIds,
  determinationsByLetterIds,
  diagnosesByLetterIds,
  lettersByIds,
  revisionsByLetterIds,
  spansByLetterIds,
  textsByLetterIds,
  warningsByLetterIds,
} from '../db/letters/find-by-letter.js';
import type { ServiceContext } from '../jobs/context.js';
import { type FullPrediction, predictDeterminations } from '../jobs/predict/predict.js';

type Finder<Value> = (db: Database, ids: readonly number[]) => Value[];

/** One statement of storage holds so many ids; the pages of a request stay below it. */
const BATCH = 5000;
/** A prediction computes; so many together keep other requests waiting only for a moment. */
const PREDICTIONS = 100;

/** The loaders of one request, keyed by the ids of letters and determinations. */
export type Loaders = ReturnType<typeof createLoaders>;

export function createLoaders(service: ServiceContext) {
  const by = <Value>(find: Finder<Value>) =>
    new DataLoader<number, Value>(async (ids) => find(service.db, ids), { maxBatchSize: BATCH });
  return {
    letter: by(lettersByIds),
    text: by(textsByLetterIds),
    spans: by(spansByLetterIds),
    warnings: by(warningsByLetterIds),
    diagnoses: by(diagnosesByLetterIds),
    credentials: by(credentialsByLetterIds),
    revisions: by(revisionsByLetterIds),
    determinationsOfLetter: by(determinationsByLetterIds),
    determination: by(determinationsByIds),
    bases: by(basesByDeterminationIds),
    citations: by(citationsByDeterminationIds),
    storedPrediction: by(predictionsByDeterminationIds),
    auditFindings: by(auditFindingsByDeterminationIds),
    prediction: new DataLoader<number, FullPrediction | null>(
      async (ids) => {
        const found = await predictDeterminations(service, ids);
        return ids.map((id) => found.get(id) ?? null);
      },
      { maxBatchSize: PREDICTIONS },
    ),
  };
}
