// Search: the language of queries, where words are looked for, and the two ways in which a page asks for them.

import { sql } from 'drizzle-orm';
import type { Database } from '../../src/db/database.js';
import { searchCondition } from '../../src/db/filters/search-conditions.js';
import { parseSearch } from '../../src/db/filters/search-query.js';
import { deleteLetter } from '../../src/db/letters/delete-letter.js';
import { saveLetters } from '../../src/db/letters/save-letters.js';
import { countDeterminations, findDeterminations } from '../../src/db/pages/find-determinations.js';
import { randomLetters } from '../support/letter-corpus.js';
import { makeDetermination, makeLetter } from '../support/letter-factory.js';
import { closeDatabases, memoryDatabase } from '../support/memory-database.js';

afterEach(closeDatabases);

test.each([
  ['knee', '"knee"'],
  ['knee pain', '("knee" AND "pain")'],
  ['knee AND pain OR hip', '(("knee" AND "pain") OR "hip")'],
  ['knee (pain OR hip)', '("knee" AND ("pain" OR "hip"))'],
  ['knee NOT "left knee"', '("knee" NOT "left knee")'],
  ['stimul*', '"stimul"*'],
  ['"muscle stim"*', '"muscle stim"*'],
  ['EMG/NCS', '"EMG/NCS"'],
  ['and', '"and"'],
  ['rationale:knee', '"rationale:knee"'],
  ['a"b"c', '(("a" AND "b") AND "c")'],
  ["Robert'); drop table letters;--", null],
])('%s', (search, expected) => {
  if (expected === null)
    expect(() => parseSearch(search)).toThrow(expect.objectContaining({ code: 'SEARCH_INVALID' }));
  else expect(parseSearch(search)).toBe(expected);
});

test('a hundred thousand odd characters are refused at once, and odd words harm nothing', () => {
  const db = memoryDatabase();
  expect(() => parseSearch('('.repeat(100_000))).toThrow(/longer/);
  for (const word of ['"', '^a', 'a-b', 'a+b', 'é', 'x\0y', '{a b}:c', 'NEAR(a b)', "o'clock", '日本']) {
    let code = 'FOUND';
    try {
      countDeterminations(db, { search: word });
    } catch (error) {
      code = (error as { code: string }).code;
    }
    expect(['FOUND', 'SEARCH_INVALID']).toContain(code);
  }
});

describe('words are found', () => {
  let db: Database;
  beforeEach(() => {
    db = memoryDatabase();
    const determinations = [
      makeDetermination({ disputedService: 'Zynex unit', rationale: 'not supported after a Stroke' }),
      makeDetermination({ disputedService: 'EMG/NCS both arms', rationale: 'numbness of the résumé hand' }),
    ];
    saveLetters(db, [
      { letter: makeLetter({ caseSummary: 'fell from a ladder', determinations }), evaluations: null },
    ]);
  });

  test.each([
    ['in the service', 'zynex', 1],
    ['in the rationale, in any case', 'STROKE', 1],
    ['in the summary, for every item of the letter', 'ladder', 2],
    ['across the three', 'ladder zynex stroke', 1],
    ['without diacritics', 'resume', 1],
    ['with a slash as in letters', 'EMG/NCS', 1],
    ['by one of two names', 'NCS', 1],
    ['by their beginning', 'numb*', 1],
    ['not by a part', 'umbness', 0],
    ['as a phrase', '"a ladder"', 2],
    ['not in another order', '"ladder a"', 0],
    ['without another word', 'ladder NOT stroke', 1],
  ])('%s', (_, search, count) => {
    expect(countDeterminations(db, { search })).toBe(count);
  });

  test('no more once the letter is replaced or deleted', () => {
    const [saved] = saveLetters(db, [{ letter: makeLetter({ caseSummary: 'slipped' }), evaluations: null }]);
    expect(countDeterminations(db, { search: 'ladder' })).toBe(0);
    expect(countDeterminations(db, { search: 'slipped' })).toBe(1);
    deleteLetter(db, saved?.id ?? 0);
    expect(countDeterminations(db, { search: 'slipped' })).toBe(0);
  });
});

test('the most relevant comes first: the service weighs more than the summary', () => {
  const db = memoryDatabase();
  const saved = saveLetters(db, [
    {
      letter: makeLetter({ caseNumber: 'A', caseSummary: 'one mention of a brace here' }),
      evaluations: null,
    },
    {
      letter: makeLetter({
        caseNumber: 'B',
        determinations: [makeDetermination({ disputedService: 'brace' })],
      }),
      evaluations: null,
    },
    { letter: makeLetter({ caseNumber: 'C' }), evaluations: null },
  ]);
  const page = findDeterminations(
    db,
    { search: 'brace' },
    { field: 'RELEVANCE', direction: 'DESC' },
    { first: 10 },
  );
  expect(page.edges.map(({ row }) => row.letterId)).toEqual([saved[1]?.id, saved[0]?.id]);
});

test('listing the matches and probing row by row find the same', () => {
  const db = memoryDatabase();
  saveLetters(db, randomLetters(2, 150));
  for (const search of ['knee', 'pain OR stroke', 'knee NOT pain', 'w*', 'absent']) {
    const found = (['LIST', 'PROBE'] as const).map((form) =>
      db.all(
        sql`select id from determinations where ${searchCondition(sql.raw('determinations.id'), search, form)} order by id`,
      ),
    );
    expect(found[0]).toEqual(found[1]);
  }
});
