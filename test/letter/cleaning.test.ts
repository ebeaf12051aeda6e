// What copies add to a letter is left out: running matter and names, wherever they stand. Hyphens of every kind are read.
import { cleanLetter } from '../../src/letter/cleaning/clean.js';
import type { ParsedLetter } from '../../src/letter/letter.js';
import { parseLetter } from '../../src/letter/parse-letter.js';
import { LAYOUT_A, layoutB, layoutC, layoutE } from './fictional.js';
import { rewrapped, withoutEmptyLines } from './shapes.js';

/** What a letter says, without text, places and warnings. */
function said(letter: ParsedLetter): unknown {
  return JSON.parse(
    JSON.stringify(letter, (key, value) =>
      ['text', 'span', 'spans', 'sections', 'warnings'].includes(key) && key ? undefined : value,
    ),
  );
}

const codes = (raw: string): string[] => parseLetter(raw).warnings.map(({ code }) => code);

describe('running matter', () => {
  /** The letter with a line at the foot or the head of each page; "#" is the page's number. */
  const stamped = (line: string, side: 'foot' | 'head'): string =>
    LAYOUT_A.split('\f')
      .map((page, index) => {
        const words = line.replaceAll('#', String(index + 1));
        return side === 'foot' ? `${page.trimEnd()}\n${words}\n` : `${words}\n${page}`;
      })
      .join('\f');

  const STAMPS = [
    'DEF00000#',
    'SMITH-DEF 00041#',
    'APPLICANT EXHIBIT B - 00000#',
    'Exhibit 12',
    'JOINT EXH. 4, p. #',
    'CONFIDENTIAL - ATTORNEY WORK PRODUCT',
    'Confidential: contains protected health information',
    'PRIVILEGED AND CONFIDENTIAL',
    '- # -',
    '– # –',
    '[#]',
    '(#)',
    'Page #',
    'Page # of 3',
    'page #/3',
    'Pg. #',
    '# | Page',
    '#/3',
    'COPY',
    'CERTIFIED COPY',
    'RECEIVED by mail room',
    '12/20/2015 10:3# FAX 9995550100          QUIBBLE MUTUAL          00#/003',
    'From: QUIBBLE MUTUAL  To: Records   04/02/2015 09:1#  Page: #/3',
    'Quibble Mutual Insurance scanned 04/02/2015 #',
    'CM15-0990203 Page #',
    'Case Number: CM15-0990203        Page # of 3',
    'IMR Case No. CM15-0990203',
    'Doc ID 8841-#',
    'www.example.com/records/#',
  ];
  test.each(STAMPS.flatMap((stamp) => [[stamp, 'foot'] as const, [stamp, 'head'] as const]))(
    '%s at the %s of pages',
    (stamp, side) => {
      const letter = parseLetter(stamped(stamp, side));
      expect(said(letter)).toEqual(said(parseLetter(LAYOUT_A)));
      expect(letter.warnings.map(({ code }) => code)).toContain('FOOTERS_LEFT_OUT');
      expect(cleanLetter(letter.text).text).toBe(letter.text);
    },
  );

  test('two lines at the foot and one at the head', () => {
    const raw = LAYOUT_A.split('\f')
      .map((page, index) => `Quibble Mutual ${index}\n${page.trimEnd()}\nDEF00000${index}\nCONFIDENTIAL\n`)
      .join('\f');
    expect(said(parseLetter(raw))).toEqual(said(parseLetter(LAYOUT_A)));
  });

  test('lines of a known form that come again, where page breaks are lost', () => {
    for (const stamp of ['- # -', 'DEF00000#', 'EXHIBIT B - #', 'CONFIDENTIAL']) {
      expect(said(parseLetter(stamped(stamp, 'foot').replaceAll('\f', '')))).toEqual(
        said(parseLetter(LAYOUT_A)),
      );
    }
  });

  test('what an item says stays, however often it ends a page', () => {
    const words = 'The request is not medically necessary.';
    const raw = LAYOUT_A.replace(/\f/g, `${words}\n\f`);
    expect(parseLetter(raw).text.split(words)).toHaveLength(4);
    expect(codes(raw)).not.toContain('FOOTERS_LEFT_OUT');
  });
});

