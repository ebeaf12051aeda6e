// Every check, in tables: what it finds, and what looks like it and is none.
import type { AuditedDetermination } from '../../src/audit/audited-determination.js';
import { checkDetermination } from '../../src/audit/check-determination.js';
import type { AuditFindingKind } from '../../src/terms.js';
import { AGAINST, audited, auditedBasis } from '../support/audited.js';

const kindsOf = (given: Partial<AuditedDetermination>): AuditFindingKind[] => [
  ...new Set(checkDetermination(audited(given), AGAINST).map(({ kind }) => kind)),
];
const dates = audited().dates;
const bases = (claimsAdministrator: object[], reviewer: object[] = [{}]) => [
  auditedBasis('CLAIMS_ADMINISTRATOR', ...claimsAdministrator),
  auditedBasis('EXPERT_REVIEWER', ...reviewer),
];
const rationale = (text: string) => ({ text, start: 100 });
const odg = { guideline: 'odg', section: 'Low Back', topic: null, pages: [], text: 'ODG Low Back' };

/** Headings that can be meant for any treatment. */
const general = bases(
  [{ section: 'Special Studies', topic: null, pages: [] }],
  [{ section: 'Special Studies', topic: null, pages: [] }],
);

test('a sound determination has no finding', () => {
  expect(kindsOf({})).toEqual([]);
});

const FOUND: [AuditFindingKind, string, Partial<AuditedDetermination>][] = [
  [
    'RATIONALE_AGAINST_OUTCOME',
    'the rationale grants',
    { rationale: rationale('The request is medically necessary.') },
  ],
  ['RATIONALE_AGAINST_OUTCOME', 'the outcome grants', { outcome: 'OVERTURNED' }],
  [
    'OTHER_BODY_PART_OR_SERVICE',
    'another part in the conclusion',
    {
      rationale: rationale(
        'The request for a neuromuscular stimulator for the right knee is not medically necessary.',
      ),
    },
  ],
  [
    'OTHER_BODY_PART_OR_SERVICE',
    'the other side',
    {
      bases: general,
      service: 'MRI of the left knee',
      treatments: ['mri-knee'],
      rationale: rationale('The request for MRI of the right knee is not medically necessary.'),
    },
  ],
  [
    'OTHER_BODY_PART_OR_SERVICE',
    'another part throughout',
    {
      rationale: rationale(
        'The left shoulder is stiff. The shoulder was injected. The request is not medically necessary.',
      ),
    },
  ],
  [
    'OTHER_BODY_PART_OR_SERVICE',
    'another drug in the conclusion',
    {
      bases: general,
      service: 'Ibuprofen 600mg #60',
      treatments: ['ibuprofen'],
      rationale: rationale('The request for Gabapentin 300mg is not medically necessary.'),
    },
  ],
  [
    'OTHER_BODY_PART_OR_SERVICE',
    'another drug throughout',
    {
      bases: general,
      service: 'Ibuprofen 600mg #60',
      treatments: ['ibuprofen'],
      rationale: rationale(
        'This patient has taken gabapentin for a year. There is no record of what gabapentin did. It is not medically necessary.',
      ),
    },
  ],
  [
    'QUANTITIES_DO_NOT_ADD_UP',
    'visits',
    {
      originalRequest: '12 sessions of physical therapy',
      authorized: '4 sessions of physical therapy',
      disputedPortion: '6 sessions of physical therapy',
    },
  ],
  [
    'QUANTITIES_DO_NOT_ADD_UP',
    'tablets',
    { originalRequest: 'Norco 10mg #60', authorized: 'Norco 10mg #25', disputedPortion: 'Norco 10mg #30' },
  ],
  [
    'QUANTITIES_DO_NOT_ADD_UP',
    'more authorized than asked for',
    { originalRequest: '6 visits', authorized: '8 visits', disputedPortion: '6 visits' },
  ],
  [
    'QUANTITIES_DO_NOT_ADD_UP',
    'a remaining portion that is the whole',
    {
      service: 'The remaining IMR eligible portion of the original request, 3 month rental',
      originalRequest: '3 month rental',
      authorized: '1 month rental',
      disputedPortion: '3 month rental',
    },
  ],
  [
    'OTHER_BODY_PART_OR_SERVICE',
    'another part in the sentence before "the request is"',
    {
      rationale: rationale(
        'The medical necessity of a stimulator, right knee, has not been established. The request is not medically necessary.',
      ),
    },
  ],
  [
    'OTHER_BODY_PART_OR_SERVICE',
    'the other side, abbreviated',
    {
      bases: general,
      service: 'MRI of the L knee',
      treatments: ['mri-knee'],
      rationale: rationale('The request for MRI of the R knee is not medically necessary.'),
    },
  ],
  [
    'DATES_OUT_OF_ORDER',
    'an application long after the decision that it is against',
    { dates: { ...dates, injury: '2009-01-01', requested: null, received: null, urDecision: '2013-09-04' } },
  ],
  ['NOTHING_CITED', 'by the claims administrator', { bases: bases([]) }],
  [
    'GUIDELINE_NOT_IN_FORCE',
    'too late',
    {
      editionDate: '2016-12-01',
      dates: {
        ...dates,
        requested: '2016-11-20',
        received: null,
        urDecision: '2016-12-01',
        applicationReceived: null,
        assigned: null,
        decision: '2017-01-20',
      },
    },
  ],
  [
    'GUIDELINE_NOT_IN_FORCE',
    'too early',
    {
      bases: bases([
        {
          guideline: 'mtus-chronic-pain-2016',
          text: 'MTUS Chronic Pain 2016',
          pages: [],
          topic: null,
          section: null,
        },
      ]),
    },
  ],
  [
    'OTHER_TREATMENTS_TOPIC',
    'another class of drugs',
    {
      service: 'Naproxen 550mg #60',
      treatments: ['naproxen'],
      rationale: rationale('It is not medically necessary.'),
      bases: bases(
        [
          {
            guideline: 'mtus-chronic-pain-2009',
            section: 'Muscle relaxants (for pain)',
            topic: null,
            pages: [],
          },
        ],
        [{ section: 'NSAIDs', topic: null, pages: [] }],
      ),
    },
  ],
  [
    'OTHER_TREATMENTS_TOPIC',
    'an encoded topic',
    { bases: bases([{ section: 'TENS', topic: 'tens', pages: [] }]) },
  ],
  [
    'OTHER_TREATMENTS_TOPIC',
    'a heading without a topic',
    { bases: bases([{ section: 'TENS', topic: null, pages: [] }]) },
  ],
  [
    'OTHER_TREATMENTS_TOPIC',
    'a class of drugs for a device',
    { bases: bases([{ section: 'SSRIs', topic: null, pages: [] }]) },
  ],
  ['LOWER_AUTHORITY_USED', 'ODG where the MTUS speaks', { bases: bases([{}], [odg]) }],
  ['PAGE_NOT_IN_SECTION', 'the next page', { bases: bases([{ pages: [122] }]) }],
  [
    'PAGE_NOT_IN_SECTION',
    'behind the last page',
    { bases: bases([{ pages: [204], topic: null, section: 'Unknown' }]) },
  ],
  ['DATES_OUT_OF_ORDER', 'decided before it was requested', { dates: { ...dates, requested: '2014-09-10' } }],
  [
    'DATES_OUT_OF_ORDER',
    'decided long after it was requested',
    { dates: { ...dates, requested: '2014-05-01', received: null } },
  ],
  ['DATES_OUT_OF_ORDER', 'an impossible year', { dates: { ...dates, urDecision: '2004-09-04' } }],
  [
    'DATES_OUT_OF_ORDER',
    'a day that the parser could not take for one',
    { impossibleDays: [{ words: 'December 9, 3026', span: { start: 5, end: 21 } }] },
  ],
  ['DATES_OUT_OF_ORDER', 'a year to come', { dates: { ...dates, requested: '2104-08-20' } }],
  ['DATES_OUT_OF_ORDER', 'an injury in another century', { dates: { ...dates, injury: '1914-08-20' } }],
];

