// A reliability diagram as SVG: what was forecast against what happened, with the stated intervals.
import type { DecileCoverage } from '../forecast/metrics.js';

const SIZE = 420;
const MARGIN = 50;
const TICKS = [0, 0.2, 0.4, 0.6, 0.8, 1];

const across = (share: number): string => (MARGIN + share * (SIZE - 2 * MARGIN)).toFixed(1);
const up = (share: number): string => (SIZE - MARGIN - share * (SIZE - 2 * MARGIN)).toFixed(1);

/** One bar and one dot a tenth of the determinations; the diagonal is a perfect forecast. */
export function reliabilityDiagram(coverage: readonly DecileCoverage[]): string {
  const axes = TICKS.map((tick) => {
    const label = `${tick * 100} %`;
    return `<path d="M${across(tick)} ${up(0)}V${up(1)}M${across(0)} ${up(tick)}H${across(1)}" stroke="#ddd"/><text x="${across(tick)}" y="${SIZE - MARGIN + 16}" text-anchor="middle">${label}</text><text x="${MARGIN - 6}" y="${up(tick)}" text-anchor="end" dominant-baseline="middle">${label}</text>`;
  }).join('');
  const deciles = coverage
    .map(
      ({ forecast, lower, upper, observed, determinations }) =>
        `<path d="M${across(forecast)} ${up(lower)}V${up(upper)}" stroke="#1f5fa8" stroke-width="6" stroke-opacity=".35"/><circle cx="${across(forecast)}" cy="${up(observed)}" r="5" fill="#1f5fa8"><title>forecast ${percent(forecast)}, upheld ${percent(observed)} of ${determinations}</title></circle>`,
    )
    .join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIZE} ${SIZE}" width="${SIZE}" height="${SIZE}" role="img" aria-label="Reliability diagram" font-size="12" font-family="system-ui,sans-serif" fill="#333">${axes}<path d="M${across(0)} ${up(0)}L${across(1)} ${up(1)}" stroke="#888" stroke-dasharray="4 4"/>${deciles}<text x="${SIZE / 2}" y="${SIZE - 8}" text-anchor="middle">forecast: upheld</text><text transform="translate(12 ${SIZE / 2}) rotate(-90)" text-anchor="middle">happened: upheld</text></svg>`;
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;
