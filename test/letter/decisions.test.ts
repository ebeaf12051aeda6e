// No item vanishes without a word: decisions worded otherwise are read, and what cannot be read is told.
import { parseLetter } from '../../src/letter/parse-letter.js';
import { layoutB, layoutC } from './fictional.js';
import { rewrapped, withoutEmptyLines } from './shapes.js';

const UPHELD = [
  'is not medically necessary and appropriate.',
  'is not medically necessary or appropriate.',
  'is not medically necessary nor appropriate.',
  'is not medically necessary & appropriate.',
  'is not medically necessary and/or appropriate.',
  'is not medically necessary, and not appropriate.',
  'is neither medically necessary nor appropriate.',
  'isn’t medically necessary and appropriate.',
  "isn't medically necessary and appropriate.",
  'was not medically necessary and appropriate.',
  "wasn't medically necessary.",
  'are not medically necessary and appropriate.',
  'has not been medically necessary and appropriate.',
  'is no longer medically necessary and appropriate.',
  'is not considered medically necessary and appropriate.',
  'is not found to be medically necessary and appropriate.',
  'is not deemed medically necessary or appropriate.',
  'is hereby determined to be not medically necessary and appropriate.',
  'cannot be considered medically necessary and appropriate.',
  'does not appear to be medically necessary and appropriate.',
  'is medically unnecessary.',
  'is medically unnecessary and inappropriate.',
  'is never medically necessary.',
  'is not appropriate and medically necessary.',
  'is not appropriate or medically necessary.',
  'lacks medical necessity.',
  'is notmedically necessary and appropriate.',
  'isnot medically necessary and appropriate.',
  'is not medicallynecessary andappropriate.',
  'is n ot medically necessary and appropriate.',
  'is not medi-\ncally necessary and appropriate.',
  'is not medically neces-\nsary and appropriate.',
  'is not medically necessary and appro-\npriate.',
  'is not\nmedically necessary and appropriate.',
  'is not medically necessary and appropriate at this time.',
  'is not medically necessary and appropriate',
  'IS NOT MEDICALLY NECESSARY AND APPROPRIATE.',
];
const OVERTURNED = [
  'is medically necessary and appropriate.',
  'is medically necessary & appropriate.',
  'is considered medically necessary and appropriate.',
  'has been found medically necessary and appropriate.',
  'is both medically necessary and appropriate.',
  'is medi-\ncally necessary and appropriate.',
  'ismedically necessary and appropriate.',
  'are medically necessary and appropriate as requested.',
];
const CASES = [
  ...UPHELD.map((words): [string, string] => [words, 'UPHELD']),
  ...OVERTURNED.map((words): [string, string] => [words, 'OVERTURNED']),
];
const NAMES = ['PARAFFIN BATH FOR HOME', 'a wheeled walker'];

describe.each(CASES)('%j', (words, outcome) => {
  test.each<[string, string, string]>([
    ['layout C', layoutC(words), NAMES[0] ?? ''],
    ['layout C without empty lines', withoutEmptyLines(layoutC(words)), NAMES[0] ?? ''],
    ['layout C set anew', rewrapped(layoutC(words), 60, '\n\n'), NAMES[0] ?? ''],
    ['layout B', layoutB(words), NAMES[1] ?? ''],
    ['layout B, lost in the notice', layoutB('is a thing of its own.', words), NAMES[1] ?? ''],
    ['layout B, lost in the decision', layoutB(words, 'is a thing of its own.'), NAMES[1] ?? ''],
  ])('%s', (_, raw, service) => {
    const { determinations } = parseLetter(raw);
    expect(determinations).toHaveLength(2);
    expect(determinations[0]?.outcome).toBe('OVERTURNED');
    expect(determinations[1]).toMatchObject({ disputedService: service, outcome });
    expect(determinations[0]?.rationale).not.toMatch(/PARAFFIN|tap|walker|cane/);
  });
});

