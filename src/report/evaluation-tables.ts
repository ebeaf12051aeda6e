// Lays out the figures of an evaluation as HTML tables.
import type { BaselineFigures, Evaluation, Figures } from '../forecast/evaluation.js';
import type { RepeatedSplits } from '../forecast/splits.js';
import type { EvaluationReport } from '../jobs/evaluate/evaluation-report.js';
import type { Spread } from '../statistics/mean.js';
import { paragraph } from './html-page.js';
import { htmlTable } from './html-table.js';

/** Three digits; a dash where a figure is not defined. */
const number = (value: number | null): string => (value === null ? '–' : value.toFixed(3));
/** From one figure to another; a dash where there is none. */
const interval = (bounds: readonly [number, number] | null | undefined): string =>
  bounds ? `${number(bounds[0])} to ${number(bounds[1])}` : '–';
/** Mean, standard deviation and range; a dash where there is none. */
const spread = (value: Spread | null): string =>
  value
    ? `${number(value.mean)} ± ${number(value.sd)} (${number(value.lowest)} to ${number(value.highest)})`
    : '–';

const NAMES: Record<string, string> = {
  alwaysUpheld: 'Always upheld',
  baseRate: 'Base rate',
  categoryRates: 'Category rates',
  treatmentRates: 'Treatment rates',
  rulesAlone: 'Rules alone',
  wordsAlone: 'Words alone',
};

const HEAD = ['', 'AUROC', 'Brier', 'Brier skill', 'Calibration error', 'Log loss'];
const line = (name: string, figures: BaselineFigures): string[] => [
  name,
  number(figures.auroc),
  number(figures.brier),
  number(figures.brierSkill),
  number(figures.ece),
  number(figures.logLoss),
];

/** The figures of the forecast with their intervals, and those of the baselines. */
export function figuresTable(title: string, evaluation: Evaluation): string {
  const { intervals: bounds } = evaluation;
  return htmlTable(title, HEAD, [
    line('Forecast', evaluation),
    [
      '90 % interval',
      interval(bounds.auroc),
      interval(bounds.brier),
      interval(bounds.brierSkill),
      interval(bounds.ece),
      interval(bounds.logLoss),
    ],
    ...Object.entries(evaluation.baselines).map(([name, figures]) => line(NAMES[name] ?? name, figures)),
  ]);
}

/** The figures by category of treatment. */
export function categoriesTable(byCategory: Record<string, Figures>): string {
  const head = [
    'Category',
    'Determinations',
    'Overturned',
    'AUROC',
    'Brier skill',
    'Rules decided',
    'Correct',
    'Overturned found',
    'Missed',
  ];
  const rows = Object.entries(byCategory).map(([category, figures]) => [
    category,
    figures.determinations,
    figures.overturned,
    number(figures.auroc),
    number(figures.brierSkill),
    figures.decided,
    figures.correct,
    figures.overturnedFound,
    figures.overturnedMissed,
  ]);
  return htmlTable('By category of treatment', head, rows);
}

/** Whether the stated intervals hold, by tenths. */
export function coverageTable({ coverage }: Evaluation): string {
  const rows = coverage.map((decile) => [
    decile.decile,
    decile.determinations,
    number(decile.forecast),
    interval([decile.lower, decile.upper]),
    number(decile.observed),
    decile.holds ? 'holds' : 'does not hold',
  ]);
  return htmlTable(
    'Stated intervals by decile of the forecast',
    ['Decile', 'Determinations', 'Forecast', 'Stated interval', 'Upheld', ''],
    rows,
  );
}

function splitsTable(title: string, { forecast, baselines, repeats }: RepeatedSplits): string {
  const of = (name: string, figures: RepeatedSplits['forecast']) => [
    name,
    spread(figures.auroc),
    spread(figures.brierSkill),
    spread(figures.ece),
  ];
  return htmlTable(
    `${title} (${repeats}): mean ± standard deviation (lowest to highest)`,
    ['', 'AUROC', 'Brier skill', 'Calibration error'],
    [
      of('Forecast', forecast),
      ...Object.entries(baselines).map(([name, figures]) => of(NAMES[name] ?? name, figures)),
    ],
  );
}

/** How forecasts do on letters that a fit did not see; a sentence where there are too few. */
export function splitsSection({ splits }: Pick<EvaluationReport, 'splits'>): string {
  if (!splits) return paragraph('Too few letters for splits among themselves.');
  const { timeOrdered, randomHalves, tenths } = splits;
  const byTime = timeOrdered
    ? htmlTable(
        `By time: fitted on the earlier ${timeOrdered.fittedOn} letters, forecast of the later ${timeOrdered.forecast} (${timeOrdered.overturned} overturned)`,
        ['', 'AUROC', 'Brier skill', 'Calibration error'],
        [
          ['Forecast', number(timeOrdered.auroc), number(timeOrdered.brierSkill), number(timeOrdered.ece)],
          ...Object.entries(timeOrdered.baselines).map(([name, figures]) => [
            NAMES[name] ?? name,
            number(figures.auroc),
            number(figures.brierSkill),
            number(figures.ece),
          ]),
        ],
      )
    : '';
  return [byTime, splitsTable('Random halves', randomHalves), splitsTable('Ten tenths', tenths)].join('\n');
}
