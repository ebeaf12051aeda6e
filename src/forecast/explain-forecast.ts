// A forecast in a few sentences that a nurse can act on, without more certainty than the figures carry.
import type { PredictedOutcome } from '../terms.js';
import type { Contribution, Forecast } from './forecast.js';
import type { BasedOnLevel } from './hierarchy.js';

const OF: Record<Exclude<BasedOnLevel, 'OFFICIAL_FIGURES'>, string> = {
  TREATMENT: 'of this treatment',
  CATEGORY: 'of this category of treatment',
  ALL_STORED: 'of any treatment',
};
/** Log odds below this are not worth a word. */
const WORTH_TELLING = 0.15;
const TOLD = 3;

/** Whole per cent; never a certainty. */
function percent(share: number): string {
  if (share > 0.99) return 'over 99 %';
  if (share < 0.01) return 'under 1 %';
  return `${Math.round(share * 100)} %`;
}

/** How often such denials stand and of how many, what moved the figure, and how it goes with what the rules say. */
export function explainForecast(forecast: Forecast, predicted: PredictedOutcome): string {
  const { probabilityUpheld, lower, upper, level, basedOn, basedOnLevel } = forecast;
  const basis =
    basedOnLevel === 'OFFICIAL_FIGURES'
      ? 'published figures, since nothing like it is stored'
      : `published figures and ${basedOn} stored ${basedOn === 1 ? 'decision' : 'decisions'} ${OF[basedOnLevel]}`;
  const told = `Of such denials that come to review, about ${percent(probabilityUpheld)} stand (${percent(lower)} to ${percent(upper)} with ${percent(level)} confidence; from ${basis}).`;
  return [told, ...movedBy(forecast.contributions), ...reconciled(forecast, predicted)].join(' ');
}

function movedBy(contributions: readonly Contribution[]): string[] {
  const moving = contributions.filter(
    ({ name, logOdds }) =>
      name !== 'likeDenials' && name !== 'anyDenial' && Math.abs(logOdds) >= WORTH_TELLING,
  );
  const list = (side: readonly Contribution[]) => side.slice(0, TOLD).map(inWords).join('; ');
  const forRequest = list(moving.filter(({ logOdds }) => logOdds < 0));
  const forDenial = list(moving.filter(({ logOdds }) => logOdds > 0));
  return [
    ...(forRequest ? [`For the request: ${forRequest}.`] : []),
    ...(forDenial ? [`For the denial: ${forDenial}.`] : []),
  ];
}

function inWords({ name, meaning, value }: Contribution): string {
  return name === 'servicesTogether' ? `${meaning}: ${value}` : meaning;
}

/** Where rules and forecast point to different sides, one sentence on what each of them is. */
function reconciled({ probabilityUpheld }: Forecast, predicted: PredictedOutcome): string[] {
  if (predicted === 'OVERTURNED' && probabilityUpheld >= 0.5) {
    return [
      'Most such denials stand although the rules speak for this request: the rules look at the facts shown, the figure counts reviewers, who often find them not documented well enough, so that the evidence named above belongs in the record.',
    ];
  }
  if (predicted === 'UPHELD' && probabilityUpheld < 0.5) {
    return [
      'Many such denials fall although the rules speak for this one: the rules take what the record does not show as absent, reviewers often find it.',
    ];
  }
  return [];
}
