// Counts and histories: held against plain JavaScript, from summary tables and from rows, and kept through changes.
import fc from 'fast-check';
import { findAuditFindingCounts } from '../../src/db/counts/audit-finding-counts.js';
import {
  DETERMINATION_DIMENSIONS,
  type DeterminationDimension,
  findDeterminationCounts,
} from '../../src/db/counts/determination-counts.js';
import { findHistoryCounts } from '../../src/db/counts/history-counts.js';
import type { Database } from '../../src/db/database.js';
import type { DeterminationWhere } from '../../src/db/filters/where.js';
import { deleteLetter } from '../../src/db/letters/delete-letter.js';
import {
  countStaleDeterminations,
  saveEvaluations,
  staleDeterminations,
} from '../../src/db/letters/evaluations.js';
import { determinationsByLetterIds } from '../../src/db/letters/find-by-letter.js';
import { saveLetters } from '../../src/db/letters/save-letters.js';
import { countDeterminations } from '../../src/db/pages/find-determinations.js';
import { randomLetters } from '../support/letter-corpus.js';
import { makeEvaluation, testCatalogue } from '../support/letter-factory.js';
import { closeDatabases, contentsOf, memoryDatabase } from '../support/memory-database.js';
import { determinationWhere } from '../support/where-arbitrary.js';
import { meansDetermination, type ReferenceRow, referenceRows } from '../support/where-reference.js';

const letters = randomLetters(23, 200);
let db: Database;
let letterIds: number[];
let rows: ReferenceRow[];

beforeAll(() => {
  db = memoryDatabase();
  letterIds = saveLetters(db, letters).map(({ id }) => id);
  const items = determinationsByLetterIds(db, letterIds);
  rows = referenceRows(letters, (letter, position) => items[letter]?.[position - 1]?.id ?? 0);
});
afterAll(closeDatabases);

const treatmentOf = ({ evaluation }: ReferenceRow) =>
  testCatalogue.treatments.find(({ id }) => id === evaluation?.treatment) ?? null;
const distinct = (values: (string | null)[]) => {
  const known = [...new Set(values.filter((value) => value !== null))];
  return known.length > 0 ? known : [null];
};
const VALUES: Record<DeterminationDimension, (row: ReferenceRow) => (string | null)[]> = {
  OUTCOME: ({ item }) => [item.outcome],
  TREATMENT: (row) => [treatmentOf(row)?.id ?? null],
  CATEGORY: (row) => [treatmentOf(row)?.category ?? null],
  SUBCATEGORY: (row) => [treatmentOf(row)?.subcategory ?? null],
  DECISION_YEAR: ({ letter }) => [letter.decisionDate?.slice(0, 4) ?? null],
  DECISION_MONTH: ({ letter }) => [letter.decisionDate?.slice(0, 7) ?? null],
  UR_DECISION: ({ item }) => [item.utilizationReview.decision],
  AGREEMENT: ({ evaluation }) => [evaluation?.agreement ?? null],
  REVIEWER_GUIDELINE: ({ item }) => distinct(item.reviewerBasis.citations.map(({ guideline }) => guideline)),
  REVIEWER_TOPIC: ({ evaluation }) => distinct(evaluation?.citationTopics.expertReviewer ?? []),
  CLAIMS_ADMINISTRATOR_GUIDELINE: ({ item }) =>
    distinct(item.claimsAdministratorBasis.citations.map(({ guideline }) => guideline)),
  CLAIMS_ADMINISTRATOR_TOPIC: ({ evaluation }) =>
    distinct(evaluation?.citationTopics.claimsAdministrator ?? []),
  SPECIALTY: ({ letter }) => distinct(letter.reviewer.specialties),
  LICENSURE: ({ letter }) => distinct(letter.reviewer.licensedIn),
};

function countsOf(
  by: readonly DeterminationDimension[],
  of: readonly ReferenceRow[],
): Map<string, [number, number]> {
  const counts = new Map<string, [number, number]>();
  for (const row of of) {
    const keys = by.reduce<(string | null)[][]>(
      (soFar, dimension) => soFar.flatMap((key) => VALUES[dimension](row).map((value) => [...key, value])),
      [[]],
    );
    for (const key of keys) {
      const [upheld, overturned] = counts.get(JSON.stringify(key)) ?? [0, 0];
      counts.set(
        JSON.stringify(key),
        row.item.outcome === 'UPHELD' ? [upheld + 1, overturned] : [upheld, overturned + 1],
      );
    }
  }
  return counts;
}

