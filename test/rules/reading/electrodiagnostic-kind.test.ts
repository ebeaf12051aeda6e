// Which nerve or muscle test a service asks for.
import { electrodiagnosticKindReader } from '../../../src/rules/reading/service/electrodiagnostic-kind-reader.js';
import { makeRequest } from '../../support/rule-requests.js';

function kindOf(service: string): unknown {
  return electrodiagnosticKindReader.read(makeRequest({ service }))[0]?.value ?? null;
}

test.each([
  ['both by a slash', 'EMG/NCV of the bilateral upper extremities', 'BOTH'],
  ['both in full', 'Electromyogram and nerve conduction velocity, left arm', 'BOTH'],
  ['the name of both', 'Electrodiagnostic studies of the legs', 'BOTH'],
  ['muscle alone', 'EMG bilateral lower extremities', 'EMG'],
  ['nerve alone', 'NCS of the left upper extremity', 'NCS'],
  ['nerve alone, in full', 'Nerve conduction study, right wrist', 'NCS'],
  ['a nerve block is none', 'Occipital nerve block', null],
  ['surface electromyography is another test', 'Surface EMG of the neck', null],
  ['another test', 'MRI of the neck', null],
])('%s', (_, service, expected) => {
  expect(kindOf(service)).toBe(expected);
});
