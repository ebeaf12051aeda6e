// What the small readers of this room read, and what they must not.
import { readRequest } from '../../src/rules/reading/read-request.js';
import { processorTime } from '../support/processor-time.js';
import { makeRequest } from '../support/rule-requests.js';

function read(name: string, given: Parameters<typeof makeRequest>[0]): unknown {
  const { facts } = readRequest(makeRequest(given));
  return facts.find((fact) => fact.name === name)?.value ?? null;
}

test.each([
  ['complains of pain', 'Complains of neck pain.', true],
  ['an ache', 'There is aching of the knee.', true],
  ['denied', 'He denies pain.', false],
  ['denied in one place, reported in another', 'Denies chest pain. Has shoulder pain.', true],
  ['a specialty is no pain', 'Board certified in Pain Medicine.', null],
  ['a drug is no pain', 'Takes pain medication.', null],
  ['silence', 'Numbness of the hand.', null],
])('pain: %s', (_, caseSummary, expected) => {
  expect(read('painReported', { caseSummary })).toBe(expected);
});

test.each([
  ['called chronic', 'Chronic low back pain.', true],
  ['chronic and severe', 'Chronic, severe and constant pain.', true],
  ['the name of the guideline', 'Per the Chronic Pain Medical Treatment Guidelines.', null],
  ['chronic, but not pain', 'Chronic hypertension. Knee pain.', null],
  ['denied', 'There is no chronic pain.', false],
])('chronic pain: %s', (_, caseSummary, expected) => {
  expect(read('chronicPain', { caseSummary })).toBe(expected);
});

test.each([
  ['part of rehabilitation', 'The unit is part of his rehabilitation after a stroke.', true],
  ['post-stroke weakness', 'Post-stroke hemiparesis of the left arm.', true],
  ['status post CVA', 'Status post CVA with foot drop.', true],
  ['recovering', 'Recovering from a stroke in March.', true],
  ['a stroke of long ago', 'History of stroke in 1999, diabetes.', null],
  ['no stroke', 'No stroke. Rehabilitation goes on.', null],
  ['denied', 'Denies prior stroke or rehabilitation.', null],
  ['family', 'Family history of stroke; father in rehabilitation after stroke.', null],
  ['risk', 'At risk of stroke during recovery.', null],
  ['the guideline quoted', 'The guideline supports it in rehabilitation following stroke.', null],
  ['heat stroke', 'Recovering from heat stroke.', null],
  ['ruled out', 'Stroke was ruled out; rehabilitation advised.', null],
  ['silence', 'Lumbar pain.', null],
])('stroke rehabilitation: %s', (_, caseSummary, expected) => {
  expect(read('strokeRehabilitation', { caseSummary })).toBe(expected);
});

test.each([
  ['MRI of the right shoulder', null, 'SHOULDER'],
  ['Physical therapy, low back', null, 'LOW_BACK'],
  ['MRI of neck and right hand', null, 'MULTIPLE'],
  ['Office visit', null, null],
  ['TENS unit', 'lumbar spine', 'LOW_BACK'],
  ['TENS unit', 'KNEE', 'KNEE'],
])('body part of "%s" with the field %p: %p', (service, bodyPart, expected) => {
  expect(read('bodyPart', { service, bodyPart })).toBe(expected);
});

test.each([
  ['Physical therapy 2 times a week for 6 weeks to the right knee', 'visitsRequested', 12],
  ['Physical therapy 2 times a week for 6 weeks to the right knee', 'side', 'RIGHT'],
  ['Physical therapy, unknown quantity', 'quantityStated', false],
  ['Physical therapy', 'quantityStated', null],
  ['Associated surgical service: muscle stimulator', 'dependsOnSurgery', true],
  ['NMES unit purchase', 'purchase', true],
  ['Additional physical therapy, 8 visits', 'initialOrContinued', 'CONTINUED'],
])('service "%s": %s = %p', (service, name, expected) => {
  expect(read(name, { service })).toBe(expected);
});

test('what is stated wins over what is read, what is read over what follows', () => {
  const given = { caseSummary: 'Chronic pain.', dateOfInjury: '2014-11-20' };
  const { facts } = readRequest(makeRequest(given));
  expect(facts.filter((fact) => fact.name === 'chronicPain')).toMatchObject([
    { value: true, source: 'READ' },
  ]);
  const stated = readRequest(makeRequest({ ...given, facts: [{ name: 'chronicPain', value: false }] }));
  expect(stated.facts.filter((fact) => fact.name === 'chronicPain')).toMatchObject([
    { value: false, source: 'STATED' },
  ]);
});

test('contradicting readings leave a fact unknown', () => {
  const caseSummary = 'X-rays show a fracture of the ankle. There is no fracture of the ankle.';
  const { facts } = readRequest(makeRequest({ service: 'Ankle brace', caseSummary }));
  expect(facts.some((fact) => fact.name === 'fracture')).toBe(false);
});

