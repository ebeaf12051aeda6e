// Saving: round trips, identity, replacement with revisions, all or nothing.

import {
  auditFindingsByDeterminationIds,
  citationsByDeterminationIds,
  factsByDeterminationIds,
} from '../../src/db/letters/find-by-determination.js';
import {
  determinationsByLetterIds,
  lettersByIds,
  revisionsByLetterIds,
} from '../../src/db/letters/find-by-letter.js';
import { saveLetters } from '../../src/db/letters/save-letters.js';
import { parsedLettersByIds } from '../../src/db/letters/stored-letters.js';
import { countDeterminations } from '../../src/db/pages/find-determinations.js';
import { countLetters, findLetterByCaseNumber } from '../../src/db/pages/find-letters.js';
import { predictions } from '../../src/db/tables/determination-tables.js';
import { randomLetters } from '../support/letter-corpus.js';
import { makeDetermination, makeEvaluation, makeLetter } from '../support/letter-factory.js';
import { closeDatabases, contentsOf, memoryDatabase } from '../support/memory-database.js';

afterEach(closeDatabases);

test('a saved letter is read back as it was', () => {
  const db = memoryDatabase();
  const letters = randomLetters(7, 60).map(({ letter }) => letter);
  const saved = saveLetters(
    db,
    letters.map((letter) => ({ letter, evaluations: null })),
  );
  expect(saved.every(({ alreadyStored, replaced, reread }) => !alreadyStored && !replaced && !reread)).toBe(
    true,
  );
  expect(
    parsedLettersByIds(
      db,
      saved.map(({ id }) => id),
    ),
  ).toEqual(letters);
  expect(parsedLettersByIds(db, [999])).toEqual([null]);
});

test('derived values, the outcome of the letter and the columns for filters', () => {
  const db = memoryDatabase();
  const letter = makeLetter({
    determinations: [
      makeDetermination(),
      makeDetermination({ outcome: 'OVERTURNED', disputedService: 'Another' }),
    ],
  });
  const [saved] = saveLetters(
    db,
    [{ letter, evaluations: [makeEvaluation(), makeEvaluation({ treatment: null })] }],
    1000,
  );
  const id = saved?.id ?? 0;
  expect(lettersByIds(db, [id])[0]).toMatchObject({ outcome: 'PARTIALLY_OVERTURNED', ingestedAt: 1000 });
  const rows = determinationsByLetterIds(db, [id])[0] ?? [];
  expect(rows[0]).toMatchObject({
    position: 1,
    treatmentId: 'nmes',
    category: 'DMEPOS',
    subcategory: 'Electrical stimulation',
    agreement: 'AGREES',
    injuryAgeDays: 183,
    urDenialDate: '2014-12-01',
    rulesVersion: 'rules-1',
    treatmentIds: ['nmes'],
  });
  expect(rows[1]).toMatchObject({ position: 2, treatmentId: null, category: null, subcategory: null });
  const ids = rows.map((row) => row.id);
  expect(db.orm.select().from(predictions).get()).toMatchObject({
    decidedBy: ['nmes-chronic-pain'],
    agreement: 'AGREES',
  });
  expect(factsByDeterminationIds(db, ids)[0]).toMatchObject([
    { name: 'age', value: 44, source: 'READ' },
    { name: 'chronicPain', value: true, source: 'DERIVED' },
  ]);
  expect(auditFindingsByDeterminationIds(db, ids)[0]).toMatchObject([{ kind: 'OTHER_TREATMENTS_TOPIC' }]);
  const met = { ruleFinding: { rule: 'nmes-chronic-pain', status: 'MATCH' } } as const;
  expect(countDeterminations(db, met)).toBe(ids.length);
  expect(citationsByDeterminationIds(db, ids)[0]).toMatchObject([
    { citedBy: 'CLAIMS_ADMINISTRATOR', topicId: 'chronic-tens', pages: [121] },
    { citedBy: 'EXPERT_REVIEWER', topicId: 'chronic-nmes', pages: [121] },
  ]);
});

