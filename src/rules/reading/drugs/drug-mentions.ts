// The drugs and classes of drugs that a passage names, each with what the words say of its taking: taken, stopped, denied,
// only planned, or nothing; and its prescription.
import { findEntry, type VocabularyEntry } from '../../../catalogue/treatments.js';
import { readLexiconFile } from '../lexicon-file.js';
import { compilePhrase } from '../mentions/phrase.js';
import { type Match, PhraseIndex } from '../mentions/phrase-index.js';
import { oncePerPassage } from '../text/once-per-passage.js';
import { type Cue, type DrugClause, findDrugClauses } from './drug-clauses.js';
import { drugOf, findNamedTreatments } from './named-drugs.js';
import { type Prescription, parsePrescription } from './prescription.js';
import { strengthsOf } from './requested-drug.js';

export type Taking = 'TAKEN' | 'STOPPED' | 'DENIED' | 'PLANNED' | null;

export interface DrugMention {
  drug: VocabularyEntry;
  /** A class ("opioids"), not one of its drugs. */
  isClass: boolean;
  clause: DrugClause;
  clauseNumber: number;
  /** First word and the one behind the last, in the sentence. */
  from: number;
  to: number;
  start: number;
  end: number;
  taking: Taking;
  /** A cue says that it is taken; false where only the name stands there. */
  isSaid: boolean;
  /** What is planned is prescribed or to begin, not only considered. */
  isPrescribed: boolean;
  prescription: Prescription;
}

const { shortNames, classNames } = readLexiconFile<{
  shortNames: Record<string, string[]>;
  classNames: Record<string, string[]>;
}>('drug-names');
const extraNames = new PhraseIndex<string>(
  [...Object.entries(shortNames), ...Object.entries(classNames)].flatMap(([id, names]) =>
    names.map((name) => compilePhrase(name, id)),
  ),
);
const CLASS_IDS = new Set(Object.keys(classNames));
/** What stands behind the name of a class where something else is meant than its taking. */
const NOT_THE_DRUG =
  /^(?:agreement|contract|risk|induced|naive|disorder|overdose|guideline|dependence|dependency|misuse|abuse|withdrawal|dosing|prescriber|education|policy|addiction|seeking|related|antagonist|consent|treatment agreement|diversion|screening|test|monitoring|tox|class|type|free|sparing|counseling|safety|reversal|crisis|diary|log|stewardship)$/;
/** Words behind a mention in which its prescription stands, in characters. */
const TAIL = 160;
const HEAD = 60;

interface Named {
  drug: VocabularyEntry;
  from: number;
  to: number;
  clause: number;
}

function namedIn(passage: Parameters<typeof findDrugClauses>[0]): Named[] {
  const clauses = findDrugClauses(passage);
  const found: Named[] = [];
  const clauseAt = (sentenceNumber: number, word: number): number =>
    clauses.findIndex((each) => each.sentenceNumber === sentenceNumber && word < each.to);
  let clause = 0;
  for (const name of findNamedTreatments(passage)) {
    const drug = drugOf(name);
    if (!drug) continue;
    while (clause < clauses.length - 1 && (clauses[clause]?.end ?? 0) <= name.start) clause++;
    found.push({ drug, from: name.from, to: name.to, clause });
  }
  let last = -1;
  for (const { sentence, sentenceNumber } of clauses) {
    if (sentenceNumber === last) continue;
    last = sentenceNumber;
    for (const match of extraNames.find(sentence.words)) {
      const drug = findEntry(match.phrase.meaning) ?? classEntry(match.phrase.meaning);
      found.push({ drug, from: match.from, to: match.to, clause: clauseAt(sentenceNumber, match.from) });
    }
  }
  return found;
}

/** A class that the vocabulary has no entry for. */
function classEntry(id: string): VocabularyEntry {
  return {
    id,
    name: id,
    category: 'Pharmaceuticals',
    subcategory: 'Drug classes, drug not named',
    alsoCalled: [],
  };
}

const isBefore = (cue: Match<Cue>, at: number): boolean => cue.from < at;

const NEGATIONS = /^(?:no|not|ø|non|zero|denies|denie|deny|denied|nor|negative)$/;
const OTHERS = /^(?:other|another|additional|further|more|any)$/;

/** "his own Percocet", "he is on Pradaxa himself": of the person, though another stands in the sentence. */
function isOwn(words: DrugClause['sentence']['words'], from: number, at: number): boolean {
  if (words[at - 1]?.form === 'own') return true;
  for (let before = at - 1; before >= Math.max(from, at - 5); before--) {
    if (/^(?:he|patient|pt|claimant)$/.test(words[before]?.form ?? '')) return true;
    if (/^(?:who|whose|her|his|that)$/.test(words[before]?.form ?? '')) return false;
  }
  return false;
}

