// Whether care that a sentence names was given, surely not given, or only planned, by the words around it.

import { type AnalysedSentence, analysePassage } from '../analysed-passage.js';
import { readLexiconFile } from '../lexicon-file.js';
import { oncePerPassage } from '../text/once-per-passage.js';
import { type Care, type CareKind, findCare } from './care-mentions.js';
import { type Concept, conceptIndex } from './concepts.js';

type Around =
  | 'NO_RECORD'
  | 'DENIED_BEFORE'
  | 'DENIED_AFTER'
  | 'PLANNED_BEFORE'
  | 'PLANNED_AFTER'
  | 'PRESCRIBED_BEFORE'
  | 'CONTINUED';

const findAround = conceptIndex(readLexiconFile<Record<Around, string[]>>('history/given'));

/** Care in visits: what is prescribed or to start was not had yet, while a drug or splint is given so. */
const IN_VISITS = new Set<CareKind>([
  'PHYSICAL_THERAPY',
  'CHIROPRACTIC',
  'ACUPUNCTURE',
  'MASSAGE',
  'PSYCHOTHERAPY',
  'INJECTION',
  'RADIOFREQUENCY',
]);
/** From words that deny or plan to the care they govern at most so many words. */
const REACH = 9;
/** Behind care, what denies or plans it follows at once. */
const REACH_BEHIND = 4;
const CLAUSE_ENDS = /^(?:;|but|however|although|though|yet|where|because|\.)$/;
/** Words that open a new statement inside a list: what was denied or planned before does not reach over them. */
const NEW_STATEMENT =
  /^(?:had|has|have|did|received|underwent|completed|tried|attended|take|taking|took|failed|continue|wear|wore|he|she|patient|claimant|worker|we|i|they|with|then|and_then|was|were|is|are)$/;

/** Results of care: a record that lacks them does not say that the care was not given. */
const RESULT =
  /^(?:failed|failure|response|result|benefit|improvement|improvements|relief|progress|outcome|functional|gain|gains|change|efficacy|reason|necessity|date|dates)$/;

/** "no gain from therapy" denies the gain, "no sessions of therapy" the therapy. */
const OF = /^(?:of|from|with|by|after|for|to|despite)$/;
const AMOUNT =
  /^(?:course|trial|history|use|form|kind|type|sessions?|visit|attempt|sort|amount|evidence|record|rounds?|round|lot|treatment|any|treated|benefit_of)$/;

/** Whether a denial or plan that ends at `to` reaches the care at `at`; a denial goes over "or", not over a new item. */
function reaches({ words }: AnalysedSentence, to: number, at: number, isDenial: boolean): boolean {
  if (at < to || at - to > (isDenial ? REACH : REACH + 6)) return false;
  let comma = false;
  for (let index = to; index < at; index++) {
    const form = words[index]?.form ?? '';
    if (CLAUSE_ENDS.test(form)) return false;
    if (isDenial && OF.test(form) && !AMOUNT.test(words[index - 1]?.form ?? '')) return false;
    if (NEW_STATEMENT.test(form) && (comma || index > to + 2)) return false;
    if (form === ',') comma = true;
    else if (isDenial && form === 'and') return false;
    else if (isDenial && comma && /^(?:or|nor)$/.test(form)) comma = false;
    else if (isDenial && comma && form === 'no') return false;
  }
  return !(isDenial && comma && !hasOr(words.slice(to, at + 6).map(({ form }) => form)));
}

/** A denied list goes on over commas up to its "or": "no therapy, injections or bracing". */
const hasOr = (forms: readonly string[]): boolean => forms.includes('or') || forms.includes('nor');

const NO_CARE: ReadonlyMap<Care, boolean | null> = new Map();

/** What the words around the care of each sentence say of it. */
export const findGiven = oncePerPassage((passage): readonly ReadonlyMap<Care, boolean | null>[] => {
  const care = findCare(passage);
  return analysePassage(passage).map((sentence, number) => givenOf(sentence, care[number] ?? []));
});

function givenOf(sentence: AnalysedSentence, care: readonly Care[]): ReadonlyMap<Care, boolean | null> {
  if (care.length === 0) return NO_CARE;
  const around = findAround(sentence.words);
  return new Map(care.map((each) => [each, givenAt(sentence, each, around)]));
}

function givenAt(sentence: AnalysedSentence, care: Care, around: readonly Concept<Around>[]): boolean | null {
  const { words, assertions } = sentence;
  const said = assertions[care.from] ?? new Set();
  const before = (meaning: Around): boolean =>
    around.some(
      (each) =>
        each.meaning === meaning && reaches(sentence, each.to, care.from, meaning === 'DENIED_BEFORE'),
    );
  const behind = (meaning: Around): boolean =>
    around.some((each) => {
      if (each.meaning !== meaning || each.from < care.to || each.from - care.to > REACH_BEHIND) return false;
      return !words.slice(care.to, each.from).some(({ form }) => CLAUSE_ENDS.test(form) || form === ',');
    });
  const isNo = words[care.from - 1]?.form === 'no' || words[care.from - 1]?.form === 'without';
  if (isNo || before('DENIED_BEFORE') || behind('DENIED_AFTER')) return false;
  if (said.has('someone-else') || said.has('undocumented') || said.has('possible')) return null;
  const unrecorded = around.some(
    (each) =>
      each.meaning === 'NO_RECORD' &&
      each.to <= care.from + 1 &&
      care.from - each.to <= 2 * REACH &&
      !words.slice(each.to - 1, care.from).some(({ form }) => CLAUSE_ENDS.test(form) || RESULT.test(form)),
  );
  if (unrecorded) return false;
  const isContinued = around.some(
    (each) => each.meaning === 'CONTINUED' && each.from < care.from && care.from - each.to <= 3,
  );
  if (isContinued && !said.has('negation')) return true;
  if (said.has('planned') || before('PLANNED_BEFORE') || behind('PLANNED_AFTER')) return null;
  if (IN_VISITS.has(care.kind) && before('PRESCRIBED_BEFORE')) return null;
  if (!said.has('negation')) return true;
  return words.slice(0, care.from).some(({ form }) => RESULT.test(form)) ? null : false;
}
