// What a forecast may look at: only what was known before the reviewer's decision, already read and judged. Has no
// place for a rationale, a reviewer, a reviewer's basis or an outcome.
import type { Fact } from '../rules/facts/fact.js';
import type { JsonValue, PredictedOutcome, PredictionGround, UrDecision } from '../terms.js';

export interface ForecastCase {
  treatment: string | null;
  category: string | null;
  subcategory: string | null;
  /** Known facts by name; an unknown fact has no entry. */
  facts: ReadonlyMap<string, JsonValue>;
  predictedOutcome: PredictedOutcome;
  /** What the rules' answer rests on; null where they do not decide. */
  ground: PredictionGround | null;
  /** Services of the request that are disputed together, this one included; null where only this one was named. */
  services: number | null;
  urDecision: UrDecision | null;
}

/** Facts as a forecast takes them: those assumed absent are not known. */
export function knownFacts(
  facts: readonly Pick<Fact, 'name' | 'value' | 'source'>[],
): Map<string, JsonValue> {
  return new Map(
    facts.filter(({ source }) => source !== 'ASSUMED_ABSENT').map(({ name, value }) => [name, value]),
  );
}
