// The small steps, each as a table whose rows say what is special.

import { findPages } from '../../src/letter/citations/pages.js';
import { parseHeader } from '../../src/letter/header/header.js';
import { parseModifiedRequest } from '../../src/letter/items/disputed-portion.js';
import { parseReviewer } from '../../src/letter/reviewer/reviewer.js';
import { findCaseDates } from '../../src/letter/summary/case-dates.js';
import { findDiagnoses } from '../../src/letter/summary/diagnoses.js';
import { ReviewAccount } from '../../src/letter/summary/review-decision.js';
import { findAge, findSex } from '../../src/written-ages.js';
import { findDates, findImpossibleYears } from '../../src/written-dates.js';

describe('dates', () => {
  test.each<[string, string, string[]]>([
    ['two figures of a year', 'on 1/14/04 and 5/6/98', ['2004-01-14', '1998-05-06']],
    ['wrapped behind a hyphen', 'dated 10-30- 2016, 11/18/ 2016', ['2016-10-30', '2016-11-18']],
    [
      'month names, with and without a comma',
      'October 10, 2015; Sept. 3rd 2014',
      ['2015-10-10', '2014-09-03'],
    ],
    ['a range is two dates', '(11-01-2016 to 11-21-2016)', ['2016-11-01', '2016-11-21']],
    ['impossible days, months and years are none', '2/30/2015, 13/1/2015, December 9, 3026', []],
    ['doses, levels and scores are none', 'Norco 10/325, L4-5, 6-8 out of 10, 5/5', []],
    ['a month without a day is none', 'in March 2015', []],
    ['right behind a letter, as extractors join cells', 'Application12/28/2016', ['2016-12-28']],
  ])('%s', (_, text, expected) => {
    expect(findDates(text).map(({ iso }) => iso)).toEqual(expected);
  });
});

test('a day of a year that cannot be is found as one, what is no day is not', () => {
  const text =
    'On December 9, 3026 it was denied; 1/2/2106, 13/40/2106, 2/30/2015, June 20216, 10/325, 3/4/2015.';
  const words = findImpossibleYears(text).map(({ start, end }) => text.slice(start, end));
  expect(words).toEqual(['December 9, 3026', '1/2/2106']);
});

describe('pages', () => {
  test.each<[string, string, number[]]>([
    ['a slash', 'Page(s): 116/127.', [116, 127]],
    ['a range', 'pages 114-116', [114, 115, 116]],
    ['a short end of a range', 'pp. 303-5', [303, 304, 305]],
    ['a list with "and"', 'pg. 98 and 99', [98, 99]],
    ['right behind the letter', 'p121', [121]],
    ['a year is no page', 'page 98, 2009', [98]],
    ['of how many', 'Page 41 of 127', [41]],
    ['no label, no page', 'Section(s): 326', []],
  ])('%s', (_, text, expected) => {
    expect(findPages(text).flatMap(({ pages }) => pages)).toEqual(expected);
  });
});