/** The answer of a form: "BZD: N", "Blood thinner: yes (Eliquis)". */
function answerOf(first: string): { taking: Taking; isSaid: boolean } {
  if (/^(?:n|no|none|nil|never|negative|neg|denies|denie|denied|not|absent|0|ø|zero|na)$/.test(first))
    return { taking: 'DENIED', isSaid: true };
  if (/^(?:y|ye|yes|positive|po|current|currently|daily|present|taking|\\+)$/.test(first))
    return { taking: 'TAKEN', isSaid: true };
  return { taking: null, isSaid: false };
}

/** What the clause says of the taking of the drug at its words. */
function takingOf(
  clause: DrugClause,
  { from, to, drug }: Named,
  isClass: boolean,
): { taking: Taking; isSaid: boolean } {
  const { sentence, cues, heading } = clause;
  const forms = sentence.words;
  const said = sentence.assertions[from] ?? new Set();
  const none = { taking: null, isSaid: false };
  const form = (at: number): string => forms[at]?.form ?? '';
  if (to <= clause.from) return answerOf(form(clause.from));
  if (clause.isQuoted || heading === 'SOMEONE') return none;
  if (said.has('someone-else') && !isOwn(forms, clause.from, from)) return none;
  if (NOT_THE_DRUG.test(form(to)) || OTHERS.test(form(from - 1))) return none;
  const own = cues.filter((cue) => cue.from >= clause.from - 8 && cue.from < clause.to);
  const has = (...names: Cue[]): boolean => own.some((cue) => names.includes(cue.phrase.meaning));
  const before = (...names: Cue[]): Match<Cue> | undefined =>
    own.findLast((cue) => names.includes(cue.phrase.meaning) && isBefore(cue, from) && from - cue.to <= 14);
  const after = (...names: Cue[]): Match<Cue> | undefined =>
    own.find((cue) => names.includes(cue.phrase.meaning) && cue.from >= to && cue.from - to <= 8);
  const allergyBehind = after('ALLERGY');
  const isNear = allergyBehind && forms.slice(to, allergyBehind.from).every((each) => each.form !== ',');
  if (heading === 'ALLERGY' || before('ALLERGY') || isNear) return none;
  const isWeaning = [2, 3, 4].some((back) =>
    /^(?:weaning|wean|taper|tapering|get|getting|come|coming)$/.test(form(from - back)),
  );
  if (form(from - 1) === 'off' && isWeaning) return { taking: 'TAKEN', isSaid: true };
  if (/^(?:off|ex)$/.test(form(from - 1)) || form(to) === 'free') return { taking: 'STOPPED', isSaid: true };
  if (form(from - 1) === 'last' && /^(?:was|in|dose|taken|used|on|filled)$/.test(form(to)))
    return { taking: 'STOPPED', isSaid: true };
  if (said.has('possible') && !before('STOPS')) return none;
  const stopBefore = before('STOPS');
  const takeBefore = before('TAKES', 'RESUMES');
  const startBefore = before('STARTS');
  const never = before('NEVER');
  const neverBefore = never && from - never.to <= 6 ? never : undefined;
  const declined = after('REFUSES');
  const refuses = before('REFUSES') ?? (declined && declined.from - to <= 2 ? declined : undefined);
  if (neverBefore || refuses) return { taking: 'DENIED', isSaid: true };
  // "without Norco she cannot …" is no denial, "without opioids" is one.
  if (form(from - 1) === 'without') return isClass ? { taking: 'DENIED', isSaid: true } : none;
  // "no aspirin or steroid, and the NSAID is …": the denial ends there.
  const isNew = /^(?:the|his|her|a)$/.test(form(from - 1)) && form(from - 2) === 'and';
  if ((said.has('negation') && !isNew) || NEGATIONS.test(form(from - 1)) || /^[øn]o?$/.test(form(from)))
    return { taking: 'DENIED', isSaid: true };
  if (after('RESUMES')) return { taking: 'TAKEN', isSaid: true };
  const isStopped = stopBefore && (!takeBefore || takeBefore.from <= stopBefore.to + 1);
  if (isStopped) return { taking: 'STOPPED', isSaid: true };
  if (after('STOPPED_AFTER') && !takeBefore) return { taking: 'STOPPED', isSaid: true };
  if (after('STOPPED_AFTER')) return { taking: 'STOPPED', isSaid: true };
  if (heading === 'PAST' && !has('TAKES', 'RESUMES')) return { taking: 'STOPPED', isSaid: true };
  if (said.has('historical') && !takeBefore) return { taking: 'STOPPED', isSaid: true };
  if (said.has('possible')) return none;
  if (form(from - 1) === 'on' && !startBefore) return { taking: 'TAKEN', isSaid: true };
  const isTaken = takeBefore && (!startBefore || startBefore.from < takeBefore.from);
  if (isTaken) return { taking: 'TAKEN', isSaid: true };
  if (startBefore || said.has('planned') || heading === 'PLAN') return { taking: 'PLANNED', isSaid: true };
  if (/^\?$/.test(forms[from - 1]?.form ?? '')) return none;
  if (heading === 'TAKEN') return { taking: 'TAKEN', isSaid: true };
  if (isClass) {
    const use = /^(?:therapy|use|regimen|medication|management|pain|analgesic)$/.test(forms[to]?.form ?? '');
    return use && drug.id !== 'anticoagulant' ? { taking: 'TAKEN', isSaid: false } : none;
  }
  return { taking: 'TAKEN', isSaid: false };
}

