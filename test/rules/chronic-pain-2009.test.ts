// What the chronic pain guideline of 2009 says of common requests, from their words to the outcome, and which topic
// the headings and pages that letters cite belong to.
import { evaluateRequest } from '../../src/rules/evaluate-request.js';
import { indexCitedTopics } from '../../src/rules/judge/cited-topic.js';
import { loadRuleBase } from '../../src/rules/judge/load-rule-base.js';
import { makeRequest } from '../support/rule-requests.js';

const ruleBase = loadRuleBase();

interface Row {
  service: string;
  facts?: Record<string, string | number | boolean>;
  says: 'UPHELD' | 'OVERTURNED' | 'UNDETERMINED';
  /** Of what is decided. */
  by?: string;
}

async function judge({ service, facts = {} }: Row): Promise<[string, string[]]> {
  const request = makeRequest({
    service,
    requestDate: '2014-10-01',
    dateOfInjury: '2012-06-01',
    facts: Object.entries({ chronicPain: true, ...facts }).map(([name, value]) => ({ name, value })),
  });
  const deps = { withoutChanges: true };
  const { predictedOutcome, decidedBy } = await evaluateRequest(request, ruleBase, deps);
  return [predictedOutcome, decidedBy];
}

const rows: [string, Row][] = [
  [
    'a first course of ten visits',
    {
      service: 'Initial physical therapy, 2 times a week for 5 weeks',
      facts: { painReported: true },
      says: 'OVERTURNED',
      by: 'physical-medicine-first-ten',
    },
  ],
  [
    'therapy long after an operation whose day nobody tells',
    {
      service: 'Physical therapy 2 times a week for 5 weeks, low back',
      facts: { surgeryDone: true },
      says: 'UNDETERMINED',
    },
  ],
  [
    'a first course within six months of the operation',
    {
      service: 'Physical therapy 2 times a week for 5 weeks, low back',
      facts: { surgeryDone: true, daysSinceSurgery: 60 },
      says: 'OVERTURNED',
      by: 'postsurgical-first-course',
    },
  ],
  [
    'an eleventh visit',
    { service: 'Physical therapy, 11 visits', says: 'UPHELD', by: 'physical-medicine-beyond-ten' },
  ],
  [
    'complex regional pain syndrome: 24 visits',
    {
      service: 'Physical therapy, 24 visits',
      facts: { crps: true },
      says: 'OVERTURNED',
      by: 'physical-medicine-crps-24',
    },
  ],
  [
    'complex regional pain syndrome: the 25th, where the edition of 2016 has 26',
    {
      service: 'Physical therapy, 25 visits',
      facts: { crps: true },
      says: 'UPHELD',
      by: 'physical-medicine-beyond-24',
    },
  ],
  ['a stimulator to keep', { service: 'TENS unit for purchase', says: 'UPHELD', by: 'tens-alone' }],
  [
    'a month of a stimulator beside exercise after failed care',
    {
      service: 'TENS unit, 30 day rental',
      facts: { activeTherapyConcurrent: true, conservativeCareFailed: true },
      says: 'OVERTURNED',
      by: 'tens-month-trial',
    },
  ],
  [
    'an opioid in chronic use, nothing documented',
    {
      service: 'Norco 10/325mg #60',
      facts: { opioidTaken: true },
      says: 'UPHELD',
      by: 'opioid-hydrocodone-not-documented',
    },
  ],
  [
    'an opioid with documented benefit',
    {
      service: 'Norco 10/325mg #60',
      facts: { opioidTaken: true, fourAsDocumented: true, functionalImprovement: true },
      says: 'OVERTURNED',
      by: 'opioid-hydrocodone-documented',
    },
  ],
  [
    'the same at 121 mg of morphine equivalents',
    {
      service: 'Opioid medication #60',
      facts: {
        opioidTaken: true,
        fourAsDocumented: true,
        returnedToWork: true,
        morphineEquivalentPerDay: 121,
      },
      says: 'UPHELD',
      by: 'opioid-dosing-above-120',
    },
  ],
  [
    'an opioid to wean off by a schedule of falling doses',
    {
      service: 'Norco 10/325mg #60',
      facts: { opioidTaken: true, reducingSchedule: true },
      says: 'OVERTURNED',
      by: 'weaning-taper',
    },
  ],
  [
    'a cream whose ingredients are refused',
    {
      service: 'Gabapentin 10%, cyclobenzaprine 6% in cream base',
      facts: { neuropathicPain: true, firstLineNeuropathicFailed: true },
      says: 'UPHELD',
      by: 'topical-muscle-relaxant-gabapentin-any',
    },
  ],
  [
    'an epidural injection for corroborated radiculopathy',
    {
      service: 'Lumbar epidural steroid injection at L5-S1',
      facts: { radiculopathyOnExam: true, radiculopathyCorroborated: true, conservativeCareFailed: true },
      says: 'OVERTURNED',
      by: 'esi-lumbar-2009-shown',
    },
  ],
];

test.each(rows)('%s', async (_, row) => {
  const [outcome, decidedBy] = await judge(row);
  expect(outcome).toBe(row.says);
  expect(decidedBy).toEqual(row.by === undefined ? [] : expect.arrayContaining([row.by]));
});

const findCitedTopic = indexCitedTopics(ruleBase.topics);
const cited: [string | null, number[], string[], string | null][] = [
  ['TENS', [], ['nmes'], 'tens'],
  [null, [121], [], 'nmes'],
  [null, [116, 127], ['nmes'], null],
  ['Opioids, specific drug list', [91], ['hydrocodone-acetaminophen'], 'opioid-hydrocodone'],
  ['Opioids, criteria for use', [78], ['tramadol'], 'opioid-ongoing'],
  ['Epidural steroid injections (ESIs)', [46], ['esi-lumbar'], 'esi-lumbar-2009'],
  [null, [98, 99], ['physical-therapy'], 'physical-medicine'],
];

test.each(cited)('the heading %p, pages %p, for %p', (section, pages, treatments, topic) => {
  const place = { guideline: 'mtus-chronic-pain-2009', section, pages };
  expect(findCitedTopic(place, treatments)?.id ?? null).toBe(topic);
});