describe('age and sex', () => {
  test.each<[string, string, number | null, string | null]>([
    ['plain', 'is a 48 year old male who', 48, 'MALE'],
    ['hyphens, wrapped', 'a now 36-year- old female', 36, 'FEMALE'],
    ['half a hyphen', 'a 52-year old woman and a 52 year-old', 52, 'FEMALE'],
    ['plural', 'is a 45 years old female', 45, 'FEMALE'],
    ['short', 'A 29 y/o man', 29, 'MALE'],
    ['in words', 'a fifty-two-year-old lady', 52, 'FEMALE'],
    ['sex behind other words', 'The 58 year old right handed female injured worker', 58, 'FEMALE'],
    ['no age', 'The injured worker is a female who', null, 'FEMALE'],
    ['a letter for the sex', 'A 45-yo F with pain', 45, 'FEMALE'],
    ['a letter behind stops', 'is a 45 y.o. M. He', 45, 'MALE'],
    ['a number in brackets', 'a forty-two (42) year old man', 42, 'MALE'],
    ['plural without a verb', 'This 45 years old right-handed male', 45, 'MALE'],
    ['the age of an injury', 'a 20 year old knee injury in a 51 year old male', 51, 'MALE'],
    ['an injured worker is no injury', 'a 45 year old injured worker, a male', 45, 'MALE'],
    ['the age of a child', 'The worker has a 12-year-old girl', null, null],
    ['the age at another time', 'smokes since he was 23 years old', null, null],
    ['the age of something else', 'a man with headaches since 13 years old', null, 'MALE'],
    ['a pronoun is no statement', 'a 44 year old worker; she reports pain', 44, null],
  ])('%s', (_, text, age, sex) => {
    const found = findAge(text, 0, text.length);
    expect(found?.value ?? null).toBe(age);
    expect(findSex(text, 0, text.length, found)?.value ?? null).toBe(sex);
  });
});

describe('the reviewer', () => {
  test.each<[string, string, string[], string[], string[]]>([
    [
      'a block without spaces in its lists',
      'State(s) of Licensure: Ohio,New Mexico Certification(s)/Specialty: Family Practice, Sports Medicine',
      ['Ohio', 'New Mexico'],
      ['Family Practice', 'Sports Medicine'],
      [],
    ],
    [
      'prose with a subspecialty',
      'The expert reviewer is Board Certified in Internal Medicine, has a subspecialty in Rheumatology and is licensed to practice in Maryland. He/she',
      ['Maryland'],
      ['Internal Medicine'],
      ['Rheumatology'],
    ],
    [
      'a name that holds "and"',
      'is Board Certified in Physical Medicine and Rehabilitation and Pain Medicine and is licensed to practice in California, Texas, and Ohio.',
      ['California', 'Texas', 'Ohio'],
      ['Physical Medicine and Rehabilitation', 'Pain Medicine'],
      [],
    ],
    [
      'no physician',
      'is a licensed Chiropractor and is licensed to practice in California.',
      ['California'],
      ['Chiropractor'],
      [],
    ],
    [
      'two subspecialties, licences joined by "&"',
      'is Board Certified in Neurology, has a subspecialty in Sleep Medicine, has a subspecialty in Pain Medicine and is licensed to practice in Utah & Ohio.',
      ['Utah', 'Ohio'],
      ['Neurology'],
      ['Sleep Medicine', 'Pain Medicine'],
    ],
    [
      'parts of the body joined by "and", a state with stops',
      'is Board Certified in Orthopedic Surgery, has a subspecialty in Shoulder and Elbow Surgery and is licensed to practice in Washington D.C. He/she has practised.',
      ['Washington D.C.'],
      ['Orthopedic Surgery'],
      ['Shoulder and Elbow Surgery'],
    ],
    [
      'the licence in one clause with the specialty',
      'is Board Certified in Orthopedic Surgery and licensed to practice in California. He/she has practised.',
      ['California'],
      ['Orthopedic Surgery'],
      [],
    ],
    [
      'a title with its state, and the same said again',
      'is a licensed acupuncturist in California and is Board Certified in Acupuncture.',
      ['California'],
      ['Acupuncture'],
      [],
    ],
    [
      'a title alone',
      'The expert reviewer is a licensed clinical psychologist in Nevada. He/she',
      ['Nevada'],
      ['clinical psychologist'],
      [],
    ],
    [
      'every reviewer is a physician',
      'is a licensed physician in Ohio and is Board Certified in Urology.',
      ['Ohio'],
      ['Urology'],
      [],
    ],
    [
      '"has a specialty in"',
      'has a specialty in Podiatry and is licensed to practice in California.',
      ['California'],
      ['Podiatry'],
      [],
    ],
    [
      'by a board',
      'is certified by the American Board of Physical Medicine and Rehabilitation and holds an active license in the State of Texas.',
      ['Texas'],
      ['Physical Medicine and Rehabilitation'],
      [],
    ],
    [
      'a diplomate, states by their letters',
      'is a Diplomate of the American Board of Family Medicine and is licensed in the states of CA, NV and AZ.',
      ['CA', 'NV', 'AZ'],
      ['Family Medicine'],
      [],
    ],
    [
      'a specialty with the board that certifies it',
      'holds board certification in Occupational Medicine through the American Board of Preventive Medicine and is licensed in Utah.',
      ['Utah'],
      ['Occupational Medicine'],
      [],
    ],
    [
      'a certificate of a subspecialty',
      'is board-certified in Internal Medicine, with a subspecialty certificate in Rheumatology, licensed to practice medicine in Ohio, and in active practice since 1999.',
      ['Ohio'],
      ['Internal Medicine'],
      ['Rheumatology'],
    ],
    [
      'the licence first',
      'is licensed to practice in California and is Board Certified in Chiropractic. He/she has',
      ['California'],
      ['Chiropractic'],
      [],
    ],
    [
      '"licensed in" a specialty',
      'is licensed in Acupuncture and is licensed to practice in California.',
      ['California'],
      ['Acupuncture'],
      [],
    ],
    [
      'two reviewers',
      'The first is Board Certified in Urology and is licensed to practice in Iowa. The second is a licensed Doctor of Chiropractic and is licensed to practice in Iowa and Maine.',
      ['Iowa', 'Maine'],
      ['Urology', 'Chiropractic'],
      [],
    ],
    [
      'a block with a label for the subspecialty, "and" in its list, prose behind it',
      'State(s) of Licensure: Utah, Ohio, and Iowa Certification(s)/Specialty: Anesthesiology Subspecialty: Pain Medicine He/she has been in practice.',
      ['Utah', 'Ohio', 'Iowa'],
      ['Anesthesiology'],
      ['Pain Medicine'],
    ],
    ['nothing said', 'has no affiliation with the employer.', [], [], []],
  ])('%s', (_, text, licensedIn, specialties, subspecialties) => {
    const reviewer = parseReviewer(text, 0, text.length);
    const values = (list: { value: string }[]): string[] => list.map(({ value }) => value);
    expect(values(reviewer.licensedIn)).toEqual(licensedIn);
    expect(values(reviewer.specialties)).toEqual(specialties);
    expect(values(reviewer.subspecialties)).toEqual(subspecialties);
  });
});

