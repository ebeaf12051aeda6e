// What a careful reader concludes of the drugs taken and tried: first drugs failed, a second beside or after the first,
// an opioid begun, risk to the stomach. Above 150 lines, because each fact is one small rule.
import type { VocabularyEntry } from '../../../catalogue/treatments.js';
import type { FactValue } from '../../facts/fact-list.js';
import type { Passage } from '../../request/request.js';
import type { Statement } from '../mentions/statement.js';
import { NOWHERE } from '../relations/body-regions.js';
import { isSameDrug } from './drug-benefit.js';
import { findDrugClauses } from './drug-clauses.js';
import { findTrials, isNeuropathic, isSimpleAnalgesic, type Trial } from './drug-trials.js';
import { isOfClass, type SettledMention, settledMentions } from './drugs-taken.js';
import { doseTokens } from './spoken-numbers.js';

function stateOf(
  fact: string,
  value: FactValue,
  { mention }: { mention: SettledMention },
  pattern: string,
): Statement {
  const { start, end, clause } = mention;
  return { fact, value, region: NOWHERE, sentence: clause.sentenceNumber, start, end, pattern };
}

/** Whether drugs of a kind failed: one that did makes it true, one that helps or none ever tried makes it false. */
function failedOf(
  fact: string,
  trials: readonly Trial[],
  isKind: (drug: VocabularyEntry) => boolean,
): Statement[] {
  const of = trials.filter(({ mention }) => isKind(mention.drug));
  const failed = of.find(({ outcome }) => outcome === 'FAILED');
  const helped = of.findLast(({ outcome, mention }) => outcome === 'HELPED' && mention.now === 'TAKEN');
  if (
    failed &&
    !(
      helped &&
      isSameDrug(helped.mention.drug, failed.mention.drug) &&
      helped.mention.start > failed.mention.start
    )
  )
    return [stateOf(fact, true, failed, `failed: ${failed.mention.drug.name}`)];
  if (helped) return [stateOf(fact, false, helped, `helps: ${helped.mention.drug.name}`)];
  const never = of.find(({ outcome }) => outcome === 'NEVER');
  return never && of.every(({ outcome }) => outcome === 'NEVER' || outcome === null)
    ? [stateOf(fact, false, never, `never tried: ${never.mention.drug.name}`)]
    : [];
}

/** Kinds of drugs for one purpose, of which a second is used where a first failed. */
const PURPOSES: readonly ((drug: VocabularyEntry) => boolean)[] = [
  (drug) =>
    isOfClass(drug, 'OPIOID') ||
    isOfClass(drug, 'NSAID') ||
    isSimpleAnalgesic(drug) ||
    isNeuropathic(drug) ||
    /^(?:Topical|Muscle relaxants|Local)/.test(drug.subcategory ?? ''),
  ({ subcategory }) => subcategory === 'Antidepressants',
  ({ subcategory, id }) =>
    subcategory === 'Sedative hypnotics' ||
    id === 'trazodone' ||
    id === 'melatonin' ||
    subcategory === 'Antihistamines',
  ({ subcategory }) => /^(?:Proton|H2|Antacids)/.test(subcategory ?? ''),
  ({ subcategory }) => /^(?:Triptans|Migraine)/.test(subcategory ?? ''),
  ({ subcategory }) => subcategory === 'Laxatives',
];
const FIRST =
  /\b(?:would be the first|is the first|first (?:agent|drug|medication|one)|none before|nothing (?:before|else tried)|has yet to be started)\b/i;

function secondLine(passage: Passage, trials: readonly Trial[], asked: VocabularyEntry): Statement[] {
  const purpose = PURPOSES.filter((isOf) => isOf(asked));
  const other = trials.find(
    ({ mention, outcome }) =>
      outcome === 'FAILED' && !isSameDrug(mention.drug, asked) && purpose.some((isOf) => isOf(mention.drug)),
  );
  if (other) return [stateOf('secondLineUse', true, other, `after ${other.mention.drug.name}`)];
  const clause = findDrugClauses(passage).find(({ start, end }) =>
    FIRST.test(passage.text.slice(start, end)),
  );
  return clause
    ? [
        {
          fact: 'secondLineUse',
          value: false,
          region: NOWHERE,
          sentence: clause.sentenceNumber,
          start: clause.start,
          end: clause.end,
          pattern: 'the first drug',
        },
      ]
    : [];
}

