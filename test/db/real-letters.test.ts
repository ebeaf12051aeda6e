// Real letters through storage: read back as they were parsed, and known again with other line breaks.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GUIDELINES } from '../../src/catalogue/guideline-catalogue.js';
import { saveLetters } from '../../src/db/letters/save-letters.js';
import { parsedLettersByIds } from '../../src/db/letters/stored-letters.js';
import { parseLetter } from '../../src/letter/parse-letter.js';
import { closeDatabases, memoryDatabase } from '../support/memory-database.js';
import { describeShared } from '../support/shared.js';

describeShared('the letters at hand', (folder) => {
  afterEach(closeDatabases);

  test('are stored whole and known again', () => {
    const texts = ['dwc', 'seeds'].flatMap((name) => {
      const files = readdirSync(join(folder, 'letters', name)).filter((file) => file.endsWith('.txt'));
      return files.map((file) => readFileSync(join(folder, 'letters', name, file), 'utf8'));
    });
    expect(texts.length).toBeGreaterThanOrEqual(99);
    const db = memoryDatabase({ guidelines: [...GUIDELINES], treatments: [], topics: [] });
    const letters = texts.map((text) => parseLetter(text));
    const save = (of: typeof letters) =>
      saveLetters(
        db,
        of.map((letter) => ({ letter, evaluations: null })),
      );
    const ids = save(letters).map(({ id }) => id);
    expect(new Set(ids).size).toBe(texts.length);
    expect(parsedLettersByIds(db, ids)).toEqual(letters);
    const same = ids.map((id) => ({ id, alreadyStored: true, reread: false, replaced: false }));
    expect(save(letters)).toEqual(same);
    expect(save(texts.map((text) => parseLetter(text.replaceAll('\n', '\r\n'))))).toEqual(same);
  });
});
