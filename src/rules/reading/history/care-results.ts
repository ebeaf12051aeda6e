// What came of care: which result of a sentence belongs to which care that it names, or that the sentence before named.

import type { AnalysedSentence } from '../analysed-passage.js';
import { readLexiconFile } from '../lexicon-file.js';
import type { Sentence } from '../text/token.js';
import type { Care } from './care-mentions.js';
import { byRank, type Concept, conceptIndex } from './concepts.js';
import type { Duration } from './durations.js';

/** Results by rank: of those that overlap, the earlier one is meant. */
const RESULTS = [
  'MIXED',
  'FAILED_BEFORE',
  'FAILED_EITHER',
  'FAILED_AFTER',
  'DESPITE',
  'HELPED_BEFORE',
  'HELPED_AFTER',
] as const;
type Result = (typeof RESULTS)[number];

const findResults = conceptIndex(readLexiconFile<Record<Result, string[]>>('history/results'));

/** Care with what came of it. */
export interface CareResult {
  care: Care;
  helped: boolean;
  /** The words that say so, in the sentence `sentence`. */
  from: number;
  to: number;
  sentence: number;
  pattern: string;
}

/** Words between two items of care that part them: what came of the second is not told of the first. */
const PARTS =
  /^(?:then|which|who|where|whereas|while|but|however|although|though|;|\.|received|underwent|given|later|subsequently|next)$/;
/** Words at which a list of care behind its result ends. */
const ENDS_LIST =
  /^(?:;|\.|but|however|although|though|he|she|patient|claimant|worker|which|who|will|would|is|was|were|are|request|requested|recommend|requesting|remain|still|pain|continue|ha|had|has|persist)$/;
/** From a result to the first care behind it at most so many words. */
const REACH = 7;
const COMPLAINT =
  /^(?:pain|symptom|symptomatic|complaint|discomfort|numbness|weakness|tingling|ache|persist|persistent|persisted|continue|continued|continuing|remain|remained|ongoing|still|unable|worse|worsening|headache|spasm|locking|triggering|limitations?|difficulty|not|no|cannot|recurrent)$/;

/** Per cent of relief from which care helped, and below which it did not. */
const [ENOUGH, NOTHING] = [45, 30];

/** Aims, conditions and guidelines, behind which help is none that came. */
const AIM =
  /^(?:goal|hope|hoped|expect|expected|anticipate|anticipated|aim|purpose|intended|if|guideline|mtus|odg|acoem|require|required|criteria|potential|would|should|unless|until|order)$/;
const AIM_REACH = 12;

/** Before a help that is a purpose, or not yet real. */
const HOPED = /^(?:to|will|would|may|might|could|should|can|help|would_be|for)$/;

interface Told {
  result: Concept<Result>;
  /** Null where it is told, but not whether it was enough. */
  helped: boolean | null;
}

/** The results that a sentence tells for itself: not hoped for, asked about, or of somebody else; a denied help is none. */
function toldResults({ words, assertions }: AnalysedSentence): Told[] {
  return byRank(findResults(words), RESULTS).flatMap((result): Told[] => {
    if (result.meaning === 'MIXED') return [];
    const said = assertions[result.from] ?? new Set();
    if (said.has('possible') || said.has('planned') || said.has('someone-else') || said.has('undocumented'))
      return [];
    const helped = result.meaning === 'HELPED_AFTER' || result.meaning === 'HELPED_BEFORE';
    const isAim = words
      .slice(Math.max(0, result.from - AIM_REACH), result.from)
      .some(({ form }) => AIM.test(form));
    if (isAim && helped) return [];
    if (helped && HOPED.test(words[result.from - 1]?.form ?? '')) return [];
    if (helped && said.has('negation')) return [{ result, helped: false }];
    const per = result.numbers.at(-1);
    if (helped && per !== undefined && per < ENOUGH)
      return [{ result, helped: per < NOTHING ? false : null }];
    return [{ result, helped }];
  });
}

