// The care that a sentence names (therapy, drugs, injections, splints …), what is asserted of it, and of which part.

import type { Passage } from '../../request/request.js';
import type { AnalysedSentence } from '../analysed-passage.js';
import { analysePassage } from '../analysed-passage.js';
import { drugOf, findNamedTreatments } from '../drugs/named-drugs.js';
import { readLexiconFile } from '../lexicon-file.js';
import { NOWHERE, type Region, regionOf } from '../relations/body-regions.js';
import { oncePerPassage } from '../text/once-per-passage.js';
import { type Concept, conceptIndex, withoutOverlaps } from './concepts.js';

export type CareKind =
  | 'PHYSICAL_THERAPY'
  | 'CHIROPRACTIC'
  | 'ACUPUNCTURE'
  | 'MASSAGE'
  | 'PSYCHOTHERAPY'
  | 'MEDICATION'
  | 'INJECTION'
  | 'RADIOFREQUENCY'
  | 'SPLINT'
  | 'STIMULATION'
  | 'HOME_EXERCISE'
  | 'REST'
  | 'MODALITY'
  | 'PROGRAM'
  | 'SURGERY'
  | 'GENERIC'
  | 'TREATMENT'
  | 'OTHER';

/** Care where words name it. */
export interface Care {
  kind: CareKind;
  from: number;
  to: number;
  region: Region;
}

const findConcepts = conceptIndex(readLexiconFile<Record<CareKind, string[]>>('history/care'));

/** Drugs for pain, spasm, nerves, mood and sleep; those for the heart, stomach, sugar … are not for the complaint. */
const FOR_THE_COMPLAINT = new Set([
  'NSAIDs',
  'Opioids',
  'Analgesics without opioid',
  'Anticonvulsants',
  'Muscle relaxants',
  'Antidepressants',
  'Topical analgesics',
  'Topical compounds',
  'Corticosteroids',
  'Triptans',
  'Migraine relief',
  'Migraine prevention',
  'Barbiturates',
  'Drug classes, drug not named',
]);

/** After "pt": verbs and words of which the patient is the subject. */
const OF_THE_PATIENT =
  /^(?:is|was|state|stated|report|reported|denie|denied|deny|complain|complained|complaining|present|presented|seen|continue|continued|feel|felt|who|reportedly|admit|note|noted|say|said|return|returned|remain|remained|will|would|can|cannot|could|able|unable|doing|did|doe|should|wishe|want|wanted|still|may|ha|had|has|have|with|s|to|educated|instructed|advised|a|on|here|in|take|taking|tolerate|tolerating|he|she|verbalized|desire|need|understand|get|got|went|age|name|year|born|ambulate|work|working|currently|also|now|not)$/;
/** Before "pt": words behind which therapy stands. */
const BEFORE_THERAPY =
  /^(?:of|do|doing|did|done|had|no|more|attended|attending|complete|completed|from|after|with|x|in|to|for|and|or|failed|continue|continued|started|start|began|begin|additional|further|formal|prior|previous|any|via|during|by|through|post|sessions?|visit|tried|trial|need|request|requested|without|undergo|underwent|received|,|home|despite|w|plu|plus|finished|ordered|order|rx)$/;

/** Whether "pt" means the patient there: "Pt states", "the pt was". Written in capitals it is therapy. */
function isPatient({ words }: AnalysedSentence, at: number): boolean {
  if (words[at]?.form !== 'pt') return false;
  const [before, next] = [words[at - 1]?.form ?? '', words[at + 1]?.form ?? ''];
  if (/^(?:the|this|new|by|that)$/.test(before)) return true;
  if (BEFORE_THERAPY.test(before) && !/^(?:to|for|and|,|with|from)$/.test(before)) return false;
  return OF_THE_PATIENT.test(next);
}

/** So many words before care may name its part. */
const BEFORE = 7;
const CLAUSE = /^(?:[,;.]|and|but|then)$/;
const FOR_PART = /^(?:for|to|of|on|at|in)$/;

/** The part that care is for: named in it, right behind it or before it in its clause; a list names none. */
function regionOfCare({ words }: AnalysedSentence, { from, to }: Concept<CareKind>): Region {
  const own = regionOf(words, from, to);
  if (own.parts.size > 0) {
    const { sides } = regionOf(words, Math.max(0, from - 2), to);
    return own.sides.size > 0 ? own : { parts: own.parts, sides };
  }
  if (FOR_PART.test(words[to]?.form ?? '')) {
    const behind = regionOf(words, to, Math.min(words.length, to + 5));
    if (behind.parts.size > 0) return behind;
  }
  let start = from;
  while (start > 0 && from - start < BEFORE && !CLAUSE.test(words[start - 1]?.form ?? '')) start--;
  return regionOf(words, start, from);
}

function careOf(sentence: AnalysedSentence, drugs: readonly { from: number; to: number }[]): Care[] {
  const named = withoutOverlaps(findConcepts(sentence.words)).filter(
    (concept) => !(concept.to === concept.from + 1 && isPatient(sentence, concept.from)),
  );
  const covered = (at: number): boolean => named.some(({ from, to }) => from <= at && at < to);
  const found = named.map(
    (concept): Care => ({
      kind: concept.meaning,
      from: concept.from,
      to: concept.to,
      region: regionOfCare(sentence, concept),
    }),
  );
  for (const { from, to } of drugs)
    if (!covered(from) && !covered(to - 1)) found.push({ kind: 'MEDICATION', from, to, region: NOWHERE });
  return found.sort((one, other) => one.from - other.from);
}

/** The care that each sentence of a passage names, in its order; what is no earlier care is left out. */
export const findCare = oncePerPassage((passage: Passage): readonly (readonly Care[])[] => {
  const sentences = analysePassage(passage);
  const drugs = sentences.map((): { from: number; to: number }[] => []);
  for (const name of findNamedTreatments(passage)) {
    if (FOR_THE_COMPLAINT.has(drugOf(name)?.subcategory ?? '')) drugs[name.sentenceNumber]?.push(name);
  }
  return sentences.map((sentence, number) =>
    careOf(sentence, drugs[number] ?? []).filter(({ kind }) => kind !== 'OTHER'),
  );
});
