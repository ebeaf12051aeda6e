// Reads of the service what its amounts do not say: route, single spinal levels, and what utilization review authorized
// of it. Amounts and parts are the service reader's, a drug's prescription the requested drug's. Knows no rules.
import { recogniseDispute } from '../../../catalogue/recognise-treatment.js';
import { readService } from '../../../catalogue/service.js';
import { findTreatment } from '../../../catalogue/treatments.js';
import type { Fact } from '../../facts/fact.js';
import { complaintAboutValue, type FactValue, findFactDefinition } from '../../facts/fact-list.js';
import type { Passage, ProposedRequest } from '../../request/request.js';
import { type FactReader, readFact } from '../fact-reader.js';
import { numberOf } from '../text/number-words.js';

interface Term {
  pattern: RegExp;
  fact: string;
  value: FactValue;
}

/** Closed patterns without repetition inside repetition: linear in the service. */
const TERMS: readonly Term[] = [
  { pattern: /\btransforaminal\b|\bTFESI\b/i, fact: 'injectionRoute', value: 'TRANSFORAMINAL' },
  { pattern: /\binterlaminar\b/i, fact: 'injectionRoute', value: 'INTERLAMINAR' },
  { pattern: /\bcaudal\b/i, fact: 'injectionRoute', value: 'CAUDAL' },
  { pattern: /\bsedation\b|\bmonitored anesthesia\b/i, fact: 'sedationRequested', value: true },
  { pattern: /\bseries of\b/i, fact: 'seriesOfInjections', value: true },
  { pattern: /\bcustom\b/i, fact: 'customMadeRequested', value: true },
  { pattern: /\bgarment\b/i, fact: 'garmentRequested', value: true },
  {
    pattern:
      /\bRN\b|\bLVN\b|\bLPN\b|\bregistered nurse\b|\bskilled nurs(?:e|ing)\b|\bwound care\b|\bdressing changes\b/i,
    fact: 'skilledCareNeeded',
    value: true,
  },
  {
    pattern: /\b(?:daily|weekly|monthly|once|twice|three times|four times)\b/i,
    fact: 'frequencyStated',
    value: true,
  },
  {
    pattern: /\b(?:\d{1,3}|one|two|three|four|five|six|eight|twelve)[\s-](?:days?|weeks?|months?)\b/i,
    fact: 'durationStated',
    value: true,
  },
];
const LEVEL = /\b[CTLS]\d{1,2}\b/i;
/** "… for three sessions was authorized", "6 visits was authorized", "times 6 was authorized". */
const AUTHORIZED =
  /\b([a-z0-9]{1,8}) (?:visits?|sessions?|treatments?) (?:was|were) authorized\b|\b(?:times|x) ?(\d{1,3}) (?:was|were) authorized\b/i;

/** Adds a value with its place unless the fact was read before or the value is none of its values. */
function add(
  facts: Fact[],
  passage: Passage,
  name: string,
  value: FactValue,
  start: number,
  end: number,
): void {
  const definition = findFactDefinition(name);
  if (
    !definition ||
    complaintAboutValue(definition, value) !== null ||
    facts.some((fact) => fact.name === name)
  )
    return;
  const words = passage.text.slice(start, Math.min(end, start + 60)).toLowerCase();
  facts.push(
    readFact(name, value, { passage, start, end, readFrom: 'SERVICE' }, `Service, pattern "${words}".`),
  );
}

function addAuthorized(facts: Fact[], passage: Passage, text: string): void {
  const part = /\b(?:was|were) authorized\b/i.exec(text);
  if (part) add(facts, passage, 'partAlreadyAuthorized', true, part.index, part.index + part[0].length);
  const match = AUTHORIZED.exec(text);
  const count = (match?.[1] ?? match?.[2] ?? '').toLowerCase();
  const visits = numberOf(count);
  if (match && visits !== null && Number.isInteger(visits))
    add(facts, passage, 'visitsAuthorizedThisRequest', visits, match.index, match.index + match[0].length);
}

export const serviceTermsReader: FactReader = {
  name: 'terms of the service',
  read({ service, disputedPortion, authorizedPortion }: ProposedRequest): Fact[] {
    const text = service.text.slice(0, 4000).replace(/\s/g, ' ');
    const { treatment } = recogniseDispute(text, disputedPortion?.text ?? null);
    const { category, subcategory } = (treatment === null ? null : findTreatment(treatment)) ?? {};
    const amounts = readService(text);
    const facts: Fact[] = [];
    for (const { pattern, fact, value } of TERMS) {
      const match = pattern.exec(text);
      if (
        !match ||
        (fact === 'frequencyStated' && amounts.visitsPerWeek) ||
        (fact === 'durationStated' && amounts.weeks)
      )
        continue;
      add(facts, service, fact, value, match.index, match.index + match[0].length);
    }
    const level = amounts.spinalLevels ? null : LEVEL.exec(text);
    if (level) add(facts, service, 'spinalLevelsRequested', 1, level.index, level.index + level[0].length);
    if (category === 'Surgery' && subcategory !== 'Surgery, adjunct') {
      add(facts, service, 'surgeryPlanned', true, 0, text.length);
      add(facts, service, 'surgeryConsidered', true, 0, text.length);
    }
    const { continued } = amounts;
    if (continued) add(facts, service, 'repeatRequest', true, continued.span.start, continued.span.end);
    if (authorizedPortion === null) addAuthorized(facts, service, text);
    return facts;
  },
};
