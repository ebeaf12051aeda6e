// Work, pain scores, visits, times, operations and gains in function, in the words of different writers.
import { readRequest } from '../../../src/rules/reading/read-request.js';
import { makeRequest } from '../../support/rule-requests.js';

function readValue(summary: string, service: string, fact: string): unknown {
  const request = makeRequest({ service, caseSummary: summary, requestDate: '2015-06-01' });
  const read = readRequest(request).facts.filter(({ source }) => source === 'READ');
  return read.find(({ name }) => name === fact)?.value ?? null;
}

const PT = 'Physical therapy 6 visits';
test.each([
  ['a device does not work', 'The brace is not working.', PT, 'workStatus', null],
  ['a goal of work', 'She hopes to return to full duty by July.', PT, 'workStatus', null],
  ['no duty to be had', 'Employer could not accommodate; he is out of work.', PT, 'workStatus', 'OFF_WORK'],
  ['a limit of weight', 'Continue mod duty, no lifting > 15 lb.', PT, 'workStatus', 'MODIFIED_DUTY'],
  ['an earlier status', 'Prior TTD 3/1-4/2. RTW FD 4/3.', PT, 'workStatus', 'FULL_DUTY'],
  ['a score that fell', 'Pain went from an 8 down to a 4.', PT, 'painScore', 4],
  ['a score with its time', 'Pain was 8/10 last month and is 4/10 now.', PT, 'painScore', 4],
  ['a date is no score', 'Seen on 7/10 with pain rated 4 out of 10.', PT, 'painScore', 4],
  ['pain that does not change', 'There was no change in his low back pain.', PT, 'painReported', true],
  ['attended of authorized', 'Attended nine out of the twelve certified PT sessions.', PT, 'priorVisits', 9],
  ['used of approved', '12 PT visits were authorized, of which she used 9.', PT, 'priorVisits', 9],
  ['of the kind asked for', 'PT x 12, acupuncture x 6.', 'Acupuncture 6 visits', 'priorVisits', 6],
  ['no care so far', 'No treatment to date.', PT, 'priorVisits', 0],
  ['months in shorthand', 'LBP x 4 mos.', PT, 'symptomWeeks', 17.38],
  ['a year and a half', 'Elbow pain for a year and a half.', PT, 'symptomWeeks', 78.27],
  ['weeks of therapy are none', 'Therapy for six weeks.', PT, 'symptomWeeks', null],
  ['done, with its day', 's/p L knee arthroscopy 3/2/15.', 'PT left knee', 'dateOfSurgery', '2015-03-02'],
  ['planned', 'Right knee arthroscopy is scheduled for July.', 'Crutches', 'surgeryPlanned', true],
  ['no gain', 'PT x 10. ADLs unchanged, remains TTD.', PT, 'functionalImprovement', false],
  [
    'a gain',
    'After 12 PT visits she climbs stairs again and is back at work.',
    PT,
    'functionalImprovement',
    true,
  ],
  [
    'a goal',
    '4 PT visits had. Goals are improved function and less pain.',
    PT,
    'functionalImprovement',
    null,
  ],
])('%s', (_what, summary, service, fact, value) => {
  expect(readValue(summary, service, fact)).toBe(value);
});
