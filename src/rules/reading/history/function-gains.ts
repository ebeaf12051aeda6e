// Gains in function that came with earlier care of the kind asked for: said as such, told as what the person can do again,
// or measured before and after. Less pain alone is none.
import type { Passage } from '../../request/request.js';
import { type AnalysedSentence, analysePassage } from '../analysed-passage.js';
import { readLexiconFile } from '../lexicon-file.js';
import type { Statement } from '../mentions/statement.js';
import { NOWHERE, type Region } from '../relations/body-regions.js';
import { numberOf } from '../text/number-words.js';
import { oncePerPassage } from '../text/once-per-passage.js';
import type { Sentence } from '../text/token.js';
import { findGiven } from './care-given.js';
import type { CareKind } from './care-mentions.js';
import { type Concept, conceptIndex } from './concepts.js';

type Told = 'EXPLICIT' | 'NONE' | 'ABLE' | 'MEASURE_UP' | 'MEASURE_DOWN' | 'UNSURE';
const findTold = conceptIndex(readLexiconFile<Record<Told, string[]>>('history/function'));

/** Words before which a hope, condition or guideline takes what follows out of what happened. */
const UNSURE_REACH = 14;
/** Sentences behind one that tells of the care that still tell what came of it. */
const GOES_ON = 2;
/** A gain of a measure by at least this share counts. */
const SHARE = 0.2;

interface Gain {
  value: boolean;
  from: number;
  to: number;
  isExplicit: boolean;
  pattern: string;
}

/** What scores of questionnaires are out of. */
const SCALES = new Set(['80', '100', '50', '24', '10']);

/** The number before and after that follow a measure: "walking 10 to 40 minutes", "from 15 to 35 pounds", "DASH 61, now 30". */
function beforeAndAfter(words: Sentence, at: number): [number, number] | null {
  const numbers: number[] = [];
  for (let index = at; index < Math.min(words.length, at + 14) && numbers.length < 2; index++) {
    const form = words[index]?.form ?? '';
    if (form === '.' || /^(?:but|and)$/.test(form)) break;
    const number = numberOf(form);
    if (number === null || words[index - 1]?.form === '/') continue;
    const isOfScale = words[index + 1]?.form === '/' && SCALES.has(words[index + 2]?.form ?? '');
    if (words[index + 1]?.form === '/' && !isOfScale) continue;
    numbers.push(number);
  }
  const [before, after] = numbers;
  if (before === undefined || after === undefined) return null;
  const links = words
    .slice(at, at + 14)
    .some(({ form }) => /^(?:to|now|from|today|;|currently|current|visit)$/.test(form));
  return links ? [before, after] : null;
}

function measured(words: Sentence, told: Concept<Told>): boolean | null {
  const numbers = beforeAndAfter(words, told.to);
  if (!numbers) return null;
  const [before, after] = numbers;
  const gain = told.meaning === 'MEASURE_UP' ? after - before : before - after;
  if (gain >= Math.max(1, before * SHARE)) return true;
  return gain <= before * 0.1 ? false : null;
}

const SHOWN =
  /^(?:achieved|demonstrated|shown|documented|established|evident|evidenced|noted|seen|apparent|identified|recorded|reported|realized|provided|sustained|occurred|materialized)$/;

/** "functional improvement …, has not been demonstrated": what the rest of the sentence denies. */
function isLacking(words: Sentence, at: number): boolean {
  return words.some(
    ({ form }, index) =>
      index >= at &&
      form === 'not' &&
      words.slice(index + 1, index + 4).some((next) => SHOWN.test(next.form)),
  );
}

/** "lacking is any evidence that …", "no documentation that therapy brought …": the record lacks what follows. */
function isUnrecorded(words: Sentence, at: number): boolean {
  const before = words.slice(Math.max(0, at - 20), at).map(({ form }) => form);
  const record = before.findIndex((form) =>
    /^(?:evidence|documentation|indication|record|mention|proof)$/.test(form),
  );
  return (
    record >= 0 &&
    before
      .slice(0, record)
      .some((form) => /^(?:no|not|without|lack|lacking|absent|missing|insufficient|absence)$/.test(form))
  );
}

