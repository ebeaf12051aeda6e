// What callers can get wrong is refused with a code: cursors, pages, orders, searches, filters, dimensions.
import { findDeterminationCounts } from '../../src/db/counts/determination-counts.js';
import type { DeterminationWhere } from '../../src/db/filters/where.js';
import { saveLetters } from '../../src/db/letters/save-letters.js';
import { countDeterminations, findDeterminations } from '../../src/db/pages/find-determinations.js';
import { findLetters } from '../../src/db/pages/find-letters.js';
import { makeLetter } from '../support/letter-factory.js';
import { closeDatabases, memoryDatabase } from '../support/memory-database.js';

afterEach(closeDatabases);

const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

test.each([
  ['not base64', '%%%'],
  ['not JSON', Buffer.from('hello').toString('base64url')],
  ['JSON of another shape', encoded({ id: 1 })],
  ['a field too few', encoded(['determinations DECISION_DATE DESC', '2015-01-01'])],
  ['another order', encoded(['determinations DECISION_DATE ASC', '2015-01-01', 1])],
  ['another list', encoded(['letters DECISION_DATE DESC', '2015-01-01', 1])],
  ['a number for a date', encoded(['determinations DECISION_DATE DESC', 2015, 1])],
  ['a broken id', encoded(['determinations DECISION_DATE DESC', '2015-01-01', 'x'])],
  ['empty', ''],
])('a cursor that is %s', (_, after) => {
  const db = memoryDatabase();
  expect(() => findDeterminations(db, null, null, { first: 1, after })).toThrow(
    expect.objectContaining({ code: 'CURSOR_INVALID' }),
  );
});

test('a cursor of one list or order is refused by another', () => {
  const db = memoryDatabase();
  saveLetters(db, [{ letter: makeLetter(), evaluations: null }]);
  const after = findLetters(db, null, null, { first: 1 }).edges[0]?.cursor ?? '';
  expect(findLetters(db, null, null, { first: 1, after }).edges).toEqual([]);
  expect(() =>
    findLetters(db, null, { field: 'CASE_NUMBER', direction: 'DESC' }, { first: 1, after }),
  ).toThrow(/another order/);
});

test.each([{}, { first: 1, last: 1 }, { first: -1 }, { last: 1.5 }])('a page of %j', (page) => {
  const db = memoryDatabase();
  expect(() => findLetters(db, null, null, page)).toThrow(expect.objectContaining({ code: 'PAGE_INVALID' }));
});

test.each([
  ['nothing', ''],
  ['no word', '...'],
  ['an open quotation mark', '"knee pain'],
  ['an open parenthesis', '(knee'],
  ['a stray parenthesis', 'knee)'],
  ['an operator at the end', 'knee AND'],
  ['an operator at the start', 'OR knee'],
  ['a leading NOT', 'NOT knee'],
  ['two operators', 'knee AND OR pain'],
  ['too long', 'knee '.repeat(300)],
  ['too many words', 'a '.repeat(65)],
  ['too deep', `${'('.repeat(20)}a${')'.repeat(20)}`],
])('a search with %s', (_, search) => {
  const db = memoryDatabase();
  expect(() => countDeterminations(db, { search })).toThrow(
    expect.objectContaining({ code: 'SEARCH_INVALID' }),
  );
});

test('relevance without a search, or with one that need not hold', () => {
  const db = memoryDatabase();
  const by = { field: 'RELEVANCE', direction: 'DESC' } as const;
  for (const where of [null, { or: [{ search: 'knee' }] }, { not: { search: 'knee' } }]) {
    expect(() => findDeterminations(db, where, by, { first: 1 })).toThrow(
      expect.objectContaining({ code: 'ORDER_INVALID' }),
    );
  }
});

test('unknown filters and conditions', () => {
  const db = memoryDatabase();
  const unknown: object[] = [
    { colour: { eq: 'red' } },
    { outcome: { like: 'U%' } },
    { specialty: { like: 'x' } },
    { toString: {} },
  ];
  for (const where of unknown as DeterminationWhere[]) {
    expect(() => countDeterminations(db, { and: [where] })).toThrow(
      expect.objectContaining({ code: 'FILTER_INVALID' }),
    );
  }
});

test('dimensions: none, four, one twice', () => {
  const db = memoryDatabase();
  for (const by of [[], ['OUTCOME', 'TREATMENT', 'CATEGORY', 'AGREEMENT'], ['OUTCOME', 'OUTCOME']] as const) {
    expect(() => findDeterminationCounts(db, by, null)).toThrow(
      expect.objectContaining({ code: 'DIMENSIONS_INVALID' }),
    );
  }
});
