// Lists: every filter against plain JavaScript, and keyset pages against the whole list in order.
import fc from 'fast-check';
import type { Database } from '../../src/db/database.js';
import { determinationsByLetterIds } from '../../src/db/letters/find-by-letter.js';
import { letterOutcome } from '../../src/db/letters/insert-letter.js';
import { saveLetters } from '../../src/db/letters/save-letters.js';
import {
  storedDeterminationsByIds,
  streamDeterminations,
} from '../../src/db/letters/stream-determinations.js';
import { countDeterminations, findDeterminations } from '../../src/db/pages/find-determinations.js';
import { countLetters, findLetters } from '../../src/db/pages/find-letters.js';
import type { Page, PageRequest } from '../../src/db/pages/page.js';
import { DIRECTIONS } from '../../src/db/pages/page.js';
import { randomLetters } from '../support/letter-corpus.js';
import { closeDatabases, memoryDatabase } from '../support/memory-database.js';
import { determinationWhere, determinationWhereLeaf, letterWhere } from '../support/where-arbitrary.js';
import {
  meansDetermination,
  meansLetter,
  type ReferenceRow,
  referenceRows,
} from '../support/where-reference.js';

const RUNS = { numRuns: 200 };
const letters = randomLetters(11, 220);
let db: Database;
let letterIds: number[];
let rows: ReferenceRow[];

beforeAll(() => {
  db = memoryDatabase();
  letterIds = saveLetters(db, letters).map(({ id }) => id);
  const items = determinationsByLetterIds(db, letterIds);
  rows = referenceRows(letters, (letter, position) => items[letter]?.[position - 1]?.id ?? 0);
  db.connection.exec('analyze');
});
afterAll(closeDatabases);

type Key = string | number | null;

/** Pages are found in several ways, by how much is found: these limits make a small corpus use all of them. */
const limits = fc.constantFrom(
  { rowsWalked: 2000, matchesListed: 20_000, matchesSorted: 500, matchesRanked: 20_000 },
  { rowsWalked: 3, matchesListed: 5, matchesSorted: 0, matchesRanked: 20_000 },
  { rowsWalked: 60, matchesListed: 0, matchesSorted: 0, matchesRanked: 20_000 },
  { rowsWalked: 3, matchesListed: 50, matchesSorted: 10, matchesRanked: 20_000 },
);

/** By value, nulls last in both directions, then by id. */
function inOrder<T extends { id: number; key: Key }>(list: T[], direction: 'ASC' | 'DESC'): T[] {
  const sign = direction === 'ASC' ? 1 : -1;
  return [...list].sort((a, b) => {
    if ((a.key === null) !== (b.key === null)) return a.key === null ? 1 : -1;
    if (a.key !== b.key) return ((a.key as string) < (b.key as string) ? -1 : 1) * sign;
    return (a.id - b.id) * sign;
  });
}

/** Walks a whole list by pages, forward or backward, and checks what each page says of its neighbours. */
function walk(
  page: (request: PageRequest) => Page<{ id: number }>,
  size: number,
  forward: boolean,
): number[] {
  const ids: number[] = [];
  let cursor: string | undefined;
  for (;;) {
    const found = page(
      forward ? { first: size, after: cursor ?? null } : { last: size, before: cursor ?? null },
    );
    const part = found.edges.map(({ row }) => row.id);
    if (forward) ids.push(...part);
    else ids.unshift(...part);
    expect(forward ? found.hasPreviousPage : found.hasNextPage).toBe(cursor !== undefined);
    if (!(forward ? found.hasNextPage : found.hasPreviousPage)) return ids;
    cursor = forward ? found.edges.at(-1)?.cursor : found.edges[0]?.cursor;
  }
}

test('filters of determinations mean what plain JavaScript makes of them', () => {
  fc.assert(
    fc.property(fc.oneof(determinationWhere, determinationWhereLeaf), (where) => {
      const wanted = rows.filter((row) => meansDetermination(where, row)).map(({ id }) => id);
      const streamed = [...streamDeterminations(db, where, 150)].flat().map(({ id }) => id);
      expect(streamed).toEqual(wanted.sort((a, b) => a - b));
      expect(countDeterminations(db, where)).toBe(wanted.length);
    }),
    RUNS,
  );
});

test('filters of letters mean what plain JavaScript makes of them', () => {
  fc.assert(
    fc.property(letterWhere, (where) => {
      const wanted = letterIds.filter((_, at) => {
        const letter = letters[at]?.letter;
        return letter && meansLetter(where, letter, letterOutcome(letter));
      });
      const found = findLetters(db, where, { field: 'INGESTED_AT', direction: 'ASC' }, { first: 1000 });
      expect(found.edges.map(({ row }) => row.id)).toEqual(wanted);
      expect(countLetters(db, where)).toBe(wanted.length);
    }),
    RUNS,
  );
});

