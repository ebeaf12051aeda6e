// Deleting: nothing of the letter is left in any table, index or summary; its ids are not given again.
import { deleteLetter } from '../../src/db/letters/delete-letter.js';
import { saveLetters } from '../../src/db/letters/save-letters.js';
import { randomLetters } from '../support/letter-corpus.js';
import { makeEvaluation, makeLetter } from '../support/letter-factory.js';
import { closeDatabases, contentsOf, memoryDatabase } from '../support/memory-database.js';

afterEach(closeDatabases);

test('no row anywhere is left of a deleted letter with revisions', () => {
  const db = memoryDatabase();
  const empty = contentsOf(db);
  const letter = makeLetter();
  const [saved] = saveLetters(db, [{ letter, evaluations: [makeEvaluation()] }]);
  saveLetters(db, [
    { letter: { ...letter, text: 'changed', caseSummary: 'changed' }, evaluations: [makeEvaluation()] },
  ]);
  const full = contentsOf(db);
  const filled = Object.keys(full).filter((table) => (full[table] ?? []).length > 0);
  expect(filled.length).toBeGreaterThanOrEqual(23);
  expect(deleteLetter(db, saved?.id ?? 0)).toBe(true);
  expect(contentsOf(db)).toEqual(empty);
  expect(deleteLetter(db, saved?.id ?? 0)).toBe(false);
});

test('deleting some letters leaves what storing the others alone would have made', () => {
  const [db, fresh] = [memoryDatabase(), memoryDatabase()];
  const letters = randomLetters(3, 80).map((one, at) => ({
    ...one,
    letter: { ...one.letter, caseNumber: `C${at}` },
  }));
  const saved = saveLetters(db, letters, 1);
  const gone = saved.slice(40).map(({ id }) => id);
  for (const id of gone) expect(deleteLetter(db, id)).toBe(true);
  saveLetters(fresh, letters.slice(0, 40), 1);
  expect(contentsOf(db)).toEqual(contentsOf(fresh));
});

test('an id is not given again', () => {
  const db = memoryDatabase();
  const [first] = saveLetters(db, [{ letter: makeLetter(), evaluations: null }]);
  deleteLetter(db, first?.id ?? 0);
  const [second] = saveLetters(db, [{ letter: makeLetter(), evaluations: null }]);
  expect(second?.id).toBeGreaterThan(first?.id ?? 0);
});
