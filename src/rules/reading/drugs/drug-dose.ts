// Daily doses: a strength and a frequency behind a drug's name, and the morphine equivalents of opioids by the CDC.
import type { IsoDate } from '../../../terms.js';
import type { Passage } from '../../request/request.js';
import { readLexiconFile } from '../lexicon-file.js';
import { compilePhrase } from '../mentions/phrase.js';
import { PhraseIndex } from '../mentions/phrase-index.js';
import type { Statement } from '../mentions/statement.js';
import { numberOf } from '../text/number-words.js';
import type { Sentence } from '../text/sentence-words.js';
import { drugOf, findNamedTreatments, isGiven } from './named-drugs.js';

const { by2016, by2022 } = readLexiconFile<{
  morphineFactors: Record<'by2016' | 'by2022', Record<string, number>>;
}>('drug-classes').morphineFactors;
const REVISED: IsoDate = '2022-11-04';

/** Doses a day, by the words of a prescription. */
const FREQUENCIES: readonly [number, readonly string[]][] = [
  [
    1,
    [
      'once a|per day',
      'once daily',
      'daily',
      'qd',
      'every day',
      'one a|per day',
      'at bedtime',
      'qhs',
      'nightly',
      'every night',
      'one tablet|capsule a|per day',
      'one tablet|capsule daily',
      'every 24 hours',
      '1 a|per day',
    ],
  ],
  [
    2,
    [
      'twice a|per day',
      'twice daily',
      'two times a|per? day|daily',
      'bid',
      'every 12 hours',
      'q12h',
      'two a|per day',
      '2 times a|per? day|daily',
      'two tablets|capsules a|per? day|daily',
      '2 a|per day',
      'b.i.d',
    ],
  ],
  [
    3,
    [
      'three times a|per? day|daily',
      'tid',
      'every 8 hours',
      'q8h',
      'three a|per day',
      '3 times a|per? day|daily',
      't.i.d',
      'three tablets|capsules a|per? day|daily',
      '3 a|per day',
    ],
  ],
  [
    4,
    [
      'four times a|per? day|daily',
      'qid',
      'every 6 hours',
      'every six hours',
      'q6h',
      'four a|per day',
      '4 times a|per? day|daily',
      'q.i.d',
      '4 a|per day',
    ],
  ],
  [6, ['every 4 hours', 'every four hours', 'q4h', 'six times a|per? day|daily']],
];
const frequencies = new PhraseIndex(
  FREQUENCIES.flatMap(([times, phrases]) => phrases.map((phrase) => compilePhrase(phrase, times))),
);
/** Words behind a drug's name within which its strength and frequency stand. */
const WITHIN = 14;

/** The strength in milligrams and doses a day in the words behind a drug's name; null where one of them is not told. */
export function doseBehind(words: Sentence, from: number): { mgPerDay: number; end: number } | null {
  const semicolon = words.findIndex(({ form }, at) => at >= from && form === ';');
  const behind = words.slice(from, Math.min(from + WITHIN, semicolon < 0 ? words.length : semicolon));
  const mg = behind.findIndex(
    ({ form }, at) =>
      /^\d+(?:\.\d+)?mg$/.test(form) || (numberOf(form) !== null && behind[at + 1]?.form === 'mg'),
  );
  // "10-325mg" and "10/325mg" are 10 of the opioid and 325 of its companion.
  const at = behind[mg - 1]?.form === '/' ? mg - 2 : mg - 1;
  const before = at < 0 ? null : numberOf(behind[at]?.form ?? '');
  const strength = before ?? numberOf(behind[mg]?.form ?? '');
  const [often] = frequencies.find(behind.slice(mg + 1));
  if (mg < 0 || strength === null || !often) return null;
  return { mgPerDay: strength * often.phrase.meaning, end: behind[mg + often.to]?.end ?? 0 };
}

/** Doses a day in these words; null where none is told, or several that differ ("one or two"). */
export function dosesADay(words: Sentence): number | null {
  const told = new Set(frequencies.find(words).map(({ phrase }) => phrase.meaning));
  const [times] = told;
  return told.size === 1 && times !== undefined ? times : null;
}

/** Morphine equivalents a day of all opioids taken; nothing where one of them has no dose or no factor. */
export function findMorphineEquivalent(passage: Passage, day: IsoDate): Statement | null {
  const doses = new Map<string, { mg: number; statement: Statement }>();
  for (const name of findNamedTreatments(passage)) {
    const drug = drugOf(name);
    const { sentence, to, start } = name;
    if (drug?.subcategory !== 'Opioids' || !isGiven(name)) continue;
    const dose = doseBehind(sentence.words, to);
    const factor = (day >= REVISED ? by2022[drug.id] : undefined) ?? by2016[drug.id];
    if (!dose || factor === undefined) return null;
    const statement: Statement = {
      fact: 'morphineEquivalentPerDay',
      value: 0,
      region: { parts: new Set(), sides: new Set() },
      sentence: name.sentenceNumber,
      start,
      end: dose.end,
      pattern: `dose of ${drug.name}`,
    };
    doses.set(drug.id, { mg: dose.mgPerDay * factor, statement });
  }
  const [first] = doses.values();
  if (!first) return null;
  const total = [...doses.values()].reduce((sum, { mg }) => sum + mg, 0);
  return { ...first.statement, value: Math.round(total * 10) / 10 };
}
