// The plans of the statements that the doors send: no table is read through where an index can serve, with statistics
// and without. "SCAN" of a parameter's list, of a result in hand or of a summary is no table read through.

import {
  DETERMINATION_DIMENSIONS,
  findDeterminationCounts,
} from '../../src/db/counts/determination-counts.js';
import { findHistoryCounts } from '../../src/db/counts/history-counts.js';
import type { Database } from '../../src/db/database.js';
import type { DeterminationWhere, LetterWhere } from '../../src/db/filters/where.js';
import { deleteLetter } from '../../src/db/letters/delete-letter.js';
import {
  countStaleDeterminations,
  saveEvaluations,
  staleDeterminations,
} from '../../src/db/letters/evaluations.js';
import * as byDetermination from '../../src/db/letters/find-by-determination.js';
import * as byLetter from '../../src/db/letters/find-by-letter.js';
import { saveLetters } from '../../src/db/letters/save-letters.js';
import { streamDeterminations } from '../../src/db/letters/stream-determinations.js';
import { countDeterminations, findDeterminations } from '../../src/db/pages/find-determinations.js';
import { countLetters, findLetterByCaseNumber, findLetters } from '../../src/db/pages/find-letters.js';
import { DETERMINATION_ORDER_FIELDS, DIRECTIONS, LETTER_ORDER_FIELDS } from '../../src/db/pages/page.js';
import { randomLetters } from '../support/letter-corpus.js';
import { makeEvaluation, makeLetter } from '../support/letter-factory.js';
import { closeDatabases, memoryDatabase } from '../support/memory-database.js';

const TABLES = [
  'letters',
  'letter_texts',
  'letter_spans',
  'letter_revisions',
  'warnings',
  'diagnoses',
  'reviewer_credentials',
  'determinations',
  'bases',
  'citations',
  'citation_pages',
  'predictions',
  'rule_findings',
  'determination_facts',
  'audit_findings',
];

/** Names by which the statements call tables. */
const ALIASES = [
  'c',
  'r',
  'specialty',
  'licensure',
  'reviewer_guideline',
  'reviewer_topic',
  'administrator_guideline',
  'administrator_topic',
];

/** What the plan of a statement reads through; with `ordered`, a walk of an index in the order asked for is none. */
function scansOf(db: Database, sql: string, parameters: readonly unknown[]): string[] {
  const plan = db.connection.prepare(`explain query plan ${sql}`).all(...parameters) as { detail: string }[];
  return plan
    .map(({ detail }) => detail)
    .filter((detail) =>
      [...TABLES, ...ALIASES].some(
        (table) => detail === `SCAN ${table}` || detail.startsWith(`SCAN ${table} `),
      ),
    );
}

/** What the statements that `work` sends read through. */
function scans(db: Database, work: () => unknown): string[] {
  const sent: [string, readonly unknown[]][] = [];
  db.onStatement = (sql, parameters) => sent.push([sql, parameters]);
  try {
    work();
  } finally {
    db.onStatement = null;
  }
  expect(sent.length).toBeGreaterThan(0);
  return sent.flatMap(([sql, parameters]) => scansOf(db, sql, parameters).map((scan) => `${scan} in ${sql}`));
}

