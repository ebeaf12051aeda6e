// What a request loads by id, gathered into one statement a kind, and remembered for the length of the request. What was
// read together announces what belongs to it: the letters of determinations, the bases and citations of each.
import DataLoader from 'dataloader';
import type { Database } from '../db/database.js';
import {
  auditFindingsByDeterminationIds,
  basesByDeterminationIds,
  citationsByDeterminationIds,
  type DeterminationRow,
  determinationsByIds,
} from '../db/letters/find-by-determination.js';
import {
  credentialsByLetterIds,
  determinationsByLetterIds,
  diagnosesByLetterIds,
  type LetterRow,
  lettersByIds,
  revisionsByLetterIds,
  spansByLetterIds,
  textsByLetterIds,
  warningsByLetterIds,
} from '../db/letters/find-by-letter.js';
import type { ServiceContext } from '../jobs/context.js';
import { type FullPrediction, predictDeterminations } from '../jobs/predict/predict.js';
import { RowLoader } from './row-loader.js';

/** A prediction computes; so many together keep other requests waiting only for a moment. */
const PREDICTIONS = 100;

/** The loaders of one request, keyed by the ids of letters and determinations. */
export type Loaders = ReturnType<typeof createLoaders>;

export function createLoaders(service: ServiceContext) {
  const by = <Value>(
    find: (db: Database, ids: readonly number[]) => Value[],
    opened?: (values: readonly Value[]) => void,
  ) => new RowLoader<Value>((ids) => find(service.db, ids), opened);
  const ofLetters = {
    text: by(textsByLetterIds),
    spans: by(spansByLetterIds),
    warnings: by(warningsByLetterIds),
    diagnoses: by(diagnosesByLetterIds),
    credentials: by(credentialsByLetterIds),
    revisions: by(revisionsByLetterIds),
    determinationsOfLetter: by(determinationsByLetterIds, (found) => openDeterminations(found.flat())),
  };
  const ofDeterminations = {
    bases: by(basesByDeterminationIds),
    citations: by(citationsByDeterminationIds),
    auditFindings: by(auditFindingsByDeterminationIds),
  };
  const letter = by(lettersByIds, (found) => openLetters(found.flatMap((row) => row ?? [])));
  const openLetters = (rows: readonly LetterRow[]): void => {
    const ids = rows.map(({ id }) => id);
    for (const loader of Object.values(ofLetters)) loader.announce(ids);
  };
  const openDeterminations = (rows: readonly DeterminationRow[]): void => {
    const ids = rows.map(({ id }) => id);
    for (const loader of Object.values(ofDeterminations)) loader.announce(ids);
    letter.announce(rows.map(({ letterId }) => letterId));
  };
  return {
    ...ofLetters,
    ...ofDeterminations,
    letter,
    determination: by(determinationsByIds),
    prediction: new DataLoader<number, FullPrediction | null>(
      async (ids) => {
        const found = await predictDeterminations(service, ids);
        return ids.map((id) => found.get(id) ?? null);
      },
      { maxBatchSize: PREDICTIONS },
    ),
    /** Announces what belongs to the letters of one page. */
    openLetters,
    /** Announces what belongs to the determinations of one page, and their letters. */
    openDeterminations,
  };
}