/** The care of the list behind a result: "failed therapy, splinting and naproxen". */
function listBehind(words: Sentence, care: readonly Care[], at: number, end: number): Care[] {
  const list: Care[] = [];
  let last = at;
  for (const each of care) {
    if (each.from < at) continue;
    if (each.from >= end || each.from - last > REACH) break;
    const between = words.slice(last, each.from);
    if (between.some(({ form }) => ENDS_LIST.test(form) || (list.length === 0 && form === ','))) break;
    list.push(each);
    last = each.to;
  }
  return list;
}

/** The care of the list before a result, back to the result before: "therapy and ibuprofen did not help". */
function listBefore(words: Sentence, care: readonly Care[], at: number, start: number): Care[] {
  const list: Care[] = [];
  let next = at;
  for (const each of [...care].reverse()) {
    if (each.to > at) continue;
    if (each.from < start) break;
    if (list.length > 0 && words.slice(each.to, next).some(({ form }) => PARTS.test(form))) break;
    if (list.length === 0 && words.slice(each.to, at).some(({ form }) => form === ';' || form === 'but'))
      break;
    list.unshift(each);
    next = each.from;
  }
  return list;
}

/** Openings of a sentence that tells what came of what the one before named. */
const GOES_ON =
  /^(?:it|this|these|they|both|neither|none|all|no|without|little|minimal|not|nothing|result|reponse|response|unfortunately|however|only|overall|there|which|with|did|failed|still|good|great|excellent|significant|partial|some|helped|symptom|pain|he|she|patient|but|treatment)$/;
const NEITHER = /^(?:neither|none|nothing)$/;

/** Relief by an injection that lasts for no more days is not lasting. */
const BRIEF = 16;

/** What a passage tells of the results of the care that its sentences name. */
export function findCareResults(
  sentences: readonly AnalysedSentence[],
  careOf: readonly (readonly Care[])[],
  durationsOf: readonly (readonly Duration[])[],
): CareResult[] {
  const found: CareResult[] = [];
  for (const [number, sentence] of sentences.entries()) {
    if (sentence.isReview) continue;
    const { words } = sentence;
    const care = careOf[number] ?? [];
    const told = toldResults(sentence);
    const isBrief = durationsOf[number]?.some(({ days, to }) => days <= BRIEF && words[to]?.form !== 'ago');
    let start = 0;
    for (const [at, { result, helped }] of told.entries()) {
      const { meaning, from, to, phrase } = result;
      const end = told[at + 1]?.result.from ?? words.length;
      const behind =
        meaning !== 'FAILED_AFTER' && meaning !== 'HELPED_AFTER' ? listBehind(words, care, to, end) : [];
      if (meaning === 'DESPITE' && !words.some(({ form }) => COMPLAINT.test(form))) continue;
      let list = behind.length > 0 || meaning === 'DESPITE' ? behind : listBefore(words, care, from, start);
      const isNeither = words.slice(Math.max(0, from - 6), from).some(({ form }) => NEITHER.test(form));
      if (list.length === 0 && at === 0 && behind.length === 0 && care.every((each) => each.from >= to)) {
        const opening = words.find(({ form }) => /^\p{L}/u.test(form))?.form ?? '';
        const isNear = from <= 4 || GOES_ON.test(opening);
        const before = careOf[number - 1] ?? [];
        if (isNear && !sentences[number - 1]?.isReview && !(care.length > 0 && from > 4)) list = [...before];
      }
      if (helped === null) list = [];
      for (const each of list)
        found.push({
          care: each,
          helped: helped === true && !isNeither && !(each.kind === 'INJECTION' && isBrief === true),
          from,
          to,
          sentence: number,
          pattern: phrase,
        });
      start = behind.length > 0 ? (behind.at(-1)?.to ?? to) : to;
    }
  }
  return found;
}
