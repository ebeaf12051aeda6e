// A forecast in one or two sentences for a person, without more certainty than the figures carry.
import type { PredictedOutcome } from '../terms.js';
import type { Forecast } from './forecast.js';
import type { BasedOnLevel } from './hierarchy.js';

const OF: Record<Exclude<BasedOnLevel, 'OFFICIAL_FIGURES'>, string> = {
  TREATMENT: 'of this treatment',
  CATEGORY: 'of this category of treatment',
  ALL_STORED: 'of any treatment',
};

const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** How often such denials stand and of how many; where the rules say otherwise, what the two figures mean. */
export function explainForecast(forecast: Forecast, predicted: PredictedOutcome): string {
  const { probabilityUpheld, lower, upper, level, basedOn, basedOnLevel } = forecast;
  const basis =
    basedOnLevel === 'OFFICIAL_FIGURES'
      ? 'published figures alone, since nothing like it is stored'
      : `published figures and ${basedOn} stored ${basedOn === 1 ? 'decision' : 'decisions'} ${OF[basedOnLevel]}`;
  const told = `Of such denials that come to review, about ${percent(probabilityUpheld)} stand (${percent(lower)} to ${percent(upper)} with ${percent(level)} confidence; from ${basis}).`;
  if (predicted !== 'OVERTURNED' || probabilityUpheld < 0.5) return told;
  return `${told} Most such denials stand although the rules speak for this request: the figure counts denials of all kinds of cases, the rules look at the facts of this one.`;
}