test.each(FOUND)('%s: %s', (kind, _what, given) => {
  expect(kindsOf(given)).toEqual([kind]);
});

const NOT_FOUND: [string, Partial<AuditedDetermination>][] = [
  [
    'what an examination found',
    {
      bases: general,
      service: 'LSO back brace',
      treatments: ['lumbar-support'],
      rationale: rationale(
        'She walked with a cane. He ambulates with a walker. It is not medically necessary.',
      ),
    },
  ],
  [
    'the other side, for comparison',
    {
      bases: general,
      service: 'MRI of the right knee',
      treatments: ['mri-knee'],
      rationale: rationale(
        'The left knee is uninjured. Strength equals that of the left knee. The request is not medically necessary.',
      ),
    },
  ],
  [
    'refills of one quantity that add up',
    {
      originalRequest: 'Naproxen 550mg #60 with 3 refills',
      authorized: 'Naproxen 550mg #60 with 1 refill',
      disputedPortion: 'Naproxen 550mg #60 with 2 refills',
    },
  ],
  [
    'the whole request decided anew after a part of it was authorized',
    { originalRequest: '12 visits', authorized: '6 visits', disputedPortion: '12 visits' },
  ],
  [
    'a neighbouring part',
    {
      rationale: rationale(
        'The pain is of the lumbar spine and the left leg. The leg is weak. The request is not medically necessary.',
      ),
    },
  ],
  [
    'another part beside the own',
    {
      rationale: rationale(
        'The knee is stable. The knee moves freely. The low back is tender. The request is not medically necessary.',
      ),
    },
  ],
  [
    'the guideline names other parts',
    {
      rationale: rationale(
        'The guidelines recommend it for the knee. It is not recommended for the shoulder. The request is not medically necessary.',
      ),
    },
  ],
  [
    'a limb as a whole',
    {
      bases: general,
      service: 'EMG of the upper extremities',
      treatments: ['emg-ncs-upper'],
      rationale: rationale('The wrist tingles. The hand is numb. The request is not medically necessary.'),
    },
  ],
  [
    'both sides',
    {
      bases: general,
      service: 'MRI of the left knee',
      treatments: ['mri-knee'],
      rationale: rationale(
        'The right knee was replaced. The left knee is stable. The request is not medically necessary.',
      ),
    },
  ],
  [
    'a surgery on which the service depends',
    {
      rationale: rationale(
        'As the requested surgical intervention is not medically necessary, the requested service is not medically necessary.',
      ),
    },
  ],
  [
    'quantities that add up',
    {
      originalRequest: '12 visits of therapy',
      authorized: '6 visits of therapy',
      disputedPortion: '6 visits of therapy',
    },
  ],
  [
    'the whole request is in dispute',
    { originalRequest: '12 visits', authorized: '6 visits', disputedPortion: '12 visits' },
  ],
  [
    'hours of a day',
    {
      originalRequest: 'Home aide 12 hours per day, 5 times a week for 4 weeks',
      authorized: 'Home aide 6 hours per day, 5 times a week for 4 weeks',
      disputedPortion: 'Home aide 6 hours per day, 5 times a week for 4 weeks',
    },
  ],
  [
    'refills in dispute',
    {
      originalRequest: 'Ibuprofen 600mg #90 with 2 refills',
      authorized: 'Ibuprofen 600mg #90',
      disputedPortion: 'Ibuprofen 600mg #90, 2 refills',
    },
  ],
  [
    'a general heading',
    { bases: bases([{ section: 'Functional improvement', topic: 'functional-improvement', pages: [] }]) },
  ],
  ['physical medicine', { bases: bases([{ section: 'Physical Medicine', topic: null, pages: [] }]) }],
  ['the right topic beside another', { bases: bases([{}, { section: 'TENS', topic: 'tens', pages: [] }]) }],
  [
    'pages shared by two topics',
    { bases: bases([{ pages: [114, 121] }, { section: 'TENS', topic: 'tens', pages: [114, 121] }]) },
  ],
  [
    'pages beside a topic that is not encoded',
    { bases: bases([{ pages: [50] }, { section: 'Else', topic: null, pages: [50] }]) },
  ],
  ['ODG where the MTUS is silent', { speakingTopics: [], bases: bases([{}], [odg]) }],
  ['ODG beside the MTUS', { bases: bases([{}, odg]) }],
  [
    'an edition without a year',
    {
      editionDate: '2016-12-01',
      dates: {
        ...dates,
        requested: null,
        received: null,
        urDecision: '2016-12-01',
        applicationReceived: null,
        assigned: null,
        decision: '2017-01-20',
      },
      bases: bases([{ text: 'MTUS Chronic Pain', pages: [] }], [{ text: 'MTUS Chronic Pain', pages: [] }]),
    },
  ],
  [
    'the old edition days after it ended, the request unknown',
    {
      editionDate: '2016-08-10',
      dates: {
        ...dates,
        requested: null,
        received: null,
        urDecision: '2016-08-10',
        applicationReceived: null,
        assigned: null,
        decision: '2016-10-20',
      },
    },
  ],
  [
    'dates that are not known',
    {
      dates: {
        injury: null,
        requested: null,
        received: null,
        urDecision: null,
        applicationReceived: null,
        assigned: null,
        decision: null,
      },
    },
  ],
];

test.each(NOT_FOUND)('nothing: %s', (_what, given) => {
  expect(kindsOf(given)).toEqual([]);
});

test('a finding says who, what and where, and no word of it is a verdict', () => {
  const findings = FOUND.flatMap(([, , given]) => checkDetermination(audited(given), AGAINST));
  for (const { message } of findings) {
    expect(message).toMatch(/^[A-Z].*\.$/);
    expect(message).not.toMatch(/\b(?:late|error|wrong|mistake|failed)\b/i);
  }
  const [timing] = checkDetermination(
    audited({ dates: { ...dates, requested: '2014-05-01', received: null } }),
    AGAINST,
  );
  expect(timing?.message).toBe(
    'The utilization review decision is dated 126 days after the request, counted from 2014-05-01.',
  );
  const [against] = checkDetermination(audited({ outcome: 'OVERTURNED' }), AGAINST);
  expect(against?.span).toEqual({ start: 157, end: 196 });
});