test('pages of determinations, walked forward and backward, are the list in order', () => {
  const keys = {
    DECISION_DATE: ({ letter }: ReferenceRow) => letter.decisionDate,
    CASE_NUMBER: ({ letter }: ReferenceRow) => letter.caseNumber,
  };
  const order = fc.record({
    field: fc.constantFrom('DECISION_DATE' as const, 'CASE_NUMBER' as const),
    direction: fc.constantFrom(...DIRECTIONS),
  });
  const size = fc.integer({ min: 1, max: 90 });
  fc.assert(
    fc.property(determinationWhere, order, size, fc.boolean(), limits, (where, by, first, forward, low) => {
      Object.assign(db.limits, low);
      const wanted = rows.filter((row) => meansDetermination(where, row));
      const keyed = wanted.map((row) => ({ id: row.id, key: keys[by.field](row) }));
      const walked = walk((request) => findDeterminations(db, where, by, request), first, forward);
      expect(walked).toEqual(inOrder(keyed, by.direction).map(({ id }) => id));
    }),
    { numRuns: 100 },
  );
});

test.each(DIRECTIONS)('pages by relevance, %s, are the ranked list', (direction) => {
  const where = { and: [{ search: 'knee OR pain' }, { outcome: { eq: 'UPHELD' as const } }] };
  const by = { field: 'RELEVANCE' as const, direction };
  const whole = findDeterminations(db, where, by, { first: 10_000 }).edges.map(({ row }) => row.id);
  const wanted = rows.filter((row) => row.item.outcome === 'UPHELD');
  const means = wanted.filter((row) =>
    ['knee', 'pain'].some((search) => meansDetermination({ search }, row)),
  );
  expect([...whole].sort((a, b) => a - b)).toEqual(means.map(({ id }) => id).sort((a, b) => a - b));
  for (const forward of [true, false]) {
    expect(walk((request) => findDeterminations(db, where, by, request), 7, forward)).toEqual(whole);
  }
  const other = findDeterminations(
    db,
    where,
    { field: 'RELEVANCE', direction: direction === 'ASC' ? 'DESC' : 'ASC' },
    { first: 10_000 },
  );
  expect(other.edges.map(({ row }) => row.id).reverse()).toEqual(whole);
});

test('pages of letters, walked forward and backward, are the list in order', () => {
  const field = fc.constantFrom('DECISION_DATE' as const, 'CASE_NUMBER' as const, 'INGESTED_AT' as const);
  const arguments_ = [
    letterWhere,
    field,
    fc.constantFrom(...DIRECTIONS),
    fc.integer({ min: 1, max: 70 }),
    fc.boolean(),
    limits,
  ] as const;
  fc.assert(
    fc.property(...arguments_, (where, by, direction, size, forward, low) => {
      Object.assign(db.limits, low);
      const wanted = letters.flatMap(({ letter }, at) => {
        const key = { DECISION_DATE: letter.decisionDate, CASE_NUMBER: letter.caseNumber, INGESTED_AT: 0 }[
          by
        ];
        return meansLetter(where, letter, letterOutcome(letter)) ? [{ id: letterIds[at] ?? 0, key }] : [];
      });
      const walked = walk(
        (request) => findLetters(db, where, { field: by, direction }, request),
        size,
        forward,
      );
      expect(walked).toEqual(inOrder(wanted, direction).map(({ id }) => id));
    }),
    { numRuns: 100 },
  );
});

test('a window between two cursors', () => {
  const all = findDeterminations(db, null, null, { first: 10_000 }).edges;
  const [after, before] = [all[3]?.cursor ?? '', all.at(-3)?.cursor ?? ''];
  const within = all.slice(4, -3).map(({ row }) => row.id);
  expect(
    findDeterminations(db, null, null, { first: 10_000, after, before }).edges.map(({ row }) => row.id),
  ).toEqual(within);
  expect(
    findDeterminations(db, null, null, { last: 10_000, after, before }).edges.map(({ row }) => row.id),
  ).toEqual(within);
});

test('determinations with their letters hold each with the letter that it stands in', () => {
  const stored = storedDeterminationsByIds(
    db,
    rows.map(({ id }) => id),
  );
  expect(stored).toHaveLength(rows.length);
  for (const { determination, letter } of stored) {
    expect(letter.determinations[determination.position - 1]?.rationale).toBe(determination.rationale);
    expect(letter.caseNumber).toBe(determination.caseNumber);
  }
});