const CLASSES_OF_ONE = /^(?:NSAIDs|Muscle relaxants|Benzodiazepines|Sedative hypnotics|Opioids|Triptans)$/;
const CLASS_ID: Record<string, string> = {
  NSAIDs: 'nsaid',
  'Muscle relaxants': 'muscle-relaxant',
  Benzodiazepines: 'benzodiazepine',
  Opioids: 'opioid',
  'Sedative hypnotics': 'sleep-aid',
};

/** Another drug of the class that is taken beside the one asked for; "no other", "the only" deny it. */
function besideOf(passage: Passage, asked: VocabularyEntry): Statement[] {
  const { subcategory } = asked;
  if (subcategory === null || !CLASSES_OF_ONE.test(subcategory)) return [];
  const mentions = settledMentions(passage);
  const others = mentions.filter(
    ({ drug, isClass }) => drug.subcategory === subcategory && !isClass && !isSameDrug(drug, asked),
  );
  const other = others.find(
    ({ drug, now }) =>
      now === 'TAKEN' &&
      mentions.findLast((each) => each.drug.id === drug.id && each.now !== null)?.now === 'TAKEN',
  );
  if (other) return [stateOf('addedToSameClass', true, { mention: other }, `beside ${other.drug.name}`)];
  for (const mention of mentions) {
    if (mention.drug.id !== CLASS_ID[subcategory]) continue;
    const { words } = mention.clause.sentence;
    const before = words.slice(Math.max(0, mention.from - 3), mention.from + 1).map(({ form }) => form);
    if (
      /\b(?:no|without|not|deny|denies) (?:any )?(?:other|additional|second|concurrent|prior)\b|\bonly\b|\bsole\b/.test(
        before.join(' '),
      )
    )
      return [stateOf('addedToSameClass', false, { mention }, 'no other of its class')];
  }
  return [];
}

const NEW =
  /\b(?:first (?:prescription|fill|time|dose|opioid|rx)|opioid[- ]na[iï]ve|never (?:taken|had|used|been on|been given|been prescribed)[^.;]{0,20}(?:opioid|narcotic|opiate)|new start|(?:start|begin|initiat)\w* (?:treatment|therapy)?[^.;]{0,24}?afresh|initial (?:prescription|trial|fill))\b/i;

/** An opioid asked for is begun, or goes on. */
function initiationOf(
  passage: Passage,
  asked: VocabularyEntry,
  service: string,
  taken: Statement | undefined,
): Statement[] {
  if (!isOfClass(asked, 'OPIOID')) return [];
  const clause = findDrugClauses(passage).find(
    ({ start, end, isQuoted }) => !isQuoted && NEW.test(passage.text.slice(start, end)),
  );
  if (clause)
    return [
      {
        fact: 'opioidInitiation',
        value: true,
        region: NOWHERE,
        sentence: clause.sentenceNumber,
        start: clause.start,
        end: clause.end,
        pattern: 'the first opioid',
      },
    ];
  if (taken?.value === true)
    return [{ ...taken, fact: 'opioidInitiation', value: false, pattern: `goes on: ${taken.pattern}` }];
  const planned = settledMentions(passage).find(
    ({ drug, now, isPrescribed }) => now === 'PLANNED' && isPrescribed && isSameDrug(drug, asked),
  );
  if (
    planned &&
    /\b(?:start|begin|initiat|trial)/i.test(passage.text.slice(planned.clause.start, planned.end)) &&
    taken === undefined
  )
    return [stateOf('opioidInitiation', true, { mention: planned }, 'to be started')];
  return taken?.value === false && !/\brefill|\bcontinu/i.test(service)
    ? [{ ...taken, fact: 'opioidInitiation', value: true, pattern: `no opioid yet: ${taken.pattern}` }]
    : [];
}

