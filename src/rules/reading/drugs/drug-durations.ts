// For how long a drug has been taken: weeks told of the drug asked for or of opioids, and long or short use.
import type { VocabularyEntry } from '../../../catalogue/treatments.js';
import type { IsoDate } from '../../../terms.js';
import type { FactValue } from '../../facts/fact-list.js';
import type { Passage } from '../../request/request.js';
import type { Statement } from '../mentions/statement.js';
import { NOWHERE } from '../relations/body-regions.js';
import { oncePerPassageAnd } from '../text/once-per-passage.js';
import { isSameDrug } from './drug-benefit.js';
import { type DrugClause, findDrugClauses } from './drug-clauses.js';
import { isOfClass, settledMentions } from './drugs-taken.js';
import { doseTokens } from './spoken-numbers.js';

const WEEKS_OF: readonly [RegExp, number][] = [
  [/^(?:d|days?)$/, 1 / 7],
  [/^(?:w|wks?|weeks?)$/, 1],
  [/^(?:mos?|mths?|months?)$/, 30.4375 / 7],
  [/^(?:y|yrs?|years?)$/, 365.25 / 7],
];
/** Weeks from which on use is long. */
const LONG = 12;
/** Clauses behind one that names the drug in which "it" is still the drug. */
const NEAR = 2;
const USE =
  /\b(?:taking|taken|takes?|on|us(?:e|es|ed|ing)|been|prescribed|dispensed|refilled|continu\w+|maintained|duration of use|started|began|begun|since|back on it|for|x)\b/i;
const NOT_USE =
  /\b(?:pain (?:for|x|since)|injur\w+ \w+ (?:weeks|months|years) ago|history of|return|follow|recheck|supply|limit\w*|maximum|max\b|not (?:beyond|longer|more)|guideline|recommended|plan\w*|request\w*|next|wean|taper|will|for another|trial of|considered)\b/i;
const SHORT_USE =
  /\b(?:short[- ](?:course|term|supply)|brief course|n(?:ot|o) (?:beyond|longer than|more than|to exceed)|(?:wks?|weeks?|days?) (?:max|maximum|only|at most)|max(?:imum)? (?:of )?\d|expected need|for (?:acute|the acute)|few days|(?:one|two|1|2)[- ]week (?:course|supply|trial)|limited course|temporary)\b/i;
const LONG_USE =
  /\b(?:chronic(?:ally)?|long[- ]?term|long[- ]standing|for (?:many|several|some|a number of|the past few|the last few)? ?(?:years|months)|indefinite\w*|ongoing(?: basis| use)?|maintenance)\b/i;
const DENIED = /\b(?:not|no|avoid|against|discourag\w+|without)\b[^,.;]{0,20}$/i;
const SINCE =
  /\bsince (?:at least |about |early |late |the (?:spring|summer|fall|winter|beginning|end) of )?(?:[A-Z][a-z]{2,8}\.? (?:of )?)?(\d{1,2}\/(?:\d{1,2}\/)?)?((?:19|20)\d{2}|\d{2}\b)/;

interface Told {
  weeks: number | null;
  isLong: boolean | null;
}

/** The duration of use that a clause tells. */
function durationIn(words: string, day: IsoDate): Told {
  const isUse = USE.test(words) && !NOT_USE.test(words);
  const tokens = isUse ? doseTokens(words) : [];
  for (const [at, { value }] of tokens.entries()) {
    const number = value ?? (/^an?$/.test(tokens[at]?.form ?? '') ? 1 : null);
    const unit = WEEKS_OF.find(([pattern]) => pattern.test(tokens[at + 1]?.form ?? ''))?.[1];
    if (
      number === null ||
      unit === undefined ||
      !isDuration(
        tokens.map(({ form }) => form),
        at,
      )
    )
      continue;
    const and =
      tokens[at + 2]?.form === 'and' && tokens[at + 3]?.form === 'a' && tokens[at + 4]?.form === 'half'
        ? 0.5
        : 0;
    const weeks = (number + and) * unit;
    return { weeks: Math.round(weeks * 10) / 10, isLong: weeks >= LONG };
  }
  const since = SINCE.exec(words);
  if (since && !NOT_USE.test(words)) {
    const year = since[2]?.length === 2 ? 2000 + Number(since[2]) : Number(since[2]);
    const now = Number(day.slice(0, 4));
    if (year < now) return { weeks: null, isLong: true };
  }
  if (/\brecommend|\b(?:is|are) not (?:meant |intended )?for long/i.test(words))
    return { weeks: null, isLong: null };
  const short = SHORT_USE.exec(words);
  if (short) return { weeks: null, isLong: false };
  const long = LONG_USE.exec(words);
  if (long && ADVICE.test(words.slice(0, long.index))) return { weeks: null, isLong: null };
  if (long) return { weeks: null, isLong: !DENIED.test(words.slice(0, long.index)) };
  return { weeks: null, isLong: null };
}