const SELECTIVE: [string, DeterminationWhere][] = [
  ['outcome', { outcome: { eq: 'OVERTURNED' } }],
  ['treatment', { treatment: { eq: 'nmes' } }],
  ['treatment in', { treatment: { in: ['nmes', 'tens'] } }],
  ['treatment is null', { treatment: { isNull: true } }],
  ['category', { category: { eq: 'DMEPOS' } }],
  ['category contains', { category: { contains: 'diag' } }],
  ['disputedService', { disputedService: { eq: 'EMG/NCS' } }],
  ['disputedService contains', { disputedService: { contains: 'knee' } }],
  ['decisionDate', { decisionDate: { gte: '2015-01-01', lt: '2015-02-01' } }],
  ['urDenialDate', { urDenialDate: { eq: '2014-02-10' } }],
  ['dateOfInjury', { dateOfInjury: { lt: '2011-02-01' } }],
  ['injuryAgeDays', { injuryAgeDays: { lte: 30 } }],
  ['specialty', { specialty: { eq: 'Pain Medicine' } }],
  ['specialty contains', { specialty: { contains: 'pain' } }],
  ['licensedIn', { licensedIn: { eq: 'Texas' } }],
  ['age', { age: { gt: 26 } }],
  ['sex', { sex: { eq: 'MALE' } }],
  ['caseNumber', { caseNumber: { eq: 'CM11-0000001' } }],
  ['urDecision', { urDecision: { eq: 'MODIFIED' } }],
  ['fact', { fact: { name: 'chronicPain', eq: true } }],
  ['fact known', { fact: { name: 'side', known: true } }],
  ['finding', { finding: { eq: 'PAGE_NOT_IN_SECTION' } }],
  ['rule finding', { ruleFinding: { rule: 'rule-a', status: 'MATCH' } }],
  ['citation by guideline', { citation: { guideline: { eq: 'odg' } } }],
  [
    'citation by party and topic',
    { citation: { citedBy: 'EXPERT_REVIEWER', topic: { eq: 'chronic-nmes' } } },
  ],
  ['citation by section', { citation: { section: { eq: 'NMES' } } }],
  ['citation by part of a section', { citation: { section: { contains: 'knee' } } }],
  ['citation by page', { citation: { page: { eq: 121 } } }],
  ['none cited', { citation: { citedBy: 'EXPERT_REVIEWER', noneCited: true } }],
  ['agreement', { agreement: { eq: 'DIFFERS' } }],
  ['search', { search: 'stroke' }],
  ['several at once', { treatment: { eq: 'nmes' }, outcome: { eq: 'UPHELD' }, search: 'knee' }],
];

const LETTERS: [string, LetterWhere][] = [
  ['caseNumber', { caseNumber: { eq: 'CM11-0000001' } }],
  ['decisionDate', { decisionDate: { gte: '2015-01-01', lt: '2015-02-01' } }],
  ['dateOfInjury', { dateOfInjury: { eq: '2012-02-10' } }],
  ['outcome', { outcome: { eq: 'OVERTURNED' } }],
  ['specialty', { specialty: { eq: 'Pain Medicine' } }],
  ['search', { search: 'stroke' }],
];

const databases: [string, () => Database][] = [];
let plain: Database;
let analysed: Database;
databases.push(['without statistics', () => plain], ['with statistics', () => analysed]);

beforeAll(() => {
  plain = memoryDatabase();
  analysed = memoryDatabase();
  const letters = randomLetters(31, 1200);
  for (const db of [plain, analysed])
    for (let at = 0; at < 1200; at += 400) saveLetters(db, letters.slice(at, at + 400));
  analysed.connection.exec('analyze');
  // Both ways of finding a page are sent, and both of asking for words.
  for (const db of [plain, analysed]) Object.assign(db.limits, { rowsWalked: 3, matchesListed: 30 });
});
afterAll(closeDatabases);

