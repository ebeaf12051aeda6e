// A request from the words of a command line: a service, and what is told of the case.
import { splitServices } from '../catalogue/split-services.js';
import type { ProposedRequest } from '../rules/request/request.js';
import { UsageError } from './options.js';
import { remark } from './output.js';

/** What the options of a command say of a request. */
export interface WordsOfRequest {
  service: string;
  summary?: string;
  date?: string;
  injured?: string;
  cited?: string;
  fact?: ProposedRequest['facts'];
}

/**
 * The request that these words make, on `today` where no day is told. Says on standard error where the words ask for several
 * services. Throws UsageError where the service is empty.
 */
export function requestOfWords(words: WordsOfRequest, today: string): ProposedRequest {
  const service = words.service.trim();
  if (service === '') throw new UsageError('--service is empty. Say what is asked for.');
  const parts = splitServices(service);
  if (parts.length > 1) {
    const named = parts.map((part, at) => `${at + 1}. ${part.words}`).join('; ');
    remark(`upheld: --service asks for ${parts.length} services; ask for each by itself: ${named}`);
  }
  return {
    service: { text: service, start: 0 },
    disputedPortion: null,
    caseSummary: words.summary === undefined ? null : { text: words.summary, start: 0 },
    facts: words.fact ?? [],
    requestDate: words.date ?? today,
    dateOfService: null,
    dateOfInjury: words.injured ?? null,
    diagnoses: [],
    bodyPart: null,
    age: null,
    sex: null,
    urDecision: 'DENIED',
    authorizedPortion: null,
    otherServices: [],
    claimsAdministratorGuideline: words.cited ?? null,
  };
}
