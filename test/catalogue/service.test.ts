// What a service asks for beside its treatment: a row for each way of saying it.
import fc from 'fast-check';
import { readService } from '../../src/catalogue/service.js';

describe('visits, frequency and weeks', () => {
  test.each<[string, number | null, number | null, number | null, string]>([
    ['Physical therapy 3 times a week for 2 weeks', 6, 3, 2, 'frequency times weeks'],
    ['Therapy two times a week times six weeks', 12, 2, 6, 'numbers as words'],
    ['PT 2x6', 12, 2, 6, 'the short form'],
    ['Acupuncture 2-3 times a week for 6 weeks', 18, 3, 6, 'a range asks for its upper end'],
    ['Therapy two times four visits (8) for the knees', 8, null, null, 'the total in brackets'],
    ['Eight (8) physical therapy sessions', 8, null, null, 'a number said twice'],
    ['Twelve sessions of massage', 12, null, null, 'words before the sessions'],
    ['Spinal manipulation times 12', 12, null, null, 'only "times"'],
    ['Chiropractic care for the low back; six sessions', 6, null, null, 'behind a semicolon'],
    ['Acupuncture sessions for the neck #6', 6, null, null, 'the number sign counts visits'],
    ['Therapy 2 times a week for 6 weeks (12 sessions)', 12, 2, 6, 'all three said'],
    ['Therapy, twice weekly for six weeks', 12, 2, 6, 'weekly'],
    ['Therapy two to three times per week for four to six weeks', 18, 3, 6, 'ranges in words'],
    ['HELP program x 160 hours', null, null, null, 'hours are no visits'],
    ['Physical therapy', null, null, null, 'nothing said'],
  ])('%s', (service, visits, perWeek, weeks) => {
    const read = readService(service);
    expect(read.visits?.value ?? null).toBe(visits);
    expect(read.visitsPerWeek?.value ?? null).toBe(perWeek);
    expect(read.weeks?.value ?? null).toBe(weeks);
  });
});

test.each([
  ['Naproxen 550mg #60 with 2 refills', { units: 60, refills: 2, doseMg: 550 }],
  ['Hydrocodone 10/325 mg #90', { units: 90, doseMg: 10 }],
  ['Lidocaine ointment 5% QTY: 2', { units: 2, concentrationPercent: 5 }],
  ['Cold therapy unit, 30 day rental', { rentalDays: 30, rental: true }],
  ['Wheelchair rental for 2 months', { rentalDays: 60, rental: true }],
  ['TENS unit, purchase', { purchase: true, rental: null }],
  ['Home aide 6 hours per day', { hoursPerDay: 6 }],
  ['Additional therapy', { continued: true }],
  ['Post-operative therapy', { postoperative: true }],
  ['Associated surgical service: sling', { associatedSurgicalService: true }],
  ['Retrospective naproxen', { retrospective: true }],
  ['Compound cream (unknown quantity)', { quantityUnknown: true }],
  ['MRI of the knee without contrast', { withContrast: false }],
  ['MRI of the brain with and without contrast', { withContrast: true }],
  ['Epidural injection at L4-5 and L5-S1 under fluoroscopy', { spinalLevels: 2, imageGuidance: true }],
  ['Tramadol 50mg, 60 tablets', { units: 60 }],
  ['Tylenol #3 #60', { units: 60 }],
  ['Tylenol #3', { units: null }],
  ['TENS unit, 30 day home trial', { trialDays: 30, trial: true, rentalDays: null }],
  ['One month trial of H-wave', { trialDays: 30 }],
  ['Home aide 8 hours a day 5 days per week', { hoursPerDay: 8, hoursPerWeek: 40 }],
  ['Home care 20 hours per week', { hoursPerWeek: 20 }],
  ['Flexion/extension x-rays of the lumbar spine', { continued: null }],
  ['Extension of physical therapy', { continued: true }],
  ['Facet injections L4-S1', { spinalLevels: 2 }],
  ['Discogram L3-S1', { spinalLevels: 3 }],
  ['Injection T12-L1', { spinalLevels: 1 }],
  ['Ultrasound guided injection of the shoulder', { imageGuidance: true }],
  ['Bilateral wrist braces', { side: 'BOTH' }],
  ['MRI of the left shoulder and the right knee', { side: 'BOTH' }],
  ['Left knee brace', { side: 'LEFT' }],
] as const)('%s', (service, expected) => {
  const read: Record<string, unknown> = { ...readService(service) };
  for (const [name, value] of Object.entries(expected)) {
    const said = read[name] as { value: unknown } | null;
    expect([name, said?.value ?? null]).toEqual([name, value]);
  }
});

test('parts of the body in their order', () => {
  const parts = readService('Therapy for the neck, right hand and low back').bodyParts;
  expect(parts.map(({ value }) => value)).toEqual(['NECK', 'HAND', 'LOW_BACK']);
  expect(readService('Injection at L5-S1').bodyParts.map(({ value }) => value)).toEqual(['LOW_BACK']);
});

test('every value slices to words of the service, whatever the white space', () => {
  const pieces = fc.constantFrom(
    'therapy',
    'two',
    'times',
    'a',
    'week',
    'for',
    '6',
    'weeks',
    '#30',
    'left',
    '(8)',
    '\n',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 30 }), (words) => {
      const service = words.join(' ');
      for (const said of Object.values(readService(service)).flat()) {
        if (said) expect(service.slice(said.span.start, said.span.end).trim()).not.toBe('');
      }
    }),
  );
});

test('long hostile services are read in bounded time', () => {
  for (const piece of ['two times ', '1x', '( ', 'hospital ', '# ', '\n', '2-', 'rental ']) {
    expect(readService(piece.repeat(100_000))).toBeDefined();
  }
});
