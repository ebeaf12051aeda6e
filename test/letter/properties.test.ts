// What holds of every letter: places slice to values, line ends and page breaks change nothing, no word is lost.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { cleanLetter } from '../../src/letter/cleaning/clean.js';
import { caseNumberOf } from '../../src/letter/header/case-number.js';
import type { ParsedLetter } from '../../src/letter/letter.js';
import { LetterError } from '../../src/letter/letter-error.js';
import { parseLetter } from '../../src/letter/parse-letter.js';
import { sharedFolder } from '../support/shared.js';
import { chance, folded } from './shapes.js';

const texts = (folder: string, kind: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(kind))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
const shared = sharedFolder();
const LETTERS = [
  ...texts(join(process.cwd(), 'test', 'letter', 'golden'), '.txt'),
  ...(shared ? ['dwc', 'seeds'].flatMap((name) => texts(join(shared, 'letters', name), '.txt')) : []),
];

/** The value at a path such as "determinations.0.rationale". */
function valueAt(letter: ParsedLetter, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((value, step) => (value as Record<string, unknown> | undefined)?.[step], letter);
}

/** What must not change with lines and pages: everything but the text, the places and the notes on footers. */
function values(letter: ParsedLetter): unknown {
  return JSON.parse(
    JSON.stringify(letter, (key, value) =>
      ['text', 'span', 'spans', 'sections', 'warnings'].includes(key) && key ? undefined : value,
    ),
  );
}

const anyLetter = fc.integer({ min: 0, max: LETTERS.length - 1 }).map((index) => LETTERS[index] ?? '');

describe('every letter', () => {
  test('each place slices to its value, or to the words that it was read from', () => {
    for (const text of LETTERS) {
      const letter = parseLetter(text);
      expect(letter.spans.length).toBeGreaterThan(5);
      for (const { path, span } of letter.spans) {
        const words = folded(letter.text.slice(span.start, span.end));
        const value = valueAt(letter, path);
        expect(words).not.toBe('');
        if (typeof value === 'number') expect(words).toMatch(/\d|[a-z]+-[a-z]+/i);
        else if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) expect(words).toMatch(/\d/);
        else if (path === 'caseNumber') expect(caseNumberOf(words)).toBe(value);
        else if (typeof value === 'string' && !/^[A-Z_]+$/.test(value))
          expect([path, words]).toEqual([path, value]);
        else expect([path, typeof value]).not.toEqual([path, 'undefined']);
      }
      for (const determination of letter.determinations) {
        for (const basis of [determination.claimsAdministratorBasis, determination.reviewerBasis]) {
          for (const citation of basis.citations) {
            expect(folded(letter.text.slice(citation.span.start, citation.span.end))).toBe(citation.text);
          }
        }
      }
    }
  });

  test('every value has a place', () => {
    for (const text of LETTERS) {
      const letter = parseLetter(text);
      const paths = new Set(letter.spans.map(({ path }) => path));
      for (const field of [
        'caseNumber',
        'dateOfInjury',
        'decisionDate',
        'urDenialDate',
        'priority',
        'caseSummary',
      ] as const) {
        expect([field, paths.has(field)]).toEqual([field, letter[field] !== null]);
      }
      letter.determinations.forEach((determination, index) => {
        for (const field of ['disputedService', 'outcome', 'rationale'] as const) {
          expect(paths.has(`determinations.${index}.${field}`)).toBe(determination[field] !== '');
        }
      });
    }
  });

  test('all words stand in some section, and sections do not overlap', () => {
    for (const text of LETTERS) {
      const { text: stored, sections } = parseLetter(text);
      const joined = sections.map(({ span }) => folded(stored.slice(span.start, span.end))).join(' ');
      expect(joined).toBe(folded(stored));
    }
  });

  test('cleaning twice is cleaning once', () => {
    for (const text of LETTERS) {
      const once = cleanLetter(text).text;
      expect(cleanLetter(once).text).toBe(once);
      expect(values(parseLetter(once))).toEqual(values(parseLetter(text)));
    }
  });

  test('other line ends and trailing blanks give the same letter', () => {
    for (const text of LETTERS) {
      const expected = values(parseLetter(text));
      for (const end of ['\r\n', '\r', '\u2028', ' \t\n', '\u00a0\n']) {
        expect(values(parseLetter(text.replaceAll('\n', end)))).toEqual(expected);
      }
      expect(values(parseLetter(`\ufeff${text}\n\n\n`))).toEqual(expected);
    }
  });

  test('page breaks anywhere between lines give the same letter', () => {
    fc.assert(
      fc.property(anyLetter, fc.integer({ min: 1, max: 1_000_000 }), (text, seed) => {
        const next = chance(seed);
        const broken = text
          .split('\n')
          .map((line) => (line.trim() !== '' && next() < 0.1 ? `\f${line}` : line))
          .join('\n');
        expect(values(parseLetter(broken))).toEqual(values(parseLetter(text)));
      }),
      { numRuns: 150, seed: 7 },
    );
  });

  test('any text is a letter or a LetterError with a code, a place and a next step', () => {
    const scraps = fc.constantFrom(
      ...'Upheld|Overturned|: Upheld|HOW THE IMR FINAL DETERMINATION WAS MADE|CLINICAL CASE SUMMARY|IMR ISSUES, DECISIONS AND RATIONALES|set forth below:|Claims Administrator guideline:|MAXIMUS guideline:|Decision rationale:|1) MAXIMUS Federal Services, Inc. has determined the request for|is not medically necessary and appropriate.|INDEPENDENT MEDICAL REVIEW DECISION AND RATIONALE|ISSUE AT DISPUTE:|was the original request.|Decision based on MTUS|Page(s): 1-|Case Number:|\n|\f|1/2/2016|(|Section(s):|and'.split(
        '|',
      ),
    );
    const text = fc
      .array(fc.oneof(scraps, scraps, fc.string()), { maxLength: 60 })
      .map((parts) => parts.join(' '));
    fc.assert(
      fc.property(text, (raw) => {
        try {
          expect(parseLetter(raw).determinations.length).toBeGreaterThan(0);
        } catch (error) {
          if (!(error instanceof LetterError)) throw error;
          expect([error.code, error.place, error.problem, error.nextStep].every(Boolean)).toBe(true);
        }
      }),
      { numRuns: 600, seed: 11 },
    );
  });
});
