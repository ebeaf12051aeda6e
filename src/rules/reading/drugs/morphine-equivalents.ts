// Morphine equivalents a day: the total that the words state, else those of all opioids taken, by the factors of the CDC.

import type { IsoDate } from '../../../terms.js';
import type { Passage } from '../../request/request.js';
import { readLexiconFile } from '../lexicon-file.js';
import type { Statement } from '../mentions/statement.js';
import { NOWHERE } from '../relations/body-regions.js';
import { oncePerPassage } from '../text/once-per-passage.js';
import { findDrugClauses } from './drug-clauses.js';
import { isOfClass, type SettledMention, settledMentions } from './drugs-taken.js';
import type { Prescription } from './prescription.js';
import type { RequestedDrug } from './requested-drug.js';

interface Factors {
  by2016: Record<string, number>;
  by2022: Record<string, number>;
  methadone: { upTo: readonly [number, number][] };
}

const { by2016, by2022, methadone } = readLexiconFile<{ morphineFactors: Factors }>(
  'drug-classes',
).morphineFactors;
const REVISED: IsoDate = '2022-11-04';

const UNIT =
  '(?:MMEs?|mmes?|MEDD?(?!S)|OMEs?|MEQs?|(?:[Oo]ral )?[Mm]orphine[- ](?:milligram )?[Ee]quivalen\\w*)';
/** "120 MME", "90 mg of morphine equivalents", "MED: 45 mg", "morphine equivalent dose is 60". */
const STATED = [
  new RegExp(
    `(\\d{1,4}(?:\\.\\d{1,2})?)\\s?(?:-\\s?)?(?:mgs?|milligrams?)?\\s?(?:\\/\\s?(?:d|day)\\s)?(?:of\\s|in\\s)?(?:oral\\s|daily\\s|total\\s)?${UNIT}\\b`,
    'g',
  ),
  new RegExp(
    `\\b${UNIT}(?:\\s(?:daily\\s)?dos\\w{1,5})?(?:\\s?\\(\\w{2,5}\\))?[^.;\\n\\d]{0,28}?(\\d{1,4}(?:\\.\\d{1,2})?)\\b(?!\\s?%|\\/\\d)`,
    'g',
  ),
];
/** What every stated total holds. */
const MAY_STATE = /MME|mme|MED|OME|MEQ|quivalen/;
/** A number beside these is a limit, a change or another day's. */
const LIMIT =
  /\b(?:exceed\w*|limit\w*|above|over|greater|threshold|ceiling|maxim\w*|under|below|less than|more than|guideline\w*|recommend\w*|target|goal|should|at or|up to|≥|≤)\b|[<>≥≤]/i;
const FORMER =
  /\b(?:was|were|had been|previously|formerly|ago|from|used to|last year|initially|prior)\b[^.;]{0,40}$/i;

interface Stated {
  value: number;
  start: number;
  end: number;
  isFormer: boolean;
}

/** Totals that the words state; limits of guidelines are none. */
const statedTotals = oncePerPassage((passage): readonly Stated[] =>
  findDrugClauses(passage).flatMap(({ isQuoted, start, end, sentence }): Stated[] => {
    if (
      isQuoted &&
      !/\b(?:takes|current|is on|daily dose is|equals|totals?)\b/i.test(passage.text.slice(start, end))
    )
      return [];
    const words = passage.text.slice(start, end + 1);
    if (!MAY_STATE.test(words)) return [];
    return STATED.flatMap((pattern) =>
      [...words.matchAll(pattern)].flatMap((match): Stated[] => {
        const before = words.slice(Math.max(0, match.index - 40), match.index);
        if (LIMIT.test(before.slice(-24)) || LIMIT.test(match[0])) return [];
        const value = Number(match[1]);
        if (!(value > 0) || value > 5000 || sentence.isReview) return [];
        const at = { start: start + match.index, end: start + match.index + match[0].length };
        return [
          {
            value,
            ...at,
            isFormer: FORMER.test(before) && !/\b(?:now|current\w*|today|total)\b/i.test(before),
          },
        ];
      }),
    );
  }),
);

function factorOf(id: string, perDay: number, day: IsoDate): number | null {
  if (id === 'methadone') return methadone.upTo.find(([most]) => perDay <= most)?.[1] ?? null;
  return (day >= REVISED ? by2022[id] : undefined) ?? by2016[id] ?? null;
}

