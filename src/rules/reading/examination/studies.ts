// The studies that a summary tells of: imaging and tests of nerves, each with whether it was done, and what it found.
import { type AnalysedSentence, analysePassage } from '../analysed-passage.js';
import { tableIndex } from '../assertion/table-index.js';
import { readLexiconFile } from '../lexicon-file.js';
import { type Region, regionOf } from '../relations/body-regions.js';
import { oncePerPassage } from '../text/once-per-passage.js';
import type { Sentence } from '../text/token.js';

export type StudyKind = 'MRI' | 'XRAY' | 'CT' | 'EDX' | 'ULTRASOUND' | 'ANY';
type Told = 'found' | 'reasons' | 'normal' | 'abnormal' | 'nerve' | 'entrapment' | 'confirms';

export interface Study {
  kind: StudyKind;
  isDone: boolean;
  /** X-rays that show nothing, or something that explains the complaint; null where the words do not tell. */
  isNormal: boolean | null;
  /** Signs of a root's lesion, and of a nerve's on its way: shown, denied, or not spoken of. */
  root: boolean | null;
  nerve: boolean | null;
  region: Region;
  sentence: number;
  from: number;
  to: number;
}

const file = readLexiconFile<{ kinds: Record<StudyKind, string[]> } & Record<Told, string[]>>(
  'examination/studies',
);
const kinds = tableIndex(
  (Object.keys(file.kinds) as StudyKind[]).map((kind) => ({ words: file.kinds[kind], meaning: kind })),
);
const tellings = tableIndex(
  (['found', 'reasons', 'normal', 'abnormal', 'nerve', 'entrapment', 'confirms'] as const).map((told) => ({
    words: file[told],
    meaning: told,
  })),
);

const ENDS = /^[;.?!]$/;
const MONTH = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*$/;
const YEAR = /^(?:19|20)\d\d$/;
const ON_RECORD =
  /^(?:per|by|on|had|underwent|prior|previous|recent|last|latest|earlier|reviewed|old|initial|emergency)$/;
const OF_FINDING = /^(?:evidence|finding|sign|proof|confirmation|correlation|abnormality|change)$/;
const NOT_ASKED =
  /^(?:need|needed|want|wanted|necessary|indicated|denied|denie|request|requested|requesting|authorization|authorized|certified|order|ordered|await|awaiting|pending|pend|repeat|new|updated|updat|require|required|requires|schedule|scheduled|suggest|appropriate|warranted|recommended|recommend|permitted|compatible|compatable|safe|contraindicated|possible|allowed|approved)$/;
const DENYING = /^(?:no|not|without|negative|nor|never)$/;
const NEVER = /^(?:never|no|not|without|nor|neither|none)$/;
const DOING =
  /^(?:done|taken|obtained|performed|completed|had|tested|made|available|exist|exists|carried|undergone|received|gotten|got|date|previous|prior|yet|ever|earlier)$/;

const form = (words: Sentence, at: number): string => words[at]?.form ?? '';

function some(words: Sentence, from: number, to: number, pattern: RegExp): boolean {
  for (let at = Math.max(0, from); at < Math.min(to, words.length); at++)
    if (pattern.test(form(words, at))) return true;
  return false;
}

/** "8 / 1 / 14", "5 / 2015", "3-1", "july", "2012", "from last may". */
function isDated(words: Sentence, from: number, to: number): boolean {
  for (let at = Math.max(0, from); at < Math.min(to, words.length); at++) {
    const word = form(words, at);
    if (YEAR.test(word) || MONTH.test(word)) return true;
    if (
      /^\d{1,2}$/.test(word) &&
      form(words, at + 1) === '/' &&
      /^\d{1,4}$/.test(form(words, at + 2)) &&
      form(words, at + 2) !== '5'
    )
      return true;
  }
  return false;
}

function statusOf(
  sentence: AnalysedSentence,
  from: number,
  to: number,
  end: number,
  told: readonly Telling[],
): boolean | null {
  const { words, assertions } = sentence;
  const said = assertions[from] ?? new Set();
  if (said.has('someone-else') || said.has('general')) return null;
  const before = Math.max(0, from - 5);
  const isFinding = OF_FINDING.test(form(words, to)) || /^(?:did|does|do|failed|fail)$/.test(form(words, to));
  const behind = Math.min(end, to + 9);
  const asked = some(words, before, from, NOT_ASKED) || some(words, to, Math.min(end, to + 6), NOT_ASKED);
  const denied =
    (said.has('negation') || (some(words, before, from, NEVER) && some(words, before, from, DOING))) &&
    !isFinding &&
    !some(words, to, Math.min(end, to + 5), /^negative$/);
  const isUndone = (at: number): boolean => some(words, Math.max(to, at - 2), at, /^(?:not|never)$/);
  const answered = told.some(
    ({ told: each, from: at }) =>
      (each === 'normal' || each === 'found') && at <= to + 3 && at >= to && !isUndone(at),
  );
  const deniedBehind = !answered && someNotDone(words, to, behind);
  if ((denied || deniedBehind) && !asked)
    return !deniedBehind && (said.has('planned') || said.has('possible')) ? null : false;
  if (denied && asked) return null;
  if (said.has('undocumented')) return null;
  const shown = told.some(({ told: kind, from: at }) => kind === 'found' && plain(sentence, at));
  const dated = isDated(words, to, Math.min(end, to + 7)) || isDated(words, from - 6, from);
  if (said.has('planned') || said.has('possible')) {
    const isToldAtOnce = told.some(
      ({ told: each, from: at }) => each === 'found' && at >= to && at <= to + 3 && plain(sentence, at),
    );
    return isToldAtOnce || (dated && shown && !asked) ? true : null;
  }
  if (shown || dated) return asked && !shown ? null : true;
  if (isFinding) return true;
  const onRecord = some(words, from - 3, from, ON_RECORD) || sentence.modes[from] === 'TREATMENT';
  if (asked) return null;
  return onRecord || form(words, to) === 'x' ? true : null;
}

