// Cases for tests of forecasts: nothing known but what is given. Every word is made up here.
import type { WordedCase } from '../../src/forecast/backtest.js';
import type { ForecastCase } from '../../src/forecast/forecast-case.js';
import type { JsonValue } from '../../src/terms.js';

export interface GivenCase extends Partial<Omit<ForecastCase, 'facts'>> {
  facts?: Record<string, JsonValue>;
}

/** A single request of which nothing is known and no rule speaks. */
export function makeCase({ facts = {}, ...given }: GivenCase = {}): ForecastCase {
  return {
    treatment: null,
    category: null,
    subcategory: null,
    predictedOutcome: 'UNDETERMINED',
    ground: null,
    services: null,
    urDecision: 'DENIED',
    ...given,
    facts: new Map(Object.entries(facts)),
  };
}

/** A decided case of a letter of its own, upheld, unless said otherwise. */
export function makeDecided(
  letter: string,
  given: Partial<Omit<WordedCase, 'asked'>> & { asked?: ForecastCase } = {},
): WordedCase {
  const asked = given.asked ?? makeCase();
  return {
    letter,
    day: '2015-03-01',
    requestDate: '2015-01-10',
    treatment: asked.treatment,
    category: asked.category,
    outcome: 'UPHELD',
    text: 'a made-up service',
    recalled: false,
    ...given,
    asked,
  };
}