/** Strength and doses of a mention, what it lacks taken from the service where that asks for the same drug. */
function dailyDoseOf({ drug, prescription }: SettledMention, asked: RequestedDrug | null): number | null {
  const own = drug.id === asked?.drug.id ? asked.prescription : null;
  const strength = strengthIn(prescription, drug.subcategory) ?? (own && strengthIn(own, drug.subcategory));
  if (/fentanyl-patch|buprenorphine-patch/.test(drug.id)) return strength;
  if (prescription.dailyDose !== null) return prescription.dailyDose;
  return strength !== null && prescription.dosesPerDay !== null ? strength * prescription.dosesPerDay : null;
}

function strengthIn({ strengths, unit }: Prescription, subcategory: string | null): number | null {
  if (unit === 'PERCENT' || strengths.length === 0) return null;
  const values = strengths.map(({ value }) => value);
  return subcategory === 'Opioids' ? Math.min(...values) : (values[0] ?? null);
}

/** Doses of one drug are added where they stand side by side ("10 mg and 20 mg"), the last counts where they are told twice. */
function dosesOf(
  mentions: readonly SettledMention[],
  asked: RequestedDrug | null,
): { dose: number; at: SettledMention }[] {
  const byDrug = new Map<string, { dose: number; at: SettledMention }>();
  for (const mention of mentions) {
    const dose = dailyDoseOf(mention, asked);
    const known = byDrug.get(mention.drug.id);
    if (dose === null) continue;
    const strength = mention.prescription.strengths[0]?.value;
    const isAnother =
      known !== undefined &&
      strength !== undefined &&
      known.at.prescription.strengths[0]?.value !== strength &&
      isListed(known.at, mention);
    byDrug.set(mention.drug.id, { dose: isAnother ? known.dose + dose : dose, at: mention });
  }
  return [...byDrug.values()];
}

const isListed = (one: SettledMention, other: SettledMention): boolean =>
  other.clauseNumber - one.clauseNumber <= 3 && one.now === 'TAKEN' && other.now === 'TAKEN';

/** Morphine equivalents a day; null where no opioid is taken, or one of them has no dose or no factor. */
export function findMorphineEquivalent(
  passage: Passage,
  day: IsoDate,
  asked: RequestedDrug | null,
): Statement | null {
  const state = (value: number, start: number, end: number, sentence: number, pattern: string): Statement => {
    return { fact: 'morphineEquivalentPerDay', value, region: NOWHERE, sentence, start, end, pattern };
  };
  const stated = statedTotals(passage);
  const total = stated.findLast(({ isFormer }) => !isFormer);
  if (total) return state(total.value, total.start, total.end, 0, 'a stated total');
  const mentions = settledMentions(passage);
  const opioids = mentions.filter(({ drug, isClass }) => !isClass && isOfClass(drug, 'OPIOID'));
  const taken = opioids.filter(({ drug, now }) => {
    const last = opioids.findLast(
      (each) => each.drug.id === drug.id && each.now !== null && each.now !== 'PLANNED',
    );
    return now === 'TAKEN' && last?.now === 'TAKEN';
  });
  if (taken.length === 0) return null;
  const doses = dosesOf(taken, asked);
  const ids = new Set(taken.map(({ drug }) => drug.id));
  // "hydrocodone" beside "Norco" is one drug.
  if (ids.has('hydrocodone-acetaminophen')) ids.delete('hydrocodone');
  if (ids.has('oxycodone-acetaminophen') && !doses.some(({ at }) => at.drug.id === 'oxycodone'))
    ids.delete('oxycodone');
  const counted = doses.filter(({ at }) => ids.has(at.drug.id));
  if (counted.length < ids.size) return null;
  let sum = 0;
  for (const { dose, at } of counted) {
    const factor = factorOf(at.drug.id, dose, day);
    if (factor === null) return null;
    sum += dose * factor;
  }
  const [first] = counted;
  return first
    ? state(
        Math.round(sum * 100) / 100,
        first.at.start,
        first.at.start + 40,
        first.at.clause.sentenceNumber,
        `dose of ${counted.map(({ at }) => at.drug.name).join(', ')}`,
      )
    : null;
}
