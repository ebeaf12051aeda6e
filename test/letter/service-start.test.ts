// Where a service begins after a rationale: the hardest place of a letter. Items of all letters are shuffled and set in
// the shapes that extractors leave, with what other letters may hold added: no final stop, studies, abbreviations.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseLetter } from '../../src/letter/parse-letter.js';
import { describeShared } from '../support/shared.js';
import { chance, rewrapped, withoutEmptyLines } from './shapes.js';

const HEAD = `CLINICAL CASE SUMMARY
A summary.

IMR ISSUES, DECISIONS AND RATIONALES
The Final Determination was based on decisions for the disputed items/services set forth below:

`;
const REST = `: Upheld

Claims Administrator guideline: Decision based on MTUS Knee Complaints 2004.

MAXIMUS guideline: Decision based on MTUS Knee Complaints 2004.

Decision rationale: `;

interface Piece {
  service: string;
  rationale: string;
  raw: string;
}

function expectPieces(text: string, pieces: Piece[]): void {
  const read = parseLetter(text).determinations.map(({ disputedService, rationale }) => [
    disputedService,
    rationale,
  ]);
  expect(read).toEqual(pieces.map(({ service, rationale }) => [service, rationale]));
}

describe('fictional neighbours', () => {
  const FIRST =
    'Nothing shows a need for this cane in the record that was sent to the reviewer at this time.';
  test.each<[string, string, string, string]>([
    ['plain', `${FIRST} The cane is not medically necessary.`, '\n\n', 'Splint, size L'],
    ['no empty line', `${FIRST}\nThe cane is not medically necessary.`, '\n', 'Splint, size L'],
    [
      'a page break and no empty line',
      `${FIRST} The cane is not medically necessary.`,
      '\n\f',
      'Splint, size L',
    ],
    [
      'a page break inside the service',
      `${FIRST} It is not medically necessary.`,
      '\n\n',
      'Splint,\n\n\n\fsize L',
    ],
    [
      'the rationale has no final stop',
      `${FIRST} The cane is not medically necessary`,
      '\n\n',
      'Splint, size L',
    ],
    [
      'a service in lower case',
      `${FIRST}\nIt is not medically necessary.`,
      '\n',
      'one splint for the left hand',
    ],
    [
      'abbreviations with stops',
      `${FIRST}\nIt is not medically necessary.`,
      '\n',
      'Balm 5% q.d. p.o. prn, per Dr. X.\n#30',
    ],
    ['a study at the end', `${FIRST}\nIt is not medically necessary. (Nobody, 2006)`, '\n', 'Splint, size L'],
    [
      'tapering after the conclusion',
      `${FIRST}\nIt is not medically necessary. The tablets should be tapered slowly.`,
      '\n',
      'Splint, size L',
    ],
    [
      'a list without stops in the rationale',
      `${FIRST}\n\nCriteria:\n\n1. Pain\n\n2. Failed care`,
      '\n\n',
      'Splint, size L',
    ],
    [
      'what was modified, over lines',
      `${FIRST}\nIt is not medically necessary.`,
      '\n',
      'Visits 12 was the original request.\nVisits 6 was authorized by the Claims Administrator. The\nremaining IMR eligible portion of the original request,\nVisits 6 is',
    ],
    ['a number first', `${FIRST}\nIt is not medically necessary.`, '\n', '1 splint'],
    ['an article first', `${FIRST}\nIt is not medically necessary.`, '\n', 'A splint for the night'],
  ])('%s', (_, rationale, gap, service) => {
    const folded = (words: string): string => words.replace(/\s+/g, ' ');
    const last = 'It is not medically necessary.';
    expectPieces(`${HEAD}Cane${REST}${rationale}${gap}${service}${REST}${last}`, [
      { service: 'Cane', rationale: folded(rationale), raw: '' },
      { service: folded(service), rationale: last, raw: '' },
    ]);
  });
});

describeShared('items of all letters, shuffled', (shared) => {
  const folder = join(shared, 'letters', 'dwc');
  const pieces: Piece[] = shared
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.txt'))
        .flatMap((name) => {
          const { text, determinations } = parseLetter(readFileSync(join(folder, name), 'utf8'));
          return determinations.map(({ span, disputedService, rationale }) => ({
            service: disputedService,
            rationale,
            raw: text.slice(span.start, span.end).replaceAll('\f', ''),
          }));
        })
    : [];

  const next = chance(17);
  const atRandom = (text: string, share: number, insert: string): string =>
    text
      .split('\n')
      .map((line) => (line.trim() !== '' && next() < share ? insert + line : line))
      .join('\n');
  const SHAPES: [string, (text: string) => string][] = [
    ['as they are', (text) => text],
    ['without empty lines', withoutEmptyLines],
    ['without empty lines, page breaks anywhere', (text) => atRandom(withoutEmptyLines(text), 0.1, '\f')],
    ['with runs of empty lines for page breaks, anywhere', (text) => atRandom(text, 0.08, '\n\n\n')],
    ['half of the empty lines lost', (text) => text.replace(/\n\n/g, () => (next() < 0.5 ? '\n' : '\n\n'))],
    [
      'double-spaced as the seeds',
      (text) =>
        text
          .split('\n')
          .map((line) => `${line || ' '} \n`)
          .join('\n'),
    ],
    ['set anew in narrow lines', (text) => rewrapped(text, 60, '\n')],
  ];
  const ADDED: [string, (piece: Piece) => Piece][] = [
    ['nothing added', (piece) => piece],
    [
      'abbreviations first in the service',
      (piece) => ({
        ...piece,
        service: `1 tab p.o. q.d. prn ${piece.service}`,
        raw: `1 tab p.o. q.d. prn ${piece.raw}`,
      }),
    ],
    [
      'a service in lower case',
      (piece) => ({ ...piece, service: `some ${piece.service}`, raw: `some ${piece.raw}` }),
    ],
  ];
  describe.each(ADDED)('%s', (_, change) => {
    test.each(SHAPES)('%s', (__, shape) => {
      expect(pieces).toHaveLength(215);
      for (let run = 0; run < 40; run += 1) {
        const picked = Array.from(
          { length: 2 + Math.floor(next() * 4) },
          () => pieces[Math.floor(next() * 215)] as Piece,
        ).map(change);
        expectPieces(shape(HEAD + picked.map(({ raw }) => raw).join('\n\n')), picked);
      }
    });
  });
});