describe('what cannot be read is told with its place', () => {
  const codes = (raw: string): string[] => parseLetter(raw).warnings.map(({ code }) => code);
  const told = (raw: string): string[] => {
    const { text, warnings } = parseLetter(raw);
    return warnings.flatMap(({ code, span }) =>
      code === 'OUTCOME_MISSING' && span ? [text.slice(span.start, span.end).replace(/\s+/g, ' ')] : [],
    );
  };

  test.each<[string, string]>([
    ['no decision at all', layoutC('')],
    ['words that decide nothing', layoutC('was looked at with care.')],
    [
      'a negation before unknown words',
      layoutC('is not, as far as is known, to be seen as medically necessary.'),
    ],
    ['"not unnecessary" says two things', layoutC('is not medically unnecessary.')],
    [
      'no sentence of the claims administrator',
      layoutC('was looked at with care.', 'Nothing is known of the reasons of the claims administrator.'),
    ],
  ])('layout C: %s', (_, raw) => {
    const { determinations } = parseLetter(raw);
    expect(determinations).toHaveLength(1);
    expect(determinations[0]?.rationale).toMatch(/few\. The request is medically necessary\.$/);
    expect(told(raw)).toEqual([expect.stringMatching(/PARAFFIN BATH/)]);
  });

  test('layout C: a numbered item without labels of its own', () => {
    const raw = layoutC('is not medically necessary.').replace(
      '2) PARAFFIN',
      '2) HOT PACKS cannot be certified.\n\n3) PARAFFIN',
    );
    expect(parseLetter(raw).determinations.map(({ disputedService }) => disputedService)).toEqual([
      'HAND THERAPY, FOUR VISITS',
      'PARAFFIN BATH FOR HOME',
    ]);
    expect(told(raw)).toEqual(['2) HOT PACKS cannot be certified.']);
  });

  test('layout B: no decision in either list', () => {
    const raw = layoutB('is a thing of its own.');
    expect(parseLetter(raw).determinations).toHaveLength(1);
    expect(told(raw)).toEqual([expect.stringMatching(/wheeled walker/)]);
  });

  test('layout B: an item that only the reasons hold', () => {
    const raw = layoutB('is not medically necessary.').replace(/^2\) MAXIMUS[^.]*\. has[^.]*\.\n/gm, '');
    expect(parseLetter(raw).determinations).toHaveLength(1);
    expect(told(raw)).toEqual([expect.stringMatching(/^2\) Regarding the request for a wheeled walker/)]);
    expect(codes(raw)).toContain('ITEM_COUNTS_DIFFER');
  });

  test('layout B: lists of different lengths', () => {
    const raw = layoutB('is not medically necessary.').replace(/2\) MAXIMUS[^.]*\. has[^.]*\.\n/, '');
    expect(parseLetter(raw).determinations).toHaveLength(2);
    expect(codes(raw)).toEqual(['ITEM_COUNTS_DIFFER']);
  });

  test('nothing is told where all agree', () => {
    expect(codes(layoutB('is not medically necessary.'))).toEqual([]);
    expect(codes(layoutC('is not medically necessary.'))).toEqual([]);
  });
});

test.each([
  'MAXIMUS Federal Services, Inc. has deter-\nmined the request for',
  'MAXIMUS has determined that the request for',
  'MAXIMUS Federal Services, Inc. has decided the request for',
  'MAXIMUS Federal Services has determined that',
  'MAXI-\nMUS Federal Services, Inc. has determined the requests for',
])('layout B: "%s" announces an item', (lead) => {
  const { determinations } = parseLetter(layoutB('is not medically necessary.', undefined, lead));
  expect(determinations.map(({ disputedService, outcome }) => [disputedService, outcome])).toEqual([
    ['an MRI of the right ankle', 'OVERTURNED'],
    ['a wheeled walker', 'UPHELD'],
  ]);
});
