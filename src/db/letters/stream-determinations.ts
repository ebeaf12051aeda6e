// All determinations of a filter, a chunk at a time and in the order of their ids: for audits, evaluation, refreshing.
import { sql } from 'drizzle-orm';
import type { ParsedLetter } from '../../letter/letter.js';
import type { Database } from '../database.js';
import { determinationCondition } from '../filters/determination-condition.js';
import type { DeterminationWhere } from '../filters/where.js';
import { determinations } from '../tables/determination-tables.js';
import { type DeterminationRow, determinationsByIds } from './find-by-determination.js';
import { parsedLettersByIds } from './stored-letters.js';

export interface StoredDetermination {
  determination: DeterminationRow;
  /** Shared by the determinations of one letter within a chunk; its item stands where `position` says. */
  letter: ParsedLetter;
}

/** Chunks of rows; what is written meanwhile is seen where its id is still to come. Holds one chunk in memory. */
export function* streamDeterminations(
  db: Database,
  where: DeterminationWhere | null,
  chunk = 500,
): Generator<DeterminationRow[]> {
  const condition = determinationCondition(where ?? {});
  let after = 0;
  for (;;) {
    const found = db.all<{ id: number }>(sql`select ${determinations.id} as id from ${determinations}
      where ${condition} and ${determinations.id} > ${after} order by ${determinations.id} limit ${chunk}`);
    if (found.length === 0) return;
    const ids = found.map(({ id }) => id);
    yield determinationsByIds(db, ids).filter((row) => row !== null);
    if (found.length < chunk) return;
    after = ids.at(-1) ?? after;
  }
}

/** Determinations by id with their letters, in the order of the ids; ids that are gone are left out. */
export function storedDeterminationsByIds(db: Database, ids: readonly number[]): StoredDetermination[] {
  return withLetters(
    db,
    determinationsByIds(db, ids).filter((row) => row !== null),
  );
}

function withLetters(db: Database, rows: readonly DeterminationRow[]): StoredDetermination[] {
  const letterIds = [...new Set(rows.map(({ letterId }) => letterId))];
  const letters = parsedLettersByIds(db, letterIds);
  const byId = new Map(letterIds.map((id, at) => [id, letters[at] ?? null]));
  return rows.flatMap((determination) => {
    const letter = byId.get(determination.letterId);
    return letter ? [{ determination, letter }] : [];
  });
}
