// What stored determinations are compared by: their facts as traits, their words.
import { wordsOf } from '../../catalogue/words.js';
import type { Database } from '../../db/database.js';
import {
  type DeterminationRow,
  determinationsByIds,
  factsByDeterminationIds,
} from '../../db/letters/find-by-determination.js';
import { lettersByIds } from '../../db/letters/find-by-letter.js';
import type { Fact } from '../../rules/facts/fact.js';
import { FACTS_NOT_COMPARED } from './facts-not-compared.js';

const SHORTEST_WORD = 4;
/** Longer summaries are compared up to here. */
const LONGEST = 2000;
/** And days of the dispute, which tell nothing of the case. */
const NOT_COMPARED = new Set([
  ...FACTS_NOT_COMPARED,
  'urDecidedOn',
  'requestReceivedOn',
  'applicationReceivedOn',
]);

/** One stored determination as it is compared. */
export interface ComparedRow {
  id: number;
  treatment: string | null;
  traits: Traits;
  words: Set<string>;
}

/** The determinations of these ids as they are compared, by id; what is not stored is passed over. */
export function comparedRows(db: Database, ids: readonly number[]): Map<number, ComparedRow> {
  const rows = determinationsByIds(db, ids).filter((row) => row !== null);
  const facts = factsByDeterminationIds(
    db,
    rows.map(({ id }) => id),
  );
  const words = wordsOfRows(db, rows);
  return new Map(
    rows.map((row, at) => [
      row.id,
      {
        id: row.id,
        treatment: row.treatmentId,
        traits: traitsOf(facts[at] ?? []),
        words: words[at] ?? new Set(),
      },
    ]),
  );
}

interface Traits {
  traits: Set<string>;
  names: Map<string, string>;
}

/** Facts as traits to compare, "name=value", and back to their names. */
export function traitsOf(facts: readonly Pick<Fact, 'name' | 'value' | 'source'>[]): Traits {
  const compared = facts.filter(({ name, source }) => source !== 'ASSUMED_ABSENT' && !NOT_COMPARED.has(name));
  const names = new Map(compared.map(({ name, value }) => [`${name}=${JSON.stringify(value)}`, name]));
  return { traits: new Set(names.keys()), names };
}

/** The words by which texts are compared. */
export function wordsIn(text: string): Set<string> {
  const words = new Set<string>();
  for (const { form } of wordsOf(text.slice(0, LONGEST))) {
    if (form.length >= SHORTEST_WORD && !/\d/.test(form)) words.add(form);
  }
  return words;
}

/** Words of each row's service and of its letter's case summary; a summary is read once for all its rows. */
function wordsOfRows(db: Database, rows: readonly DeterminationRow[]): Set<string>[] {
  const letterIds = [...new Set(rows.map(({ letterId }) => letterId))];
  const summaries = new Map(
    lettersByIds(db, letterIds).map((letter, at) => [letterIds[at], wordsIn(letter?.caseSummary ?? '')]),
  );
  return rows.map(
    ({ letterId, disputedService }) =>
      new Set([...wordsIn(disputedService), ...(summaries.get(letterId) ?? [])]),
  );
}
