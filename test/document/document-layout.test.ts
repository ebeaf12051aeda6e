// How positioned items become lines, columns, blank lines and pages.
import { documentLayout } from '../../src/document/document-layout.js';
import type { PdfPage } from '../../src/document/pdf-process.js';

type Item = [text: string, x: number, y: number, size?: number, direction?: [number, number, number, number]];

const UPRIGHT: [number, number, number, number] = [1, 0, 0, 1];

/** A page of 612 by 792 points with these items; a letter is half as wide as it is high. */
function page(items: Item[], viewport = [1, 0, 0, -1, 0, 792]): PdfPage {
  const numbers = items.flatMap(([text, x, y, size = 12, direction = UPRIGHT]) => [
    ...direction.map((n) => n * size),
    x,
    y,
    (text.length * size) / 2,
  ]);
  return { viewport, strings: items.map(([text]) => text), geometry: Float64Array.from(numbers) };
}

const paragraph = (from: number, count: number, leading = 14): Item[] =>
  Array.from({ length: count }, (_, i) => [`line ${i}`, 72, from - i * leading]);

test.each<[string, PdfPage[], string]>([
  [
    'items of one baseline are one line, left to right, whatever their order',
    [
      page([
        ['right', 200, 700],
        ['left', 72, 700.3],
        [' ', 100, 700],
      ]),
    ],
    'left                       right\n',
  ],
  [
    'a header in two columns keeps labels by their values, a wrapped label on its own line',
    [
      page([
        ['Priority:', 72, 649, 11],
        ['Application', 329, 649.1, 11],
        ['Received:', 329, 636.6, 11],
        ['Standard', 179, 649, 11],
        ['11/03/2016', 427, 649, 11],
      ]),
    ],
    `${['Priority:'.padEnd(24), 'Standard'.padEnd(34), 'Application'.padEnd(23)].join('')}11/03/2016\n${' '.repeat(58)}Received:\n`,
  ],
  [
    'parts that touch are one word',
    [
      page([
        ['medi', 72, 700],
        ['cally', 96, 700],
      ]),
    ],
    'medically\n',
  ],
  [
    'a small gap is one space',
    [
      page([
        ['not', 72, 700],
        ['medically', 93.5, 700],
      ]),
    ],
    'not medically\n',
  ],
  [
    'a raised figure stays in its line',
    [
      page([
        ['4', 72, 700],
        ['th', 78, 704, 8],
        ['visit', 90, 700],
      ]),
    ],
    '4th visit\n',
  ],
  [
    'bold painted twice is read once',
    [
      page([
        ['Upheld', 72, 700],
        ['Upheld', 72.3, 700],
      ]),
    ],
    'Upheld\n',
  ],
  [
    'words said twice stay',
    [
      page([
        ['no', 72, 700],
        ['no', 90, 700],
      ]),
    ],
    'no no\n',
  ],
  [
    'two lines apart is a blank line',
    [page([...paragraph(700, 2), ['next', 72, 658]])],
    'line 0\nline 1\n\nnext\n',
  ],
  [
    'a heading set off by half a line is none',
    [
      page([
        ['HEADING', 200, 700],
        ['text', 72, 680],
      ]),
    ],
    `${' '.repeat(27)}HEADING\ntext\n`,
  ],
  [
    'a long gap is at most four blank lines',
    [
      page([
        ['a', 72, 700],
        ['b', 72, 100],
      ]),
    ],
    'a\n\n\n\n\nb\n',
  ],
  [
    'double spacing is no blank line',
    [page(paragraph(700, 10, 28))],
    `${Array.from({ length: 10 }, (_, i) => `line ${i}\n`).join('')}`,
  ],
  [
    'pages are parted by form feeds, empty ones too',
    [page([['a', 72, 700]]), page([]), page([['b', 72, 700]])],
    'a\n\f\fb\n',
  ],
  [
    'a stamp along the margin comes after the text',
    [page([['COPY', 30, 300, 12, [0, 1, -1, 0]], ...paragraph(700, 2)])],
    'line 0\nline 1\nCOPY\n',
  ],
  [
    'a page that is shown turned is read turned',
    [
      page(
        [
          ['first', 100, 72, 12, [0, 1, -1, 0]],
          ['second', 114, 72, 12, [0, 1, -1, 0]],
        ],
        [0, 1, 1, 0, 0, 0],
      ),
    ],
    'first\nsecond\n',
  ],
  [
    'a page that is drawn turned, too',
    [
      page([
        ['first', 100, 72, 12, [0, 1, -1, 0]],
        ['second', 114, 72, 12, [0, 1, -1, 0]],
      ]),
    ],
    'first\nsecond\n',
  ],
  [
    'upside down, too',
    [
      page([
        ['first', 500, 100, 12, [-1, 0, 0, -1]],
        ['second', 500, 114, 12, [-1, 0, 0, -1]],
      ]),
    ],
    'first\nsecond\n',
  ],
  [
    'broken geometry is passed over',
    [
      page([
        ['lost', Number.NaN, 700],
        ['flat', 72, 600, 0],
        ['kept', 72, 500],
      ]),
    ],
    'kept\n',
  ],
])('%s', (_, pages, text) => {
  expect(documentLayout(pages)).toBe(text);
});

test('many items on a page take time in proportion', () => {
  const items: Item[] = Array.from({ length: 100_000 }, (_, i) => [
    `w${i}`,
    72 + (i % 50) * 9,
    700 - (i % 997),
  ]);
  const started = Date.now();
  expect(documentLayout([page(items)]).length).toBeGreaterThan(100_000);
  expect(Date.now() - started).toBeLessThan(5_000);
});