const OLD = 65;
const TOGETHER = /\b(?:two|both|concurrent\w*|together|in combination|dual|plus|add(?:ed|ing)? to)\b/i;

/** Age over 65, aspirin, a steroid, or two anti-inflammatory drugs at once: each raises the risk to the stomach. */
function stomachRisk(passage: Passage, age: number | null, asked: VocabularyEntry | null): Statement[] {
  const mentions = settledMentions(passage);
  const taken = mentions.filter(({ now }) => now === 'TAKEN');
  const reason = taken.find(
    ({ drug }) =>
      drug.id === 'aspirin' ||
      drug.id === 'steroid' ||
      /^(?:prednisone|prednisolone|methylprednisolone|dexamethasone|oral-corticosteroids)$/.test(drug.id) ||
      isOfClass(drug, 'ANTICOAGULANT'),
  );
  if (reason) return [stateOf('giRiskFactors', true, { mention: reason }, `taken: ${reason.drug.name}`)];
  const isNsaid = ({ drug, isClass }: SettledMention): boolean => isOfClass(drug, 'NSAID') && !isClass;
  const [first, ...others] = mentions.filter(
    (each) =>
      isNsaid(each) &&
      (each.now === 'TAKEN' ||
        (each.now === 'PLANNED' && TOGETHER.test(passage.text.slice(each.clause.start, each.clause.end)))),
  );
  const second = others.find(({ drug }) => first && !isSameDrug(drug, first.drug));
  const besideAsked =
    asked !== null &&
    isOfClass(asked, 'NSAID') &&
    first !== undefined &&
    !isSameDrug(first.drug, asked) &&
    first.now === 'TAKEN'
      ? first
      : undefined;
  const two = second ?? besideAsked;
  if (two) return [stateOf('giRiskFactors', true, { mention: two }, 'two anti-inflammatory drugs')];
  if (age !== null && age > OLD) {
    const token = doseTokens(passage.text.slice(0, 4000)).find(({ value }) => value === age);
    return token
      ? [
          {
            fact: 'giRiskFactors',
            value: true,
            region: NOWHERE,
            sentence: 0,
            start: token.start,
            end: token.end,
            pattern: 'older than 65',
          },
        ]
      : [];
  }
  return [];
}

/** Drugs by mouth that are not borne: told of anti-inflammatory drugs or of drugs by mouth. */
function notBorne(trials: readonly Trial[]): Statement[] {
  const harm = trials.find(
    ({ mention, isHarm }) =>
      isHarm &&
      (isOfClass(mention.drug, 'NSAID') ||
        /\boral|by mouth/.test(
          mention.clause.sentence.words
            .slice(Math.max(0, mention.from - 2), mention.to + 3)
            .map(({ form }) => form)
            .join(' '),
        )),
  );
  return harm
    ? [stateOf('oralMedicationNotTolerated', true, harm, `not borne: ${harm.mention.drug.name}`)]
    : [];
}

export interface AskedOfDrugs {
  asked: VocabularyEntry | null;
  service: string;
  age: number | null;
  /** What was read of opioids taken. */
  opioid: Statement | undefined;
}

/** Every conclusion that the drugs of the passage allow. */
export function findDrugConclusions(
  passage: Passage,
  { asked, service, age, opioid }: AskedOfDrugs,
): Statement[] {
  const trials = findTrials(passage);
  return [
    ...failedOf('firstLineNeuropathicFailed', trials, isNeuropathic),
    ...failedOf('firstLineAnalgesicFailed', trials, isSimpleAnalgesic).filter(({ value }) => value === true),
    ...notBorne(trials),
    ...stomachRisk(passage, age, asked),
    ...(asked
      ? [
          ...secondLine(passage, trials, asked),
          ...besideOf(passage, asked),
          ...initiationOf(passage, asked, service, opioid),
        ]
      : []),
  ];
}
