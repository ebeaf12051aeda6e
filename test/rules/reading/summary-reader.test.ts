import { type RequestFacts, readRequest } from '../../../src/rules/reading/read-request.js';
import { requestOf } from './annotated-letters.js';

function read(summary: string, service = 'Acupuncture'): RequestFacts {
  const determinations = [{ disputedService: service, disputedPortion: null }];
  const letter = {
    caseNumber: '',
    clinicalCaseSummary: summary,
    dateOfInjury: '',
    urDenialDate: null,
    age: null,
    sex: null,
    determinations,
  };
  return readRequest(requestOf(letter));
}

const factValue = ({ facts }: RequestFacts, name: string) =>
  facts.find((fact) => fact.name === name)?.value ?? null;

const NECK = 'MRI of the cervical spine';
const BACK = 'MRI of the lumbar spine';
const KNEE = 'MRI of the right knee';

test.each<[what: string, summary: string, service: string, fact: string, value: unknown]>([
  ['a finding', 'Examination revealed spasm.', BACK, 'muscleSpasm', true],
  ['its denial', 'Examination revealed no spasm.', BACK, 'muscleSpasm', false],
  ['silence is unknown', 'Examination was done.', BACK, 'muscleSpasm', null],
  ['a complaint is no finding', 'She complained of weakness.', BACK, 'motorWeakness', null],
  ['strength by grades', 'Strength of the left leg was 4/5.', BACK, 'motorWeakness', true],
  ['full strength', 'On exam, strength was 5/5 throughout.', BACK, 'motorWeakness', false],
  ['five minus is not full', 'On exam, motor strength was 5-/5.', BACK, 'motorWeakness', true],
  [
    'three normal together: reflexes',
    'Reflexes, motor strength, and sensation were intact.',
    BACK,
    'reflexChange',
    false,
  ],
  [
    'three normal together: deficit',
    'Reflexes, motor strength, and sensation were intact.',
    BACK,
    'neurologicDeficit',
    false,
  ],
  [
    'an arm says nothing of the low back',
    'Exam of the left hand showed decreased sensation of the thumb.',
    BACK,
    'sensoryLoss',
    null,
  ],
  [
    'an arm speaks for the neck',
    'Exam of the left hand showed decreased sensation of the thumb.',
    NECK,
    'sensoryLoss',
    true,
  ],
  ['the other knee does not count', 'Exam of the left knee showed an effusion.', KNEE, 'jointEffusion', null],
  ['this knee does', 'Exam of the right knee showed an effusion.', KNEE, 'jointEffusion', true],
  ['an unnamed part counts', 'Exam showed an effusion.', KNEE, 'jointEffusion', true],
  [
    'each diagnosis has its part',
    'Diagnoses are knee sprain and left wrist fracture.',
    KNEE,
    'fracture',
    null,
  ],
  ['a test in a list', 'Positive Spurling, Hawkins, and Phalen tests.', NECK, 'spurlingPositive', true],
  [
    'a negative test',
    'Straight leg raise was negative bilaterally.',
    BACK,
    'straightLegRaisePositive',
    false,
  ],
  ['a test follows', 'Straight leg raise was positive on the left.', BACK, 'radiculopathyOnExam', true],
  ['to be ruled out is unknown', 'MRI to rule out herniated disc.', BACK, 'discHerniation', null],
  [
    'a tear may be suspected',
    'MRI of the right knee to rule out a meniscal tear.',
    KNEE,
    'softTissueLesionSuspected',
    true,
  ],
  [
    'a suspected tear is none shown',
    'MRI of the right knee to rule out a meniscal tear.',
    KNEE,
    'meniscalTear',
    null,
  ],
  ['a mother is somebody else', 'Her mother has diabetes.', BACK, 'diabetes', null],
  ['an illness of the past', 'Past medical history of diabetes.', BACK, 'diabetes', true],
  ['therapy that was given', 'Treatment has included physical therapy.', BACK, 'physicalTherapyTried', true],
  [
    'therapy that is planned',
    'The treatment plan includes physical therapy.',
    BACK,
    'physicalTherapyTried',
    null,
  ],
  [
    'therapy that was ordered',
    'Six sessions of physical therapy were ordered.',
    BACK,
    'physicalTherapyTried',
    null,
  ],
  ['therapy not begun', 'She had not started physical therapy yet.', BACK, 'physicalTherapyTried', false],
  ['other therapy', 'Treatment has included shockwave therapy.', BACK, 'physicalTherapyTried', null],
  [
    'conservative care follows',
    'Treatment has included physical therapy.',
    BACK,
    'conservativeCareTried',
    true,
  ],
  ['care that failed', 'He failed conservative treatment.', BACK, 'conservativeCareFailed', true],
  ['pain of a range is its end', 'Pain was rated 4-6 out of 10.', BACK, 'painScore', 6],
  ['the last pain counts', 'Pain was 9/10 in May. In June pain was 3/10.', BACK, 'painScore', 3],
  ['a date is no pain score', 'Seen on 10/10/2016 for pain.', BACK, 'painScore', null],
  ['a high score is severe', 'Pain was rated 8/10.', BACK, 'severePain', true],
  ['moderately severe is neither', 'She has moderately severe back pain.', BACK, 'severePain', null],
  ['a drug and its class', 'Current medications include Naproxen.', BACK, 'nsaidTaken', true],
  ['a drug prescribed', 'Naproxen was prescribed.', BACK, 'nsaidTaken', true],
  ['an opioid', 'Current medications include Norco.', BACK, 'opioidTaken', true],
  ['an opioid planned', 'The treatment plan includes Norco.', BACK, 'opioidTaken', null],
  [
    'an opioid planned is controlled',
    'The treatment plan includes Norco.',
    BACK,
    'controlledSubstancePlanned',
    true,
  ],
  [
    'morphine equivalents',
    'Current medications include Norco 10-325mg three times a day.',
    BACK,
    'morphineEquivalentPerDay',
    30,
  ],
  [
    'two strengths in one tablet',
    'He takes Norco 10/325mg four times a day.',
    BACK,
    'morphineEquivalentPerDay',
    40,
  ],
  ['no dose, no equivalents', 'Current medications include Norco.', BACK, 'morphineEquivalentPerDay', null],
  ['visits so far', 'He completed 6 sessions of physical therapy.', 'Physical therapy x 6', 'priorVisits', 6],
  [
    'visits of another kind',
    'He completed 6 sessions of physical therapy.',
    'Acupuncture x 6',
    'priorVisits',
    null,
  ],
  ['none so far', 'There was no prior acupuncture.', 'Acupuncture x 6', 'initialOrContinued', 'INITIAL'],
  [
    'the same drug',
    'Current medications include Flexeril.',
    'Cyclobenzaprine 10mg #30',
    'initialOrContinued',
    'CONTINUED',
  ],
  ['work with restrictions', 'He is working with restrictions.', BACK, 'workStatus', 'MODIFIED_DUTY'],
  ['off work', 'She is temporarily totally disabled.', BACK, 'workStatus', 'OFF_WORK'],
  [
    'the last work status',
    'He was off work. He has returned to regular duty.',
    BACK,
    'workStatus',
    'FULL_DUTY',
  ],
  ['movement that hurts is not worsening', 'Movement increased pain.', BACK, 'worsening', null],
  [
    'surgery and its day',
    'She underwent surgery of the right knee on 3/4/16.',
    KNEE,
    'dateOfSurgery',
    '2016-03-04',
  ],
  ['surgery elsewhere', 'She underwent surgery of the left shoulder on 3/4/16.', KNEE, 'surgeryDone', null],
  ['function gained', 'Function improved with therapy.', BACK, 'functionalImprovement', true],
  ['no function gained', 'There was no functional improvement.', BACK, 'functionalImprovement', false],
  [
    'a gain in function that the record lacks is none',
    'Care was given without documentation of functional improvement.',
    BACK,
    'functionalImprovement',
    false,
  ],
  [
    "utilization review's reasons are not facts",
    'The request was non-certified due to no neurological deficits.',
    BACK,
    'neurologicDeficit',
    null,
  ],
  [
    'nor what follows them',
    'UR denied it due to a lack of records. There were no neurological deficits.',
    BACK,
    'neurologicDeficit',
    null,
  ],
  [
    'until a visit is told',
    'UR denied it for lack of records. He was seen in May. He had no neurological deficits.',
    BACK,
    'neurologicDeficit',
    false,
  ],
  [
    'the same study',
    'An MRI of the lumbar spine dated 5/1/16 revealed a protrusion.',
    BACK,
    'priorImagingSamePart',
    true,
  ],
  [
    'a study of another part',
    'An MRI of the left shoulder dated 5/1/16 revealed a tear.',
    BACK,
    'mriDone',
    null,
  ],
  [
    'a gain in function that is not documented is none',
    'Functional improvement is not documented.',
    BACK,
    'functionalImprovement',
    false,
  ],
  [
    'a gain in function in a list that was not provided',
    'Sessions and functional improvement were not provided.',
    BACK,
    'functionalImprovement',
    false,
  ],
  [
    'a report that is missing leaves the pain',
    'He has low back pain and the report was not provided.',
    BACK,
    'painReported',
    true,
  ],
  [
    'that a report is missing is said',
    'Documentation of the visits was not provided.',
    BACK,
    'documentationMissing',
    true,
  ],
  [
    'several kinds of care that failed',
    'Physical therapy, NSAIDs and rest have failed.',
    BACK,
    'conservativeCareFailed',
    true,
  ],
  [
    'no relief from several kinds of care',
    'He had no relief from therapy, medications and injections.',
    BACK,
    'conservativeCareFailed',
    true,
  ],
  [
    'one kind that failed is not all care',
    'He uses ice, and rest has failed.',
    BACK,
    'conservativeCareFailed',
    null,
  ],
  [
    'an injection without lasting relief',
    'The previous epidural gave no lasting relief.',
    BACK,
    'injectionFailed',
    true,
  ],
  [
    'nerve tests that confirm',
    'EMG/NCS confirms carpal tunnel syndrome.',
    'Right carpal tunnel release',
    'electrodiagnosticPositive',
    true,
  ],
  [
    'nerve tests that do not',
    'EMG did not confirm carpal tunnel syndrome.',
    'Right carpal tunnel release',
    'electrodiagnosticPositive',
    false,
  ],
  ['a history of stomach complaints', 'History of GERD.', 'Omeprazole 20mg #60', 'giSymptoms', true],
  ['long use of the drug', 'She has been on Xanax for over a year.', 'Xanax 1mg #60', 'longTermUse', true],
  ['use since an earlier year', 'He has taken Norco since 2011.', 'Norco 10/325mg #60', 'longTermUse', true],
  [
    'two months are not long',
    'He has been taking Xanax for 2 months.',
    'Xanax 1mg #60',
    'longTermUse',
    false,
  ],
  [
    'a long complaint is no long use',
    'Anxiety for 3 years. Xanax was requested.',
    'Xanax 1mg #60',
    'longTermUse',
    null,
  ],
  ['advice against long use', 'Xanax is not for long-term use.', 'Xanax 1mg #60', 'longTermUse', null],
  [
    'another drug of the class',
    'Current medications included Ambien and Mobic.',
    'Diclofenac ER 100mg #60',
    'addedToSameClass',
    true,
  ],
  [
    'a drug of another class',
    'Current medications included Ambien and Norco.',
    'Diclofenac ER 100mg #60',
    'addedToSameClass',
    null,
  ],
  ['a drug that is denied', 'He denies taking Mobic.', 'Diclofenac ER 100mg #60', 'addedToSameClass', null],
  [
    'function by the drug',
    'Medications allow him to continue working.',
    'Norco 10/325mg #60',
    'functionalImprovement',
    true,
  ],
  [
    'function by the drug is none by therapy',
    'Medications allow him to continue working.',
    'Physical therapy',
    'functionalImprovement',
    null,
  ],
  [
    'no function by the drug',
    'He is not able to work with medications.',
    'Norco 10/325mg #60',
    'functionalImprovement',
    null,
  ],
  ['relief by scores', 'Norco brings pain from 8/10 to 4/10.', 'Norco 10/325mg #60', 'drugEffective', true],
  [
    "each of the four A's by itself",
    'Norco brings pain from 8/10 to 4/10 and allows him to work. He denies side effects. There is no aberrant behavior.',
    'Norco 10/325mg #60',
    'fourAsDocumented',
    true,
  ],
  [
    'three of them',
    'Norco brings pain from 8/10 to 4/10 and allows him to work. There is no aberrant behavior.',
    'Norco 10/325mg #60',
    'fourAsDocumented',
    null,
  ],
  ['X-rays without fracture', 'X-rays of the right knee showed no fracture.', KNEE, 'xrayNormal', true],
])('%s', (_what, summary, service, fact, value) => {
  expect(factValue(read(summary, service), fact)).toBe(value);
});

test('contradicting sentences leave a fact unknown, with both places', () => {
  const summary = 'On exam there was spasm of the neck. On exam there was no spasm of the neck.';
  const found = read(summary, NECK);
  expect(factValue(found, 'muscleSpasm')).toBeNull();
  const contradiction = found.contradictions.find(({ name }) => name === 'muscleSpasm');
  expect(
    contradiction?.readings.map(({ value, span }) => [value, span && summary.slice(span.start, span.end)]),
  ).toEqual([
    [true, 'spasm of'],
    [false, 'spasm of'],
  ]);
});

test('unlike findings in different parts do not contradict each other for a service without a part', () => {
  const found = read(
    'The neck had limited range of motion. The left knee had full range of motion.',
    'Norco #60',
  );
  expect(factValue(found, 'limitedRangeOfMotion')).toBe(true);
});

test('a fact names its span and the pattern which read it', () => {
  const { facts } = read('Diagnosis is carpal tunnel syndrome.');
  const fact = facts.find(({ name }) => name === 'carpalTunnelSyndrome');
  expect(fact).toMatchObject({ source: 'READ', readFrom: 'CASE_SUMMARY', span: { start: 13, end: 35 } });
  expect(fact?.note).toContain('carpal tunnel syndrome');
});
