// What the examination told in a case summary states of the facts: named tests, strength, sensation, reflexes and motion,
// each with its part and side.
import type { BodyPart } from '../../../catalogue/body-parts.js';
import type { FactValue } from '../../facts/fact-list.js';
import { type AnalysedSentence, analysePassage } from '../analysed-passage.js';
import type { Statement } from '../mentions/statement.js';
import { type OneSide, type Region, regionOf } from '../relations/body-regions.js';
import { oncePerPassage } from '../text/once-per-passage.js';
import { type MeasureReading, measureReadingsOf, reflexGradeOf } from './measure-readings.js';
import type { Target } from './measure-signs.js';
import { isLimited } from './motion-limits.js';
import { type TestResult, testResultsOf } from './test-results.js';

interface Read {
  sentences: readonly {
    sentence: AnalysedSentence;
    tests: readonly TestResult[];
    measures: readonly MeasureReading[];
  }[];
}

const UNTOLD = ['general', 'someone-else', 'undocumented', 'possible', 'planned', 'historical'] as const;
const ROOT = /^(?:c[5-8]|t1|l[2-5]|s1|dermatome|dermatomal|myotome|root)$/;
const NERVE =
  /^(?:median|ulnar|radial|peroneal|sural|femoral|saphenou|cutaneou|digit|finger|thumb|toe|web|dorsum|dorsal|lateral|medial|index|ring|mf|if|sf|rf|hallux|stocking|glove|calf|foot|shin|hand)$/;
const FINDING = /^(?:5|reflex|reflexe|jerk|drop|weak|weaknes|weakness|positive|negative|atrophy|wasting)$/;
/** Joints whose own trouble weakens the muscles around them: no pattern of a nerve. */
const JOINTS = new Set<BodyPart>(['SHOULDER', 'HIP', 'KNEE', 'ANKLE', 'FOOT']);
const CUFF_MOTIONS = new Set(['EXTERNAL', 'ELEVATION', 'INTERNAL']);
const ROOT_MOTIONS = new Set(['DORSIFLEXION', 'PLANTARFLEXION']);
const UPPER_PARTS: readonly BodyPart[] = [
  'ELBOW',
  'FOREARM',
  'WRIST',
  'HAND',
  'UPPER_LIMB',
  'LOWER_LIMB',
  'ANKLE',
  'FOOT',
  'LOWER_LEG',
];

const readOf = oncePerPassage(
  (passage): Read => ({
    sentences: analysePassage(passage).map((sentence) => ({
      sentence,
      tests: sentence.isReview ? [] : testResultsOf(sentence),
      measures: sentence.isReview ? [] : measureReadingsOf(sentence),
    })),
  }),
);

const isTold = ({ assertions }: AnalysedSentence, at: number): boolean =>
  !UNTOLD.some((each) => assertions[at]?.has(each));

const FILLER = /^(?:on|at|in|the|for|side|to|and)$/;
const sideOf = (form: string): readonly OneSide[] =>
  form === 'left'
    ? ['LEFT']
    : form === 'right'
      ? ['RIGHT']
      : /^(?:bilateral|bilaterally|both)$/.test(form)
        ? ['LEFT', 'RIGHT']
        : [];

/** The side right behind a result, else right before it. */
function sidesAt({ words }: AnalysedSentence, from: number, to: number): readonly OneSide[] {
  let at = to;
  while (at < to + 3 && FILLER.test(words[at]?.form ?? '')) at++;
  const behind = sideOf(words[at]?.form ?? '');
  return behind.length > 0 ? behind : sideOf(words[from - 1]?.form ?? '');
}

function regionAt(
  sentence: AnalysedSentence,
  from: number,
  to: number,
  valueFrom: number,
  valueTo: number,
  part: BodyPart | undefined,
): Region {
  const own = regionOf(sentence.words, from, to);
  const around = sentence.regions[valueTo - 1] ?? own;
  const sides = sidesAt(sentence, valueFrom, valueTo);
  const parts = own.parts.size > 0 ? own.parts : part ? new Set([part]) : around.parts;
  const named = sides.length > 0 ? new Set(sides) : own.sides.size > 0 ? own.sides : around.sides;
  return { parts, sides: named };
}