describe('names and addresses', () => {
  const NAMED = /Zelda|Quibble|Larkspur|Modesto|Goldfinch|Nemo|Sparrow|555-01|zelda/;
  const front = (words: string): string => `${words}\n${LAYOUT_A}`;
  const back = (words: string): string => `${LAYOUT_A}\n${words}\n`;
  const PLACES: [string, string][] = [
    ['an address above the header', front('Zelda Quibble\n12 Larkspur Way\nModesto, CA 95350')],
    ['"Re:" above the header', front('Re: Zelda Quibble v. Nemo Mutual\n')],
    ['a memo above the header', front('To: Zelda Quibble\nFrom: Nemo Mutual\nDate: March 21, 2015\n')],
    [
      'a letterhead',
      front(
        'LAW OFFICES OF PAUL GOLDFINCH\nPaul Goldfinch, Esq. (SBN 111111)\n12 Larkspur Way, Modesto\nTelephone: (999) 555-0100\nAttorney for Applicant, Zelda Quibble\n',
      ),
    ],
    ['a salutation', front('Dear Ms. Quibble:\n')],
    [
      'a line of the header table',
      LAYOUT_A.replace('Priority:', 'Employee:             Zelda Quibble\nPriority:'),
    ],
    [
      'a cell of the header table',
      LAYOUT_A.replace(
        'Case Number:          CM15-0990203',
        'Case Number: CM15-0990203      Employee: Zelda Quibble',
      ),
    ],
    [
      'between the header and the first heading',
      LAYOUT_A.replace('Received:\n', 'Received:\n\nClaims Administrator: Nemo Mutual\nZelda Quibble\n'),
    ],
    ['a running head', LAYOUT_A.replaceAll('\f', '\fZelda Quibble v. Nemo Mutual\n')],
    ['"Re:" at the head of one page', LAYOUT_A.replace('\fTENS', '\fRe: Zelda Quibble\nTENS')],
    ['a running foot', LAYOUT_A.replaceAll('\f', 'Quibble, Zelda   DOB 1/2/1960\n\f')],
    ['a list of copies', back('cc: Zelda Quibble, 12 Larkspur Way\n    Nemo Mutual, attn. Paul Goldfinch')],
    ['copies to', back('Copies to:\nZelda Quibble\nPaul Goldfinch')],
    ['a signature', back('Sincerely,\n\nPaul Goldfinch, MD, MPH\nMedical Director\n\ncc: Zelda Quibble')],
    ['an electronic signature', back('Electronically signed by Paul Goldfinch, MD on 03/20/2015')],
    ['"/s/"', back('/s/ Paul Goldfinch')],
    [
      'a proof of service',
      back(
        'PROOF OF SERVICE\nI served the attached on Zelda Quibble, 12 Larkspur Way, Modesto, CA 95350 by mail.',
      ),
    ],
    [
      'a proof of service on a page of its own',
      back(
        '\fProof of Service by Mail\n\nI am employed in the county of Nowhere. On March 21, 2015 I served:\n\nZelda Quibble\n12 Larkspur Way\n\nI declare under penalty of perjury that this is true.\nPaul Goldfinch',
      ),
    ],
    ['a certificate of mailing', back('CERTIFICATE OF MAILING\nMailed to Zelda Quibble.')],
    ['a service list', back('SERVICE LIST\n1. Zelda Quibble\n2. Paul Goldfinch')],
    ['an address behind the letter', back('Zelda Quibble\n12 Larkspur Way\nModesto, California 95350-1111')],
    ['counsel behind the letter', back('Attorneys for Applicant Zelda Quibble\nGoldfinch & Sparrow LLP')],
    ['a label behind the letter', back('Injured Worker: Zelda Quibble\nEmployer: Nemo Mutual Holdings')],
    ['a telephone and a mail address', back('(999) 555-0100\nzelda@example.com')],
    ['enclosures', back('Enclosures: letter to Zelda Quibble')],
    [
      'layout B: a signature in the notice',
      layoutB('is not medically necessary.').replace(
        'INDEPENDENT MEDICAL REVIEW DECISION',
        'Sincerely,\n\nPaul Goldfinch, MD\nMedical Director\n\ncc: Zelda Quibble\n\nINDEPENDENT MEDICAL REVIEW DECISION',
      ),
    ],
    [
      'layout B: an addressee in the notice',
      layoutB('is not medically necessary.').replace(
        'Dated:',
        'Zelda Quibble\n12 Larkspur Way\nModesto, CA 95350\n\nDated:',
      ),
    ],
    ['layout C: a list of copies', `${layoutC('is not medically necessary.')}\nc: Zelda Quibble\n`],
    ['layout E: the reviewer’s name', `${layoutE('TENS unit')}\nSincerely,\nPaul Goldfinch, DC\n`],
    [
      'layout E: an addressee',
      layoutE('TENS unit').replace('Case Number:', 'Zelda Quibble\n12 Larkspur Way\n\nCase Number:'),
    ],
  ];
  const plain = (name: string): string => {
    if (name.startsWith('layout B')) return layoutB('is not medically necessary.');
    if (name.startsWith('layout C')) return layoutC('is not medically necessary.');
    return name.startsWith('layout E') ? layoutE('TENS unit') : LAYOUT_A;
  };
  test.each(PLACES)('%s', (name, raw) => {
    for (const copy of [raw, withoutEmptyLines(raw)]) {
      const letter = parseLetter(copy);
      expect(letter.text).not.toMatch(NAMED);
      expect(JSON.stringify(letter)).not.toMatch(NAMED);
      expect(said(letter)).toEqual(said(parseLetter(plain(name))));
      expect(letter.warnings.map(({ code }) => code).join()).toMatch(
        /NAMES_LEFT_OUT|COVER_PAGE_LEFT_OUT|FOOTERS_LEFT_OUT/,
      );
      expect(cleanLetter(letter.text).text).toBe(letter.text);
    }
  });

  test('in a copy without lines, behind the last sentence', () => {
    for (const end of [
      'cc: Zelda Quibble',
      'PROOF OF SERVICE I served Zelda Quibble.',
      'Sincerely, Paul Goldfinch',
    ]) {
      const letter = parseLetter(rewrapped(back(end), 100_000, ' ').replace(/\s+/g, ' '));
      expect(letter.text).not.toMatch(NAMED);
      expect(letter.determinations.at(-1)?.rationale).toMatch(/is medically necessary\.$/);
    }
  });

  test.each([
    'Re-examination showed strength of 5/5.',
    'To: the left side the arm moves less.',
    'Patient: a 63-year-old man with a sore arm.',
    'From: 40 to 60 degrees of motion.',
    'The wrist was splinted. Signed forms were sent.',
    'He lives 12 miles from work and drives on a Way of gravel.',
  ])('"%s" in the summary stays', (words) => {
    const raw = LAYOUT_A.replace('The patient is a 63-year-old', `${words}\nThe patient is a 63-year-old`);
    expect(parseLetter(raw).caseSummary).toContain(words);
    expect(codes(raw)).toEqual([]);
  });
});

