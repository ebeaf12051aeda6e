// The work grows with the text, not with its square: texts made to be slow for careless patterns. Bounds are generous,
// ten times what a slow machine takes; a quadratic step takes minutes on the same texts.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from '@swc/core';
import { checkSync } from 'recheck';
import { parseLetter } from '../../src/letter/parse-letter.js';
import { processorTime } from '../support/processor-time.js';

const LENGTH = 300_000;
const fill = (words: string, length = LENGTH): string => words.repeat(Math.ceil(length / words.length));
const ITEM =
  'Cane: Upheld\n\nClaims Administrator guideline: Decision based on MTUS Knee Complaints 2004.\n\nMAXIMUS guideline: x\n\nDecision rationale: y. No.\n\n';
const letter = (summary: string, items: string, front = ''): string =>
  `${front}HOW THE IMR FINAL DETERMINATION WAS MADE\nx\nCLINICAL CASE SUMMARY\n${summary}\nIMR ISSUES, DECISIONS AND RATIONALES\nset forth below:\n\n${items}`;
const cites = (line: string): string => letter('x', ITEM.replace('MTUS Knee Complaints 2004.', line));

const HOSTILE: [string, string][] = [
  ['blanks', fill(' ')],
  ['blanks before a word', `${fill(' ')}x`],
  ['line ends', `${fill('\n')}x`],
  ['tabs and page breaks', `${fill('\t \f')}x`],
  ['blanks in the summary', letter(`${fill(' ')}x`, ITEM)],
  ['colons', letter('x', fill(': ') + ITEM)],
  ['outcomes without labels', letter('x', ITEM + fill('Cane: Upheld\n'))],
  [
    'labels without outcomes',
    letter('x', ITEM + fill('Claims Administrator guideline: a\nDecision rationale: b\n')),
  ],
  ['numbers of items', letter('x', `1. ${ITEM}${fill('2. 2) ')}2. ${ITEM}`)],
  ['closings', letter('x', ITEM + fill('Glossary cc: A\nSincerely\n'))],
  ['page numbers', letter('x', ITEM + fill('1\n\f'))],
  ['prose bases', cites(fill('The Expert Reviewer found that no section of the MTUS was applicable '))],
  ['"part of the MTUS"', cites(fill('which is part of the MTUS and relevant to the issue '))],
  ['impossible dates', letter('x', ITEM, `${fill('Date of Injury: 0/0/0000 ')}\n`)],
  ['specialties', letter('x', ITEM).replace('\nx\n', `\n${fill('is Board Certified in A and ')}\n`)],
  ['items', letter('x', fill(ITEM))],
  ['"Upheld Upheld"', letter('x', fill('Upheld ') + ITEM)],
  ['outcomes with labels', letter('x', fill('Upheld Claims Administrator guideline: '))],
  [
    'repeated labels',
    letter('x', ITEM + fill('Claims Administrator guideline: MAXIMUS guideline: Decision rationale: ')),
  ],
  ['open brackets', cites(`MTUS Knee Complaints 2004, Section(s): ${fill('(( ')}`)],
  ['commas', cites(`MTUS Knee Complaints 2004, Section(s): ${fill('a, ')}`)],
  ['"and"', cites(`MTUS Knee Complaints 2004, Section(s): ${fill('a, and ')}`)],
  ['sources', cites(`Non-MTUS Citation ${fill('ODG, a; ')}`)],
  ['leads', cites(fill('Decision based on Non-MTUS Citation ODG. '))],
  ['page lists', cites(`MTUS Knee Complaints Page(s): ${fill('1-9, ')}`)],
  ['page labels', cites(`MTUS Knee Complaints ${fill('Page(s): 1 ')}`)],
  [
    'free sentences',
    letter('x', ITEM.replace('Decision based on MTUS Knee Complaints 2004.', fill('Foo bar baz. '))),
  ],
  ['digits', letter(fill('1'), ITEM)],
  ['dates', letter(fill('request for authorization dated 1/2/2016, '), ITEM)],
  ['decisions', letter(fill('The utilization review denied it on 1/2/2016. '), fill(ITEM, LENGTH / 5))],
  ['diagnoses', letter(`diagnoses include ${fill('pain, ')}`, ITEM)],
  ['stops', letter(fill('A. '), ITEM)],
  ['headings', letter('x', ITEM, fill('CLINICAL CASE SUMMARY '))],
  ['header labels', letter('x', ITEM, `${fill('Date of Injury: 1/2/2016 ')}\n`)],
  ['a cover page', letter('x', ITEM, `Dear Ms. X:\n${fill('Case Number: \n')}`)],
  ['lists of copies', letter('x', ITEM + fill('cc: A\n'))],
  ['last lists of copies', letter('x', fill('c: A\n') + ITEM)],
  ['openings before items', letter('x', fill('\nSincerely,\n') + ITEM)],
  ['capital letters behind a label', letter('x', ITEM + fill(`Re: ${'A'.repeat(100)}b\n`))],
  ['names of capital letters', letter('x', ITEM + fill(`${'A'.repeat(100)}\n12 A Way\n`))],
  ['lines of capital letters', letter('x', ITEM + fill('A'.repeat(100)))],
  ['streets', letter('x', ITEM + fill('12 A A A A '))],
  ['stamps', letter('x', ITEM + fill('DEF000001\n\f'))],
  ['fax heads', letter('x', ITEM + fill(`${'fax 1:11 p '.repeat(15)}\n\f`))],
  ['confidential lines', letter('x', ITEM + fill(`${'confidential '.repeat(14)}\n\f`))],
  ['unknown words above the letter', letter('x', ITEM, fill('Zelda 1/2/2016 CM14-0900001 '))],
  ['dashes', letter('x', fill('1\u2013 ') + ITEM)],
  ['soft hyphens', letter('x', fill('a\u00ad\n') + ITEM)],
  ['negations', letter('x', fill('is not not not ') + ITEM)],
  ['verbs', letter('x', fill('is has been been ') + ITEM)],
  ['broken words', letter('x', fill('is m - - - - e - - ') + ITEM)],
  [
    'boards',
    letter('x', ITEM).replace('\nx\n', `\n${fill('is certified by the American Board of A and ')}\n`),
  ],
  [
    'joining words',
    letter('x', ITEM).replace(
      '\nx\n',
      `\nis Board Certified in ${fill('and who is also ')} licensed in Ohio\n`,
    ),
  ],
  [
    'issues',
    `ISSUE AT DISPUTE:\n${fill('(1) a 2. b c) \u2022 ')}\nRATIONALE FOR WHY THE REQUESTED TREATMENT/SERVICE IS NOT MEDICALLY NECESSARY:\nx\n`,
  ],
  [
    'requests determined',
    `Notice of Independent Medical Review Determination\n${fill('1) MAXIMUS Federal Services, Inc. has determined the request for x is not medically necessary. ')}\nINDEPENDENT MEDICAL REVIEW DECISION AND RATIONALE\n`,
  ],
];

