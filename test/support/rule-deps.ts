// A small vocabulary and requests for tests of the rules, which must not hang on the catalogue's growth.
import type { RecognisedService, Treatment } from '../../src/catalogue/treatment.js';
import type { EvaluationDeps } from '../../src/rules/evaluate-request.js';
import type { RuleBase } from '../../src/rules/judge/rule-base.js';
import type { ProposedRequest } from '../../src/rules/request/request.js';
import { EVERY_TREATMENT } from '../../src/rules/topics/topic.js';

const WORDS: readonly [RegExp, string, string][] = [
  [/\bEMS\b|muscle stimulator|\bNMES\b/i, 'nmes', 'DMEPOS'],
  [/arthroscopy/i, 'knee-arthroscopy', 'Surgery'],
  [/physical therapy/i, 'physical-therapy', 'Rehabilitation'],
];

export function recogniseTreatment(service: string): RecognisedService {
  const named = WORDS.flatMap(([pattern, treatment]) => {
    const match = pattern.exec(service);
    return match ? [{ treatment, span: { start: match.index, end: match.index + match[0].length } }] : [];
  });
  const treatments = named.map((each) => each.treatment);
  return { treatment: treatments[0] ?? null, treatments, ingredients: [], named };
}

export function findTreatment(id: string): Treatment | null {
  const found = WORDS.find(([, treatment]) => treatment === id);
  return found ? { id, name: id, category: found[2], subcategory: null, alsoCalled: [] } : null;
}

export const ruleDeps: EvaluationDeps = { recogniseTreatment, findTreatment };

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
