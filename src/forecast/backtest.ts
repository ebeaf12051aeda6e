// Forecasts decided cases from others that were decided before, and the baselines beside them. The outcome of a case
// that is forecast goes into its row and nowhere else.
import { logistic, logit } from './base-rates.js';
import type { EvaluatedRow } from './evaluation.js';
import type { DecidedCase } from './fit-model.js';
import { forecastOf } from './forecast.js';
import { DESIGN_EFFECT, EMPTY_HISTORY, hierarchicalRate } from './hierarchy.js';
import type { ForecastModel } from './model.js';
import { Tally } from './tally.js';
import { fitWords, type WordsModel } from './words-model.js';

export interface WordedCase extends DecidedCase {
  /** The words that the bag-of-words baseline sees. */
  text: string;
  /** Whether a rule that decided is recalled rather than read in a text. */
  recalled: boolean;
}

/** How many determinations the base rate is worth against the share of one answer of the rules. */
const RULES_STRENGTH = 10;

/** What forecasts draw on: earlier cases, counted, and the model fitted on them. */
export class Backtest {
  readonly #tally = new Tally();
  readonly #byRules = new Map<string, { upheld: number; overturned: number }>();
  readonly #words: WordsModel | null;

  constructor(
    earlier: readonly WordedCase[],
    readonly model: ForecastModel,
    words?: WordsModel | null,
  ) {
    for (const each of earlier) {
      this.#tally.add(each);
      const answer = each.asked.predictedOutcome;
      const count = this.#byRules.get(answer) ?? { upheld: 0, overturned: 0 };
      if (each.outcome === 'UPHELD') count.upheld += 1;
      else count.overturned += 1;
      this.#byRules.set(answer, count);
    }
    this.#words = words === undefined ? wordsOf(earlier) : words;
  }

  /** The row of a case: its forecast, the baselines, and what happened. */
  rowOf(decided: WordedCase): EvaluatedRow {
    const { asked, requestDate, letter, category, outcome, text, recalled } = decided;
    const history = this.#tally.historyOf(decided);
    const { probabilityUpheld, lower, upper, baseRate } = forecastOf({
      asked,
      date: requestDate,
      history,
      model: this.model,
    });
    const rates = hierarchicalRate(category, requestDate, history);
    return {
      letter,
      category,
      predictedOutcome: asked.predictedOutcome,
      ground: asked.ground,
      recalled,
      outcome,
      upheld: outcome === 'UPHELD',
      probabilityUpheld,
      lower,
      upper,
      baseRate,
      baselines: {
        alwaysUpheld: 1,
        baseRate,
        categoryRates: rates.categoryRate,
        treatmentRates: rates.upheld,
        rulesAlone: this.#rulesRate(asked.predictedOutcome, baseRate),
        wordsAlone: this.#words ? logistic(-this.#words(text)) : baseRate,
      },
    };
  }

  /** Where the rules say OVERTURNED and nothing is stored, even odds stand for them. */
  #rulesRate(answer: string, baseRate: number): number {
    const start = answer === 'OVERTURNED' ? 0.5 : baseRate;
    const { upheld, overturned } = this.#byRules.get(answer) ?? { upheld: 0, overturned: 0 };
    return (
      (start * RULES_STRENGTH + upheld / DESIGN_EFFECT) /
      (RULES_STRENGTH + (upheld + overturned) / DESIGN_EFFECT)
    );
  }
}

/** The words baseline of some cases, from their share of overturned; null where both outcomes do not occur. */
export function wordsOf(cases: readonly WordedCase[]): WordsModel | null {
  const overturned = cases.filter(({ outcome }) => outcome === 'OVERTURNED').length;
  if (overturned === 0 || overturned === cases.length) return null;
  const [first] = cases;
  const official = hierarchicalRate(null, first?.requestDate ?? '', EMPTY_HISTORY).upheld;
  const start = logit((overturned + (1 - official)) / (cases.length + 1));
  const examples = cases.map(({ text, outcome }) => ({ text, overturned: outcome === 'OVERTURNED' }));
  return fitWords(examples, start);
}
