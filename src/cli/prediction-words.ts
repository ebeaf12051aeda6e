// Writes a prediction as text for a terminal: answer, explanation, forecast, what is missing, what would change it.
import type { FullPrediction } from '../jobs/predict/predict.js';
import type { JsonValue } from '../terms.js';

const percent = (share: number): string => `${(share * 100).toFixed(0)} %`;
const shown = (value: JsonValue): string => (value === null ? 'unknown' : String(value));

/** Several lines, without colour; the first holds the answer. */
export function predictionWords(prediction: FullPrediction): string {
  const { predictedOutcome, undeterminedReason, ground, forecast, versions } = prediction;
  const answer =
    predictedOutcome === 'UNDETERMINED'
      ? `UNDETERMINED (${undeterminedReason})`
      : ground === 'NOTHING_SHOWN'
        ? `${predictedOutcome} if the record shows no more than this`
        : predictedOutcome;
  const lines = [
    `The denial: ${answer}`,
    '',
    prediction.explanation,
    '',
    `Treatment: ${prediction.treatment ?? 'not recognised'}`,
    `Forecast: ${percent(forecast.probabilityUpheld)} upheld (${percent(forecast.lower)} to ${percent(forecast.upper)}), based on ${forecast.basedOn} stored determinations; base rate ${percent(forecast.baseRate)}`,
  ];
  for (const { names, wouldBe } of prediction.missingFacts.slice(0, 5)) {
    lines.push(`Missing: ${names.join(' and ')} (then ${wouldBe.join(' or ')})`);
  }
  for (const { changes, predictedOutcome: turned } of prediction.counterfactuals.slice(0, 5)) {
    const words = changes.map(({ name, from, to }) => `${name} from ${shown(from)} to ${shown(to)}`);
    lines.push(`Would turn it: ${words.join(' and ')} (then ${turned})`);
  }
  lines.push(`Rules ${versions.rules}, forecast ${versions.forecast}. Neither medical nor legal advice.`);
  return lines.join('\n');
}
