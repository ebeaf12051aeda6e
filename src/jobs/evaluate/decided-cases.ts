// Letters -> decided cases for fitting and for evaluating: each determination as it was known before the decision,
// with the case summary and without it, and beside it the outcome that a forecast never sees.
import type { WordedCase } from '../../forecast/backtest.js';
import type { ParsedLetter } from '../../letter/letter.js';
import { restsOnRecalled } from '../../rules/judge/governing.js';
import { judgeRequest } from '../../rules/judge/judge-request.js';
import { ruleBaseWithoutLetter } from '../../rules/judge/without-letter.js';
import type { ProposedRequest } from '../../rules/request/request.js';
import type { ServiceContext } from '../context.js';
import { caseOfJudgement } from '../predict/asked-case.js';
import { requestsOfLetter } from '../predict/requests-of-letter.js';

export interface JudgedCase extends WordedCase {
  position: number;
}

export interface DecidedDetermination {
  seen: JudgedCase;
  /** The same without the case summary, which is the reviewer's own account. */
  withoutCaseSummary: JudgedCase;
}

/**
 * The determinations of a letter in its order, judged without the rules that stand on this letter alone; `name` is what their
 * letter is called.
 */
export function decidedCases(
  { ruleBase, today }: Pick<ServiceContext, 'ruleBase' | 'today'>,
  letter: ParsedLetter,
  name: string,
): DecidedDetermination[] {
  const requests = requestsOfLetter(letter);
  const rules = ruleBaseWithoutLetter(ruleBase, letter.caseNumber);
  return letter.determinations.map(({ position, outcome }, at) => {
    const request = requests[at];
    if (!request) throw new Error(`Determination ${position} has no request.`);
    const judged = (asked: ProposedRequest): JudgedCase => {
      const judgement = judgeRequest(asked, rules);
      const known = caseOfJudgement(asked, judgement);
      return {
        letter: name,
        position,
        day: letter.decisionDate,
        requestDate: request.requestDate || today(),
        asked: known,
        recalled: restsOnRecalled(judgement.decision),
        treatment: known.treatment,
        category: known.category,
        outcome,
        text: [asked.service.text, asked.caseSummary?.text ?? ''].join('\n'),
      };
    };
    return { seen: judged(request), withoutCaseSummary: judged(withoutSummary(request)) };
  });
}

/** Age, sex and diagnoses stand in the case summary, too. */
function withoutSummary(request: ProposedRequest): ProposedRequest {
  return { ...request, caseSummary: null, diagnoses: [], age: null, sex: null };
}