/** Before "long-term use": advice about a drug, no history of it. */
const ADVICE = /\bnot (?:\w{1,20} ){0,2}for\s*$/i;

/** "for 16 weeks", "x 26 wks", "twelve weeks ago", "10 weeks": but not "in 4 weeks" or "every 3 months". */
function isDuration(forms: readonly string[], at: number): boolean {
  const before = forms[at - 1] ?? '';
  if (/^(?:in|every|q|per|within|after|at|another|next|to|-)$/.test(before)) return false;
  return (
    /^(?:for|x|×|of|past|last|about|over|nearly|almost|approximately|than|now|:|duration|some|these|least|times|since|been|injury|surgery|and|is|was)$/.test(
      before,
    ) ||
    forms[at + 2] === 'ago' ||
    at <= 2
  );
}

/** The duration of use that each clause tells, as counted on a day. */
const toldOn = oncePerPassageAnd(
  (day: IsoDate): string => day,
  (passage, day: IsoDate): readonly Told[] =>
    findDrugClauses(passage).map(({ start, end }) => durationIn(passage.text.slice(start, end), day)),
);

/** Weeks and length of use that the passage tells of the drug asked for, and weeks of opioids. */
export const findDurations = oncePerPassageAnd(
  (asked: VocabularyEntry | null, day: IsoDate): string => `${asked?.id} ${day}`,
  durationsOfUse,
);

function durationsOfUse(passage: Passage, asked: VocabularyEntry | null, day: IsoDate): readonly Statement[] {
  const toldIn = toldOn(passage, day);
  const mentions = settledMentions(passage);
  const statements: Statement[] = [];
  const add = (fact: string, value: FactValue, { sentenceNumber, start, end }: DrugClause): void => {
    statements.push({
      fact,
      value,
      region: NOWHERE,
      sentence: sentenceNumber,
      start,
      end,
      pattern: 'duration of use',
    });
  };
  let near = -NEAR - 1;
  let opioidNear = -NEAR - 1;
  for (const [number, clause] of findDrugClauses(passage).entries()) {
    if (clause.isQuoted || clause.sentence.isReview) continue;
    const words = passage.text.slice(clause.start, clause.end);
    const own = mentions.filter(({ clauseNumber }) => clauseNumber === number);
    const isAsked = asked !== null && own.some(({ drug }) => isSameDrug(drug, asked));
    const isOpioid = own.some(({ drug }) => isOfClass(drug, 'OPIOID'));
    if (isAsked) near = number;
    else if (own.length > 0) near = -NEAR - 1;
    if (isOpioid) opioidNear = number;
    else if (own.length > 0) opioidNear = -NEAR - 1;
    const speaksOfIt = /\b(?:it|this|the (?:drug|medication|medicine)|use|them)\b/i.test(words);
    const told = toldIn[number] ?? { weeks: null, isLong: null };
    const ofAsked =
      asked !== null &&
      (isAsked ||
        (number - near <= NEAR && speaksOfIt) ||
        (own.length === 0 &&
          near < 0 &&
          /\b(?:duration of use|(?:used|taken|on) (?:it|this|them)|medication has been|using (?:it|them))\b/i.test(
            words,
          )));
    if (ofAsked && told.weeks !== null) add('medicationWeeks', told.weeks, clause);
    if (ofAsked && told.isLong !== null) add('longTermUse', told.isLong, clause);
    else if (asked !== null && own.length === 0 && told.isLong === false && told.weeks === null)
      add('longTermUse', false, clause);
    const named = own.filter(({ drug }) => isOfClass(drug, 'OPIOID'));
    const isWhole =
      named.some(({ isClass }) => isClass) ||
      named.every(
        ({ drug }) => !mentions.some((each) => isOfClass(each.drug, 'OPIOID') && each.drug.id !== drug.id),
      );
    if ((isOpioid || (number - opioidNear <= NEAR && speaksOfIt)) && isWhole && told.weeks !== null) {
      add('opioidWeeks', told.weeks, clause);
      if (asked !== null && isOfClass(asked, 'OPIOID') && !ofAsked && told.isLong === true)
        add('longTermUse', true, clause);
    }
  }
  const lastOf = (fact: string): Statement[] => statements.filter((each) => each.fact === fact).slice(-1);
  return ['medicationWeeks', 'longTermUse', 'opioidWeeks'].flatMap(lastOf);
}
