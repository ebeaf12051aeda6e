// Reads of the service what its amounts do not say: route, single spinal levels, and what utilization review authorized
// of it. Amounts and parts are the service reader's, a drug's prescription the requested drug's.
import { findNotAsked, isWithin } from '../../../catalogue/not-asked.js';
import { recogniseDispute } from '../../../catalogue/recognise-treatment.js';
import { readService } from '../../../catalogue/service.js';
import { findTreatment } from '../../../catalogue/treatments.js';
import { writeOut } from '../../../catalogue/written-out/write-out.js';
import type { Fact } from '../../facts/fact.js';
import { complaintAboutValue, type FactValue, findFactDefinition } from '../../facts/fact-list.js';
import type { Passage, ProposedRequest } from '../../request/request.js';
import { type FactReader, readFact } from '../fact-reader.js';
import { findAuthorizedPart } from './authorized-part.js';

interface Term {
  pattern: RegExp;
  fact: string;
  value: FactValue;
}

/** Closed patterns without repetition inside repetition: linear in the service. */
const TERMS: readonly Term[] = [
  {
    pattern: /\btransforaminal\b|\bTFESI\b|\bselective nerve root\b/i,
    fact: 'injectionRoute',
    value: 'TRANSFORAMINAL',
  },
  {
    pattern: /\b(?:interlaminar|translaminar|inter-?laminar)\b/i,
    fact: 'injectionRoute',
    value: 'INTERLAMINAR',
  },
  { pattern: /\bcaudal\b/i, fact: 'injectionRoute', value: 'CAUDAL' },
  { pattern: /\b(?:a )?series(?: of)?\b(?!\s?x-ray)/i, fact: 'seriesOfInjections', value: true },
  {
    pattern:
      /\bprefab\w*|\boff[\s-]the[\s-]shelf\b|\bOTC\b|\bover[\s-]the[\s-]counter\b|\bnon-?custom\b|\bprefit\b|\bready-made\b/i,
    fact: 'customMadeRequested',
    value: false,
  },
  {
    pattern: /\bcustom\b|\bmade to measure\b|\bmold(?:ed)? to (?:the )?patient\b/i,
    fact: 'customMadeRequested',
    value: true,
  },
  {
    pattern:
      /\b(?:water |re)?circulating\b|\bmotori[sz]ed cold\b|\bcontinuous(?:[\s-]flow)? (?:cold|cryo)\w*|\bGame Ready\b|\bvascutherm\b|\bpowered cold\b/i,
    fact: 'poweredUnitRequested',
    value: true,
  },
  { pattern: /\bgarment\b/i, fact: 'garmentRequested', value: true },
  {
    pattern:
      /\bRN\b|\bLVN\b|\bLPN\b|\bregistered nurse\b|\bskilled nurs(?:e|ing)\b|\bwound care\b|\bdressing changes\b/i,
    fact: 'skilledCareNeeded',
    value: true,
  },
  {
    pattern:
      /\b(?:daily|weekly|monthly|quarterly|annually|yearly|nightly|once|twice)\b|\b(?:every|q)\s?(?:other\s)?(?:\d{1,2}\s?)?(?:days?|weeks?|months?|hours?|h|d|m)\b|\b(?:per|a|each|\/)\s?(?:day|week|month)\b|\b\d\s?x\s?(?:per|a|\/)\s?(?:day|week|month)\b/i,
    fact: 'frequencyStated',
    value: true,
  },
  {
    pattern: /(?<!every )(?<!every)(?<!q)(?<!q )\b\d{1,3}[\s-]?(?:days?|weeks?|months?|years?)\b(?! ago)/i,
    fact: 'durationStated',
    value: true,
  },
];
/** "4-lead", "two leads", "dual channel". */
const LEADS = /\b(\d)[\s-]?leads?\b/i;
/** Blocks that a line may ask for beside one another. */
const BLOCKS: readonly RegExp[] = [
  /\bepidural\b|\bESI\b|\bnerve root\b/i,
  /\bfacet\b|\bmedial branch\b|\bMBB\b/i,
  /\bsacroiliac\b/i,
  /\btrigger points?\b|\bTPI\b/i,
  /\boccipital\b/i,
  /\bsympathetic\b|\bstellate\b/i,
  /\b(?:knee|hip|shoulder|bursa|joint) (?:steroid |cortisone )?injection\b/i,
];
const SAME_DAY =
  /\b(?:on the |at the |in the )?same[\s-](?:day|visit|time|session|setting|date)\b|\b(?:concurrent|simultaneous)(?:ly)?\b/i;

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

/** What is asked for in visits: a bare number that was authorized counts them. */
const IN_VISITS = new Set(['Rehabilitation', 'Psych Services', 'Programs', 'Home Health', 'Therapies']);

export const serviceTermsReader: FactReader = {
  name: 'terms of the service',
  read({ service, disputedPortion, authorizedPortion }: ProposedRequest): Fact[] {
    const written = writeOut(service.text);
    const { text } = written;
    const notAsked = findNotAsked(text);
    const { treatment } = recogniseDispute(service.text, disputedPortion?.text ?? null);
    const { category, subcategory } = (treatment === null ? null : findTreatment(treatment)) ?? {};
    const amounts = readService(service.text);
    const facts: Fact[] = [];
    const addAt = (fact: string, value: FactValue, start: number, end: number): void => {
      const span = written.spanOf({ start, end });
      add(facts, service, fact, value, span.start, span.end);
    };
    for (const { pattern, fact, value } of TERMS) {
      const match = pattern.exec(text);
      if (
        !match ||
        isWithin(notAsked, match.index) ||
        (fact === 'frequencyStated' && amounts.visitsPerWeek) ||
        (fact === 'durationStated' && amounts.weeks)
      )
        continue;
      addAt(fact, value, match.index, match.index + match[0].length);
    }
    const leads = LEADS.exec(text);
    if (leads) addAt('leadsRequested', Number(leads[1]), leads.index, leads.index + leads[0].length);
    const sameDay = SAME_DAY.exec(text);
    if (sameDay && BLOCKS.filter((block) => block.test(text)).length > 1)
      addAt('sameDayOtherBlock', true, sameDay.index, sameDay.index + sameDay[0].length);
    if (category === 'Surgery' && subcategory !== 'Surgery, adjunct') {
      add(facts, service, 'surgeryPlanned', true, 0, service.text.length);
      add(facts, service, 'surgeryConsidered', true, 0, service.text.length);
    }
    if (subcategory === 'Drug injections')
      add(facts, service, 'drugForm', 'INJECTION', 0, service.text.length);
    const { continued } = amounts;
    if (continued) add(facts, service, 'repeatRequest', true, continued.span.start, continued.span.end);
    if (authorizedPortion === null) {
      for (const part of findAuthorizedPart(text, category !== undefined && IN_VISITS.has(category)))
        addAt(part.fact, part.value, part.start, part.end);
    }
    return facts;
  },
};
