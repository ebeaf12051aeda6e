// The figures of an evaluation as one self-contained HTML page: a reliability diagram and tables.
import type { BaselineFigures, Evaluation, Figures } from '../forecast/evaluation.js';
import type { RepeatedSplits } from '../forecast/splits.js';
import type { EvaluationReport } from '../jobs/evaluate/evaluation-report.js';
import { escaped, interval, number, spread, table } from './html-table.js';
import { reliabilityDiagram } from './reliability-diagram.js';

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a;background:#fff}
table{border-collapse:collapse;margin:1rem 0;width:100%}caption{text-align:left;font-weight:600;padding:.25rem 0}
th,td{padding:.25rem .5rem;border-bottom:1px solid #ccc;text-align:right}th:first-child,td:first-child{text-align:left}
figure{margin:1rem 0}figcaption{color:#444}`;

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

function figuresTable(title: string, evaluation: Evaluation): string {
  const { intervals: bounds } = evaluation;
  return table(title, HEAD, [
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

function categoriesTable(byCategory: Record<string, Figures>): string {
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
  return table('By category of treatment', head, rows);
}

function coverageTable({ coverage }: Evaluation): string {
  const rows = coverage.map((decile) => [
    decile.decile,
    decile.determinations,
    number(decile.forecast),
    interval([decile.lower, decile.upper]),
    number(decile.observed),
    decile.holds ? 'holds' : 'does not hold',
  ]);
  return table(
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
  return table(
    `${title} (${repeats}): mean ± standard deviation (lowest to highest)`,
    ['', 'AUROC', 'Brier skill', 'Calibration error'],
    [
      of('Forecast', forecast),
      ...Object.entries(baselines).map(([name, figures]) => of(NAMES[name] ?? name, figures)),
    ],
  );
}

function splitsSection({ splits }: Pick<EvaluationReport, 'splits'>): string {
  if (!splits) return '<p>Too few letters for splits among themselves.</p>';
  const { timeOrdered, randomHalves, tenths } = splits;
  const byTime = timeOrdered
    ? table(
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

/** The whole page. */
export function evaluationPage(report: EvaluationReport): string {
  const { determinations, letters, overturned, history } = report;
  const about = `${determinations} determinations of ${letters} letters, ${overturned} overturned. Fitted on ${history.determinations} earlier determinations of ${history.letters} letters (${history.overturned} overturned).`;
  const rules = table(
    'The rules alone',
    ['Decided', 'Correct', 'Overturned found', 'Overturned missed'],
    [[report.decided, report.correct, report.overturnedFound, report.overturnedMissed]],
  );
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Evaluation of forecasts</title><style>${STYLE}</style></head>
<body><h1>Evaluation of forecasts</h1><p>${escaped(about)}</p><p>${escaped(report.note)}</p>
${figuresTable('All determinations', report)}
${rules}
<figure>${reliabilityDiagram(report.coverage)}<figcaption>Reliability: a tenth of the determinations each. Bars: stated intervals; dots: what happened.</figcaption></figure>
${coverageTable(report)}
${figuresTable('Without the case summary', report.withoutCaseSummary)}
${categoriesTable(report.byCategory)}
<h2>Splits of these letters among themselves</h2>
${splitsSection(report)}
<h3>Without the case summary</h3>
${splitsSection(report.withoutCaseSummary)}
</body></html>
`;
}
