// Turns the input of Query.predict into a request for the rules. Refuses facts that the list does not have.

import type { ProposedRequest } from '../rules/request/request.js';
import type { FactInput, ProposedRequestInput } from '../schema/proposed-request.input.js';
import { badInput } from './bad-input.js';
import { refuseUnknownFact } from './known-fact.js';

const MAX_SERVICE = 4000;
const MAX_TEXT = 200_000;
const MAX_LISTED = 100;

/** The request; `today` (YYYY-MM-DD) stands in for a missing requestDate. Throws errors of bad-input.ts. */
export function proposedRequest(input: ProposedRequestInput, today: string): ProposedRequest {
  const service = input.service.trim();
  if (service === '') throw badInput('BAD_USER_INPUT', 'service is empty. Say what is asked for.');
  const texts: [string, string | null | undefined, number][] = [
    ['service', service, MAX_SERVICE],
    ['caseSummary', input.caseSummary, MAX_TEXT],
    ['claimsAdministratorGuideline', input.claimsAdministratorGuideline, MAX_TEXT],
    ['authorizedPortion', input.authorizedPortion, MAX_SERVICE],
    ['bodyPart', input.bodyPart, MAX_SERVICE],
    ...[...(input.otherServices ?? []), ...(input.diagnoses ?? [])].map((text): [string, string, number] => [
      'each of otherServices and diagnoses',
      text,
      MAX_SERVICE,
    ]),
  ];
  for (const [name, text, most] of texts) {
    if (text && text.length > most)
      throw badInput('TEXT_TOO_LARGE', `${name} may hold ${most} characters at most.`);
  }
  for (const list of [input.facts, input.diagnoses, input.otherServices]) {
    if (list && list.length > MAX_LISTED) {
      throw badInput(
        'BAD_USER_INPUT',
        `facts, diagnoses and otherServices may hold ${MAX_LISTED} entries at most.`,
      );
    }
  }
  return {
    service: { text: service, start: 0 },
    disputedPortion: null,
    caseSummary: input.caseSummary ? { text: input.caseSummary, start: 0 } : null,
    facts: statedFacts(input.facts ?? []),
    requestDate: input.requestDate ?? today,
    dateOfService: input.dateOfService ?? null,
    dateOfInjury: input.dateOfInjury ?? null,
    diagnoses: input.diagnoses ?? [],
    bodyPart: input.bodyPart ?? null,
    age: null,
    sex: null,
    urDecision: input.urDecision ?? 'DENIED',
    authorizedPortion: input.authorizedPortion ?? null,
    otherServices: input.otherServices ?? [],
    claimsAdministratorGuideline: input.claimsAdministratorGuideline ?? null,
  };
}

function statedFacts(facts: readonly FactInput[]): ProposedRequest['facts'] {
  const names = new Set<string>();
  for (const { name, value } of facts) {
    refuseUnknownFact(name, value);
    if (names.has(name)) throw badInput('BAD_USER_INPUT', `The fact "${name}" is stated twice.`);
    names.add(name);
  }
  return facts.map(({ name, value }) => ({ name, value }));
}
