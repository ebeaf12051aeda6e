// Layout E: lists of issues, headings as copies print them, questions, and the reasons for a guideline.
import { parseLetter } from '../../src/letter/parse-letter.js';
import { layoutE } from './fictional.js';
import { withoutEmptyLines } from './shapes.js';

const HEADING = 'RATIONALE FOR WHY THE REQUESTED TREATMENT/SERVICE IS/WAS NOT MEDICALLY NECESSARY:';
const ISSUES = ['TENS unit, rental for 30 days', 'Electrodes, four packs', 'Lead wires'];
const services = (raw: string): string[] =>
  parseLetter(raw).determinations.map(({ disputedService }) => disputedService);

describe('lists', () => {
  const marked = (marks: string[]): string =>
    ISSUES.map((issue, index) => `${marks[index]}${issue}`).join('\n');
  test.each<[string, string[]]>([
    ['numbers', ['1. ', '2. ', '3. ']],
    ['numbers with brackets', ['1) ', '2) ', '3) ']],
    ['numbers in brackets', ['(1) ', '(2) ', '(3) ']],
    ['numbers in square brackets', ['[1] ', '[2] ', '[3] ']],
    ['numbers with colons', ['1: ', '2: ', '3: ']],
    ['number signs', ['#1 ', '#2 ', '#3 ']],
    ['named numbers', ['Issue 1: ', 'Issue 2: ', 'Issue 3: ']],
    ['letters', ['a. ', 'b. ', 'c. ']],
    ['capital letters with brackets', ['A) ', 'B) ', 'C) ']],
    ['letters in brackets', ['(a) ', '(b) ', '(c) ']],
    ['roman numbers', ['i. ', 'ii. ', 'iii. ']],
    ['roman numbers in brackets', ['(I) ', '(II) ', '(III) ']],
    ['bullets', ['• ', '• ', '• ']],
    ['bullets without a space', ['▪', '▪', '▪']],
    ['hyphens', ['- ', '- ', '- ']],
    ['dashes', ['– ', '– ', '– ']],
    ['asterisks', ['* ', '* ', '* ']],
    ['bullets that a copy made an "o"', ['o ', 'o ', 'o ']],
  ])('%s', (_, marks) => {
    expect(services(layoutE(marked(marks)))).toEqual(ISSUES);
    expect(services(withoutEmptyLines(layoutE(marked(marks))))).toEqual(ISSUES);
  });

  test.each<[string, string, string[]]>([
    ['one issue', 'TENS unit', ['TENS unit']],
    [
      'an introduction',
      'Whether the following are medically necessary:\n1. TENS unit\n2. Lead wires',
      ['TENS unit', 'Lead wires'],
    ],
    ['in one line', '(1) TENS unit (2) Lead wires', ['TENS unit', 'Lead wires']],
    ['bullets in one line', '• TENS unit • Lead wires', ['TENS unit', 'Lead wires']],
    [
      'an issue over two lines',
      '1. TENS unit, rental\n   for 30 days\n2. Lead wires',
      ['TENS unit, rental for 30 days', 'Lead wires'],
    ],
    ['a number that is none of the list', 'TENS unit, 2 leads. 30 days', ['TENS unit, 2 leads. 30 days']],
    ['a hyphen inside', 'TENS unit - rental', ['TENS unit - rental']],
  ])('%s', (_, issues, expected) => {
    expect(services(layoutE(issues))).toEqual(expected);
  });
});

describe('questions', () => {
  test.each<[string, string]>([
    [
      'Whether six visits of acupuncture for the neck are medically necessary.',
      'six visits of acupuncture for the neck',
    ],
    ['Whether or not the requested TENS unit is medically necessary and appropriate', 'TENS unit'],
    ['Is the TENS unit medically necessary?', 'TENS unit'],
    ['The issue is whether a back brace was medically necessary.', 'a back brace'],
    ['Medical necessity of a TENS unit', 'a TENS unit'],
    ['TENS unit', 'TENS unit'],
  ])('%s', (words, service) => {
    expect(services(layoutE(words))).toEqual([service]);
    expect(services(layoutE(`1. ${words}\n2. ${words}`))).toEqual([service, service]);
  });
});

