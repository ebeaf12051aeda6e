// What serves a surgery follows it: which services do, and the kind of surgery that they serve.
import { readRequest } from '../../src/rules/reading/read-request.js';
import type { ProposedRequest } from '../../src/rules/request/request.js';
import { findSurgery } from '../../src/rules/request/surgery-of-request.js';

function request(service: string, otherServices: string[]): ProposedRequest {
  return {
    service: { text: service, start: 0 },
    disputedPortion: null,
    caseSummary: null,
    facts: [],
    requestDate: '2016-11-20',
    dateOfService: null,
    dateOfInjury: '2016-10-20',
    diagnoses: [],
    bodyPart: null,
    age: null,
    sex: null,
    urDecision: null,
    authorizedPortion: null,
    otherServices,
    claimsAdministratorGuideline: null,
  };
}

test.each([
  ['an assistant beside an operation', 'Assistant surgeon', ['Right knee arthroscopy'], 'KNEE_ARTHROSCOPY'],
  ['therapy after it', 'Post-op physical therapy x 12', ['Carpal tunnel release'], 'CARPAL_TUNNEL_RELEASE'],
  ['clearance before it', 'Medical clearance', ['Lumbar fusion L4-5'], 'LUMBAR_FUSION'],
  [
    'a stay is no surgery itself',
    'Assistant surgeon',
    ['Hospital stay', 'Total knee arthroplasty'],
    'KNEE_REPLACEMENT',
  ],
  ['open repair', 'Assistant surgeon', ['Open rotator cuff repair'], 'ROTATOR_CUFF_OPEN'],
  ['arthroscopic repair', 'Assistant surgeon', ['Arthroscopic rotator cuff repair'], 'SHOULDER_ARTHROSCOPY'],
  [
    'arthroscopic, perhaps open',
    'Assistant surgeon',
    ['Arthroscopic rotator cuff repair, possible open'],
    'SHOULDER_ARTHROSCOPY',
  ],
])('%s', (_, service, others, kind) => {
  const { facts } = readRequest(request(service, others));
  const values = new Map(facts.map(({ name, value }) => [name, value]));
  expect(values.get('dependsOnSurgery')).toBe(true);
  expect(values.get('surgeryKind')).toBe(kind);
});

test('an assistant without any surgery in the request depends on none that is known', () => {
  const { facts } = readRequest(request('Assistant surgeon', ['MRI of the knee']));
  expect(facts.some(({ name }) => name === 'surgeryKind')).toBe(false);
  expect(findSurgery(request('Assistant surgeon', ['Hospital stay']))).toBeNull();
});

test('an image beside a surgery does not depend on it', () => {
  const { facts } = readRequest(request('MRI of the right knee', ['Right knee arthroscopy']));
  expect(facts.some(({ name }) => name === 'dependsOnSurgery')).toBe(false);
});
