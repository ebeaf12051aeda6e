// Forecasts every determination of some letters from what was known before it, and holds the forecasts to the outcomes.
// History is what the database holds of letters decided earlier and not among those evaluated; nothing is ever fitted
// on a letter that it forecasts.
import { findLetterByCaseNumber } from '../../db/pages/find-letters.js';
import { Backtest, type WordedCase, wordsOf } from '../../forecast/backtest.js';
import type { EvaluatedRow } from '../../forecast/evaluation.js';
import { fitModel } from '../../forecast/fit-model.js';
import type { ParsedLetter } from '../../letter/letter.js';
import type { IsoDate } from '../../terms.js';
import type { ServiceContext } from '../context.js';
import { type DecidedDetermination, decidedCases } from './decided-cases.js';
import { storedLetters } from './fit.js';

export interface EvaluatedDetermination {
  caseNumber: string | null;
  position: number;
  seen: EvaluatedRow;
  /** The same without the case summary, which is the reviewer's own account. */
  withoutCaseSummary: EvaluatedRow;
}

export interface LetterEvaluation {
  rows: EvaluatedDetermination[];
  /** The determinations as decided cases, for splits of these letters among themselves. */
  cases: DecidedDetermination[];
  /** What of the database was decided before the last of these letters, and not among them. */
  history: { letters: number; determinations: number; overturned: number };
}

/** So many models are fitted at most; a letter between two of them is forecast by the earlier one. */
const MOST_FITS = 24;
const VIEWS = ['seen', 'withoutCaseSummary'] as const;
type View = (typeof VIEWS)[number];

/** The rows of the letters in their order. `letters` must hold each letter once. */
export function evaluateLetters(context: ServiceContext, letters: readonly ParsedLetter[]): LetterEvaluation {
  const asked = letters.map((letter, at) => ({
    letter,
    before: beforeOf(letter),
    cases: decidedCases(context, letter, letter.caseNumber ?? `letter ${at + 1}`),
  }));
  const history = historyOf(context, asked);
  const pasts = {
    seen: new Past(history, 'seen'),
    withoutCaseSummary: new Past(history, 'withoutCaseSummary'),
  };
  const lengths = asked.map(({ before }) => history.filter(({ seen }) => (seen.day ?? '') < before).length);
  for (const view of VIEWS) pasts[view].fitFor(lengths);
  const rows = asked.flatMap(({ letter, cases }, at) => {
    const backtests = {
      seen: pasts.seen.at(lengths[at] ?? 0),
      withoutCaseSummary: pasts.withoutCaseSummary.at(lengths[at] ?? 0),
    };
    return cases.map(({ seen, withoutCaseSummary }) => ({
      caseNumber: letter.caseNumber,
      position: seen.position,
      seen: backtests.seen.rowOf(seen),
      withoutCaseSummary: backtests.withoutCaseSummary.rowOf(withoutCaseSummary),
    }));
  });
  return {
    rows,
    cases: asked.flatMap(({ cases }) => cases),
    history: {
      letters: new Set(history.map(({ seen }) => seen.letter)).size,
      determinations: history.length,
      overturned: history.filter(({ seen }) => seen.outcome === 'OVERTURNED').length,
    },
  };
}

/** What was decided before this day may be looked at. Without any day nothing may. */
function beforeOf({ decisionDate, urDenialDate }: ParsedLetter): IsoDate {
  return decisionDate ?? urDenialDate ?? '0000-01-01';
}

/** Stored determinations, oldest first, without those of the letters that are forecast. */
function historyOf(
  context: ServiceContext,
  asked: readonly { letter: ParsedLetter; before: IsoDate }[],
): DecidedDetermination[] {
  const except = new Set(
    asked.flatMap(({ letter: { caseNumber } }) =>
      caseNumber === null ? [] : (findLetterByCaseNumber(context.db, caseNumber)?.id ?? []),
    ),
  );
  const texts = new Set(asked.map(({ letter }) => wordsOnly(letter.text)));
  const before = asked.reduce((last, each) => (each.before > last ? each.before : last), '');
  const found = [...storedLetters(context, { before, except })].filter(
    ({ letter }) => !texts.has(wordsOnly(letter.text)),
  );
  return found.reverse().flatMap(({ id, letter }) => decidedCases(context, letter, `stored ${id}`));
}

const wordsOnly = (text: string): string => text.replace(/\s+/g, '');

/** The history as it stood at its lengths: oldest first, so that a length names what was known. */
class Past {
  readonly #cases: WordedCase[];
  readonly #fitted = new Map<number, Pick<Backtest, 'model'> & { words: ReturnType<typeof wordsOf> }>();
  readonly #backtests = new Map<number, Backtest>();

  constructor(history: readonly DecidedDetermination[], view: View) {
    this.#cases = history.map((each) => each[view]);
  }

  /** Fits a model at each length, or, where they are many, at some of them. */
  fitFor(lengths: readonly number[]): void {
    const distinct = [...new Set(lengths)].sort((a, b) => a - b);
    const step = Math.ceil(distinct.length / MOST_FITS);
    for (const length of distinct.filter((_, at) => at % step === 0)) {
      const cases = this.#cases.slice(0, length);
      this.#fitted.set(length, { model: fitModel(cases), words: wordsOf(cases) });
    }
  }

  at(length: number): Backtest {
    const known = this.#backtests.get(length);
    if (known) return known;
    const fittedAt = [...this.#fitted.keys()].filter((each) => each <= length).sort((a, b) => b - a)[0];
    const fitted = this.#fitted.get(fittedAt ?? 0);
    if (!fitted) throw new Error('Nothing was fitted for this length.');
    const backtest = new Backtest(this.#cases.slice(0, length), fitted.model, fitted.words);
    this.#backtests.set(length, backtest);
    return backtest;
  }
}
