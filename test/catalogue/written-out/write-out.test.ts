// A service as its writer would read it aloud: a row for each kind of shorthand, code and slip.
import fc from 'fast-check';
import { recogniseTreatment } from '../../../src/catalogue/recognise-treatment.js';
import { procedureCodes } from '../../../src/catalogue/written-out/codes.js';
import { writeOut } from '../../../src/catalogue/written-out/write-out.js';

test.each([
  ['PT: L knee 3x6', 'PT: left knee 3x6', 'a side by its letter'],
  ['L4-5 ESI', 'L4-5 ESI', 'a level is no side'],
  ['L 4-5 ESI', 'L 4-5 ESI', 'nor with a blank'],
  ['Vitamin B complex', 'Vitamin B complex', 'a vitamin is no side'],
  ['B knees', 'bilateral knees', 'both sides by a letter'],
  ["pt's knee", "patient's knee", 'the patient, not the therapy'],
  ['PT 2x6', 'PT 2x6', 'the therapy, not the patient'],
  ['RFA dated 6/1/15', 'authorization form dated 6/1/15', 'the form, not the ablation'],
  ['RFA R L3-5', 'RFA right L3-5', 'the ablation, not the form'],
  ['three (3) times a week for four (4) weeks', '3 times a week for 4 weeks', 'a number said twice'],
  ['twenty-four visits', '24 visits', 'a number of two words'],
  ['twice weekly', '2 x weekly', 'a frequency by a word'],
  ['MRI L/S w/o contrast', 'MRI lumbar spine without contrast', 'signs within shorthand'],
  ['CT w/ IV contrast', 'CT with IV contrast', 'the stroke goes with its word'],
  ['64490-50', 'cervical facet joint injection-bilateral', 'a code with its modifier'],
  ['E0730 NU', 'TENS unit purchase', 'a code with how it is paid'],
  ['#97110', '#97110', 'a count is no code'],
  ['Robaxin750mg', 'Robaxin 750mg', 'a drug grown together with its strength'],
  ['bi lateral knees', 'bilateral knees', 'a word that fell apart'],
  ['kneebrace', 'knee brace', 'two words grown together'],
  ['lower extremety', 'lower extremity', 'a slip'],
  ['tramdol 50 mg', 'tramadol 50 mg', 'a slip in a drug, spelled in two ways that are one drug'],
  ['the remaining portion', 'the remaining portion', 'a plain word that resembles "retraining"'],
])('"%s" is "%s": %s', (service, text) => {
  expect(writeOut(service).text).toBe(text);
});

test('what is written leads back to the words of the service', () => {
  const service = 'R CTR, 64721-50; PT three (3) x';
  const written = writeOut(service);
  const back = (words: string): string => {
    const start = written.text.indexOf(words);
    const span = written.spanOf({ start, end: start + words.length });
    return service.slice(span.start, span.end);
  };
  expect(written.text).toBe('right carpal tunnel release, carpal tunnel release-bilateral; PT 3 x');
  expect(back('right')).toBe('R');
  expect(back('carpal tunnel release,')).toBe('CTR,');
  expect(back('bilateral')).toBe('50');
  expect(back('3')).toBe('three (3)');
});

test('every stretch leads back into the service, whatever it holds', () => {
  const pieces = fc.constantFrom(
    'R',
    'L',
    'PT',
    '(3)',
    'three',
    'w/',
    'L/S',
    '73721-50',
    'knee',
    ',',
    '\n',
    'bi',
    'lateral',
    'x6',
    'é',
    '2x4low',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 20 }), fc.nat(60), fc.nat(20), (words, from, length) => {
      const service = words.join(' ');
      const written = writeOut(service);
      const start = Math.min(from, written.text.length);
      const span = written.spanOf({ start, end: Math.min(start + length, written.text.length) });
      expect(span.start).toBeGreaterThanOrEqual(0);
      expect(span.end).toBeLessThanOrEqual(service.length);
      expect(span.end).toBeGreaterThanOrEqual(span.start);
    }),
  );
});

test('the words of every code name a treatment', () => {
  const unnamed = [...procedureCodes].filter(([, words]) => recogniseTreatment(words).treatment === null);
  expect(unnamed).toEqual([]);
});

test('long hostile services are written out in bounded time', () => {
  for (const piece of ['L ', 'w/', '73721-50-', 'three (3) ', 'bi lateral ', 'extremety ', '2x4low'])
    expect(writeOut(piece.repeat(100_000)).text.length).toBeGreaterThan(0);
});
