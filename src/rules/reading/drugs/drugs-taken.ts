// Which classes of drugs are taken: the last that the words say of each drug, and of the classes by name. A full list of
// what is taken, and "only" or "no other drug", deny the classes that are not in it.
import type { VocabularyEntry } from '../../../catalogue/treatments.js';
import type { Passage } from '../../request/request.js';
import { tableIndex } from '../assertion/table-index.js';
import type { Statement } from '../mentions/statement.js';
import { NOWHERE } from '../relations/body-regions.js';
import { oncePerPassage, oncePerPassageAnd } from '../text/once-per-passage.js';
import { type DrugClause, findDrugClauses } from './drug-clauses.js';
import { type DrugMention, findDrugMentions, mentionsOfClauses, type Taking } from './drug-mentions.js';

export type TakenClass = 'OPIOID' | 'NSAID' | 'BENZODIAZEPINE' | 'ANTICOAGULANT';

interface ClassOfDrugs {
  fact: string;
  subcategory: string;
  ids: readonly string[];
  /** Wider words whose denial denies the class. */
  wider: readonly string[];
}

const CLASSES: Record<TakenClass, ClassOfDrugs> = {
  OPIOID: {
    fact: 'opioidTaken',
    subcategory: 'Opioids',
    ids: ['opioid', 'hydrocodone-chlorpheniramine', 'promethazine-codeine', 'guaifenesin-codeine'],
    wider: ['controlled-substance'],
  },
  NSAID: { fact: 'nsaidTaken', subcategory: 'NSAIDs', ids: ['nsaid'], wider: [] },
  BENZODIAZEPINE: {
    fact: 'benzodiazepineTaken',
    subcategory: 'Benzodiazepines',
    ids: ['benzodiazepine'],
    wider: ['sedative', 'controlled-substance'],
  },
  ANTICOAGULANT: {
    fact: 'anticoagulantTaken',
    subcategory: 'Anticoagulants',
    ids: ['anticoagulant'],
    wider: [],
  },
};

export function isOfClass(drug: Pick<VocabularyEntry, 'id' | 'subcategory'>, of: TakenClass): boolean {
  return drug.subcategory === CLASSES[of].subcategory || CLASSES[of].ids.includes(drug.id);
}

/** A mention with the taking that stands after later words of it ("It was stopped in June"). */
export interface SettledMention extends DrugMention {
  now: Taking;
}

const PRONOUN = /^(?:it|this|that|they|both|them|these)$/;
const THE_DRUG = /^(?:drug|medication|medicine|pill|tablet|agent)$/;

/** What else is stopped. */
const OTHER_ENDS =
  /^(?:working|work|smoking|drinking|therapy|pt|school|driving|due|physical|acupuncture|chiropractic|exercising|at|the)$/;
const CONTINUES = /^(?:but|and|so|then|however|he|she|until|because|patient)$/;

/** Clauses without a drug of their own which stop or resume the one named last. */
function laterWords(clause: DrugClause): 'STOPPED' | 'TAKEN' | null {
  const { words } = clause.sentence;
  const first = words.slice(clause.from, clause.from + 3).map(({ form }) => form);
  const speaksOfIt = PRONOUN.test(first[0] ?? '') || first.some((form) => THE_DRUG.test(form));
  const cues = clause.cues.map((cue) => cue.phrase.meaning);
  if (
    cues.includes('RESUMES') &&
    (speaksOfIt || words.slice(clause.from, clause.to).some(({ form }) => form === 'it'))
  )
    return 'TAKEN';
  const stop = clause.cues.find(
    ({ phrase: { meaning } }) => meaning === 'STOPPED_AFTER' || (meaning === 'STOPS' && !speaksOfIt),
  );
  if (!stop || OTHER_ENDS.test(words[stop.to]?.form ?? '')) return null;
  const goesOn = speaksOfIt || CONTINUES.test(first[0] ?? '');
  return goesOn ? 'STOPPED' : null;
}