const found = (by: readonly DeterminationDimension[], where: Parameters<typeof findDeterminationCounts>[2]) =>
  findDeterminationCounts(db, by, where);
const asMap = (counts: ReturnType<typeof found>) =>
  new Map(counts.map(({ keys, upheld, overturned }) => [JSON.stringify(keys), [upheld, overturned]]));

test.each(DETERMINATION_DIMENSIONS)('all determinations by %s', (dimension) => {
  expect(asMap(found([dimension], null))).toEqual(countsOf([dimension], rows));
});

test('by one to three dimensions, with and without a filter', () => {
  const by = fc.uniqueArray(fc.constantFrom(...DETERMINATION_DIMENSIONS), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(by, fc.option(determinationWhere), (dimensions, where) => {
      const meant = rows.filter((row) => meansDetermination(where ?? {}, row));
      const counts = found(dimensions, where);
      expect(asMap(counts)).toEqual(countsOf(dimensions, meant));
      expect(counts.every(({ count, upheld, overturned }) => count === upheld + overturned)).toBe(true);
      expect(counts.map(({ count }) => count)).toEqual(
        counts.map(({ count }) => count).sort((a, b) => b - a),
      );
    }),
    { numRuns: 120 },
  );
});

test('without a filter the rows are not read', () => {
  const sent: string[] = [];
  db.onStatement = (sql) => sent.push(sql);
  for (const dimension of DETERMINATION_DIMENSIONS)
    found([dimension, dimension === 'OUTCOME' ? 'TREATMENT' : 'OUTCOME'], null);
  db.onStatement = null;
  expect(sent).toHaveLength(DETERMINATION_DIMENSIONS.length);
  expect(sent.filter((sql) => sql.includes('"determinations"'))).toEqual([]);
});

test('audit findings by kind, with and without a filter', () => {
  fc.assert(
    fc.property(fc.option(determinationWhere), (where) => {
      const meant = rows.filter((row) => meansDetermination(where ?? {}, row));
      const kinds = meant
        .flatMap(({ evaluation }) => evaluation?.auditFindings.map(({ kind }) => kind) ?? [])
        .sort();
      const expected = [...new Set(kinds)].map((kind) => ({
        kind,
        count: kinds.filter((one) => one === kind).length,
      }));
      expect(findAuditFindingCounts(db, where)).toEqual(expected);
    }),
    { numRuns: 60 },
  );
});

test('histories: by treatment, subcategory and category, strictly before a day, letters counted once', () => {
  const before = fc.constantFrom(
    null,
    '2014-01-01',
    '2014-05-11',
    '2015-03-12',
    '2015-03-13',
    '2016-09-14',
    '2030-01-01',
  );
  const kind = fc.constantFrom(...testCatalogue.treatments, null);
  const except = fc.oneof(fc.constant([]), fc.subarray([0, 3, 5, 40, 41, 199]));
  fc.assert(
    fc.property(fc.array(fc.tuple(kind, before), { maxLength: 6 }), except, (asked, without) => {
      const requests = asked.map(([treatment, day]) => ({
        treatment: treatment?.id ?? null,
        category: treatment?.category ?? null,
        subcategory: treatment?.subcategory ?? null,
        before: day,
      }));
      const left = without.map((at) => letterIds[at] ?? 0);
      const left_ = new Set(without.map((at) => letters[at]?.letter));
      const expected = requests.map(({ treatment, category, subcategory, before: day }) => {
        const early = rows.filter(
          ({ letter }) =>
            !left_.has(letter) &&
            (day === null || (letter.decisionDate !== null && letter.decisionDate < day)),
        );
        const outcomes = (of: ReferenceRow[]) => ({
          upheld: of.filter(({ item }) => item.outcome === 'UPHELD').length,
          overturned: of.filter(({ item }) => item.outcome === 'OVERTURNED').length,
          letters: new Set(of.map(({ letter }) => letter)).size,
        });
        return {
          ALL: outcomes(early),
          CATEGORY: outcomes(
            category === null ? [] : early.filter((row) => treatmentOf(row)?.category === category),
          ),
          SUBCATEGORY: outcomes(
            subcategory === null ? [] : early.filter((row) => treatmentOf(row)?.subcategory === subcategory),
          ),
          TREATMENT: outcomes(
            treatment === null ? [] : early.filter((row) => treatmentOf(row)?.id === treatment),
          ),
        };
      });
      expect(findHistoryCounts(db, requests, left)).toEqual(expected);
    }),
    { numRuns: 80 },
  );
});