test.each([
  [{ dateOfInjury: '2014-08-28', caseSummary: 'Pain.' }, 'chronicPain', true],
  [{ dateOfInjury: '2014-08-29', caseSummary: 'Pain.' }, 'chronicPain', false],
  [{ dateOfInjury: '2014-12-01', caseSummary: 'Pain.' }, 'chronicPain', null],
  [{ dateOfInjury: '2014-11-16' }, 'injuryAgeDays', 10],
  [
    {
      facts: [
        { name: 'priorVisits', value: 6 },
        { name: 'visitsRequested', value: 12 },
      ],
    },
    'totalVisitsOfCourse',
    18,
  ],
  [
    {
      facts: [
        { name: 'visitsPerWeek', value: 2 },
        { name: 'weeksRequested', value: 4 },
      ],
    },
    'visitsRequested',
    8,
  ],
  [{ urDecision: 'MODIFIED' as const }, 'partAlreadyAuthorized', true],
  [{ age: 66 }, 'giRiskFactors', true],
  [{ age: 65 }, 'giRiskFactors', null],
])('what follows from %j: %s = %p', (given, name, expected) => {
  expect(read(name, given)).toBe(expected);
});

test('reading takes time in proportion to the text', () => {
  const shapes = ['pain ', 'chronic ', 'stroke no ', ' ', '.', 'a.b', "x'y-", 'no pain after stroke. '];
  for (const shape of shapes) {
    const time = (length: number): number => {
      const caseSummary = shape.repeat(Math.ceil(length / shape.length));
      return processorTime(() => readRequest(makeRequest({ caseSummary })));
    };
    time(20_000);
    expect(time(200_000)).toBeLessThan(1500);
  }
});

test.each([
  ['tablets in brackets', 'Norco 10/325mg (60)', 'tabletsRequested', 60],
  ['a drug has no visits', 'Norco 10/325mg (60)', 'visitsRequested', null],
  ['a device tried at home is on hire', 'TENS unit, 30 day trial', 'rentalDays', 30],
  ['unless it is bought', 'TENS unit purchase after a 30 day trial', 'rentalDays', null],
  ['a drug on trial is not', 'Lidoderm patch, 30 day trial', 'rental', null],
  ['the daily dose of two strengths', 'Norco 10/325mg twice daily #60', 'dailyDoseMg', 20],
  ['days by doses', 'Pantoprazole 40mg, one by mouth, twice a day #60', 'daysSupplyRequested', 30],
  ['days by words', 'Oxycodone ER 20mg #60 day supply: 30', 'daysSupplyRequested', 30],
  ['two tablets at a time', 'Tramadol 50mg 1-2 tabs every 6 hours #120', 'daysSupplyRequested', 15],
  ['no frequency, no days', 'Xanax 1mg #60', 'daysSupplyRequested', null],
  ['hours a week', 'Home health aide 4 hours per day, 5 days a week', 'hoursPerWeekRequested', 20],
  [
    'what was asked for, not what is left',
    'Chiropractic 2x6 was the original request. Chiropractic treatment times 6 was authorized. The remaining portion, chiropractic treatment times 6',
    'visitsRequested',
    12,
  ],
])('%s: "%s"', (_, service, name, expected) => {
  expect(read(name, { service })).toBe(expected);
});

test.each([
  ['in the service', 'Tramadol 50 mg, taper by one tablet each week', undefined, true],
  ['by per cent', 'Norco 10/325 mg #100', 'We will reduce the dose 10 % every week until she is off.', true],
  ['with an end', 'Oxycodone 10 mg', 'The plan is to wean him off over eight weeks.', true],
  ['by steps', 'Lorazepam 1 mg', 'Taper: 2 a day for a week, then one a day for a week.', true],
  ['from and to', 'Morphine ER', 'Weaning from 60 mg to 30 mg this month.', true],
  ['the word alone', 'Norco 10/325 mg #90', 'Tapering was considered. A taper is planned.', null],
  ['refused', 'Norco 10/325 mg #90', 'He refused to reduce by 10 % a month.', null],
  ['a taper of long ago', 'Norco 10/325 mg #90', 'She was tapered over four weeks in 2019.', null],
  ['a steroid', 'Methylprednisolone', 'Taper of methylprednisolone over six days.', null],
  ['pain that lessens', 'Norco 10/325 mg #90', 'Lowered pain over three weeks.', null],
])('reducing schedule: %s', (_, service, caseSummary, expected) => {
  expect(read('reducingSchedule', { service, ...(caseSummary ? { caseSummary } : {}) })).toBe(expected);
});

test.each([
  ['joined by a conjunction', 'No fracture, tumor or infection.', false],
  ['single words between commas', 'No fx, tumor, infection. Smokes.', false],
  ['a clause of its own behind the comma', 'No fracture, tumor is seen at T8.', true],
])('a denied list: %s', (_, caseSummary, expected) => {
  expect(read('tumor', { caseSummary })).toBe(expected);
});

test.each([
  ['checked with nothing found', 'CURES checked neg.', true],
  ['in a form', 'CURES: negative.', true],
  ['not made', 'CURES was not checked.', false],
])('a query of the registry: %s', (_, caseSummary, expected) => {
  expect(read('opioidRiskScreened', { service: 'Norco 5/325 mg #15', caseSummary })).toBe(expected);
});
