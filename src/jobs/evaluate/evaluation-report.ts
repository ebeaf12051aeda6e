// All figures of an evaluation under the names of the contract: with the case summary and without it, the baselines
// beside them, and splits of the letters among themselves. Pure numbers of what evaluate found.
import { type Evaluation, evaluationOf } from '../../forecast/evaluation.js';
import { type Splits, splitsOf } from '../../forecast/splits.js';
import type { LetterEvaluation } from './evaluate.js';

export interface EvaluationReport extends Evaluation {
  /** What the forecasts were fitted on. */
  history: LetterEvaluation['history'];
  withoutCaseSummary: Evaluation & { splits: Splits | null };
  /** Not the forecasts above: fits on some of these letters, held to the others. Null where they are few. */
  splits: Splits | null;
  note: string;
}

const NOTE =
  'Probabilities are of upheld; AUROC is of overturning. The case summary is the reviewer’s own account, written when ' +
  'the decision was open to them: see withoutCaseSummary. Intervals (90 %) by resampling whole letters. The figures are ' +
  'of forecasts fitted on history alone; splits are of these letters among themselves and say how much a figure varies.';

/** The report of an evaluation; `repeats` random halves, and a tenth as many times ten tenths. */
export function evaluationReport(
  { rows, cases, history }: LetterEvaluation,
  repeats: number,
): EvaluationReport {
  return {
    ...evaluationOf(rows.map(({ seen }) => seen)),
    history,
    withoutCaseSummary: {
      ...evaluationOf(rows.map(({ withoutCaseSummary }) => withoutCaseSummary)),
      splits: splitsOf(
        cases.map(({ withoutCaseSummary }) => withoutCaseSummary),
        repeats,
      ),
    },
    splits: splitsOf(
      cases.map(({ seen }) => seen),
      repeats,
    ),
    note: NOTE,
  };
}
