// Which result belongs to which named test: "positive Hawkins and Neer", "Hawkins positive, Neer negative", "SLR: L pos, R
// neg", "Phalen positive left negative right", "Spurling's produced nothing".
import type { AnalysedSentence } from '../analysed-passage.js';
import type { Sentence } from '../text/token.js';
import { type NamedTest, type Result, type Sign, signsOf } from './signs.js';

export interface TestResult {
  test: NamedTest;
  isPositive: boolean;
  /** Words of the test and its result. */
  from: number;
  to: number;
  /** The word whose side counts. */
  sideAt: number;
}

/** A result stands at most so many words behind its test, and a test so many behind the result of its list. */
const BEHIND = 10;
const AHEAD = 9;
const IN_LIST = 6;
const ENDS = /^(?:[;.?!]|but|however|although|though|while|whereas)$/;
const DENIES = /^(?:no|not|never|nor|without|neither)$/;
const SIDE = /^(?:left|right|bilateral|bilaterally)$/;
const BEFORE_SIDE = /^(?:on|the|at|to|for|in|only|,)$/;

type TestSign = Extract<Sign, { test: NamedTest }>;

function endsBetween(words: Sentence, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (ENDS.test(words[at]?.form ?? '')) return true;
  return false;
}

function isSaidOfSide(words: Sentence, at: number): boolean {
  let next = at;
  while (BEFORE_SIDE.test(words[next]?.form ?? '')) next++;
  return SIDE.test(words[next]?.form ?? '');
}

function hasSide(words: Sentence, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (SIDE.test(words[at]?.form ?? '')) return true;
  return false;
}

/** "2 + lachman", "lachman 2 +", "grade 2", "lachman: 1 +". */
function gradeOf(words: Sentence, { from, to }: TestSign): number | null {
  for (const at of [to, to + 1, from - 1, from - 2]) {
    const form = words[at]?.form ?? '';
    if (!/^[0-4]$|^i{1,3}$/.test(form)) continue;
    const marked = words[at + 1]?.form === '+' || words[at - 1]?.form === 'grade';
    if (marked) return form.startsWith('i') ? form.length : Number(form);
  }
  return null;
}

/** What a result says of a test; null where it says nothing of it. */
function saidOf(test: NamedTest, result: Result, isDenied: boolean): boolean | null {
  const ofLigament = test.fact === 'jointInstability';
  if (result === 'OPEN') return null;
  if (result === 'STABLE') return ofLigament ? false : null;
  if (result === 'LOOSE') return ofLigament ? !isDenied : null;
  if (result === 'POSITIVE') return !isDenied;
  return isDenied ? null : false;
}

/** The results of the sentence's tests, in order. Linear. */
export function testResultsOf({ words, assertions }: AnalysedSentence): TestResult[] {
  const signs = signsOf(words);
  const found: TestResult[] = [];
  let pending: TestSign[] = [];
  let prefix: { result: Result; isDenied: boolean; at: number } | null = null;
  /** The tests that the last result behind them was said of. */
  let last: TestSign[] = [];
  let reached = 0;
  const add = (sign: TestSign, result: Result, isDenied: boolean, at: number): void => {
    const said = saidOf(sign.test, result, isDenied);
    const [from, to] = [Math.min(sign.from, at), Math.max(sign.to, at + 1)];
    if (said !== null) found.push({ test: sign.test, isPositive: said, from, to, sideAt: at });
  };
  const drop = (): void => {
    for (const sign of pending) {
      const grade = sign.test.graded ? gradeOf(words, sign) : null;
      const isDenied = assertions[sign.from]?.has('negation') ?? false;
      if (grade !== null) add(sign, grade > 0 ? 'POSITIVE' : 'NEGATIVE', false, sign.from);
      else if (isDenied) add(sign, 'NEGATIVE', false, sign.from);
      else if (sign.test.aloneIsPositive) add(sign, 'POSITIVE', false, sign.from);
    }
    pending = [];
  };
  for (const [number, sign] of signs.entries()) {
    if (endsBetween(words, reached, sign.from)) {
      drop();
      prefix = null;
      last = [];
    }
    const gap = sign.from - reached;
    reached = sign.to;
    if ('test' in sign) {
      if (prefix && gap <= (prefix.at === signs[number - 1]?.from ? AHEAD : IN_LIST)) {
        add(sign, prefix.result, prefix.isDenied, sign.from);
      } else {
        prefix = null;
        if (pending.length > 0 && gap > IN_LIST) drop();
        pending.push(sign);
      }
      continue;
    }
    const isDenied =
      DENIES.test(words[sign.from - 1]?.form ?? '') ||
      (DENIES.test(words[sign.from - 2]?.form ?? '') && pending.length === 0);
    const next = signs[number + 1];
    if (pending.length > 0 && gap <= BEHIND) {
      const first = pending[0]?.from ?? 0;
      // "No Hoffmann's sign or clonus is present."
      const areDenied =
        sign.result === 'POSITIVE' && [first - 1, first - 2].some((at) => DENIES.test(words[at]?.form ?? ''));
      for (const test of pending) add(test, sign.result, isDenied || areDenied, sign.from);
      last = pending;
      pending = [];
      prefix = null;
    } else if (
      last.length > 0 &&
      (isSaidOfSide(words, sign.to) || hasSide(words, sign.from - gap, sign.from))
    ) {
      for (const test of last) add(test, sign.result, isDenied, sign.from);
    } else if (next && 'test' in next) {
      const opens = sign.result === 'POSITIVE' || sign.result === 'NEGATIVE' || sign.result === 'OPEN';
      prefix = opens ? { result: sign.result, isDenied, at: sign.from } : prefix;
    } else if (prefix) {
      prefix = null;
    }
  }
  drop();
  return found;
}
