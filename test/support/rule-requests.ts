// Requests for tests of the rules, and the treatments that a rule base names.
import type { RuleBase } from '../../src/rules/judge/rule-base.js';
import type { ProposedRequest } from '../../src/rules/request/request.js';
import { EVERY_TREATMENT } from '../../src/rules/topics/topic.js';

/** A request with nothing known but what is given. */
export function makeRequest(
  given: Partial<Omit<ProposedRequest, 'service' | 'caseSummary'>> & {
    service?: string;
    caseSummary?: string;
  } = {},
): ProposedRequest {
  return {
    facts: [],
    disputedPortion: null,
    requestDate: '2014-11-26',
    dateOfService: null,
    dateOfInjury: null,
    diagnoses: [],
    bodyPart: null,
    age: null,
    sex: null,
    urDecision: null,
    authorizedPortion: null,
    otherServices: [],
    claimsAdministratorGuideline: null,
    ...given,
    service: { text: given.service ?? 'Home muscle stimulator', start: 0 },
    caseSummary: given.caseSummary === undefined ? null : { text: given.caseSummary, start: 0 },
  };
}

/** Every treatment that some topic of the rule base names. */
export function treatmentsNamed({ topics }: Pick<RuleBase, 'topics'>): string[] {
  const named = new Set(topics.flatMap(({ treatments }) => treatments));
  return [...named].filter((id) => id !== EVERY_TREATMENT);
}
