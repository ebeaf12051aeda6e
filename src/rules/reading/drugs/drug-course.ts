// What a case summary states of the drug that is asked for: taken already, taken for long, what it lets the person do,
// asked for beside another of its class.
import type { Treatment } from '../../../catalogue/treatment.js';
import type { FactValue } from '../../facts/fact-list.js';
import type { Passage } from '../../request/request.js';
import { analysePassage } from '../analysed-passage.js';
import { compilePhrase } from '../mentions/phrase.js';
import { PhraseIndex } from '../mentions/phrase-index.js';
import type { Statement } from '../mentions/statement.js';
import { NOWHERE } from '../relations/body-regions.js';
import { findNamedTreatments, isGiven, type NamedTreatment } from './named-drugs.js';

/** Months from which on the use of a drug is long. */
const LONG_MONTHS = 3;
/** Words between the drug and how long it is taken, at most. */
const NEAR = 8;

type Long = 'SAID' | 'MONTHS' | 'SINCE';

const long = new PhraseIndex<Long>([
  compilePhrase('for ~4 year|years', 'SAID'),
  compilePhrase('for several|many months', 'SAID'),
  compilePhrase('chronically|long_term|long_standing', 'SAID'),
  compilePhrase('on a|an chronic|ongoing|long_term basis', 'SAID'),
  compilePhrase('for ~3 <n> month|months', 'MONTHS'),
  compilePhrase('since ~3 <n>', 'SINCE'),
]);

/** Daily life or work that drugs make possible; what other treatment does is the lexicon's. */
const enabling = new PhraseIndex<true>(
  [
    'able to ~4 work|function|perform|complete|do|activities|chores ~8 with|on|using|while ~2 {medication}|{opioidName}',
    'with|on|using ~2 {medication}|{opioidName} ..4 able to ~4 work|function|perform|complete|do',
    '{medication}|{opioidName} ..14 allow|allows|allowed|allowing|enable|enables|help|helps ~2 to ~2 work|function|perform|complete|remain|continue',
    '{medication}|{opioidName} ..14 improve|improves|improved|improving|increase|increases ~3 function|functioning|functionality|ability_to|activities_of_daily_living|adls|activity_level',
  ].map((phrase) => compilePhrase(phrase, true)),
);

function findEnabled(passage: Passage): Statement[] {
  return analysePassage(passage).flatMap(({ words, assertions, isReview }, sentence) =>
    (isReview ? [] : enabling.find(words)).flatMap(({ from, to, phrase }): Statement[] => {
      const [first, last] = [words[from], words[to - 1]];
      const said = [from, to - 1].flatMap((at) => [...(assertions[at] ?? [])]);
      const open = said.some((each) => each !== 'historical') || words[from - 1]?.form === 'not';
      const state = { fact: 'functionalImprovement', value: true, region: NOWHERE, sentence };
      return first && last && !open
        ? [{ ...state, start: first.start, end: last.end, pattern: phrase.text }]
        : [];
    }),
  );
}

/** Whether the words behind the drug say that it has been taken for long, as counted on the day of the request. */
function isTakenLong({ sentence, to }: NamedTreatment, requestDate: string): boolean {
  return long.find(sentence.words).some(({ phrase, from, numbers }) => {
    if (from < to || from > to + NEAR || sentence.assertions[from]?.has('negation')) return false;
    const number = numbers.at(-1) ?? 0;
    if (phrase.meaning === 'MONTHS') return number >= LONG_MONTHS;
    if (phrase.meaning === 'SINCE') return number >= 1900 && number < Number(requestDate.slice(0, 4));
    return true;
  });
}

/** What is stated of the course of a drug; a drug that is denied, only planned or named by the reviewer states nothing. */
export function findDrugCourse(
  passage: Passage,
  drug: Pick<Treatment, 'id' | 'subcategory'>,
  requestDate: string,
): Statement[] {
  const ofNames = findNamedTreatments(passage).flatMap((name): Statement[] => {
    if (!isGiven(name)) return [];
    const { sentence, sentenceNumber, from, start, end } = name;
    const mode = sentence.modes[from] ?? null;
    const state = (fact: string, value: FactValue, pattern: string): Statement => {
      return { fact, value, region: NOWHERE, sentence: sentenceNumber, start, end, pattern };
    };
    if (name.entries.some(({ id }) => id === drug.id)) {
      const given = mode === 'TREATMENT' || mode === 'MEDICATIONS';
      const taken = isTakenLong(name, requestDate);
      return [
        ...(given || taken
          ? [state('initialOrContinued', 'CONTINUED', 'the same drug among those taken')]
          : []),
      ];
    }
    return [];
  });
  return [...ofNames, ...findEnabled(passage)];
}
