// Reads of a service that asks for a drug: form, concentration, daily dose, tablets, refills and days.

import type { Fact } from '../../facts/fact.js';
import type { FactValue } from '../../facts/fact-list.js';
import { complaintAboutValue, findFactDefinition } from '../../facts/fact-list.js';
import type { ProposedRequest } from '../../request/request.js';
import { type FactReader, readFact } from '../fact-reader.js';
import { parsePrescription, type Told } from './prescription.js';
import { type RequestedDrug, requestedDrug } from './requested-drug.js';

/** Words that tell the form; the first that stands in the service counts. */
const FORMS: readonly [RegExp, string][] = [
  [
    /\binject\w*|\bsub-?q\b|\bsubcutaneous\w*|\bintramuscular\w*|\bIM\b|\bSQ\b|\bSC\b|\bvials?\b|\b(?:pre-?filled )?syringes?\b|\bauto-?injectors?\b|\bintravenous\w*/i,
    'INJECTION',
  ],
  [/\bpatch(?:es)?\b|\btransdermal system\b|\bpads?\b|\bplasters?\b/i, 'PATCH'],
  [/\bcreams?\b|\bcrm\b|\bointments?\b|\bcre\b|\boint\b|\bung\b/i, 'CREAM'],
  [/\bgels?\b|\bjelly\b/i, 'GEL'],
  [/\blotions?\b|\bfoam\b|\broll-?on\b|\bbalm\b|\bliniment\b|\btopical spray\b/i, 'OTHER_TOPICAL'],
  [/\bsolution\b|\bpump\b|\bdrops?\b/i, 'SOLUTION'],
];
const BY_MOUTH =
  /\bby mouth\b|\bp\.?o\.?\b|\btab(?:let)?s?\b|\bcap(?:sule)?s?\b|\boral(?:ly)?\b|\bsuspension\b|\belixir\b|\bsyrup\b|\bpills?\b/i;
const NOT_BY_MOUTH = /\bsuppositor\w+|\bnasal\b|\benema\b|\brectal\b|\binhal\w+/i;
const BY_ID: readonly [RegExp, string][] = [
  [/-patch$/, 'PATCH'],
  [/-gel$/, 'GEL'],
  [/-solution$/, 'SOLUTION'],
  [/-(?:injection|injectable|intrathecal)$/, 'INJECTION'],
];
const BY_ROUTE: Record<string, string> = { ORAL: 'ORAL', INJECTION: 'INJECTION' };

interface Reading {
  fact: string;
  value: FactValue;
  start: number;
  end: number;
}

function formOf(service: string, asked: RequestedDrug): Reading | null {
  const { drug, name } = asked;
  const said = (value: string, match: RegExpExecArray): Reading => ({
    fact: 'drugForm',
    value,
    start: match.index,
    end: match.index + match[0].length,
  });
  if (NOT_BY_MOUTH.test(service)) return null;
  const found = FORMS.flatMap(([pattern, form]) => {
    const match = pattern.exec(service);
    return match ? [{ form, match }] : [];
  }).sort((one, other) => one.match.index - other.match.index)[0];
  const mouth = BY_MOUTH.exec(service);
  const byId = BY_ID.find(([pattern]) => pattern.test(drug.id))?.[1] ?? BY_ROUTE[drug.route ?? ''];
  if (found && !(found.form === 'SOLUTION' && drug.route === 'ORAL')) return said(found.form, found.match);
  // A strength in per cent is of no tablet.
  if (asked.prescription.unit === 'PERCENT' && byId === 'ORAL') return null;
  if (mouth && drug.route !== 'TOPICAL') return said('ORAL', mouth);
  return byId === undefined ? null : { fact: 'drugForm', value: byId, ...name };
}

/** Days that the tablets last, as told, or those asked for by those of a day. */
function supplyOf(prescription: RequestedDrug['prescription'], quantity: Told | null): Told | null {
  const { supplyDays, courseDays, dosesPerDay } = prescription;
  if (supplyDays ?? courseDays) return supplyDays ?? courseDays;
  if (quantity === null || dosesPerDay === null || dosesPerDay <= 0) return null;
  const days = Math.floor(quantity.value / dosesPerDay + 1e-6);
  return days < 1 ? null : { ...quantity, value: days };
}

function readingsOf(service: string, asked: RequestedDrug): Reading[] {
  const { prescription, start, drug } = asked;
  // "60 tablets of Norco 10/325": the number may stand before the name.
  const before = parsePrescription(service.slice(0, start));
  const at = (told: Told | null): Told | null =>
    told && { ...told, start: told.start + start, end: told.end + start };
  const countsDoses = drug.subcategory !== 'Topical compounds';
  const ahead = /#|\b(?:tab|cap|pill|patch|qty|quantity)/i.test(service.slice(0, start))
    ? before.quantity
    : null;
  const quantity = countsDoses ? (at(prescription.quantity) ?? ahead) : null;
  const [strength] = prescription.strengths;
  const readings: Reading[] = [];
  const add = (fact: string, told: Told | null, value = told?.value): void => {
    if (told && value !== undefined) readings.push({ fact, value, start: told.start, end: told.end });
  };
  add('tabletsRequested', quantity);
  add('refillsRequested', at(prescription.refills) ?? before.refills);
  add(
    'daysSupplyRequested',
    quantity && at(prescription.supplyDays)
      ? at(prescription.supplyDays)
      : supplyOf(
          {
            ...prescription,
            supplyDays: at(prescription.supplyDays) ?? before.supplyDays,
            courseDays: at(prescription.courseDays),
          },
          quantity,
        ),
  );
  if (prescription.unit === 'PERCENT') add('concentrationPercent', strength ? at(strength) : null);
  else if (prescription.unit !== 'MCG' && prescription.dailyDose !== null && strength)
    add(
      'dailyDoseMg',
      { value: 0, start: start + strength.start, end: start + prescription.end },
      Math.round(prescription.dailyDose * 1000) / 1000,
    );
  const form = formOf(service, asked);
  if (form) readings.push(form);
  return readings;
}

export const requestedDrugReader: FactReader = {
  name: 'drug asked for',
  read(request: ProposedRequest): Fact[] {
    const asked = requestedDrug(request);
    if (!asked) return [];
    const { service } = request;
    const text = service.text.slice(0, 4000).replace(/\s/g, ' ');
    return readingsOf(text, asked).flatMap(({ fact, value, start, end }) => {
      const definition = findFactDefinition(fact);
      if (!definition || complaintAboutValue(definition, value) !== null) return [];
      const words = text.slice(start, Math.min(end, start + 60)).toLowerCase();
      return [
        readFact(
          fact,
          value,
          { passage: service, start, end, readFrom: 'SERVICE' },
          `Service, pattern "${words}".`,
        ),
      ];
    });
  },
};
