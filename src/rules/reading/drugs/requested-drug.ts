// The drug that a service asks for, with its prescription: the words from its name to the next drug's.
import { recogniseDispute } from '../../../catalogue/recognise-treatment.js';
import { remembered } from '../../../catalogue/remembered.js';
import { findEntry, type VocabularyEntry } from '../../../catalogue/treatments.js';
import type { Span } from '../../../terms.js';
import type { ProposedRequest } from '../../request/request.js';
import { readLexiconFile } from '../lexicon-file.js';
import { type DrugStrengths, type Prescription, parsePrescription } from './prescription.js';

const { usualStrengths } = readLexiconFile<{
  usualStrengths: { tablets: Record<string, readonly number[]> };
}>('drug-classes');

/** What the grammar has to know of a drug to read its numbers. */
export function strengthsOf({ id, subcategory }: Pick<VocabularyEntry, 'id' | 'subcategory'>): DrugStrengths {
  return { usual: usualStrengths.tablets[id], smallest: subcategory === 'Opioids' };
}

export interface RequestedDrug {
  drug: VocabularyEntry;
  prescription: Prescription;
  /** Where the service names it. */
  name: Span;
  /** Where the prescription begins and ends in the service. */
  start: number;
  end: number;
}

const LONGEST = 4000;
/** "Lidoderm 5% patch", "Tylenol #3": what is behind the first word of a name belongs to its strength, a bare "#3" does not. */
const STRENGTH_IN_NAME = /\s\d{1,3}(?:\.\d{1,3})?\s?(?:%|mg|mcg|percent)/i;

function requestedIn(service: string): RequestedDrug | null {
  const { treatment, named } = recogniseDispute(service, null);
  const drug = treatment === null ? null : findEntry(treatment);
  const at = named.find((each) => each.treatment === treatment)?.span;
  if (!drug || !at || drug.category !== 'Pharmaceuticals') return null;
  const next = named.find(({ span, treatment: other }) => other !== treatment && span.start >= at.end)?.span
    .start;
  const inName = STRENGTH_IN_NAME.exec(service.slice(at.start, at.end + 12));
  const start = inName && at.start + inName.index < at.end ? at.start + inName.index : at.end;
  const end = next ?? service.length;
  const prescription = parsePrescription(service.slice(start, end), strengthsOf(drug));
  return { drug, prescription, name: at, start, end };
}

const requestedOf = remembered(requestedIn, 2_000);

/** The drug that the service or its disputed portion asks for; null where it asks for something else. */
export function requestedDrug({ service }: Pick<ProposedRequest, 'service'>): RequestedDrug | null {
  return requestedOf(service.text.slice(0, LONGEST));
}
