// Forecasts every determination of some letters from what was known before it, and holds the forecasts to the outcomes.
// History is what the database holds of letters decided earlier and not among those evaluated.
import { findTreatment } from '../catalogue/treatments.js';
import { findLetterByCaseNumber } from '../db/find-letters.js';
import { findHistoryCounts } from '../db/history-counts.js';
import type { EvaluatedRow } from '../forecast/evaluation.js';
import { forecastOf } from '../forecast/forecast.js';
import type { ParsedLetter } from '../letter/letter.js';
import { judgeRequest } from '../rules/judge-request.js';
import type { ProposedRequest } from '../rules/prediction.js';
import type { ServiceContext } from './context.js';
import { FACT_DEPS } from './fact-deps.js';
import { requestsOfLetter } from './requests-of-letter.js';

export interface EvaluatedDetermination {
  caseNumber: string | null;
  position: number;
  seen: EvaluatedRow;
  /** The same without the case summary, which is the reviewer's own account. */
  withoutCaseSummary: EvaluatedRow;
}

/** The rows of the letters in their order. `letters` must hold each letter once. */
export function evaluateLetters(
  context: ServiceContext,
  letters: readonly ParsedLetter[],
): EvaluatedDetermination[] {
  const stored = letters.flatMap(({ caseNumber }) =>
    caseNumber === null ? [] : (findLetterByCaseNumber(context.db, caseNumber)?.id ?? []),
  );
  return letters.flatMap((letter, index) => {
    const name = letter.caseNumber ?? `letter ${index + 1}`;
    const row = (request: ProposedRequest, outcome: EvaluatedRow['outcome']) =>
      rowOf(context, letter, request, { letter: name, outcome, stored });
    const requests = requestsOfLetter(letter);
    return letter.determinations.map((item, at) => {
      const request = requests[at] as ProposedRequest;
      return {
        caseNumber: letter.caseNumber,
        position: item.position,
        seen: row(request, item.outcome),
        withoutCaseSummary: row({ ...request, caseSummary: null }, item.outcome),
      };
    });
  });
}

function rowOf(
  { db, ruleBase, today }: ServiceContext,
  letter: ParsedLetter,
  request: ProposedRequest,
  { letter: name, outcome, stored }: { letter: string; outcome: EvaluatedRow['outcome']; stored: number[] },
): EvaluatedRow {
  const { treatment, decision } = judgeRequest(request, ruleBase, FACT_DEPS);
  const category = treatment === null ? null : (findTreatment(treatment)?.category ?? null);
  const before = letter.decisionDate ?? (request.requestDate || '0000-01-01');
  const [history] = findHistoryCounts(db, [{ treatment, category, subcategory: null, before }], stored);
  if (!history) throw new Error('Storage gave no history.');
  const { probabilityUpheld, lower, upper, baseRate } = forecastOf({
    category,
    date: request.requestDate || today(),
    history: { all: history.ALL, category: history.CATEGORY, treatment: history.TREATMENT },
  });
  const upheld = outcome === 'UPHELD';
  const { predictedOutcome } = decision;
  return {
    letter: name,
    category,
    predictedOutcome,
    outcome,
    baseRate,
    probabilityUpheld,
    lower,
    upper,
    upheld,
  };
}