describe('the header table', () => {
  const expected = {
    caseNumber: 'CM14-0900002',
    dateOfInjury: '2011-05-06',
    urDenialDate: '2014-06-02',
    applicationReceived: '2014-06-12',
  };
  test.each<[string, string, Record<string, string | null>]>([
    [
      'rows, the last label wrapped',
      'Case Number: CM14-0900002 Date of Injury: 05/06/2011 UR Denial Date: 06/02/2014 Application 06/12/2014 Received:',
      expected,
    ],
    [
      'column parts',
      'Case Number: CM14-0900002 Date of Injury: UR Denial Date: Application Received: 05/06/2011 06/02/2014 06/12/2014',
      expected,
    ],
    [
      'a redacted value is null, its neighbours stay',
      'Case Number: Date of Injury: UR Denial Date: 06/02/2014 Application Received: 06/12/2014',
      { ...expected, caseNumber: null, dateOfInjury: null },
    ],
    [
      'capitals, "UR Decision Date" is no decision date, a month in words',
      'IMR CASE NUMBER: CM14-0900002 DATE(S) OF INJURY: 05/06/2011 UR DECISION DATE: June 2, 2014 DATE OF DECISION: 2014-09-15 APPLICATION RECEIVED DATE: 06-12-2014',
      { ...expected, decisionDate: '2014-09-15' },
    ],
    [
      'an impossible date is null, two dates of injury give the first',
      'Case Number: CM14-0900002 Date Assigned: 00/00/0000 Date of Injury: 05/06/2011, 02/03/2012 UR Denial Date: 06/02/2014 Application Received: 06/12/2014',
      { ...expected, dateAssigned: null },
    ],
    [
      'a case number needs no label',
      'CM14-0900002 Date of Injury: 05/06/2011 UR Denial Date: 06/02/2014 Application Received: 06/12/2014',
      expected,
    ],
    [
      'two case numbers without a label are none',
      'CM14-0900002 CM14-0900003 Date of Injury: 05/06/2011 UR Denial Date: 06/02/2014',
      { caseNumber: null, dateOfInjury: '2011-05-06' },
    ],
    [
      '2013 labels',
      'Date of UR Decision: 6/2/2014 Date of Injury: 5/6/2011 IMR Application Received: 6/12/2014 MAXIMUS Case Number: CM14-0900002',
      expected,
    ],
  ])('%s', (_, text, fields) => {
    const header = parseHeader(text, 0, text.length);
    for (const [field, value] of Object.entries(fields)) {
      expect([field, header[field as keyof typeof header]?.value ?? null]).toEqual([field, value]);
    }
  });
});

