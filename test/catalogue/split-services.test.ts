// A line of a request as its services: a row for each way of listing them.
import fc from 'fast-check';
import { splitServices } from '../../src/catalogue/split-services.js';

test.each<[string, [string, string | null][]]>([
  [
    'TENS unit, lumbar brace; PT 2x6',
    [
      ['TENS unit', 'tens'],
      ['lumbar brace', 'lumbar-support'],
      ['PT 2x6', 'physical-therapy'],
    ],
  ],
  [
    '1) Norco 10/325 #60 2) UDS',
    [
      ['Norco 10/325 #60', 'hydrocodone-acetaminophen'],
      ['UDS', 'urine-drug-test'],
    ],
  ],
  [
    'a. Tramadol 50mg\nb. Naproxen 550mg',
    [
      ['Tramadol 50mg', 'tramadol'],
      ['Naproxen 550mg', 'naproxen'],
    ],
  ],
  [
    'MRI of the neck and right hand',
    [
      ['MRI of the neck', 'mri-cervical'],
      ['MRI right hand', 'mri-wrist-hand'],
    ],
  ],
  [
    'Acupuncture and massage 2x6',
    [
      ['Acupuncture', 'acupuncture'],
      ['massage 2x6', 'massage'],
    ],
  ],
  [
    'Shoulder arthroscopy with RCR, SAD, DCR',
    [['Shoulder arthroscopy with RCR, SAD, DCR', 'rotator-cuff-repair']],
  ],
  ['Flurbiprofen 20%, tramadol 15% cream', [['Flurbiprofen 20%, tramadol 15% cream', 'compounded-topical']]],
  ['PT 97110, 97140 2x6', [['PT 97110, 97140 2x6', 'physical-therapy']]],
  ['Lumbar ESI with fluoroscopy and sedation', [['Lumbar ESI with fluoroscopy and sedation', 'esi-lumbar']]],
  ['The thing that was asked for', [['The thing that was asked for', null]]],
  ['', []],
])('%s', (line, services) => {
  expect(splitServices(line).map(({ words, treatment }) => [words, treatment])).toEqual(services);
});

test('each service has its own words, in the order of the line', () => {
  const pieces = fc.constantFrom(
    'TENS',
    'PT 2x6',
    ',',
    ';',
    'and',
    'MRI',
    'neck',
    'hand',
    '1)',
    '\n',
    '(',
    'UDS',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 14 }), (words) => {
      const line = words.join(' ');
      const spans = splitServices(line).map(({ span }) => span);
      for (const [at, { start, end }] of spans.entries()) {
        expect(line.slice(start, end).length).toBeGreaterThan(0);
        expect(start).toBeGreaterThanOrEqual(spans[at - 1]?.end ?? 0);
      }
    }),
  );
});

test('long hostile lines are parted in bounded time', () => {
  for (const piece of ['TENS, ', 'and ', '; ', '1) ', 'MRI neck and hand, '])
    expect(splitServices(piece.repeat(100_000))).toBeDefined();
});