describe('the same letter', () => {
  const cases: [name: string, caseNumber: string | null][] = [
    ['with a case number', 'CM00-0000001'],
    ['without one', null],
  ];
  test.each(cases)('%s, with other line breaks, is one letter', (_, caseNumber) => {
    const db = memoryDatabase();
    const letter = makeLetter({ caseNumber, text: 'one two three' });
    const folded = {
      ...letter,
      text: 'one\ntwo\r\n\fthree',
      caseSummary: `${letter.caseSummary}`.replaceAll(' ', '\n'),
    };
    const [first] = saveLetters(db, [{ letter, evaluations: null }]);
    const before = contentsOf(db);
    expect(saveLetters(db, [{ letter: folded, evaluations: null }])).toEqual([
      { id: first?.id, alreadyStored: true, reread: false, replaced: false },
    ]);
    expect(contentsOf(db)).toEqual(before);
  });

  test.each(cases)(
    '%s, read otherwise by a newer parser, changes its rows but leaves no revision',
    (_, caseNumber) => {
      const db = memoryDatabase();
      const letter = makeLetter({ caseNumber, text: 'the same words' });
      const [first] = saveLetters(db, [{ letter, evaluations: null }], 5);
      const other = { ...letter, patient: { age: 45, sex: null }, caseSummary: 'read better' };
      expect(saveLetters(db, [{ letter: other, evaluations: null }], 9)).toEqual([
        { id: first?.id, alreadyStored: true, reread: true, replaced: false },
      ]);
      const id = first?.id ?? 0;
      expect(lettersByIds(db, [id])[0]).toMatchObject({ age: 45, sex: null, ingestedAt: 5 });
      expect(revisionsByLetterIds(db, [id])).toEqual([[]]);
      expect(countLetters(db, null)).toBe(1);
    },
  );

  test('twice in one batch is one letter', () => {
    const db = memoryDatabase();
    const one = { letter: makeLetter(), evaluations: [makeEvaluation()] };
    expect(saveLetters(db, [one, one]).map(({ alreadyStored }) => alreadyStored)).toEqual([false, true]);
    expect(countLetters(db, null)).toBe(1);
  });
});

test('a changed letter replaces the old one whole, keeps its ids and leaves a revision', () => {
  const db = memoryDatabase();
  const old = makeLetter({
    text: 'old',
    determinations: [makeDetermination(), makeDetermination({ rationale: 'second' })],
  });
  const neighbour = makeLetter({ caseNumber: 'CM00-0000002' });
  const [first] = saveLetters(db, [
    { letter: old, evaluations: [makeEvaluation(), makeEvaluation()] },
    { letter: neighbour, evaluations: null },
  ]);
  const id = first?.id ?? 0;
  const ids = (determinationsByLetterIds(db, [id])[0] ?? []).map((row) => row.id);
  const changed = makeLetter({
    text: 'new',
    decisionDate: '2016-01-01',
    reviewer: { licensedIn: [], specialties: [], subspecialties: [] },
    diagnoses: [],
    warnings: [],
    determinations: ['a', 'b', 'c'].map((rationale) => makeDetermination({ rationale })),
  });
  const expected = { id, alreadyStored: false, reread: false, replaced: true };
  expect(saveLetters(db, [{ letter: changed, evaluations: null }], 77)).toEqual([expected]);
  expect(parsedLettersByIds(db, [id])).toEqual([changed]);
  expect(revisionsByLetterIds(db, [id])[0]).toMatchObject([{ replacedAt: 77, text: 'old' }]);
  const rows = determinationsByLetterIds(db, [id])[0] ?? [];
  expect(rows.map((row) => row.id).slice(0, 2)).toEqual(ids);
  expect(rows.every(({ rulesVersion, treatmentId }) => rulesVersion === null && treatmentId === null)).toBe(
    true,
  );
  saveLetters(db, [{ letter: { ...changed, text: 'newer', caseSummary: 'newer' }, evaluations: null }], 88);
  expect(revisionsByLetterIds(db, [id])[0]).toMatchObject([{ text: 'old' }, { replacedAt: 88, text: 'new' }]);
  expect(findLetterByCaseNumber(db, 'CM00-0000002')).not.toBeNull();
});

test('replacing leaves the same database as storing only the new letter, but for the revision', () => {
  const [db, fresh] = [memoryDatabase(), memoryDatabase()];
  const old = randomLetters(1, 20).map((one) => ({
    ...one,
    letter: { ...one.letter, caseNumber: `C${one.letter.text.length}` },
  }));
  const byCase = new Map(old.map((one) => [one.letter.caseNumber, one]));
  const changed = [...byCase.values()].map((one) => ({
    ...one,
    letter: {
      ...one.letter,
      text: `${one.letter.text} changed`,
      caseSummary: 'walks again',
      decisionDate: '2017-03-04',
    },
  }));
  saveLetters(db, [...byCase.values()], 1);
  saveLetters(db, changed, 1);
  saveLetters(fresh, changed, 1);
  const strip = ({
    letter_revisions: _,
    citations: __,
    citation_pages: ___,
    ...rest
  }: Record<string, unknown[]>) => rest;
  expect(contentsOf(db).letter_revisions).toHaveLength(changed.length);
  expect(strip(contentsOf(db))).toEqual(strip(contentsOf(fresh)));
});

test('a batch with a letter that cannot be stored stores nothing, and says what is missing', () => {
  const db = memoryDatabase();
  const good = { letter: makeLetter(), evaluations: null };
  const evaluation = makeEvaluation({ treatment: 'not-in-the-catalogue' });
  const bad = { letter: makeLetter({ caseNumber: 'CM00-0000002' }), evaluations: [evaluation] };
  expect(() => saveLetters(db, [good, bad])).toThrow(/does not have/);
  expect(countLetters(db, null)).toBe(0);
});
