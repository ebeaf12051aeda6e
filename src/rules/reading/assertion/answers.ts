// Labels with their answers and boxes, as forms and shorthand write them: "Fracture: negative", "SLR negative, Spurling
// positive", "[ ] diabetes", "Smoker: [ ] yes [x] no". What each says bears on its own label alone.
import type { Sentence } from '../text/token.js';
import type { Assertion } from './assertion.js';

/** A stretch of words and what an answer or a box asserts of it. */
export interface Answered {
  from: number;
  to: number;
  assertion: Assertion;
}

export interface Answers {
  answered: readonly Answered[];
  /** Words that are answers: they deny nothing but their label. */
  spent: ReadonlySet<number>;
}

const NOTHING: Answers = { answered: [], spent: new Set() };
const DENIES = /^(?:no|none|negative|nil|n|never|denie|deny|denied|absent)$/;
const AFFIRMS = /^(?:yes|y|positive|present)$/;
/** An answer that tells nothing. */
const OPEN = /^(?:unknown|unspecified|deferred|pending|blank|na|_+)$/;
const BETWEEN = /^[,;.]$/;
/** What may stand behind an answer that is nothing but an answer. */
const HEDGE =
  /^(?:today|currently|now|present|presently|at|this|time|reported|noted|known|per|patient|pt|ever|since|bilateral|bilaterally|to|date|on|exam|both|side|right|left|for|day|week|month|year|recently|seen|found|identified|any|acute|so|far|as|of|\d+)$/;
/** Studies whose bare "negative" bears on what is named behind it: "x ray negative fracture". */
const STUDY =
  /^(?:ray|mri|ct|film|radiograph|emg|ncs|ncv|doppler|ultrasound|scan|system|ro|lab|workup|study|imaging|exam|screen|review|otherwise)$/;
const BOX = /^(?:un)?checked$/;
const YES = /^(?:yes|y)$/;
const NO = /^(?:no|n)$/;
/** A label longer than this is a sentence. */
const LONGEST_LABEL = 9;
/** Words of one item in a list of labels that share an answer. */
const LONGEST_ITEM = 4;

const form = (sentence: Sentence, at: number): string => sentence[at]?.form ?? '';

/** The bare answer that begins at a word: its end, or -1 where more than an answer follows. */
function endOfAnswer(sentence: Sentence, at: number): number {
  let end = at + 1;
  while (end < sentence.length && !BETWEEN.test(form(sentence, end))) {
    if (!HEDGE.test(form(sentence, end))) return -1;
    end++;
  }
  return end - at > 6 ? -1 : end;
}

/** Where the label of an answer at `colon` begins; over commas where a list of labels shares it ("fever, chills: none"). */
function startOfLabel(sentence: Sentence, colon: number): number {
  let start = colon;
  while (start > 0 && colon - start < LONGEST_LABEL && !/^[,;.:]$/.test(form(sentence, start - 1))) start--;
  if (form(sentence, start - 1) !== ',') return start;
  let from = start;
  let item = 0;
  for (let at = start - 1; at >= 0; at--) {
    const word = form(sentence, at);
    if (word === ',') {
      item = 0;
      from = at + 1;
    } else if (/^[;.:]$/.test(word)) return at + 1;
    else if (++item > LONGEST_ITEM || DENIES.test(word) || AFFIRMS.test(word)) return start;
    if (at === 0) from = 0;
  }
  return from;
}

function answersBehindLabels(sentence: Sentence, answered: Answered[], spent: Set<number>): void {
  for (let colon = 1; colon < sentence.length - 1; colon++) {
    if (form(sentence, colon) !== ':' && form(sentence, colon) !== '?') continue;
    const answer = form(sentence, colon + 1);
    const notApplicable =
      answer === 'not' && /^(?:applicable|assessed|tested|done|obtained)$/.test(form(sentence, colon + 2));
    const assertion = DENIES.test(answer)
      ? 'negation'
      : OPEN.test(answer) || notApplicable
        ? 'undocumented'
        : null;
    const end = notApplicable ? colon + 3 : endOfAnswer(sentence, colon + 1);
    if (assertion === null || end < 0) continue;
    answered.push({ from: startOfLabel(sentence, colon), to: colon, assertion });
    for (let at = colon + 1; at < end; at++) spent.add(at);
  }
}