describe('a service that tells what was modified', () => {
  test.each<[string, string, string, string | null, string | null]>([
    [
      'a part',
      'Visits 12 was the original request. Visits 6 was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, Visits 6 is',
      'Visits 12',
      'Visits 6',
      'Visits 6',
    ],
    [
      'no verb at the end',
      'A was the original request. B was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, C #3',
      'A',
      'B',
      'C #3',
    ],
    [
      'something else',
      'A, with b was the original request. The Claims Administrator authorized C for 1 month, leaving the original request IMR eligible. The original request, A, with b is',
      'A, with b',
      'C for 1 month',
      'A, with b',
    ],
    [
      '"is for"',
      'A was the original request. B was approved by the Claims Administrator. The remaining IMR eligible portion of the original request is for C.',
      'A',
      'B',
      'C',
    ],
  ])('%s', (_, text, original, authorized, portion) => {
    const read = parseModifiedRequest(text, 0, text.length);
    const words = (span: { start: number; end: number } | null | undefined): string | null =>
      span ? text.slice(span.start, span.end) : null;
    expect([words(read?.originalRequest), words(read?.authorized), words(read?.disputedPortion)]).toEqual([
      original,
      authorized,
      portion,
    ]);
  });

  test('any other service tells no such thing', () => {
    expect(parseModifiedRequest('MRI of the original site', 0, 24)).toBeNull();
  });
});

describe('dates told in the summary', () => {
  const SILENT = { injury: null, decided: null, requested: null, received: null, service: null };
  test.each<[string, string, Partial<typeof SILENT> | Record<string, string>]>([
    [
      'injury and decision',
      'A date of injury of 1/14/04. A utilization review determination dated 11/26/14 recommends non-certification.',
      { injury: '2004-01-14', decided: '2014-11-26' },
    ],
    [
      'an applicant style',
      'associated with an industrial injury of October 10, 2015. In a utilization review report dated November 15, 2015, the claims administrator failed to approve it, and referenced a November 8, 2015 date of service.',
      { injury: '2015-10-10', decided: '2015-11-15', service: '2015-11-08' },
    ],
    [
      'received, then decided',
      'On December 01, 2016 a request was received for visits that was noncertified by Utilization Review on December 05, 2016.',
      { received: '2016-12-01', decided: '2016-12-05' },
    ],
    [
      'a request after the decision is another one',
      'A Request for Authorization dated 12-15-16. A Utilization Review letter is dated 11-29-16 and denied it.',
      { decided: '2016-11-29' },
    ],
    [
      'the nearest of several requests',
      'The RFA dated 10/1/2016 and the RFA dated 10/20/2016. On 10/28/2016, utilization review denied it.',
      { requested: '2016-10-20', decided: '2016-10-28' },
    ],
    [
      'a report read by utilization review is no decision',
      'The report reviewed by Utilization Review was dated 12-01-2016.',
      {},
    ],
  ])('%s', (_, text, expected) => {
    const dates = findCaseDates(text, 0, text.length, null);
    const values = Object.fromEntries(
      Object.entries(dates).map(([name, read]) => [name, read?.value ?? null]),
    );
    expect(values).toEqual({ ...SILENT, ...expected });
  });
});

