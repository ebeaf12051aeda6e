// Everything that a case summary states of drugs, for the request that it belongs to: the one door of this room.
import type { Passage, ProposedRequest } from '../../request/request.js';
import type { Statement } from '../mentions/statement.js';
import { personReader } from '../summary/person-reader.js';
import { findBenefit } from './drug-benefit.js';
import { findDrugConclusions } from './drug-conclusions.js';
import { findDurations } from './drug-durations.js';
import { findDrugStatements } from './drug-statements.js';
import { findTaken } from './drugs-taken.js';
import { findFourAs } from './four-as.js';
import { findMorphineEquivalent } from './morphine-equivalents.js';
import { findMonitoring } from './opioid-monitoring.js';
import { requestedDrug } from './requested-drug.js';
import { findTaper } from './taper.js';

export function findDrugFacts(passage: Passage, request: ProposedRequest): Statement[] {
  const asked = requestedDrug(request);
  const drug = asked?.drug ?? null;
  const dose = findMorphineEquivalent(passage, request.requestDate, asked);
  const taper = findTaper(passage, request.service.text);
  const found = findTaken(
    passage,
    drug,
    taper.some(({ value, fact }) => fact === 'taperPlanned' && value === true),
  );
  // Whoever has a total of morphine equivalents takes an opioid.
  const taken =
    dose && !found.some(({ fact }) => fact === 'opioidTaken')
      ? [...found, { ...dose, fact: 'opioidTaken', value: true }]
      : found;
  const age = personReader.read(request).find(({ name }) => name === 'age')?.value;
  const benefit = drug ? findBenefit(passage, drug) : [];
  const monitoring = findMonitoring(passage, request.requestDate, drug);
  return [
    ...findDrugStatements(passage),
    ...taken,
    ...taper,
    ...(dose ? [dose] : []),
    ...benefit,
    ...monitoring,
    ...findFourAs(passage, [...benefit, ...monitoring], drug),
    ...findDurations(passage, drug, request.requestDate),
    ...findDrugConclusions(passage, {
      asked: drug,
      service: request.service.text,
      age: typeof age === 'number' ? age : null,
      opioid: taken.find(({ fact }) => fact === 'opioidTaken'),
    }),
  ];
}
