// Reads of the service what its amounts do not say: route, form, daily dose and days of a drug, single spinal levels,
// and what utilization review authorized of it. Amounts and parts are the service reader's.
import { recogniseDispute } from '../../../catalogue/recognise-treatment.js';
import { readService } from '../../../catalogue/service.js';
import { findTreatment } from '../../../catalogue/treatments.js';
import type { Fact } from '../../facts/fact.js';
import { complaintAboutValue, type FactValue, findFactDefinition } from '../../facts/fact-list.js';
import type { Passage, ProposedRequest } from '../../request/request.js';
import { doseBehind, dosesADay } from '../drugs/drug-dose.js';
import { type FactReader, readFact } from '../fact-reader.js';
import { numberOf } from '../text/number-words.js';
import { sentenceWords } from '../text/sentence-words.js';

interface Term {
  pattern: RegExp;
  fact: string;
  value: FactValue;
  /** Only of a drug. */
  ofDrug?: true;
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
  {
    pattern: /\bby mouth\b|\btab(?:let)?s?\b|\bcap(?:sule)?s?\b|\boral(?:ly)?\b/i,
    fact: 'drugForm',
    value: 'ORAL',
    ofDrug: true,
  },
  { pattern: /\bpatch(?:es)?\b/i, fact: 'drugForm', value: 'PATCH', ofDrug: true },
  { pattern: /\bcream\b|\bointment\b/i, fact: 'drugForm', value: 'CREAM', ofDrug: true },
  { pattern: /\bgel\b/i, fact: 'drugForm', value: 'GEL', ofDrug: true },
  { pattern: /\bsolution\b/i, fact: 'drugForm', value: 'SOLUTION', ofDrug: true },
];
const LEVEL = /\b[CTLS]\d{1,2}\b/i;
/** "… for three sessions was authorized", "6 visits was authorized", "times 6 was authorized". */
const AUTHORIZED =
  /\b([a-z0-9]{1,8}) (?:visits?|sessions?|treatments?) (?:was|were) authorized\b|\b(?:times|x) ?(\d{1,3}) (?:was|were) authorized\b/i;
/** "30 day supply", "day supply: 30". */
const SUPPLY = /(?<!#\s{0,2})\b(\d{1,3})[\s-]days?'?s? supply\b|\bdays?'? supply[:\s]{0,3}(\d{1,3})\b/i;
/** More than one tablet at a time. */
const SEVERAL = /\b(?:\d ?- ?\d|[2-9]|two|three|four) (?:tab(?:let)?s?|cap(?:sule)?s?|pills?|patches)\b/i;

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

/** Days that the drug lasts: as told, or the doses asked for by those of a day. */
function addSupply(facts: Fact[], passage: Passage, text: string, doses: number | null): void {
  const told = SUPPLY.exec(text);
  const daily = dosesADay(sentenceWords(text).flat());
  const days = Number(
    told?.[1] ?? told?.[2] ?? Math.floor((doses ?? 0) / (daily ?? Number.POSITIVE_INFINITY)),
  );
  const isCounted = daily !== null && !SEVERAL.test(text);
  if (days < 1 || (!told && !isCounted)) return;
  const [start, end] = told ? [told.index, told.index + told[0].length] : [0, text.length];
  add(facts, passage, 'daysSupplyRequested', days, start, end);
}

export const serviceTermsReader: FactReader = {
  name: 'terms of the service',
  read({ service, disputedPortion, authorizedPortion }: ProposedRequest): Fact[] {
    const text = service.text.slice(0, 4000).replace(/\s/g, ' ');
    const { treatment } = recogniseDispute(text, disputedPortion?.text ?? null);
    const { category, subcategory } = (treatment === null ? null : findTreatment(treatment)) ?? {};
    const isDrug = category === 'Pharmaceuticals';
    const amounts = readService(text);
    const facts: Fact[] = [];
    for (const { pattern, fact, value, ofDrug } of TERMS) {
      const match = ofDrug && !isDrug ? null : pattern.exec(text);
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
    const dose = isDrug ? doseBehind(sentenceWords(text).flat(), 0) : null;
    if (isDrug) addSupply(facts, service, text, amounts.units?.value ?? amounts.visits?.value ?? null);
    if (dose) add(facts, service, 'dailyDoseMg', dose.mgPerDay, 0, dose.end);
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
