// What a forecast may look at: only what was known before the reviewer's decision, already read and judged. Has no
// place for a rationale, a reviewer, a reviewer's basis or an outcome.
import type { Fact } from '../rules/facts/fact.js';
import type { Recommendation } from '../rules/topics/topic.js';
import type { FindingStatus, JsonValue, PredictedOutcome, UrDecision } from '../terms.js';

export interface ForecastCase {
  treatment: string | null;
  category: string | null;
  subcategory: string | null;
  /** Known facts by name; an unknown fact has no entry. */
  facts: ReadonlyMap<string, JsonValue>;
  predictedOutcome: PredictedOutcome;
  /** A rule that decided refuses without exceptions. */
  refusedOutright: boolean;
  /** Rules that recommend and name the treatment, by their result on the case. */
  recommending: { match: number; noMatch: number; unknown: number };
  /** Services of the request that are disputed together, this one included. */
  services: number;
  urDecision: UrDecision | null;
  /** The claims administrator's basis says that it cites nothing; false where it cites something or is not known. */
  urCitedNothing: boolean;
}

/** One rule in force with its result. */
export interface JudgedForForecast {
  rule: { id: string; recommendation: Recommendation; unless: unknown };
  topic: { treatments: readonly string[] };
  status: FindingStatus;
}

/** Facts as a forecast takes them: those assumed absent are not known. */
export function knownFacts(
  facts: readonly Pick<Fact, 'name' | 'value' | 'source'>[],
): Map<string, JsonValue> {
  return new Map(
    facts.filter(({ source }) => source !== 'ASSUMED_ABSENT').map(({ name, value }) => [name, value]),
  );
}

/** How many recommending rules that name the treatment hold, fail or lack facts. */
export function recommendingRules(judged: readonly JudgedForForecast[]): ForecastCase['recommending'] {
  const counts = { match: 0, noMatch: 0, unknown: 0 };
  for (const { rule, topic, status } of judged) {
    if (rule.recommendation !== 'RECOMMENDED' || topic.treatments[0] === '*') continue;
    if (status === 'MATCH') counts.match += 1;
    else if (status === 'NO_MATCH') counts.noMatch += 1;
    else counts.unknown += 1;
  }
  return counts;
}