describe('hostile texts of 300,000 characters', () => {
  test.each(HOSTILE)('%s', (_, text) => {
    const time = processorTime(() => {
      try {
        expect(parseLetter(text).determinations.length).toBeGreaterThan(0);
      } catch (error) {
        expect((error as { code?: string }).code).toMatch(/^LETTER_/);
      }
    });
    expect(time).toBeLessThan(10_000);
  });

  test('four times the text takes not sixteen times as long', () => {
    const time = (size: number): number => {
      const text = letter(fill('pain on 1/2/2016, ', size), fill(ITEM, size));
      return processorTime(() => parseLetter(text));
    };
    time(50_000);
    const [small, large] = [time(100_000), time(400_000)];
    expect(large).toBeLessThan(12 * small + 1000);
  });
});

interface SyntaxNode {
  type?: string;
  pattern?: string;
  flags?: string;
}

/** All pattern literals of a source file. */
function patternsOf(node: unknown): { pattern: string; flags: string }[] {
  if (typeof node !== 'object' || node === null) return [];
  const { type, pattern, flags } = node as SyntaxNode;
  const own =
    type === 'RegExpLiteral' && typeof pattern === 'string' ? [{ pattern, flags: flags ?? '' }] : [];
  return [...own, ...Object.values(node).flatMap(patternsOf)];
}

test('no pattern of the room is known to backtrack badly', () => {
  const folder = join(process.cwd(), 'src', 'letter');
  const vulnerable: string[] = [];
  let checked = 0;
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.ts')) continue;
    const syntax = parseSync(readFileSync(join(folder, name), 'utf8'), {
      syntax: 'typescript',
      target: 'es2022',
    });
    for (const { pattern, flags } of patternsOf(syntax)) {
      const report = checkSync(pattern, flags.replace(/[gy]/g, ''), { timeout: 120, checker: 'automaton' });
      checked += 1;
      if (report.status === 'vulnerable') vulnerable.push(`${name}: /${pattern}/${flags}`);
    }
  }
  expect(vulnerable).toEqual([]);
  expect(checked).toBeGreaterThan(100);
});
