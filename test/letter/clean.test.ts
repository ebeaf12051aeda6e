// What is stored of a text, what is refused, and what a served letter's cover page leaves behind.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cleanLetter, LETTER_LIMIT } from '../../src/letter/cleaning/clean.js';
import { LetterError } from '../../src/letter/letter-error.js';
import { parseLetter } from '../../src/letter/parse-letter.js';
import { withoutHeader } from './shapes.js';

const golden = (name: string): string =>
  readFileSync(join(process.cwd(), 'test', 'letter', 'golden', name), 'utf8');

function codeOf(raw: string): string {
  try {
    parseLetter(raw);
    return 'read';
  } catch (error) {
    if (!(error instanceof LetterError)) throw error;
    expect(error.message).toContain(error.nextStep);
    return error.code;
  }
}

describe('what is stored', () => {
  test.each<[string, string, string]>([
    ['line ends of other systems', 'a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
    ['blanks at the end of lines', 'a  \t\nb\u00a0', 'a\nb'],
    ['control characters, marks and soft hyphens', '\ufeffa\u0001b\u200bc\u00add', 'abcd'],
    ['ligatures', 'ﬁne ﬂow oﬀer', 'fine flow offer'],
    ['page breaks stay', 'a\n\fb', 'a\n\fb'],
    ['a page number right before its page break', 'a\n1\n\fb\n2\n\fc', 'a\n\fb\n\fc'],
    ['page numbers at the head of pages', 'a\n\f2\nb\n\f3\nc', 'a\n\f\nb\n\f\nc'],
    ['page numbers before empty lines and at the end', 'a\n1\n\n\fb\n2\n', 'a\n\n\fb\n'],
    ['a number that is no page is a word', 'a\n7\n\fb\n9', 'a\n7\n\fb\n9'],
    ['a number at the end of a text without pages is a word', 'a\n1', 'a\n1'],
    [
      'running lines at the head of a page',
      'a\n\fFinal Determination Letter for IMR Case Number CM14-0900006 2\nb',
      'a\n\f\nb',
    ],
    ['the footers of 2013', 'a\nFinal Letter of Determination Form Effective 12.09.13 Page 4\nb', 'a\nb'],
    ['another number there is a value', 'Section(s):\n326\n\fb', 'Section(s):\n326\n\fb'],
    [
      'running footers',
      'a\nFinal Determination Letter for IMR Case Number CM14-0900006 2\nb\nPage 2 of 5',
      'a\nb',
    ],
  ])('%s', (_, raw, stored) => {
    expect(cleanLetter(raw).text).toBe(stored);
  });
});

describe('what is refused', () => {
  const letter = golden('layout-a-rows.txt');
  test.each<[string, string, string]>([
    ['no words', ' \n\f ', 'LETTER_EMPTY'],
    ['bytes of something else', 'PK\u0000\u0003', 'LETTER_NOT_TEXT'],
    ['more than a letter', 'x'.repeat(LETTER_LIMIT + 1), 'LETTER_TOO_LARGE'],
    ['another document', 'Dear Sir, this is a bill for a cane: Upheld.', 'LETTER_HEADINGS_MISSING'],
    [
      'cut off after its headings',
      letter.slice(0, letter.indexOf('Wrist splint for')),
      'LETTER_OUTCOME_MISSING',
    ],
    [
      'an outcome, but no item around it',
      `${letter.slice(0, letter.indexOf('Wrist splint for'))} Upheld`,
      'LETTER_ITEM_MISSING',
    ],
    ['cut off inside the last rationale: still a letter', letter.slice(0, -60), 'read'],
    [
      'without the heading of the decisions: the sentence under it stands for it',
      letter.replace('IMR ISSUES, DECISIONS AND RATIONALES', ''),
      'read',
    ],
    ['without its summary: still a letter', letter.replace('CLINICAL CASE SUMMARY', ''), 'read'],
  ])('%s', (_, raw, code) => {
    expect(codeOf(raw)).toBe(code);
  });
});

describe('a served letter', () => {
  const served = golden('served-cover-page.txt');

  test('names, addresses and claim numbers are not stored; dates and the case number are, with a warning', () => {
    const letter = parseLetter(served);
    for (const words of ['Fictional', 'Invented', 'Nowhere', 'Made Up', 'ZZ-000-11', 'Dear', 'Somebody']) {
      expect(letter.text).not.toContain(words);
    }
    expect(letter).toMatchObject({
      caseNumber: 'CM14-0900006',
      dateOfInjury: '2013-01-02',
      priority: 'Standard',
    });
    expect(letter.warnings.map(({ code }) => code)).toContain('COVER_PAGE_LEFT_OUT');
  });

  test('where the letter has its own header table, nothing of the cover page stays', () => {
    const table = 'Case Number: CM14-0900006   Date of Injury: 01/02/2013\nUR Denial Date: 03/04/2014\n\n';
    const letter = parseLetter(served.replace('HOW THE IMR FINAL', `${table}HOW THE IMR FINAL`));
    expect(letter.text.startsWith('Case Number: CM14-0900006   Date of Injury')).toBe(true);
    expect(letter).toMatchObject({ urDenialDate: '2014-03-04', decisionDate: null });
  });

  test('a case outcome that the items contradict is warned of', () => {
    const codes = (raw: string): string[] => parseLetter(raw).warnings.map(({ code }) => code);
    expect(codes(served)).not.toContain('COVER_OUTCOME_DIFFERS');
    expect(codes(served.replace('UPHOLD', 'OVERTURN'))).toContain('COVER_OUTCOME_DIFFERS');
    expect(codes(served.replace('UPHOLD', 'PARTIAL OVERTURN'))).toContain('COVER_OUTCOME_DIFFERS');
  });

  test('a posted letter has no cover page', () => {
    for (const name of ['layout-a-rows.txt', 'layout-b.txt', 'layout-d.txt', 'layout-e.txt']) {
      expect(cleanLetter(golden(name)).text.trim()).toBe(golden(name).trim());
    }
    expect(cleanLetter(withoutHeader(golden('layout-a-rows.txt'))).warnings).toEqual([]);
  });
});
