// What the last injection, therapy or trial brought: per cent of relief, for how many weeks, how long ago, how many in a year;
// and how long care, therapy or a trial of a device went on.
import type { FactValue } from '../../facts/fact-list.js';
import type { Passage } from '../../request/request.js';
import { type AnalysedSentence, analysePassage } from '../analysed-passage.js';
import type { Statement } from '../mentions/statement.js';
import { NOWHERE } from '../relations/body-regions.js';
import type { Sentence } from '../text/token.js';
import { findGiven } from './care-given.js';
import { type Care, type CareKind, findCare } from './care-mentions.js';
import { type Duration, findDurations, inWeeks, quantityAt } from './durations.js';

/** Injections that are not each other: an epidural's relief says nothing of a sacroiliac joint's. */
const SITES: readonly [string, RegExp][] = [
  ['EPIDURAL', /epidural|\besi\b|transforaminal|interlaminar|\bles[i]\b/i],
  ['SACROILIAC', /sacroiliac|\bsi joint|\bsij\b/i],
  ['FACET', /facet|medial branch|\bmbb\b|radiofrequency|\brfa\b|neurotomy|rhizotomy/i],
  ['TRIGGER_POINT', /trigger point|\btpi/i],
  ['BOTULINUM', /botox|botulinum/i],
  ['HYALURONATE', /synvisc|visco|hyaluron|hyalgan|euflexxa|orthovisc|supartz/i],
  ['SYMPATHETIC', /stellate|sympathetic/i],
];
const siteOf = (text: string): string | null => SITES.find(([, words]) => words.test(text))?.[0] ?? null;

const RELIEF =
  /^(?:relief|reduction|better|improvement|improved|improve|les|decrease|decreased|reduced|benefit|helped|help|off|away|relieved|resolution|pain|diminished|down|gone|effective|fewer|lessened|of)$/;
const LESS = /^(?:less|fewer|better|improved|relief|improvement|reduction|decrease)$/;
const NONE = /^(?:no|0|zero|without)$/;
/** Sentences of guidelines and conditions tell of no person. */
const RULE =
  /^(?:guideline|mtus|odg|acoem|require|criteria|recommend|least|should|must|if|whether|unless|would)$/;
const LASTS =
  /^(?:for|x|lasting|lasted|of|about|approximately|last|over|almost|nearly|roughly|only|around|some|to|a|the|that|duration|which)$/;

const weeksOf = ({ days }: Duration): number => inWeeks(days);

/** "70%", "eighty five percent", "50 to 60 %": the last of a range; null where it is no relief. */
function percentAt(words: Sentence, at: number): { value: number; to: number } | null {
  const number = quantityAt(words, at);
  if (!number || number.value > 100 || !/^(?:%|percent)$/.test(words[number.to]?.form ?? '')) return null;
  return { value: number.value, to: number.to + 1 };
}

interface At {
  fact: string;
  value: FactValue;
  from: number;
  to: number;
}

/** The relief told in a sentence: its per cent, and for how long. */
function reliefOf(words: Sentence, durations: readonly Duration[], isShort: boolean): At[] {
  const found: At[] = [];
  let behind = -1;
  for (let at = 0; at < words.length; at++) {
    const percent = percentAt(words, at);
    if (!percent) continue;
    const around = [...words.slice(Math.max(0, at - 6), at), ...words.slice(percent.to, percent.to + 6)];
    const tells = around.some(({ form }) => RELIEF.test(form) || LESS.test(form)) || isShort;
    if (
      !tells ||
      around.some(({ form }) => /^(?:body|impairment|compression|wpi|weight|bearing|range)$/.test(form))
    )
      continue;
    found.push({ fact: 'painReliefPercent', value: percent.value, from: at, to: percent.to });
    behind = percent.to;
    at = percent.to - 1;
  }
  const at = words.findIndex(({ form }) =>
    /^(?:relief|relieved|helped|benefit|gone|better|free)$/.test(form),
  );
  if (
    found.length === 0 &&
    at > 0 &&
    words[at]?.form === 'relief' &&
    words.slice(Math.max(0, at - 3), at).some(({ form }) => NONE.test(form))
  )
    found.push({ fact: 'painReliefPercent', value: 0, from: at - 1, to: at + 1 });
  const start = Math.min(...[behind, at].filter((each) => each >= 0), words.length);
  const lasted = durations.find(
    ({ from, to }) =>
      from >= start - 8 &&
      words[to]?.form !== 'ago' &&
      ((from >= start && words.slice(Math.max(start, from - 3), from).some(({ form }) => LASTS.test(form))) ||
        (words[to]?.form === 'of' &&
          words.slice(to, to + 4).some(({ form }) => /^(?:relief|benefit|improvement)$/.test(form)))),
  );
  if (lasted)
    found.push({ fact: 'painReliefWeeks', value: weeksOf(lasted), from: lasted.from, to: lasted.to });
  return found;
}

