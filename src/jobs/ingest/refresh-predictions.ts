// Recomputes stored evaluations of an earlier rule base, a few letters per transaction, letting other work run in
// between.
import { setImmediate } from 'node:timers/promises';
import { saveEvaluations, staleDeterminations } from '../../db/letters/evaluations.js';
import { determinationsByIds } from '../../db/letters/find-by-determination.js';
import { parsedLettersByIds } from '../../db/letters/stored-letters.js';
import type { ServiceContext } from '../context.js';
import { evaluateLetter } from './evaluate-letter.js';

/** Determinations of one transaction: a few milliseconds, so that a service beside it stays quick. */
const BATCH = 20;

export interface RefreshOptions {
  /** Ends the work after the transaction under way. */
  signal?: AbortSignal;
  onProgress?: (done: number) => void;
}

/** Brings every stored evaluation to the version of the rule base; safe to end at any moment and to begin again. */
export async function refreshPredictions(
  context: ServiceContext,
  { signal, onProgress = () => undefined }: RefreshOptions = {},
): Promise<number> {
  let done = 0;
  while (!signal?.aborted) {
    const ids = staleDeterminations(context.db, context.ruleBase.version, BATCH);
    if (ids.length === 0) break;
    done += refresh(context, ids);
    onProgress(done);
    await setImmediate();
  }
  return done;
}

function refresh(context: ServiceContext, ids: readonly number[]): number {
  const rows = determinationsByIds(context.db, ids).filter((row) => row !== null);
  const letterIds = [...new Set(rows.map(({ letterId }) => letterId))];
  const letters = new Map(
    parsedLettersByIds(context.db, letterIds).flatMap((letter, at) =>
      letter ? [[letterIds[at], letter]] : [],
    ),
  );
  const evaluated = new Map([...letters].map(([id, letter]) => [id, evaluateLetter(context, letter)]));
  const batch = rows.flatMap(({ id, letterId, position }) => {
    const evaluation = evaluated.get(letterId)?.[position - 1];
    return evaluation ? [{ id, evaluation }] : [];
  });
  saveEvaluations(context.db, batch);
  return batch.length;
}