/** Every mention, in order, with what is said of it in the end. */
export const settledMentions = oncePerPassage((passage): readonly SettledMention[] => {
  const mentions = findDrugMentions(passage);
  const clauses = findDrugClauses(passage);
  const settled: SettledMention[] = mentions.map((mention) => ({ ...mention, now: mention.taking }));
  const named = new Set(mentions.map(({ clauseNumber }) => clauseNumber));
  for (const [number, clause] of clauses.entries()) {
    if (named.has(number) || clause.sentence.isReview) continue;
    const later = laterWords(clause);
    const last =
      later === null
        ? undefined
        : settled.findLast((each) => each.clauseNumber < number && number - each.clauseNumber <= 3);
    if (!last) continue;
    for (const each of settled)
      if (each.clauseNumber === last.clauseNumber && each.now !== 'DENIED' && each.now !== null)
        each.now = later;
  }
  return settled;
});

/** Whether a drug is taken in the end: by the last mention that says something. */
function isTakenInTheEnd(mentions: readonly SettledMention[]): boolean | null {
  const last = mentions.findLast(({ now }) => now === 'TAKEN' || now === 'STOPPED' || now === 'DENIED');
  return last ? last.now === 'TAKEN' : null;
}

interface Closure {
  start: number;
  end: number;
  sentence: number;
  /** Number of the clause. */
  from: number;
  isNone: boolean;
  /** The drugs that it lists. */
  names: ReadonlySet<string>;
}

/** Words that a list of drugs is all that is taken, or that none is. */
const findClosure = oncePerPassage((passage): Closure | null => {
  const mentions = mentionsOfClauses(passage);
  for (const [number, clause] of findDrugClauses(passage).entries()) {
    if (clause.isQuoted || clause.sentence.isReview) continue;
    const cue = (name: string) => clause.cues.find(({ phrase }) => phrase.meaning === name);
    const own = mentions[number] ?? [];
    const none = cue('NO_DRUGS');
    const at = {
      start: clause.start,
      end: clause.end,
      sentence: clause.sentenceNumber,
      from: number,
      names: new Set(own.map(({ drug }) => drug.id)),
    };
    if (none && !own.some((each) => each.from >= none.from && each.from - none.to < 5))
      return { ...at, isNone: true };
    const taken = own.filter(({ taking }) => taking === 'TAKEN');
    if (taken.length === 0) continue;
    const only = cue('ONLY');
    if (only) {
      const told = own.filter(({ from, to }) => from >= only.from - 3 || to === only.from);
      return { ...at, isNone: false, names: new Set(told.map(({ drug }) => drug.id)) };
    }
    if (isFullList(clause)) return { ...at, isNone: false };
  }
  return null;
});

/** "her present drugs are a and b", "his only medication is a": names what is taken in full; a bare list need not. */
function isFullList({ sentence, from, to }: DrugClause): boolean {
  const words = sentence.words.slice(from, to).map(({ form }) => form);
  const at = words.findIndex((form) => /^(?:medication|med|drug|medicine)$/.test(form));
  return at >= 0 && words.slice(at + 1, at + 4).some((form) => /^(?:are|is|consist)$/.test(form));
}

const asked = tableIndex([
  {
    words: [
      'takes|take|taking|uses|using|on|needs|averages|averaging|with|without|off|tolerates|tolerating it|them|this_medication|these',
      'takes|take|taking|uses|using|on|needs|averages|averaging ~2 <n> tablets|tablet|pills|pill|capsules|patches|a_day|per_day|daily',
      '<n> tablets|pills|tabs|caps|capsules|doses a|per|each|every day',
      'with|without|on|off|from|before|after|takes|takes|taking|uses|using the|his|her|this|current|these pill|pills|tablet|tablets|medication|medicine|drug|dose|patch|patches|capsule|capsules',
      'stable|well on it|current|this|the|same',
      'continue|continues|continued|keeps|maintained ~2 same|current|present regimen|dose|medication|prescription',
      'touch|touches the pain|it',
    ],
    meaning: true,
  },
]);