/** "not yet obtained", "has never been taken". */
function someNotDone(words: Sentence, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    if (!NEVER.test(form(words, at))) continue;
    for (let next = at + 1; next < Math.min(to, at + 5); next++) {
      if (/^(?:,|;|no)$/.test(form(words, next))) break;
      if (
        /^(?:done|taken|obtained|performed|completed|had|tested|available|made|undergone)$/.test(
          form(words, next),
        )
      )
        return true;
    }
  }
  return false;
}

interface Telling {
  told: Told;
  from: number;
  to: number;
}

const plain = ({ assertions }: AnalysedSentence, at: number): boolean =>
  !(['possible', 'planned', 'general', 'someone-else', 'undocumented'] as const).some((each) =>
    assertions[at]?.has(each),
  );

/** Shown, denied or not spoken of. */
function shownOf(sentence: AnalysedSentence, told: readonly Telling[], kind: Told): boolean | null {
  const spoken = told.filter(({ told: each, from }) => each === kind && plain(sentence, from));
  if (spoken.length === 0) return null;
  return spoken.some(
    ({ from }) =>
      !sentence.assertions[from]?.has('negation') && !some(sentence.words, from - 2, from, DENYING),
  );
}

function studiesOfSentence(sentence: AnalysedSentence, number: number): Study[] {
  const { words, regions } = sentence;
  const named = kinds
    .find(words)
    .filter(
      (one, at, all) =>
        !all.some(
          (other, index) =>
            index !== at &&
            other.from <= one.from &&
            other.to >= one.to &&
            (other.to - other.from > one.to - one.from || index < at),
        ),
    );
  if (named.length === 0) return [];
  const all = tellings
    .find(words)
    .map(({ phrase, from, to }): Telling => ({ told: phrase.meaning, from, to }));
  const found: Study[] = [];
  for (const [index, { from, to, phrase }] of named.entries()) {
    let end = to;
    const next = named[index + 1]?.from ?? words.length;
    while (end < next && !ENDS.test(form(words, end))) end++;
    const within = all.filter((each) => each.from >= to && each.from < end);
    const reason = within.find(
      ({ told, from: at }) =>
        told === 'reasons' && at <= to + 8 && !within.some((each) => each.told === 'found' && each.from < at),
    );
    const told = reason ? within.filter((each) => each.from < reason.from) : within;
    const ahead = all.filter(
      (each) =>
        each.to <= from &&
        ((each.from >= from - 3 &&
          !some(words, each.to, from, /^[,;.]$/) &&
          (each.told === 'normal' || each.told === 'confirms' || each.told === 'found')) ||
          (each.told === 'abnormal' &&
            each.from >= from - 8 &&
            /^(?:on|by|per)$/.test(form(words, from - 1)))),
    );
    const isDone = statusOf(sentence, from, to, end, [...told, ...ahead]);
    if (isDone === null) continue;
    const own = regionOf(words, Math.max(0, startOfItem(words, from)), Math.min(end, to + 7));
    const around = regions[from] ?? own;
    const region =
      own.parts.size > 0
        ? own
        : { parts: around.parts, sides: own.sides.size > 0 ? own.sides : around.sides };
    const root = shownOf(sentence, told, 'nerve');
    const nerve = shownOf(sentence, told, 'entrapment');
    const isNegative = [...told, ...ahead].some((each) => each.told === 'normal');
    const abnormal = shownOf(sentence, [...told, ...ahead], 'abnormal');
    found.push({
      kind: phrase.meaning,
      isDone,
      isNormal: abnormal === true ? false : isNegative ? true : null,
      root,
      nerve: nerve ?? (shownOf(sentence, [...told, ...ahead], 'confirms') === true ? true : null),
      region,
      sentence: number,
      from,
      to: Math.min(end, Math.max(to, ...told.slice(0, 3).map((each) => each.to))),
    });
  }
  return found;
}

function startOfItem(words: Sentence, from: number): number {
  let start = from;
  while (start > from - 4 && start > 0 && !/^[,;.:]$/.test(form(words, start - 1))) start--;
  return start;
}

/** Every study of the passage, in order. */
export const findStudies = oncePerPassage((passage): readonly Study[] =>
  analysePassage(passage).flatMap((sentence, number) =>
    sentence.isReview ? [] : studiesOfSentence(sentence, number),
  ),
);