/** The named fact of a test; that of a test of any kind by its part. */
function factOfTest(
  { test, from, to }: TestResult,
  sentence: AnalysedSentence,
  asked: Region,
): string | null {
  const near = regionOf(sentence.words, Math.max(0, from - 2), to + 6);
  const parts =
    near.parts.size > 0
      ? near.parts
      : (sentence.regions[from]?.parts.size ?? 0) > 0
        ? (sentence.regions[from] as Region).parts
        : asked.parts;
  if (test.atElbow) {
    const atElbow = sentence.words
      .slice(from, to + 6)
      .some(({ form }) => /^(?:elbow|cubital|ulnar|guyon|epicondyle)$/.test(form));
    const atWrist = sentence.words
      .slice(from, to + 6)
      .some(({ form }) => /^(?:wrist|carpal|median)$/.test(form));
    return atElbow && !atWrist ? test.atElbow : !atWrist && parts.has('ELBOW') ? test.atElbow : test.fact;
  }
  if (test.fact !== 'ANY') return test.fact;
  return parts.has('SHOULDER') ? 'impingementSigns' : parts.has('KNEE') ? 'meniscalSigns' : null;
}

interface Said {
  fact: string;
  value: FactValue;
}

function saidOfStrength(target: Target | null, isWeak: boolean, region: Region, asked: Region): Said[] {
  const said: Said[] = [{ fact: 'motorWeakness', value: isWeak }];
  const ofShoulder = (region.parts.size > 0 ? region : asked).parts.has('SHOULDER');
  const isCuff =
    target?.cuff ||
    (target?.domain === 'MOTION' && ofShoulder && CUFF_MOTIONS.has(target.name ?? '')) ||
    (target?.domain === 'STRENGTH' && ofShoulder);
  if (isCuff) said.push({ fact: 'rotatorCuffWeakness', value: isWeak });
  const isRoot =
    target?.root ||
    (target?.domain === 'MOTION' &&
      (ROOT_MOTIONS.has(target.name ?? '') || UPPER_PARTS.some((part) => region.parts.has(part))));
  const ofJoint = asked.parts.size > 0 && [...asked.parts].every((part) => JOINTS.has(part));
  if (isRoot && isWeak && !ofJoint) said.push({ fact: 'neurologicDeficit', value: true });
  return said;
}

function around(sentence: AnalysedSentence, { from, to }: MeasureReading, pattern: RegExp): boolean {
  const { words } = sentence;
  let end = to;
  while (end < to + 9 && end < words.length && !/^[;.]$/.test(words[end]?.form ?? '')) end++;
  let start = from;
  while (start > from - 5 && start > 0 && !/^[;.,]$/.test(words[start - 1]?.form ?? '')) start--;
  return words.slice(start, end).some(({ form }) => pattern.test(form));
}

function saidOfMeasure(
  reading: MeasureReading,
  sentence: AnalysedSentence,
  region: Region,
  asked: Region,
): Said[] {
  const { target, value, isDenied } = reading;
  const isWord = value.kind !== 'GRADE' && value.kind !== 'NUMBER';
  const complains = sentence.modes[reading.valueFrom] === 'COMPLAINT';
  if (value.kind === 'GRADE') return saidOfStrength(target, value.isLess, region, asked);
  if (value.kind === 'WEAK' || value.kind === 'STRONG') {
    if (complains && !isDenied) return [];
    return saidOfStrength(target, (value.kind === 'WEAK') !== isDenied, region, asked);
  }
  if (!target)
    return complains || value.kind !== 'DULL' || !isOfSense(reading, sentence)
      ? []
      : saidOfSense(reading, sentence, !isDenied);
  if (isWord && complains && value.kind !== 'NORMAL' && target.domain !== 'REFLEX') return [];
  const isLess = value.kind !== 'NORMAL' && value.kind !== 'NUMBER';
  if (isDenied && value.kind === 'NORMAL') return [];
  switch (target.domain) {
    case 'STRENGTH':
    case 'MUSCLE':
      if (value.kind === 'NUMBER') return saidOfReflex(reading, sentence);
      return saidOfStrength(target, isLess !== isDenied, region, asked);
    case 'SENSE':
      return saidOfSense(reading, sentence, value.kind === 'ABSENT' || isLess !== isDenied);
    case 'REFLEX':
      return saidOfReflex(reading, sentence);
    default: {
      if (value.kind === 'NUMBER') {
        const parts = region.parts.size > 0 ? region.parts : asked.parts;
        const limited = isLimited(target.domain === 'ROM' ? null : (target.name ?? null), value, parts);
        return limited === null ? [] : [{ fact: 'limitedRangeOfMotion', value: limited }];
      }
      if (target.domain === 'MOTION' && isLess === isDenied && value.kind === 'NORMAL')
        return [{ fact: 'limitedRangeOfMotion', value: false }];
      return [{ fact: 'limitedRangeOfMotion', value: isLess !== isDenied }];
    }
  }
}

/** Pain is dull, too, and who complains is numb: without a sense named, only words that nothing else is called, and "numb" beside a finding. */
function isOfSense({ valueFrom }: MeasureReading, { words }: AnalysedSentence): boolean {
  const form = words[valueFrom]?.form ?? '';
  if (form === 'numb') return words.some((word) => FINDING.test(word.form));
  return !/^(?:dull|dulled|dullnes|dullness|blunted|hypo)$/.test(form);
}

