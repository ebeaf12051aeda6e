// Diagnoses told by their bare code of the International Classification of Diseases, ninth or tenth revision: "M75.121",
// "847.0". A code says what its category says, of the part that it names (lexicon/icd-codes.json, by their first signs).
import type { BodyPart } from '../../../catalogue/body-parts.js';
import type { FactValue } from '../../facts/fact-list.js';
import { analysePassage } from '../analysed-passage.js';
import { readLexiconFile } from '../lexicon-file.js';
import { polarityOf, type Statement } from '../mentions/statement.js';
import { NOWHERE, type Region } from '../relations/body-regions.js';
import { oncePerPassage } from '../text/once-per-passage.js';

const { icd9, icd10, parts } = readLexiconFile<{
  icd9: Record<string, Record<string, FactValue>>;
  icd10: Record<string, Record<string, FactValue>>;
  parts: Record<string, BodyPart[]>;
}>('icd-codes');

/** "E11.9", "I10", "S13.4XXA"; a level of the spine ("T12", "C56", "S12") needs its point. */
const TENTH = /^(?:[A-BD-KM-RU-Z]\d[\dA](?:\.[\dA-Z]{1,4})?|[CLST]\d\d\.[\dA-Z]{1,4})$/;
const NINTH = /^\d{3}\.\d{1,2}$/;
/** Behind a number that is an amount, not a code. */
const UNIT = /^(?:mg|mcg|ml|%|lb|kg|dollar|unit|g|degree|cm|mm)$/;

/** The entries under every beginning of a code, the shortest first. */
function under<T>(table: Readonly<Record<string, T>>, code: string): T[] {
  const found: T[] = [];
  for (let length = 2; length <= code.length; length++) {
    const entry = table[code.slice(0, length)];
    if (entry !== undefined) found.push(entry);
  }
  return found;
}

function regionOfCode(code: string): Region {
  const own = under(parts, code).at(-1);
  return own ? { parts: new Set(own), sides: new Set() } : NOWHERE;
}

/** What every code of the passage states that is not denied, doubted or somebody else's. */
export const findCodeStatements = oncePerPassage((passage): readonly Statement[] =>
  analysePassage(passage).flatMap(({ words, assertions, modes, isReview }, sentence) =>
    words.flatMap((word, at): Statement[] => {
      const written = passage.text.slice(word.start, word.end);
      const isTenth = TENTH.test(written);
      if (isReview || (!isTenth && !NINTH.test(written)) || UNIT.test(words[at + 1]?.form ?? '')) return [];
      if (polarityOf('CONDITION', assertions[at] ?? new Set(), modes[at] ?? null) !== 'SAID') return [];
      const code = written.replace('.', '');
      const facts = Object.assign({}, ...under(isTenth ? icd10 : icd9, code)) as Record<string, FactValue>;
      const region = regionOfCode(code);
      return Object.entries(facts).map(([fact, value]) => ({
        ...{ fact, value, region, sentence, start: word.start, end: word.end },
        pattern: `code ${written}`,
      }));
    }),
  ),
);