function gainsOf({ words, assertions }: AnalysedSentence): Gain[] {
  const told = findTold(words);
  const unsure = told.filter(({ meaning }) => meaning === 'UNSURE');
  const none = told.filter(({ meaning }) => meaning === 'NONE');
  const isInNone = (each: Concept<Told>): boolean =>
    none.some(({ from, to }) => from < each.to && each.from < to);
  const gains: Gain[] = [];
  for (const each of told) {
    const { meaning, from, to, phrase } = each;
    if (meaning === 'UNSURE') continue;
    const said = assertions[from] ?? new Set();
    if (said.has('planned') || said.has('possible') || said.has('someone-else')) continue;
    const isUnsure = unsure.some(
      (hope) =>
        hope.from < from &&
        from - hope.to <= UNSURE_REACH &&
        !words.slice(hope.to, from).some(({ form }) => form === ';'),
    );
    if (isUnsure) continue;
    const at = { from, to, pattern: phrase };
    if (meaning === 'NONE') gains.push({ ...at, value: false, isExplicit: phrase.includes('functional') });
    else if (isInNone(each)) continue;
    else if (meaning === 'EXPLICIT')
      gains.push({
        ...at,
        value:
          !said.has('negation') &&
          !said.has('undocumented') &&
          !isLacking(words, to) &&
          !isUnrecorded(words, from),
        isExplicit: phrase.includes('functional'),
      });
    else if (meaning === 'ABLE') {
      const isDenied = said.has('negation') || words[from - 1]?.form === 'not';
      if (!isDenied) gains.push({ ...at, value: true, isExplicit: false });
    } else {
      const value = measured(words, each);
      if (value !== null) gains.push({ ...at, value, isExplicit: false });
    }
  }
  return gains;
}

/** The gains that each sentence tells, whatever brought them. */
const findGains = oncePerPassage((passage): readonly (readonly Gain[])[] =>
  analysePassage(passage).map((sentence) => (sentence.isReview ? [] : gainsOf(sentence))),
);

/** What care of these kinds brought in function. An explicit word for it stands before what is told of activities. */
export function findFunctionGains(passage: Passage, kinds: ReadonlySet<CareKind>): Statement[] {
  const sentences = analysePassage(passage);
  const gains = findGains(passage);
  const givenIn = findGiven(passage);
  const found: (Gain & { sentence: number; region: Region })[] = [];
  let since = Number.POSITIVE_INFINITY;
  let region: Region = NOWHERE;
  for (const [number, sentence] of sentences.entries()) {
    const given = [...(givenIn[number] ?? [])];
    const isOfCare = given.some(([each, was]) => kinds.has(each.kind) && was !== false);
    const visits = sentence.words.some(({ form }) => /^(?:visit|sessions?)$/.test(form));
    region =
      given.find(([each]) => kinds.has(each.kind))?.[0].region ?? (since <= GOES_ON ? region : NOWHERE);
    since = isOfCare || (visits && since < 10) ? 0 : since + 1;
    for (const gain of gains[number] ?? [])
      if (gain.isExplicit || since <= GOES_ON) found.push({ ...gain, sentence: number, region });
  }
  const explicit = found.filter(({ isExplicit }) => isExplicit);
  const able = found.filter(({ value }) => value);
  const of =
    explicit.length > 0
      ? explicit
      : able.length > 0 && found.length > able.length * 2
        ? found
        : able.length > 0
          ? able
          : found;
  return of.flatMap(({ value, from, to, sentence, pattern, region: of }): Statement[] => {
    const words = sentences[sentence]?.words;
    const [first, last] = [words?.[from], words?.[to - 1]];
    if (!first || !last) return [];
    return [
      {
        fact: 'functionalImprovement',
        value,
        region: of,
        sentence,
        start: first.start,
        end: last.end,
        pattern: `function: ${pattern}`,
      },
    ];
  });
}
