// The rules beside the reviewers where the rules decide, and reviewers beside each other within like groups. Claims
// administrators always refuse and are no rater. Above 150 lines: five figures of one table and their intervals.
import { bootstrapIntervals } from '../statistics/bootstrap.js';
import {
  cohenKappa,
  gwetAC1,
  krippendorffAlpha,
  rawAgreement,
  type TwoByTwo,
} from '../statistics/rater-agreement.js';
import type { AuditCases } from './audit-cases.js';
import { membersBy } from './expectation.js';
import { AUDIT_LEVEL, type Figure } from './figure.js';
import { type LetterSums, letterIntervals, totalsOf } from './resampled-letters.js';

export interface Reliability {
  /** Share of determinations that the rules decide. */
  decided: Figure;
  rawAgreement: Figure;
  kappa: Figure;
  ac1: Figure;
  /** Of reviewers within like groups. */
  alpha: Figure;
  /** Share of upheld among those that the rules decide. */
  prevalence: number | null;
  explanation: string;
}

type Name = 'decided' | 'rawAgreement' | 'kappa' | 'ac1';
/** Of a letter: determinations, and the four cells of rules against reviewer. */
const WIDTH = 5;
const UNDECIDED = 2;

/** The figures with intervals by resampling letters. */
export function reliabilityOf(cases: AuditCases): Reliability {
  const sums = letterSums(cases);
  const totals = totalsOf(sums);
  const table = tableOf(totals);
  const values = figuresOf(totals);
  const intervals = letterIntervals(sums, figuresOf);
  const decidedCount = table.bothYes + table.yesNo + table.noYes + table.bothNo;
  const decidedLetters = countLetters(sums);
  const figure = (name: Name, determinations: number, letters: number): Figure => ({
    value: values[name],
    ...ends(intervals[name]),
    level: AUDIT_LEVEL,
    determinations,
    letters,
  });
  const prevalence = decidedCount === 0 ? null : (table.bothYes + table.noYes) / decidedCount;
  return {
    decided: figure('decided', cases.length, cases.letters),
    rawAgreement: figure('rawAgreement', decidedCount, decidedLetters),
    kappa: figure('kappa', decidedCount, decidedLetters),
    ac1: figure('ac1', decidedCount, decidedLetters),
    alpha: alphaOf(cases),
    prevalence,
    explanation: explanationOf(prevalence),
  };
}

function explanationOf(prevalence: number | null): string {
  const share = prevalence === null ? 'nine tenths' : `${(prevalence * 100).toFixed(0)} %`;
  return `Kappa is low although agreement is high wherever one outcome is the rule (here ${share} of the reviewed denials are upheld): it counts as chance all agreement that two raters would reach by always saying the commoner outcome. AC1 does not, and stands near the raw agreement; both are shown, and neither alone decides.`;
}

const ends = (interval: [number, number] | null): { lower: number | null; upper: number | null } => ({
  lower: interval?.[0] ?? null,
  upper: interval?.[1] ?? null,
});

function letterSums(cases: AuditCases): LetterSums {
  const sums = new Float64Array(cases.letters * WIDTH);
  for (let at = 0; at < cases.length; at++) {
    const from = (cases.letter[at] ?? 0) * WIDTH;
    sums[from] = (sums[from] ?? 0) + 1;
    const predicted = cases.stratum[at] ?? UNDECIDED;
    if (predicted === UNDECIDED) continue;
    const cell = from + 1 + predicted * 2 + (1 - (cases.upheld[at] ?? 0));
    sums[cell] = (sums[cell] ?? 0) + 1;
  }
  return { width: WIDTH, sums };
}

const countLetters = ({ width, sums }: LetterSums): number => {
  let letters = 0;
  for (let from = 0; from < sums.length; from += width)
    if (sums.subarray(from + 1, from + width).some((count) => count > 0)) letters++;
  return letters;
};

const tableOf = (totals: Float64Array): TwoByTwo => ({
  bothYes: totals[1] ?? 0,
  yesNo: totals[2] ?? 0,
  noYes: totals[3] ?? 0,
  bothNo: totals[4] ?? 0,
});

function figuresOf(totals: Float64Array): Record<Name, number | null> {
  const table = tableOf(totals);
  const decided = table.bothYes + table.yesNo + table.noYes + table.bothNo;
  const all = totals[0] ?? 0;
  return {
    decided: all === 0 ? null : decided / all,
    rawAgreement: rawAgreement(table),
    kappa: cohenKappa(table),
    ac1: gwetAC1(table),
  };
}

/** A unit is a like group, a value the first like item of a letter; resampled by letters, a few hundred times. */
function alphaOf(cases: AuditCases): Figure {
  const groups = cases.groups.values.length;
  const membersOf = membersBy(cases.group.subarray(0, cases.length), groups);
  const values: { letter: number; group: number; upheld: number }[] = [];
  for (let group = 0; group < groups; group++) {
    const firsts = new Map<number, number>();
    for (const at of membersOf(group)) {
      const letter = cases.letter[at] ?? 0;
      if (!firsts.has(letter)) firsts.set(letter, at);
    }
    if (firsts.size < 2) continue;
    for (const [letter, at] of firsts) values.push({ letter, group, upheld: cases.upheld[at] ?? 0 });
  }
  const letters = new Set(values.map(({ letter }) => letter));
  const interval = alphaInterval(values, letters, groups);
  return {
    value: alphaFrom(values, groups, null),
    ...ends(interval),
    level: AUDIT_LEVEL,
    determinations: values.length,
    letters: letters.size,
  };
}

interface Rated {
  letter: number;
  group: number;
  upheld: number;
}

function alphaFrom(values: readonly Rated[], groups: number, times: Uint16Array | null): number | null {
  const yes = new Float64Array(groups);
  const no = new Float64Array(groups);
  const squares = new Float64Array(groups);
  for (const { letter, group, upheld } of values) {
    const weight = times === null ? 1 : (times[letter] ?? 0);
    const side = upheld ? yes : no;
    side[group] = (side[group] ?? 0) + weight;
    squares[group] = (squares[group] ?? 0) + weight * weight;
  }
  return krippendorffAlpha(
    Array.from(yes, (count, group) => ({ yes: count, no: no[group] ?? 0, squares: squares[group] ?? 0 })),
  );
}

function alphaInterval(
  values: readonly Rated[],
  letters: ReadonlySet<number>,
  groups: number,
): [number, number] | null {
  if (letters.size < 2) return null;
  const list = Int32Array.from(letters);
  const highest = list.reduce((most, letter) => Math.max(most, letter), 0);
  const samples = Math.max(100, Math.min(500, Math.floor(10_000_000 / values.length)));
  const ofSample = (drawn: Int32Array) => {
    const times = new Uint16Array(highest + 1);
    for (const at of drawn) {
      const letter = list[at] ?? 0;
      times[letter] = (times[letter] ?? 0) + 1;
    }
    return { alpha: alphaFrom(values, groups, times) };
  };
  return bootstrapIntervals(list.length, ofSample, { samples, seed: 2, level: AUDIT_LEVEL }).alpha;
}
