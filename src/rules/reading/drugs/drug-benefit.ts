// Whether the record shows benefit of the drug asked for: words of help and of failure tied to the drug that they speak of,
// pain with and without it, and a reviewer's word that no benefit is shown. Above 150 lines, because one walk over the
// clauses keeps in mind of which drug they speak.
import { findEntry, type VocabularyEntry } from '../../../catalogue/treatments.js';
import type { Passage } from '../../request/request.js';
import type { Match } from '../mentions/phrase-index.js';
import type { Statement } from '../mentions/statement.js';
import { NOWHERE } from '../relations/body-regions.js';
import { type Cue, type DrugClause, findDrugClauses } from './drug-clauses.js';
import { type DrugMention, mentionsOfClauses } from './drug-mentions.js';
import { comparedPain, comparedSleep } from './pain-with-drug.js';

/** What a clause speaks of: the drug asked for, another drug, another treatment, or nothing of the kind. */
type Subject = 'ASKED' | 'OTHER_DRUG' | 'OTHER_CARE' | null;

export type Effect = 'HELPS' | 'FAILS' | 'NOT_SHOWN';

/** An effect that the words tell of a drug. */
export interface ToldEffect {
  effect: Effect;
  clause: DrugClause;
  number: number;
  /** By two scores, not by words alone. */
  isCompared: boolean;
}

const GENERIC =
  /^(?:medication|medicine|med|meds|pill|tablet|drug|regimen|analgesic|analgesia|pharmacotherapy|opioid|narcotic|capsule|patch|patche|gel|cream|injection|it|them|they|dose|topical)$/;
const OTHER_CARE =
  /^(?:therapy|physiotherapy|pt|chiropractic|acupuncture|injection|esi|esis|epidural|surgery|operation|brace|splint|tens|massage|exercise|exercises|rest|ice|heat|laser|traction|manipulation|stimulator|block|ablation|rfa|fusion|decompression|strap|band|orthotic|hep|counseling|cbt|program|dissectomy|arthroscopy|sgb|synvisc)$/;
const PURPOSE = /^(?:to|for)$/;
const HOPE =
  /^(?:will|would|should|may|might|could|hope|hoped|hopes|expected|intended|aim|aims|goal|if|try|trial)$/;

/** Whether two entries are one drug in this or another form, or one is the other's class. */
export function isSameDrug(
  one: Pick<VocabularyEntry, 'id' | 'subcategory'>,
  other: Pick<VocabularyEntry, 'id' | 'subcategory'>,
): boolean {
  if (
    one.id === other.id ||
    findEntry(one.id)?.ingredients?.includes(other.id) ||
    findEntry(other.id)?.ingredients?.includes(one.id)
  )
    return true;
  const stem = (id: string): string =>
    id.replace(/-(?:oral|topical|patch|gel|solution|low-dose|acetaminophen)$/, '');
  if (stem(one.id) === stem(other.id)) return true;
  const [aClass, drug] = one.subcategory === 'Drug classes, drug not named' ? [one, other] : [other, one];
  return CLASS_OF[aClass.id]?.includes(drug.subcategory ?? '') ?? false;
}

const CLASS_OF: Record<string, readonly string[]> = {
  opioid: ['Opioids'],
  nsaid: ['NSAIDs'],
  benzodiazepine: ['Benzodiazepines'],
  'muscle-relaxant': ['Muscle relaxants'],
  antidepressant: ['Antidepressants'],
  anticonvulsant: ['Anticonvulsants'],
  'topical-analgesic': ['Topical analgesics', 'Topical compounds'],
  medication: [
    'Opioids',
    'NSAIDs',
    'Muscle relaxants',
    'Anticonvulsants',
    'Antidepressants',
    'Analgesics without opioid',
  ],
  'pain-medication': [
    'Opioids',
    'NSAIDs',
    'Muscle relaxants',
    'Anticonvulsants',
    'Analgesics without opioid',
  ],
  'sleep-aid': ['Sedative hypnotics'],
};