/** "SLR negative bilaterally", "clonus absent": the answer ends its item or stands in its middle. */
function answersBehindWords(sentence: Sentence, answered: Answered[], spent: Set<number>): void {
  let start = 0;
  for (let at = 0; at < sentence.length; at++) {
    const word = form(sentence, at);
    if (/^[,;:.]$/.test(word) || AFFIRMS.test(word)) start = at + 1;
    if (/^_+$/.test(word)) {
      if (at > start) answered.push({ from: start, to: at, assertion: 'general' });
      start = at + 1;
      continue;
    }
    const bare =
      word === 'negative' ||
      (word === 'absent' && at > start) ||
      (/^(?:none|absent|n)$/.test(word) &&
        isEnd(sentence, at + 1) &&
        !(word === 'n' && form(sentence, at + 1) === '.'));
    if (!bare || spent.has(at) || at === start) continue;
    if (/^(?:for|of)$/.test(form(sentence, at + 1)) || /^(?:not|gram|rh)$/.test(form(sentence, at - 1)))
      continue;
    const isStudy = STUDY.test(form(sentence, at - 1)) && !isEnd(sentence, at + 1);
    if (isStudy) continue;
    if (/^(?:is|was|are|were|the|a|and|or|with|had|has|no)$/.test(form(sentence, at - 1))) {
      if (!isEnd(sentence, at + 1) || !/^(?:is|was|are|were)$/.test(form(sentence, at - 1))) continue;
    }
    answered.push({ from: start, to: at, assertion: 'negation' });
    spent.add(at);
    start = at + 1;
  }
}

const isEnd = (sentence: Sentence, at: number): boolean =>
  at >= sentence.length || /^(?:[,;.]|bilateral|bilaterally|and|but)$/.test(form(sentence, at));

/** Boxes: an empty one leaves its words open; "yes" and "no" with their boxes answer the label before them. */
function boxes(sentence: Sentence, answered: Answered[], spent: Set<number>): void {
  const at = sentence.flatMap(({ form: word }, index) => (BOX.test(word) ? [index] : []));
  const [first] = at;
  if (first === undefined) return;
  const answersFollow = YES.test(form(sentence, first + 1)) || NO.test(form(sentence, first + 1));
  const answersPrecede = YES.test(form(sentence, first - 1)) || NO.test(form(sentence, first - 1));
  if (answersFollow || answersPrecede) {
    yesOrNo(sentence, at, answersFollow ? 1 : -1, answered, spent);
    return;
  }
  // "HTN: [ ] CAD: [ ]": boxes that stand behind their labels.
  const isBehind = form(sentence, first - 1) === ':' && at.at(-1) === sentence.length - 1;
  const before = !isBehind && (first === 0 || /^[,;:.]$/.test(form(sentence, first - 1)));
  for (const [index, box] of at.entries()) {
    if (form(sentence, box) !== 'unchecked') continue;
    const [previous, next] = [at[index - 1] ?? -1, at[index + 1] ?? sentence.length];
    answered.push({
      from: before ? box + 1 : previous + 1,
      to: before ? next : box,
      assertion: 'general',
    });
  }
}

function yesOrNo(
  sentence: Sentence,
  at: readonly number[],
  step: 1 | -1,
  answered: Answered[],
  spent: Set<number>,
): void {
  let labelFrom = 0;
  let labelTo = -1;
  let answer: Assertion | null = 'general';
  const close = (): void => {
    if (labelTo > labelFrom && answer) answered.push({ from: labelFrom, to: labelTo, assertion: answer });
  };
  let end = 0;
  for (const box of at) {
    const word = box + step;
    const opens = Math.min(box, word);
    if (labelTo < 0 || opens > end) {
      close();
      [labelFrom, labelTo, answer] = [end, opens, 'general'];
    }
    if (form(sentence, box) === 'checked') answer = NO.test(form(sentence, word)) ? 'negation' : null;
    spent.add(word);
    end = Math.max(box, word) + 1;
  }
  close();
}

/** Every label of the sentence that is answered, with what the answer asserts of it. Linear. */
export function answersOf(sentence: Sentence): Answers {
  if (
    !sentence.some(
      ({ form: word }) =>
        DENIES.test(word) || OPEN.test(word) || BOX.test(word) || word === ':' || word.startsWith('_'),
    )
  )
    return NOTHING;
  const answered: Answered[] = [];
  const spent = new Set<number>();
  boxes(sentence, answered, spent);
  answersBehindLabels(sentence, answered, spent);
  answersBehindWords(sentence, answered, spent);
  return { answered, spent };
}