describe('hyphens', () => {
  test.each([
    ['U+2010', '\u2010'],
    ['U+2011', '\u2011'],
    ['U+2012', '\u2012'],
    ['U+2013', '\u2013'],
    ['U+2212', '\u2212'],
    ['U+00AD', '\u00ad'],
    ['U+FE63', '\ufe63'],
    ['U+FF0D', '\uff0d'],
  ])('%s for "-"', (_, sign) => {
    expect(said(parseLetter(LAYOUT_A.replaceAll('-', sign)))).toEqual(said(parseLetter(LAYOUT_A)));
  });

  test.each(['\u2014', '\u2015'])('a long dash %j between figures', (sign) => {
    const raw = LAYOUT_A.replace('CM15-0990203', `CM15${sign}0990203`).replaceAll('114-116', `114${sign}116`);
    expect(said(parseLetter(raw))).toEqual(said(parseLetter(LAYOUT_A)));
  });

  test.each([
    'CM15 - 0990203',
    'CM 15-0990203',
    'cm15-0990203',
    'CM15-\n0990203',
    'CM15 – 0990203',
    'CM150990203',
  ])('the case number as %j', (printed) => {
    expect(parseLetter(LAYOUT_A.replace('CM15-0990203', printed)).caseNumber).toBe('CM15-0990203');
  });

  test.each([
    '63- year- old',
    '63-year-\nold',
    '63–year–old',
    '63 year-old',
    '63-yr-old',
    '63 y/o',
    '63 – year – old',
  ])('the age as %j', (printed) => {
    expect(parseLetter(LAYOUT_A.replace('63-year-old', printed)).patient).toEqual({ age: 63, sex: 'MALE' });
  });

  test('a soft hyphen in a word only marks where it may break', () => {
    expect(cleanLetter('medi\u00adcal neces\u00ad\nsary care').text).toBe('medical necessary\n care');
  });

  test('a dash between words stays as printed', () => {
    expect(cleanLetter('pain\u2014he \u2013 was').text).toBe('pain\u2014he \u2013 was');
  });
});