describe('headings', () => {
  const read = (raw: string): unknown => {
    const { layout, determinations, reviewer, patient } = parseLetter(raw);
    const [only] = determinations;
    return [
      layout,
      determinations.length,
      only?.outcome,
      only?.rationale,
      only?.reviewerBasis.citations.length,
      reviewer.licensedIn,
      patient.age,
    ];
  };
  const expected = (outcome: string): unknown => [
    'E',
    1,
    outcome,
    'Braces and exercise have not been tried.',
    1,
    ['Idaho'],
    29,
  ];

  test.each<[string, string, string]>([
    ['as printed', HEADING, 'UPHELD'],
    [
      'blanks around the slashes',
      HEADING.replace('TREATMENT/SERVICE IS/WAS', 'TREATMENT / SERVICE IS / WAS'),
      'UPHELD',
    ],
    ['the plural', HEADING.replace('TREATMENT/SERVICE IS/WAS', 'TREATMENTS/SERVICES ARE/WERE'), 'UPHELD'],
    ['"(S)"', HEADING.replace('TREATMENT/SERVICE', 'TREATMENT(S)/SERVICE(S)'), 'UPHELD'],
    ['without a colon', HEADING.replace(':', ''), 'UPHELD'],
    ['wrapped and without a colon', HEADING.replace(' NECESSARY:', '\nNECESSARY'), 'UPHELD'],
    ['hyphenated', HEADING.replace('NECESSARY', 'NECES-\nSARY'), 'UPHELD'],
    ['hyphenated before', HEADING.replace('MEDICALLY', 'MED-\nICALLY'), 'UPHELD'],
    ['a lost space', HEADING.replace('NOT MEDICALLY', 'NOTMEDICALLY'), 'UPHELD'],
    ['one verb', HEADING.replace('IS/WAS', 'IS'), 'UPHELD'],
    [
      'mixed case',
      'Rationale for Why the Requested Treatment/Service Is/Was Not Medically Necessary:',
      'UPHELD',
    ],
    [
      'mixed case without a colon',
      'Rationale for Why the Requested Treatment/Service Is/Was Not Medically Necessary',
      'UPHELD',
    ],
    ['without "NOT"', HEADING.replace(' NOT', ''), 'OVERTURNED'],
    [
      'plural without "NOT"',
      HEADING.replace('TREATMENT/SERVICE IS/WAS NOT', 'TREATMENTS/SERVICES ARE/WERE'),
      'OVERTURNED',
    ],
  ])('of the rationale: %s', (_, heading, outcome) => {
    expect(read(layoutE('TENS unit', heading))).toEqual(expected(outcome));
  });

  test.each<[string, string, string]>([
    ['the issue without a colon', 'ISSUE AT DISPUTE:', 'ISSUE AT DISPUTE'],
    ['issues', 'ISSUE AT DISPUTE:', 'ISSUES AT DISPUTE:'],
    ['issues in dispute', 'ISSUE AT DISPUTE:', 'Issue(s) in Dispute:'],
    ['the summary without a colon', 'CASE SUMMARY:', 'CASE SUMMARY'],
    [
      'the documents without a colon',
      'DOCUMENTS REVIEWED FOR DETERMINATION:',
      'DOCUMENTS REVIEWED FOR DETERMINATION',
    ],
    ['the guidelines hyphenated', 'PROFESSIONAL REVIEWER AND WHY:', 'PROFES-\nSIONAL REVIEWER AND WHY'],
    ['the guidelines in the plural', 'GUIDELINE(S)', 'GUIDELINES'],
    [
      'the qualifications without a colon',
      'MEDICAL REVIEWER QUALIFICATIONS:',
      'Medical Reviewer Qualifications',
    ],
  ])('%s', (_, printed, other) => {
    expect(layoutE('TENS unit')).toContain(printed);
    expect(read(layoutE('TENS unit').replace(printed, other))).toEqual(expected('UPHELD'));
  });
});

test.each([
  'It speaks of the device in dispute.',
  'This guideline addresses the treatment that was asked for.',
  'The chapter covers chronic pain, which she has. No other guideline is needed.',
  'The employee has chronic pain, so the guideline applies.',
])('"%s" is a reason and no citation', (why) => {
  const { determinations, warnings } = parseLetter(layoutE('TENS unit', HEADING, why));
  expect(determinations[0]?.reviewerBasis.citations).toMatchObject([
    { guideline: 'mtus-chronic-pain-2009', section: 'TENS', pages: [114, 115, 116] },
  ]);
  expect(determinations[0]?.reviewerBasis.text).toContain(why);
  expect(warnings.map(({ code }) => code)).not.toContain('CITATION_NOT_UNDERSTOOD');
});

test('another source in the prose stays a citation', () => {
  const why = 'The reviewer also used the Cochrane review of 2011.';
  const { determinations } = parseLetter(layoutE('TENS unit', HEADING, why));
  expect(determinations[0]?.reviewerBasis.citations).toHaveLength(2);
});