const CONSIDERED =
  /^(?:consider|considering|considered|discus|discuss|discussed|discussing|would|could|may|might|want|wish|possible|if|offered|offer|alternative|instead)$/;
const FORM_WITHIN = 40;
const FORMS: readonly [RegExp, readonly string[]][] = [
  [/^[^,;.\n]*?\b(?:patch(?:es)?|mcg\/h|micrograms? per hour)/i, ['patch']],
  [/^[^,;.\n]{0,20}?\bgel\b/i, ['gel', 'topical']],
  [/^[^,;.\n]{0,20}?\b(?:cream|ointment|lotion|topical)\b/i, ['topical', 'gel']],
];

/** "fentanyl 25 mcg patch", "diclofenac 3% gel": the entry of this form, where the vocabulary has one. */
function inItsForm(drug: VocabularyEntry, tail: string): VocabularyEntry {
  for (const [pattern, ends] of FORMS) {
    if (!pattern.test(tail)) continue;
    for (const end of ends) {
      const form = findEntry(`${drug.id}-${end}`);
      if (form) return form;
    }
  }
  return drug;
}

/** Every drug and class named in a passage, in its order. */
export const findDrugMentions = oncePerPassage((passage): readonly DrugMention[] => {
  const clauses = findDrugClauses(passage);
  const named = namedIn(passage).sort(
    (one, other) => one.clause - other.clause || one.from - other.from || other.to - one.to,
  );
  const mentions: DrugMention[] = [];
  for (const name of named) {
    const clause = clauses[name.clause];
    const last = mentions.at(-1);
    const [first, end] = [clause?.sentence.words[name.from], clause?.sentence.words[name.to - 1]];
    if (!clause || !first || !end || (last && last.clauseNumber === name.clause && last.to > name.from))
      continue;
    const isClass = CLASS_IDS.has(name.drug.id) || name.drug.subcategory === 'Drug classes, drug not named';
    const drug = inItsForm(name.drug, passage.text.slice(end.end, end.end + FORM_WITHIN));
    const { taking, isSaid } = clause.sentence.isReview
      ? { taking: null, isSaid: false }
      : takingOf(clause, name, isClass);
    mentions.push({
      drug,
      isClass,
      clause,
      clauseNumber: name.clause,
      from: name.from,
      to: name.to,
      start: first.start,
      end: end.end,
      taking,
      isSaid,
      isPrescribed:
        taking === 'PLANNED' &&
        !clause.sentence.words.slice(clause.from, name.from).some(({ form }) => CONSIDERED.test(form)),
      prescription: parsePrescription(''),
    });
  }
  return mentions.map((mention, index) => ({
    ...mention,
    prescription: prescriptionOf(passage.text, mention, mentions[index - 1], mentions[index + 1]),
  }));
});

/** The mentions of each clause, by its number. */
export const mentionsOfClauses = oncePerPassage((passage): readonly (readonly DrugMention[])[] => {
  const of = findDrugClauses(passage).map((): DrugMention[] => []);
  for (const mention of findDrugMentions(passage)) of[mention.clauseNumber]?.push(mention);
  return of;
});

/** The words behind the name up to the next drug or a new heading; where they tell no frequency, those before it. */
function prescriptionOf(
  text: string,
  { drug, clause, start, end }: DrugMention,
  before: DrugMention | undefined,
  next: DrugMention | undefined,
): Prescription {
  const line = text.slice(end, Math.min(next?.start ?? text.length, end + TAIL));
  const stop = line.search(/\n|;|\.\s+(?=[A-Z])|\b(?:and|with|plus) (?=[a-z]+$)/);
  const tail = stop < 0 ? line : line.slice(0, stop);
  const behind = parsePrescription(tail, strengthsOf(drug));
  if (behind.dosesPerDay !== null) return behind;
  const head = text.slice(Math.max(clause.start, before?.end ?? 0, start - HEAD), start);
  const count =
    /\b(one|two|three|four|five|six|eight|\d{1,2})(?: (?:tab(?:let)?s?|pills?|caps(?:ules)?))?(?: of)?(?: the| her| his)? ?$/i.exec(
      head,
    );
  const ahead = count && /\b(?:a|per|each) day\b|\bdaily\b|\/d\b/i.test(tail) ? `${count[1]} ${tail}` : null;
  return ahead === null
    ? behind
    : { ...parsePrescription(ahead, strengthsOf(drug)), strengths: behind.strengths };
}
