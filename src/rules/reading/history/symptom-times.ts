// For how long the complaint has lasted: "neck pain x 3 months", "for a year and a half", "onset 2 weeks ago", "since March",
// "began on 2/14/15". A span of therapy, relief or time off is none.
import type { Passage, ProposedRequest } from '../../request/request.js';
import { type AnalysedSentence, analysePassage } from '../analysed-passage.js';
import type { Statement } from '../mentions/statement.js';
import { NOWHERE } from '../relations/body-regions.js';
import { findWrittenDate } from '../relations/written-date.js';
import { oncePerPassageAnd } from '../text/once-per-passage.js';
import type { Sentence } from '../text/token.js';
import { type Duration, findDurations, inWeeks } from './durations.js';

const SYMPTOM =
  /^(?:pain|symptom|complaint|ache|aching|discomfort|numbness|tingling|weakness|headache|stiffness|soreness|sciatica|spasm|swelling|locking|cervicalgia|lumbago|radiculopathy|paresthesia|hurt|hurting|hurts|sore|onset|injury|injured|fall|fell|accident|collision|strain|sprain|symptomatic|lbp|limping|triggering|trouble|problem|began|started|doi|duration|radicular|tendinitis|epicondylitis|dizziness|insomnia|insidious|incident|twisted|lifted|slipped|struck|hit|clicking|catching)$/;
const ONSET =
  /^(?:onset|injury|injured|fall|fell|accident|collision|began|begin|started|start|hurt|strain|sprain|doi|incident|twisted|slipped|struck|since|hit|lifting|lifted|beginning|starting|dating)$/;
/** What lasts where it is not the complaint. */
const OTHER =
  /^(?:therapy|pt|sessions?|visit|relief|benefit|medications?|naproxen|ibuprofen|nsaid|norco|gabapentin|brace|splint|splinting|cast|rest|exercise|trial|injections?|surgery|operations?|repair|release|fusion|arthroscopy|postoperative|work|disability|disabled|duty|employed|married|smoked|smoking|tobacco|care|treatment|acupuncture|chiropractic|shot|epidural|program|weight|worse|worsening|flare|exacerbation|improved|better|taking|took|used|using|wore|tens|unit|helped|lasted|mri|xray|ray|seen|visited|return|returned|postop|out|status|followup|follow|every|each|next|within|quit|helping|therapist|sleep|stopped|pregnant|old|ibuprofen|motrin|tylenol|counseling|psychotherapy|immobilization|off|ordered|last|in)$/;
const CLAUSE = /^(?:[;.]|but|however|although|then|he|she|patient|claimant)$/;
const BEFORE = 9;
const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);
const DAY = 86_400_000;

const isMonth = (form: string | undefined): number =>
  MONTHS.findIndex(
    (month) =>
      form === month ||
      (form !== undefined && form.length > 2 && form !== 'may' && month.startsWith(form) && form.length < 5),
  );

/** The word that a span of time is of: the nearest before it in its clause, or right behind "of". */
function isOfSymptoms(words: Sentence, { from, to }: Duration): boolean {
  const behind = words.slice(to, to + 6).map(({ form }) => form);
  if (behind[0] === 'of' || behind[0] === 'history' || behind[0] === 'duration') {
    const of = behind.find((form) => SYMPTOM.test(form) || OTHER.test(form));
    return of !== undefined && SYMPTOM.test(of);
  }
  if (
    /^(?:later|after|postop|postoperative|status|out|relief|since|per|each|from|of|old|prior|before|visit|trial|course|supply|follow)$/.test(
      behind[0] ?? '',
    )
  )
    return false;
  const isAgo = behind.includes('ago');
  for (let at = from - 1; at >= 0 && from - at <= BEFORE; at--) {
    const form = words[at]?.form ?? '';
    if (OTHER.test(form) && !(form === 'in' || form === 'last' || form === 'off' || form === 'work'))
      return false;
    if (isAgo ? ONSET.test(form) : SYMPTOM.test(form)) return true;
    if (CLAUSE.test(form)) break;
  }
  return (
    isAgo && behind.slice(1).some((form) => ONSET.test(form)) && !behind.some((form) => OTHER.test(form))
  );
}

/** The day of a word such as "since March" or "onset 2/14/15", before the request. */
function onsetDay(
  { words }: AnalysedSentence,
  at: number,
  text: string,
  requestDate: string,
): { day: number; to: number } | null {
  const word = words[at];
  if (!word || !ONSET.test(word.form)) return null;
  for (let next = at + 1; next <= at + 3 && next < words.length; next++) {
    const form = words[next]?.form ?? '';
    if (CLAUSE.test(form)) return null;
    const month = isMonth(form);
    const isOne =
      month >= 0 && (form !== 'may' || /^(?:since|in|early|late|of|mid)$/.test(words[next - 1]?.form ?? ''));
    const year = /^(?:19|20)\d\d$/.exec(words[next + 1]?.form ?? words[next]?.form ?? '')?.[0];
    const start = words[next]?.start ?? 0;
    const date = findWrittenDate(text.slice(start, start + 24));
    if (date && date.start <= 1) return { day: Date.parse(date.day), to: next + 1 };
    if (isOne) {
      const behind = words[next + 1]?.form ?? '';
      const named = /^(?:19|20)\d\d$/.test(behind) ? behind : null;
      let of = Number(named ?? requestDate.slice(0, 4));
      if (!named && month + 1 > Number(requestDate.slice(5, 7))) of -= 1;
      return { day: Date.UTC(of, month, 15), to: next + 1 };
    }
    if (/^(?:19|20)\d\d$/.test(form) && year !== undefined) return null;
  }
  return null;
}

/** Every statement of how long the complaint has lasted. */
export function findSymptomTimes({
  caseSummary,
  requestDate,
}: Pick<ProposedRequest, 'caseSummary' | 'requestDate'>): readonly Statement[] {
  return caseSummary ? statementsBefore(caseSummary, requestDate) : [];
}

const statementsBefore = oncePerPassageAnd(String, statementsOf);

function statementsOf(caseSummary: Passage, requestDate: ProposedRequest['requestDate']): Statement[] {
  const durations = findDurations(caseSummary);
  return analysePassage(caseSummary).flatMap((sentence, number): Statement[] => {
    if (sentence.isReview) return [];
    const { words, assertions, regions } = sentence;
    const state = (days: number, from: number, to: number): Statement => ({
      fact: 'symptomWeeks',
      value: inWeeks(days),
      region: regions[from] ?? NOWHERE,
      sentence: number,
      start: words[from]?.start ?? 0,
      end: words[to - 1]?.end ?? 0,
      pattern: 'time of symptoms',
    });
    const isTold = (at: number): boolean => {
      const said = assertions[at] ?? new Set();
      return !(said.has('planned') || said.has('someone-else') || said.has('possible'));
    };
    const spans = (durations[number] ?? [])
      .filter((span) => isTold(span.from) && isOfSymptoms(words, span))
      .map(({ days, from, to }) => state(days, from, to));
    if (spans.length > 0 || requestDate === null || !words.some(({ form }) => SYMPTOM.test(form)))
      return spans;
    for (let at = 0; at < words.length; at++) {
      const onset = isTold(at) ? onsetDay(sentence, at, caseSummary.text, requestDate) : null;
      if (!onset || words.slice(Math.max(0, at - 6), at).some(({ form }) => OTHER.test(form))) continue;
      const days = Math.round((Date.parse(requestDate) - onset.day) / DAY);
      if (days > 0 && days < 20_000 && words[at]?.form !== 'injury') return [state(days, at, onset.to)];
    }
    return [];
  });
}
