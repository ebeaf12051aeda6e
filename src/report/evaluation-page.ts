// Writes the figures of an evaluation as one page: a reliability diagram and tables.
import type { EvaluationReport } from '../jobs/evaluate/evaluation-report.js';
import { categoriesTable, coverageTable, figuresTable, splitsSection } from './evaluation-tables.js';
import { figure, htmlPage, paragraph } from './html-page.js';
import { htmlTable } from './html-table.js';
import { reliabilityDiagram } from './reliability-diagram.js';

/** The whole page. */
export function evaluationPage(report: EvaluationReport): string {
  const { determinations, letters, overturned, history } = report;
  const about = `${determinations} determinations of ${letters} letters, ${overturned} overturned. Fitted on ${history.determinations} earlier determinations of ${history.letters} letters (${history.overturned} overturned).`;
  const rules = htmlTable(
    'The rules alone',
    ['Decided', 'Correct', 'Overturned found', 'Overturned missed'],
    [[report.decided, report.correct, report.overturnedFound, report.overturnedMissed]],
  );
  const diagram = reliabilityDiagram(
    {
      title: 'What was forecast beside what happened',
      description: `${report.coverage.length} tenths of the determinations with the stated intervals; on the line both are equal.`,
    },
    report.coverage.map((tenth) => ({ ...tenth, expected: tenth.forecast })),
    { least: 0, across: 'forecast: upheld', up: 'happened: upheld' },
  );
  const parts = [
    '<header><h1>Evaluation of forecasts</h1>',
    paragraph(about),
    paragraph(report.note),
    '</header><main>',
    figuresTable('All determinations', report),
    rules,
    figure(
      diagram,
      'Reliability: a tenth of the determinations each. Bars: stated intervals; dots: what happened.',
    ),
    coverageTable(report),
    figuresTable('Without the case summary', report.withoutCaseSummary),
    categoriesTable(report.byCategory),
    '<h2>Splits of these letters among themselves</h2>',
    splitsSection(report),
    '<h3>Without the case summary</h3>',
    splitsSection(report.withoutCaseSummary),
    '</main>',
  ];
  return htmlPage('Evaluation of forecasts', parts.join('\n'));
}