function subjectOf(
  clause: DrugClause,
  mentions: readonly DrugMention[],
  asked: VocabularyEntry,
  before: Subject,
  isRequested: boolean,
): Subject {
  const named = mentions.filter(({ taking }) => taking !== 'DENIED' && taking !== 'PLANNED');
  if (mentions.some((each) => isSameDrug(each.drug, asked) && !isOther(each))) return 'ASKED';
  const forms = clause.sentence.words.slice(clause.from, clause.to).map(({ form }) => form);
  const despite = forms.indexOf('despite');
  if (
    isRequested &&
    despite >= 0 &&
    forms.slice(despite).some((form) => /^(?:treatment|medication|med|regimen)$/.test(form))
  )
    return 'ASKED';
  const [first] = clause.cues;
  const isElliptic = first?.from === clause.from && /^(?:HELPS|FAILS)$/.test(first.phrase.meaning);
  if (isRequested && named.length === 0 && isElliptic) return 'ASKED';
  if (named.length > 0) return 'OTHER_DRUG';
  const isMedicine = isRequested && hasMedicine(forms);
  if (isMedicine) return 'ASKED';
  if (
    forms.some(
      (form) => OTHER_CARE.test(form) && !(form === 'injection' && isRequested && before === 'ASKED'),
    )
  )
    return 'OTHER_CARE';
  return before;
}

const isOther = ({ clause, from }: DrugMention): boolean =>
  /^(?:other|another|prior|previous|multiple|several|various|all|oral)$/.test(
    clause.sentence.words[from - 1]?.form ?? '',
  );

const hasMedicine = (forms: readonly string[]): boolean =>
  forms.some((form) =>
    /^(?:medication|medicine|med|meds|pill|tablet|drug|regimen|gel|cream|patch|patche|ointment|capsule|dose)$/.test(
      form,
    ),
  );

const covers = (outer: Match<Cue>, inner: Match<Cue>): boolean =>
  outer !== inner && outer.from <= inner.from && outer.to >= inner.to;

/** What a drug is to change; other words of the clause may tell of anything. */
const SYMPTOM =
  /^(?:pain|ache|aching|headache|headaches|migraine|spasm|spasms|sleep|sleeping|insomnia|nausea|vomiting|heartburn|reflux|dyspepsia|symptom|function|functioning|fxn|functional|activity|adl|adls|burning|tingling|numbness|cramp|stiffness|mood|depression|anxiety|panic|attack|constipation|erection|discomfort|soreness|vas|relief|swelling|inflammation|walk|walks|stand|sit|work|cook|chore|constipated|bowel|itching|intensity|severity|level|score|flare|stomach)$/;
/** Words of change that tell nothing of a drug by themselves. */
const WEAK =
  /^(?:reduc|decreas|lower|lessen|diminish|cut|bring|brought|drop|fall|fell|settl|improv|subsid|resolv|stop|prevent|soften|able|manag|allow|let|enabl|permit|do|does|did|doe|better|less|good|excellent|significant|great|adequate|moderate|substantial|marked|fair|some|considerable|partial|goe|go|come|get|down|takes?|took|keep|kept|give|gave|has|had|report|is|are|was|were|with|on|fail|refractory|resistant|unresponsive|unchanged|same|worse|ran|run|gone|been|remain|stay|still|despite|not|no|without|little|minimal|poor|limited|never|abandoned|did|lost)/;

/** Whether the cue stands next to another drug than the one asked for. */
function isOfOther(cue: Match<Cue>, mentions: readonly DrugMention[], asked: VocabularyEntry): boolean {
  const distance = ({ from, to }: DrugMention): number =>
    to <= cue.from ? cue.from - to : Math.max(0, from - cue.to);
  const [nearest] = [...mentions].sort((one, other) => distance(one) - distance(other));
  return nearest !== undefined && (!isSameDrug(nearest.drug, asked) || isOther(nearest));
}

function isNoEffect(words: DrugClause['sentence']['words'], cue: Match<Cue>): boolean {
  const inner = words.slice(cue.from, cue.to).map(({ form }) => form);
  if (inner.join(' ') === 'without help') return true;
  if (
    /^(?:side|adverse|ill|untoward)$/.test(words[cue.from - 1]?.form ?? '') ||
    inner.some((form) => /^(?:side|adverse|untoward)$/.test(form))
  )
    return true;
  const behind = words[cue.to]?.form === 'to' ? (words[cue.to + 1]?.form ?? '') : '';
  return (
    /^(?:show|document|describe|state|reflect|mention|indicate|demonstrate|provide|establish|support|include|meet)$/.test(
      behind,
    ) ||
    /^(?:to|a|urine|test|back|surgery|fusion|knee|hip|shoulder|right|left|total|lumbar|cervical)$/.test(
      inner.at(-1) === 'failed' ? (words[cue.to]?.form ?? '') : '',
    )
  );
}