describe('what utilization review did', () => {
  const decide = (summary: string, service: string, othersModified = false): string | null =>
    new ReviewAccount(summary, { start: 0, end: summary.length }).decisionOn(service, othersModified)
      ?.value ?? null;
  test.each<[string, string, string, string | null]>([
    ['denied', 'Utilization review denied the request.', 'Cane', 'DENIED'],
    [
      'each service its own clause',
      'Utilization review non-certified the splint and modified the hand therapy.',
      'Hand therapy',
      'MODIFIED',
    ],
    [
      'the other clause',
      'Utilization review non-certified the splint and modified the hand therapy.',
      'Splint',
      'DENIED',
    ],
    [
      'lack of information',
      'Utilization review denied the cane due to lack of information.',
      'Cane',
      'LACK_OF_INFORMATION',
    ],
    [
      'lack of documentation is a denial on the merits',
      'Utilization review denied the cane due to lack of documentation of falls.',
      'Cane',
      'DENIED',
    ],
    [
      'one or the other, not said which',
      'Utilization review recommends non-certification/modification of a cane.',
      'Cane',
      null,
    ],
    ['silence', 'The patient has pain.', 'Cane', null],
    [
      'two kinds, none shares a word',
      'Utilization review denied the splint. The request for therapy was modified.',
      'Cane',
      null,
    ],
  ])('%s', (_, summary, service, expected) => {
    expect(decide(summary, service)).toBe(expected);
  });

  test('a modification told of other items is not about this one', () => {
    expect(
      decide('Utilization review denied the splint. The request for therapy was modified.', 'Cane', true),
    ).toBe('DENIED');
  });

  test('retrospective by the service, concurrent by the summary', () => {
    const text = 'The concurrent request for therapy was denied. Retrospective balm';
    const account = new ReviewAccount(text, { start: 0, end: 46 });
    expect(account.typeOf(text, { start: 47, end: text.length })?.value).toBe('RETROSPECTIVE');
    expect(account.typeOf('hand therapy', { start: 0, end: 12 })?.value).toBe('CONCURRENT');
    expect(account.typeOf('cane', { start: 0, end: 4 })).toBeNull();
  });
});

describe('diagnoses as listed', () => {
  test.each<[string, string, string[]]>([
    [
      'numbered, without spaces',
      'The listed diagnoses per are: 1. Knee strain.2. Ankle sprain. Then more.',
      ['Knee strain', 'Ankle sprain'],
    ],
    [
      'semicolons',
      'Diagnoses are neck sprain; low back pain; knee pain, right.',
      ['neck sprain', 'low back pain', 'knee pain, right'],
    ],
    [
      'a name with commas',
      'being treated for strain of muscle, fascia and tendon at neck level, right arm, and knee contusion.',
      ['strain of muscle, fascia and tendon at neck level, right arm', 'knee contusion'],
    ],
    [
      '"and" inside one',
      'undergoing treatment for cervical sprain and strain and right and left shoulder sprain.',
      ['cervical sprain and strain', 'right and left shoulder sprain'],
    ],
    [
      'one head for several places',
      'The current diagnoses are documented as lumbar, hip, and neck strain.',
      ['lumbar, hip, and neck strain'],
    ],
    ['none', 'The patient reports pain.', []],
  ])('%s', (_, text, expected) => {
    expect(findDiagnoses(text, { start: 0, end: text.length }).map(({ value }) => value)).toEqual(expected);
  });
});