describe.each(databases)('%s', (_, database) => {
  test.each(SELECTIVE)('counting and paging determinations by %s', (_name, where) => {
    const db = database();
    expect(scans(db, () => countDeterminations(db, { ...where, id: { ne: 0 } }))).toEqual([]);
    for (const direction of DIRECTIONS) {
      const order = { field: 'DECISION_DATE', direction } as const;
      expect(scans(db, () => findDeterminations(db, where, order, { first: 5 }))).toEqual([]);
    }
  });

  test.each(LETTERS)('counting and paging letters by %s', (_name, where) => {
    const db = database();
    expect(scans(db, () => countLetters(db, where))).toEqual([]);
    for (const direction of DIRECTIONS) {
      expect(
        scans(db, () => findLetters(db, where, { field: 'DECISION_DATE', direction }, { last: 5 })),
      ).toEqual([]);
    }
  });

  test.each(DETERMINATION_ORDER_FIELDS)(
    'all determinations by %s, from the start and from a cursor',
    (field) => {
      const db = database();
      for (const direction of DIRECTIONS) {
        const where = field === 'RELEVANCE' ? { search: 'knee' } : null;
        const page = findDeterminations(db, where, { field, direction }, { first: 3 });
        const after = page.edges.at(-1)?.cursor ?? '';
        for (const request of [{ first: 5 }, { last: 5 }, { first: 5, after }, { last: 5, before: after }]) {
          expect(scans(db, () => findDeterminations(db, where, { field, direction }, request))).toEqual([]);
        }
      }
    },
  );

  test.each(LETTER_ORDER_FIELDS)('all letters by %s, from a cursor', (field) => {
    const db = database();
    for (const direction of DIRECTIONS) {
      const after = findLetters(db, null, { field, direction }, { first: 3 }).edges.at(-1)?.cursor ?? '';
      for (const request of [
        { first: 5, after },
        { last: 5, before: after },
      ]) {
        expect(scans(db, () => findLetters(db, null, { field, direction }, request))).toEqual([]);
      }
    }
  });

  test('a page in order is not sorted', () => {
    const db = database();
    const sent: [string, readonly unknown[]][] = [];
    db.onStatement = (sql, parameters) => sent.push([sql, parameters]);
    findDeterminations(db, null, null, { first: 5 });
    findDeterminations(db, { treatment: { eq: 'nmes' } }, null, { first: 5 });
    findLetters(db, { outcome: { eq: 'UPHELD' } }, null, { first: 5 });
    db.onStatement = null;
    const plans = sent.map(([sql, parameters]) =>
      db.connection.prepare(`explain query plan ${sql}`).all(...parameters),
    );
    expect(JSON.stringify(plans)).not.toContain('TEMP B-TREE');
  });

  test('batch finders', () => {
    const db = database();
    const finders = { ...byLetter, ...byDetermination };
    for (const find of Object.values(finders)) {
      expect(scans(db, () => find(db, [1, 2, 3]))).toEqual([]);
    }
    expect(scans(db, () => findLetterByCaseNumber(db, 'CM11-0000001'))).toEqual([]);
  });

  test('counts of a filter, histories, streams and stale evaluations', () => {
    const db = database();
    for (const dimension of DETERMINATION_DIMENSIONS) {
      expect(scans(db, () => findDeterminationCounts(db, [dimension], { sex: { eq: 'MALE' } }))).toEqual([]);
    }
    const request = { treatment: 'nmes', category: 'DMEPOS', subcategory: null, before: '2015-01-01' };
    expect(scans(db, () => findHistoryCounts(db, [request], [1, 2]))).toEqual([]);
    expect(scans(db, () => [...streamDeterminations(db, null, 1000)])).toEqual([]);
    expect(scans(db, () => staleDeterminations(db, 'rules-2', 10))).toEqual([]);
    expect(scans(db, () => countStaleDeterminations(db, 'rules-2'))).toEqual([]);
  });

  test('saving, evaluating and deleting', () => {
    const db = database();
    const letter = makeLetter({ caseNumber: null, caseSummary: 'only here' });
    expect(scans(db, () => saveLetters(db, [{ letter, evaluations: null }]))).toEqual([]);
    expect(
      scans(db, () =>
        saveLetters(db, [{ letter: { ...letter, text: 'x', priority: 'x' }, evaluations: null }]),
      ),
    ).toEqual([]);
    expect(scans(db, () => saveEvaluations(db, [{ id: 1, evaluation: makeEvaluation() }]))).toEqual([]);
    expect(scans(db, () => deleteLetter(db, 3))).toEqual([]);
  });
});

test('the test sees a scan where there is one', () => {
  expect(
    scans(plain, () => countDeterminations(plain, { disputedService: { contains: 'ee' } })),
  ).toHaveLength(1);
});