/** How many injections of the last year: "two in the past year"; "would be the fourth … in twelve months" is three. */
function countOf(words: Sentence): At | null {
  const year = words.findIndex(
    ({ form }, at) =>
      form === 'year' ||
      (form === 'month' && /^(?:12|twelve|[3-9]|six|nine|ten)$/.test(words[at - 1]?.form ?? '')),
  );
  if (
    year < 0 ||
    !words
      .slice(Math.max(0, year - 3), year)
      .some(({ form }) => /^(?:this|past|last|in|within|per|12|twelve|calendar)$/.test(form))
  )
    return null;
  for (let at = 0; at < year; at++) {
    const number = quantityAt(words, at);
    const form = words[at]?.form ?? '';
    if (
      !number ||
      !Number.isInteger(number.value) ||
      /^(?:a|an|12|twelve|half)$/.test(form) ||
      words[number.to]?.form === '%'
    )
      continue;
    const isNext = /(?:rd|th|nd|st|ird)$/.test(form) || /^(?:first|second|third|fifth|fourth)$/.test(form);
    const value = isNext ? number.value - 1 : number.value;
    if (value >= 0 && value < 20) return { fact: 'injectionsThisYear', value, from: at, to: year + 1 };
  }
  return null;
}

function injectionFacts(sentence: AnalysedSentence, durations: readonly Duration[]): At[] {
  const { words } = sentence;
  const found: At[] = [];
  const ago = durations.find(({ to }) => /^(?:ago|after|since)$/.test(words[to]?.form ?? ''));
  if (ago)
    found.push({
      fact: 'monthsSinceLastInjection',
      value: Math.round((ago.days / 30.4167) * 100) / 100,
      from: ago.from,
      to: ago.to + 1,
    });
  const count = countOf(words);
  if (count) found.push(count);
  return found;
}

const CARE_TIME = new Set<CareKind>([
  'PHYSICAL_THERAPY',
  'GENERIC',
  'CHIROPRACTIC',
  'ACUPUNCTURE',
  'HOME_EXERCISE',
  'MEDICATION',
  'SPLINT',
]);

/** Weeks that care went on: the span right behind "x" or "for", or before "of". */
function careTimes(words: Sentence, care: readonly Care[], durations: readonly Duration[]): At[] {
  if (
    words.some(
      ({ form }, at) =>
        /^(?:time|x)$/.test(form) && /^(?:per|a|weekly|week)$/.test(words[at + 1]?.form ?? ''),
    )
  )
    return [];
  return durations.flatMap((span): At[] => {
    const isOf = words[span.to]?.form === 'of';
    const mention = care.find((each) =>
      isOf
        ? each.from >= span.to && each.from - span.to <= 4
        : each.to <= span.from &&
          span.from - each.to <= 5 &&
          words
            .slice(each.to, span.from)
            .some(({ form }) => /^(?:x|for|over|of|during|through|months?)$/.test(form)),
    );
    if (!mention || words[span.to]?.form === 'ago') return [];
    const at = { from: span.from, to: span.to };
    const found: At[] = [];
    if (CARE_TIME.has(mention.kind) && mention.kind !== 'MEDICATION' && mention.kind !== 'SPLINT')
      found.push({ ...at, fact: 'conservativeCareWeeks', value: weeksOf(span) });
    if (mention.kind === 'PSYCHOTHERAPY')
      found.push({ ...at, fact: 'behavioralTherapyWeeks', value: weeksOf(span) });
    return found;
  });
}

const TRIAL = /^(?:trial|trialed|tried|loaner|rental)$/;

