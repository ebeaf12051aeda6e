// A request from the words of a command line: a service, and what is told of the case.
import type { ProposedRequest } from '../rules/request/request.js';
import { UsageError } from './options.js';

/** What the options of a command say of a request. */
export interface WordsOfRequest {
  service: string;
  summary?: string;
  date?: string;
  injured?: string;
  cited?: string;
  fact?: ProposedRequest['facts'];
}

/** The request that these words make, on `today` where no day is told. Throws UsageError where the service is empty. */
export function requestOfWords(words: WordsOfRequest, today: string): ProposedRequest {
  const service = words.service.trim();
  if (service === '') throw new UsageError('--service is empty. Say what is asked for.');
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