test('a batch of histories is one statement', () => {
  const sent: string[] = [];
  db.onStatement = (sql) => sent.push(sql);
  const request = { treatment: 'nmes', category: 'DMEPOS', subcategory: null, before: '2015-01-01' };
  findHistoryCounts(db, Array(50).fill(request));
  db.onStatement = null;
  expect(sent).toHaveLength(1);
});

describe('evaluations', () => {
  test('a change of the rules is worked off in batches and leaves what a fresh database would hold', () => {
    const [old, fresh] = [memoryDatabase(), memoryDatabase()];
    const before = randomLetters(5, 60).map((one) => ({
      ...one,
      letter: { ...one.letter, caseNumber: one.letter.text },
    }));
    const after = before.map(({ letter }, at) => ({
      letter,
      evaluations: letter.determinations.map(({ reviewerBasis, claimsAdministratorBasis }, index) =>
        makeEvaluation({
          rulesVersion: 'rules-2',
          treatment: (at + index) % 3 === 0 ? null : 'tens',
          agreement: 'DIFFERS',
          citationTopics: {
            claimsAdministrator: claimsAdministratorBasis.citations.map(() => null),
            expertReviewer: reviewerBasis.citations.map(() => 'chronic-tens'),
          },
        }),
      ),
    }));
    const ids = saveLetters(old, before, 1).map(({ id }) => id);
    saveLetters(fresh, after, 1);
    const evaluations = new Map(
      determinationsByLetterIds(old, ids).flatMap((items, at) =>
        items.map(({ id, position }) => [id, after[at]?.evaluations[position - 1]] as const),
      ),
    );
    expect(countStaleDeterminations(old, 'rules-2')).toBe(evaluations.size);
    let batches = 0;
    for (;;) {
      const stale = staleDeterminations(old, 'rules-2', 17);
      if (stale.length === 0) break;
      batches += 1;
      saveEvaluations(
        old,
        stale.flatMap((id) => {
          const evaluation = evaluations.get(id);
          return evaluation ? [{ id, evaluation }] : [];
        }),
      );
    }
    expect(batches).toBe(Math.ceil(evaluations.size / 17));
    expect(contentsOf(old)).toEqual(contentsOf(fresh));
  });

  test('evaluations of what is gone meanwhile are passed over', () => {
    const other = memoryDatabase();
    const [saved] = saveLetters(other, randomLetters(9, 1));
    const items = determinationsByLetterIds(other, [saved?.id ?? 0])[0] ?? [];
    deleteLetter(other, saved?.id ?? 0);
    const empty = contentsOf(other);
    saveEvaluations(
      other,
      items.map(({ id }) => ({ id, evaluation: makeEvaluation() })),
    );
    expect(contentsOf(other)).toEqual(empty);
  });
});

test.each<[DeterminationWhere, boolean]>([
  [{}, true],
  [{ outcome: { eq: 'UPHELD' } }, true],
  [{ category: { eq: 'DMEPOS' } }, true],
  [{ category: { eq: 'none' } }, true],
  [{ treatment: { eq: 'nmes' } }, true],
  [{ treatment: { eq: 'nmes' }, outcome: { eq: 'OVERTURNED' } }, true],
  [{ category: { eq: 'DMEPOS' }, outcome: { eq: 'OVERTURNED', ne: 'UPHELD' } }, false],
  [{ category: { eq: 'DMEPOS' }, treatment: { eq: 'nmes' } }, false],
])('%j is counted, from the few rows of the history: %j', (where, fromHistory) => {
  const statements: string[] = [];
  db.onStatement = (sql) => statements.push(sql);
  const count = countDeterminations(db, where);
  db.onStatement = null;
  expect(count).toBe(rows.filter((row) => meansDetermination(where, row)).length);
  expect(statements.map((sql) => sql.includes('history_counts'))).toEqual([fromHistory]);
});