/** The last effect that the cues of a clause tell. */
function effectIn(
  clause: DrugClause,
  isTied: boolean,
  mentions: readonly DrugMention[],
  asked: VocabularyEntry,
): Effect | null {
  const { cues, sentence } = clause;
  const inContext = sentence.words.slice(clause.from, clause.to).some(({ form }) => SYMPTOM.test(form));
  const of = cues.filter(
    ({ phrase: { meaning } }) => meaning === 'HELPS' || meaning === 'FAILS' || meaning === 'SHOWN_NOT',
  );
  if (of.some(({ phrase }) => phrase.meaning === 'SHOWN_NOT')) return 'NOT_SHOWN';
  let effect: Effect | null = null;
  for (const cue of of) {
    if (of.some((other) => covers(other, cue) && other.phrase.meaning !== cue.phrase.meaning)) continue;
    const said = sentence.assertions[cue.from] ?? new Set();
    const forms = sentence.words.slice(Math.max(clause.from, cue.from - 3), cue.from).map(({ form }) => form);
    if (said.has('possible') || said.has('someone-else') || isNoEffect(sentence.words, cue)) continue;
    if (mentions.length > 1 && isOfOther(cue, mentions, asked)) continue;
    if (!isTied && WEAK.test(sentence.words[cue.from]?.form ?? '') && !inContext) continue;
    const isHoped = sentence.words.slice(clause.from, cue.from).some(({ form }) => HOPE.test(form));
    const isPurpose =
      isHoped ||
      (forms.some((form) => PURPOSE.test(form)) &&
        !forms.some((form) => /^(?:able|continue|seem)$/.test(form)));
    if (cue.phrase.meaning === 'FAILS') effect = 'FAILS';
    else if (said.has('negation')) effect = said.has('undocumented') ? 'NOT_SHOWN' : 'FAILS';
    else if (said.has('undocumented')) effect = 'NOT_SHOWN';
    else if (!isPurpose && !said.has('planned')) effect ??= 'HELPS';
  }
  return effect;
}

/** Clauses behind one that names the drug in which what is told without a subject is still of it. */
const NEAR = 3;
/** In a note as short as this, that speaks of no other care, what has no subject is of the drug asked for. */
const SHORT = 320;

/** What the words tell of the effect of a drug; clauses on other drugs and other care tell nothing of it. */
export function effectsOf(passage: Passage, asked: VocabularyEntry, isRequested: boolean): ToldEffect[] {
  const clauses = findDrugClauses(passage);
  const all = mentionsOfClauses(passage);
  const isShort = isRequested && passage.text.length <= SHORT;
  let subject: Subject = isShort ? 'ASKED' : null;
  let near = isShort ? 0 : -1;
  const told: ToldEffect[] = [];
  for (const [number, clause] of clauses.entries()) {
    if (clause.isQuoted || clause.sentence.isReview) continue;
    const mentions = all[number] ?? [];
    const carried: Subject = near >= 0 && (isShort || number - near <= NEAR) ? subject : null;
    subject = subjectOf(clause, mentions, asked, carried, isRequested);
    if (subject !== null && subject !== carried) near = number;
    if (mentions.length > 0) near = number;
    if (subject !== 'ASKED') continue;
    const text = passage.text.slice(clause.start, clause.end);
    const following = clauses[number + 1];
    const pair =
      following?.sentenceNumber === clause.sentenceNumber
        ? passage.text.slice(clause.start, following.end)
        : text;
    const isTied =
      mentions.length > 0 ||
      clause.sentence.words.slice(clause.from, clause.to).some(({ form }) => GENERIC.test(form));
    const compared = comparedPain(text) ?? comparedPain(pair) ?? comparedSleep(text);
    const effect =
      compared ?? (/\bno\s?[↑↓]/i.test(text) ? 'FAILS' : effectIn(clause, isTied, mentions, asked));
    if (effect) told.push({ effect, clause, number, isCompared: compared !== null });
  }
  return told;
}

/** Benefit of the drug asked for; where the words tell several things, a lack that is shown goes before, else the last. */
export function findBenefit(passage: Passage, asked: VocabularyEntry): Statement[] {
  const told = effectsOf(passage, asked, true);
  const missing = told.find(({ effect }) => effect === 'NOT_SHOWN');
  const last = missing ?? told.findLast(({ isCompared }) => isCompared) ?? told.at(-1);
  if (!last) return [];
  const { clause, effect } = last;
  return [
    {
      fact: 'drugEffective',
      value: effect === 'HELPS',
      region: NOWHERE,
      sentence: clause.sentenceNumber,
      start: clause.start,
      end: clause.end,
      pattern: `effect of ${asked.name}`,
    },
  ];
}