/** Words that the drug asked for, not named again, is taken: "averages six tablets a day", "stable on it". */
const findTakingOfAsked = oncePerPassage(
  (passage): { start: number; end: number; sentence: number } | null => {
    for (const { sentence, sentenceNumber, isQuoted } of findDrugClauses(passage)) {
      if (isQuoted || sentence.isReview) continue;
      for (const { from, to } of asked.find(sentence.words)) {
        const said = sentence.assertions[from] ?? new Set();
        if (said.has('planned') || said.has('possible') || said.has('someone-else')) continue;
        if (said.has('negation')) continue;
        return {
          start: sentence.words[from]?.start ?? 0,
          end: sentence.words[to - 1]?.end ?? 0,
          sentence: sentenceNumber,
        };
      }
    }
    return null;
  },
);

/** What is tapered is taken. */
const wholeOf = ({ text }: Passage) => ({ start: 0, end: text.length, sentence: 0 });

/** The classes taken or not; where the words name none, by what they say of the drug asked for. */
export const findTaken = oncePerPassageAnd(
  (requested: Pick<VocabularyEntry, 'id' | 'subcategory'> | null, isTapered: boolean): string =>
    `${requested?.id} ${requested?.subcategory} ${isTapered}`,
  takenOf,
);

function takenOf(
  passage: Passage,
  requested: Pick<VocabularyEntry, 'id' | 'subcategory'> | null,
  isTapered: boolean,
): readonly Statement[] {
  const all = settledMentions(passage);
  const closure = findClosure(passage);
  return (Object.keys(CLASSES) as TakenClass[]).flatMap((of): Statement[] => {
    const { fact } = CLASSES[of];
    const ofClass = all.filter(({ drug }) => isOfClass(drug, of));
    const statement = (
      value: boolean,
      at: { start: number; end: number; sentence: number },
      pattern: string,
    ): Statement => {
      return { fact, value, region: NOWHERE, sentence: at.sentence, start: at.start, end: at.end, pattern };
    };
    const placeOf = (mention: SettledMention) => ({
      start: mention.start,
      end: mention.end,
      sentence: mention.clause.sentenceNumber,
    });
    const ids = [...new Set(ofClass.map(({ drug }) => drug.id))];
    const classDenied = ofClass.findLast(
      ({ isClass, now }) => isClass && (now === 'STOPPED' || now === 'DENIED'),
    );
    for (const id of ids) {
      const mentions = ofClass.filter(({ drug }) => drug.id === id);
      const last = mentions.findLast(({ now }) => now === 'TAKEN');
      if (!last || isTakenInTheEnd(mentions) !== true) continue;
      if (classDenied && classDenied.clauseNumber > last.clauseNumber) continue;
      if (closure && closure.from >= last.clauseNumber && !last.isSaid && !closure.names.has(last.drug.id))
        continue;
      return [statement(true, placeOf(last), `drug: ${last.drug.name}`)];
    }
    const prescribed = of === 'NSAID' ? ofClass.findLast(({ isPrescribed }) => isPrescribed) : undefined;
    if (prescribed) return [statement(true, placeOf(prescribed), `prescribed: ${prescribed.drug.name}`)];
    const denied = ofClass.findLast(({ now }) => now === 'STOPPED' || now === 'DENIED');
    const isDenial =
      denied && (denied.isClass || denied.now === 'STOPPED' || ofClass.every(({ now }) => now !== null));
    if (denied && isDenial) return [statement(false, placeOf(denied), `not taken: ${denied.drug.name}`)];
    const wider = all.findLast(
      ({ drug, now }) => CLASSES[of].wider.includes(drug.id) && (now === 'DENIED' || now === 'STOPPED'),
    );
    if (wider && ofClass.every(({ now }) => now === null))
      return [statement(false, placeOf(wider), `not taken: ${wider.drug.name}`)];
    const own =
      requested && isOfClass(requested, of)
        ? (findTakingOfAsked(passage) ?? (isTapered ? wholeOf(passage) : null))
        : null;
    if (own && ofClass.every(({ now }) => now === null))
      return [statement(true, own, 'the drug asked for is taken')];
    if (
      closure &&
      !ofClass.some(({ now, clauseNumber }) => now === 'PLANNED' && clauseNumber === closure.from)
    )
      return [statement(false, closure, closure.isNone ? 'no drug taken' : 'all drugs taken are told')];
    return [];
  });
}