/** A trial of a device, its days, and whether it helped. */
function trialOf(
  { words, assertions }: AnalysedSentence,
  care: readonly Care[],
  durations: readonly Duration[],
  isDevice: boolean,
): At[] {
  const at = words.findIndex(({ form }) => TRIAL.test(form));
  const device = care.find(({ kind }) => kind === 'STIMULATION');
  if (at < 0 || (!device && !isDevice)) return [];
  const said = assertions[at] ?? new Set();
  if (said.has('possible') || said.has('someone-else')) return [];
  const rest = words.slice(at).map(({ form }) => form);
  const isDenied =
    said.has('negation') ||
    rest.some(
      (form, index) =>
        form === 'not' &&
        rest
          .slice(index, index + 5)
          .some((next) =>
            /^(?:done|carried|performed|completed|documented|had|undertaken|occurred|taken|conducted|started|begun|place)$/.test(
              next,
            ),
          ),
    ) ||
    /^(?:no|without|never)$/.test(words[at - 1]?.form ?? '') ||
    /^(?:no|without|never)$/.test(words[at - 2]?.form ?? '');
  if (isDenied) return [{ fact: 'deviceTrialDone', value: false, from: at, to: at + 1 }];
  if (said.has('planned')) return [];
  const found: At[] = [{ fact: 'deviceTrialDone', value: true, from: at, to: at + 1 }];
  const span = durations.find(({ from, to }) => Math.abs(from - at) <= 7 && words[to]?.form !== 'ago');
  if (span)
    found.push({ fact: 'deviceTrialDays', value: Math.round(span.days), from: span.from, to: span.to });
  return found;
}

const BLOCK = /^(?:block|mbb|mbbs|blockade)$/;

/** Whether a diagnostic block gave its response. */
function blockOf(words: Sentence, reliefOfBlock: () => readonly At[]): At[] {
  const at = words.findIndex(({ form }) => BLOCK.test(form));
  if (at < 0) return [];
  const percent = reliefOfBlock().find(({ fact }) => fact === 'painReliefPercent');
  const forms = words.map(({ form }) => form);
  const isPlain = forms.some(
    (form, index) =>
      form === 'positive' ||
      form === 'concordant' ||
      (form === 'pain' && forms[index + 1] === 'free') ||
      ((form === 'complete' || form === 'excellent') && forms[index + 1] === 'relief'),
  );
  const isNegative = forms.some(
    (form) => form === 'negative' || form === 'nondiagnostic' || form === 'equivocal',
  );
  const value = percent ? Number(percent.value) >= 70 : isPlain ? true : isNegative ? false : null;
  return value === null ? [] : [{ fact: 'diagnosticBlockPositive', value, from: at, to: at + 1 }];
}

/** What the care of these kinds brought, told beside it or in the sentence behind; `service` tells the site asked for. */
export function findReliefStatements(
  passage: Passage,
  kinds: ReadonlySet<CareKind>,
  service: string,
): Statement[] {
  const sentences = analysePassage(passage);
  const care = findCare(passage);
  const givenIn = findGiven(passage);
  const durationsIn = findDurations(passage);
  const asked = siteOf(service);
  const isDevice = kinds.has('STIMULATION') || /stimulator|tens|h-wave|unit/i.test(service);
  let isNear = false;
  return sentences.flatMap((sentence, number): Statement[] => {
    const { words } = sentence;
    const mentions = care[number] ?? [];
    const text = passage.text.slice(words[0]?.start ?? 0, words.at(-1)?.end ?? 0);
    const site = siteOf(text);
    const isOther = asked !== null && site !== null && site !== asked;
    const given = [...(givenIn[number] ?? [])].filter(([each, was]) => kinds.has(each.kind) && was !== false);
    const tells = given.length > 0 && !isOther;
    const wasNear = isNear;
    isNear = tells || (isNear && mentions.length === 0);
    if (sentence.isReview || words.some(({ form }) => RULE.test(form))) return [];
    const durations = durationsIn[number] ?? [];
    const isInjection = kinds.has('INJECTION');
    const relief =
      tells || (wasNear && mentions.length === 0) ? reliefOf(words, durations, tells && isInjection) : [];
    const found = [
      ...relief,
      ...(tells && isInjection ? injectionFacts(sentence, durations) : []),
      ...careTimes(words, mentions, durations),
      ...trialOf(sentence, mentions, durations, isDevice),
      ...blockOf(words, () => (relief.length > 0 ? relief : reliefOf(words, durations, false))),
    ];
    return found.map(({ fact, value, from, to }) => ({
      fact,
      value,
      region: given[0]?.[0].region ?? NOWHERE,
      sentence: number,
      start: words[from]?.start ?? 0,
      end: words[to - 1]?.end ?? 0,
      pattern: 'what care brought',
    }));
  });
}
