// What the chronic pain and opioid guidelines of 2016 say of common requests, from their words to the outcome.
import { evaluateRequest } from '../../src/rules/evaluate-request.js';
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
    requestDate: '2016-12-01',
    dateOfInjury: '2016-06-01',
    facts: Object.entries(facts).map(([name, value]) => ({ name, value })),
  });
  const deps = { withoutChanges: true };
  const { predictedOutcome, decidedBy } = await evaluateRequest(request, ruleBase, deps);
  return [predictedOutcome, decidedBy];
}

const chronic = { chronicPain: true };
const rows: [string, Row][] = [
  [
    'a first course of six visits',
    {
      service: 'Initial physical therapy, 2 times a week for 3 weeks',
      facts: chronic,
      says: 'OVERTURNED',
      by: 'physical-medicine-2016-first-six',
    },
  ],
  [
    'six visits, with no word whether it is the first course',
    { service: 'Physical therapy 2 times a week for 3 weeks', facts: chronic, says: 'UNDETERMINED' },
  ],
  [
    'seven visits before any was assessed',
    {
      service: 'Physical therapy, 7 visits',
      facts: chronic,
      says: 'UPHELD',
      by: 'physical-medicine-2016-beyond-six',
    },
  ],
  [
    'complex regional pain syndrome: the 26th visit',
    {
      service: 'Physical therapy, 6 visits',
      facts: { ...chronic, crps: true, functionalImprovement: true, totalVisitsOfCourse: 26 },
      says: 'OVERTURNED',
      by: 'physical-medicine-2016-beyond-ten-shown',
    },
  ],
  [
    'complex regional pain syndrome: the 27th',
    {
      service: 'Physical therapy, 6 visits',
      facts: { ...chronic, crps: true, functionalImprovement: true, totalVisitsOfCourse: 27 },
      says: 'UPHELD',
      by: 'physical-medicine-2016-beyond-ten',
    },
  ],
  [
    'manipulation of the knee',
    {
      service: 'Chiropractic treatment of the right knee, 4 visits',
      facts: chronic,
      says: 'UPHELD',
      by: 'manual-therapy-2016-extremities',
    },
  ],
  [
    'a stimulator alone',
    { service: 'TENS unit for purchase', facts: chronic, says: 'UPHELD', by: 'tens-2016-alone' },
  ],
  [
    'a compound with an ingredient that is refused, although nerve pain would carry a cream',
    {
      service: 'Gabapentin 10%, cyclobenzaprine 6% in cream base',
      facts: { ...chronic, neuropathicPain: true, firstLineNeuropathicFailed: true },
      says: 'UPHELD',
      by: 'topical-muscle-relaxant-gabapentin-2016-any',
    },
  ],
  [
    'a lidocaine ointment, whatever failed',
    {
      service: 'Lidocaine ointment 5%',
      facts: { ...chronic, neuropathicPain: true, firstLineNeuropathicFailed: true },
      says: 'UPHELD',
      by: 'lidocaine-topical-other-2016-any',
    },
  ],
  [
    'a lidocaine patch after first-line drugs',
    {
      service: 'Lidocaine 5% patch #30',
      facts: { ...chronic, neuropathicPain: true, firstLineNeuropathicFailed: true },
      says: 'OVERTURNED',
      by: 'lidocaine-patch-2016-neuropathic',
    },
  ],
  [
    'an opioid in chronic use, no word of benefit',
    {
      service: 'Norco 10/325mg #60',
      facts: { ...chronic, opioidTaken: true },
      says: 'UPHELD',
      by: 'opioids-chronic-maintenance-2016-not-shown',
    },
  ],
  [
    'an opioid to wean off by a schedule of falling doses',
    {
      service: 'Norco 10/325mg #60',
      facts: { ...chronic, opioidTaken: true, reducingSchedule: true },
      says: 'OVERTURNED',
      by: 'opioids-tapering-2016-taper',
    },
  ],
  [
    'a urine test although nothing is taken',
    { service: 'Urine drug screen', facts: chronic, says: 'UPHELD', by: 'urine-drug-testing-2016-no-opioid' },
  ],
  [
    'a nurse for a wound after surgery',
    {
      service: 'Home health: daily RN for 4 weeks for wound care',
      facts: { surgeryDone: true },
      says: 'OVERTURNED',
      by: 'home-health-2016-skilled',
    },
  ],
  [
    'a home aide for a person of whom nothing is known',
    { service: 'Home health aide for 4 weeks', says: 'UNDETERMINED' },
  ],
  [
    'a home aide for a person of whom only pain is told',
    {
      service: 'Home health aide for 4 weeks',
      facts: chronic,
      says: 'UPHELD',
      by: 'home-health-2016-not-shown',
    },
  ],
];

test.each(rows)('%s', async (_, row) => {
  const [outcome, decidedBy] = await judge(row);
  expect(outcome).toBe(row.says);
  expect(decidedBy).toEqual(row.by === undefined ? [] : expect.arrayContaining([row.by]));
});