function saidOfSense(reading: MeasureReading, sentence: AnalysedSentence, isLost: boolean): Said[] {
  const said: Said[] = [{ fact: 'sensoryLoss', value: isLost }];
  if (!isLost) return said;
  const ofRoot = around(sentence, reading, ROOT);
  if (ofRoot || around(sentence, reading, NERVE)) said.push({ fact: 'neurologicDeficit', value: true });
  if (ofRoot) said.push({ fact: 'radiculopathyOnExam', value: true });
  return said;
}

function saidOfReflex(reading: MeasureReading, sentence: AnalysedSentence): Said[] {
  const { value, isDenied, target } = reading;
  const isEven = around(
    sentence,
    reading,
    /^(?:symmetric|symmetrical|symmetrically|equal|sym|bilateral|bilaterally|throughout|all|diffusely|even)$/,
  );
  if (value.kind === 'NUMBER') {
    const grade = reflexGradeOf(value, false);
    if (grade === null || target === null) return [];
    // "2+/0": both sides.
    const other = value.isPlus && value.of !== null && value.of !== 4 ? value.of : grade;
    if (other !== grade)
      return [
        { fact: 'reflexChange', value: true },
        { fact: 'neurologicDeficit', value: true },
      ];
    if (grade === 2 || (isEven && grade !== 0 && grade !== 4))
      return [{ fact: 'reflexChange', value: false }];
    const changed: Said = { fact: 'reflexChange', value: true };
    return grade < 2 && !isEven ? [changed, { fact: 'neurologicDeficit', value: true }] : [changed];
  }
  if (value.kind === 'NORMAL') return [{ fact: 'reflexChange', value: isDenied }];
  if (value.kind === 'ABSENT' || value.kind === 'NONE')
    return [
      { fact: 'reflexChange', value: true },
      ...(isEven ? [] : [{ fact: 'neurologicDeficit', value: true }]),
    ];
  const isChanged = !isDenied;
  return isChanged && value.kind === 'REDUCED' && !isEven
    ? [
        { fact: 'reflexChange', value: true },
        { fact: 'neurologicDeficit', value: true },
      ]
    : [{ fact: 'reflexChange', value: isChanged }];
}

/** Statements of the examination for a service that is for `asked`. */
export function findExaminationStatements(passage: Parameters<typeof readOf>[0], asked: Region): Statement[] {
  const found: Statement[] = [];
  const sacroiliac = new Map<string, { result: TestResult; statement: Statement }>();
  const isOfJoint = readOf(passage).sentences.some(({ tests }) =>
    tests.some(({ test }) => test.fact === 'sacroiliacTestsPositive' && !test.amongOthers),
  );
  for (const [number, { sentence, tests, measures }] of readOf(passage).sentences.entries()) {
    const state = (said: Said, region: Region, from: number, to: number, pattern: string): Statement => ({
      ...said,
      region,
      sentence: number,
      start: sentence.words[from]?.start ?? 0,
      end: sentence.words[to - 1]?.end ?? 0,
      pattern,
    });
    for (const result of tests) {
      const fact = factOfTest(result, sentence, asked);
      if (fact === null || !isTold(sentence, result.from) || !isTold(sentence, result.sideAt)) continue;
      const region = regionAt(sentence, result.from, result.to, result.sideAt, result.sideAt + 1, undefined);
      const pattern = `test: ${result.test.name}`;
      if (fact !== 'sacroiliacTestsPositive') {
        found.push(state({ fact, value: result.isPositive }, region, result.from, result.to, pattern));
        continue;
      }
      const statement = state({ fact, value: 1 }, region, result.from, result.to, pattern);
      const isCounted = !result.test.isPointing && (isOfJoint || !result.test.amongOthers);
      const known = sacroiliac.get(result.test.name);
      if (isCounted && !known?.result.isPositive) sacroiliac.set(result.test.name, { result, statement });
    }
    for (const reading of measures) {
      if (!isTold(sentence, reading.valueFrom) || !isTold(sentence, reading.from)) continue;
      const region = regionAt(
        sentence,
        reading.from,
        reading.to,
        reading.valueFrom,
        reading.valueTo,
        reading.target?.part,
      );
      for (const said of saidOfMeasure(reading, sentence, region, asked))
        found.push(
          state(
            said,
            region,
            reading.from,
            reading.to,
            `examination: ${reading.target?.domain.toLowerCase() ?? 'grade'}`,
          ),
        );
    }
  }
  const counted = [...sacroiliac.values()];
  const positive = counted.filter(({ result }) => result.isPositive);
  const shown = (positive[0] ?? counted[0])?.statement;
  if (shown) found.push({ ...shown, value: positive.length });
  return found;
}
