// Writes the report of an audit as one page: plots, and the same numbers as tables. The same figures give the same bytes.
import type { AuditFigures } from '../jobs/audit/audit.js';
import { agreementPlot, concordancePlot, driftPlot, expectationPlot } from './audit-plots.js';
import { auditTables } from './audit-tables.js';
import { escaped } from './escape.js';
import { figure, htmlPage, paragraph } from './html-page.js';
import { htmlTable } from './html-table.js';

/** The page. */
export function auditReport(figures: AuditFigures): string {
  const tables = new Map(auditTables(figures).map((table) => [table.name, table]));
  const shown = (name: string): string => {
    const table = tables.get(name);
    return table ? htmlTable(table.title, table.columns, table.rows) : '';
  };
  const plotted = (plot: string, caption: string): string =>
    figure(plot, `${caption} The table holds the same numbers.`);
  const { drift, reliability, variations } = figures;
  const suppressed = variations.suppressed
    .map(({ dimension, cells }) => `${cells} of ${dimension}`)
    .join(', ');
  const sections = [
    section('agreement', 'Agreement with the guidelines as we encoded them', [
      shown('agreement'),
      shown('figures'),
      paragraph(reliability.explanation),
      figures.topicAgreement.length ? plotted(agreementPlot(figures), 'Agreement by deciding topic.') : '',
      shown('agreement-by-topic'),
    ]),
    section('findings', 'Findings of the letters', [shown('findings'), shown('boilerplate')]),
    section('like-groups', 'Like cases with unlike outcomes', [
      paragraph(
        'A group holds determinations of one treatment with the same deciding facts; similarity is the share of their other known facts on which two of them agree. Groups are tested exactly, by letters, against what like denials elsewhere led to expect; the false discovery rate over all groups is at most 5 %.',
      ),
      shown('like-groups'),
      figures.expectations.length ? plotted(expectationPlot(figures), 'How far expectations hold.') : '',
      shown('reliability'),
    ]),
    section('concordance', 'What each party cites', [
      figures.concordance.cells.length
        ? plotted(concordancePlot(figures), 'The commonest guidelines of both parties.')
        : '',
      shown('concordance'),
    ]),
    section('variation', 'Differences after adjusting for case mix', [
      paragraph(
        `These are associations: cases differ in more than is known of them. Cells of fewer than ten determinations or letters, and credentials that could single out a reviewer, are left out${suppressed ? ` (${suppressed})` : ''}.`,
      ),
      shown('variation'),
    ]),
    section('drift', 'Drift over time, and editions', [
      drift.reason === null
        ? plotted(driftPlot(figures), 'Months and change points.')
        : paragraph(drift.reason),
      drift.reason === null ? shown('drift') + shown('change-points') : '',
      shown('editions'),
    ]),
  ];
  const span =
    figures.decidedFrom === null
      ? 'without dates'
      : `decided from ${figures.decidedFrom} to ${figures.decidedUntil}`;
  const head = `${figures.determinations} determinations of ${figures.letters} letters, ${span}; rules ${figures.rulesVersion}.`;
  const links = sections.map(({ id, title }) => `<li><a href="#${id}">${escaped(title)}</a></li>`);
  const notes = figures.notes.map((note) => `<li>${escaped(note)}</li>`);
  return htmlPage(
    'Consistency audit',
    `<header><h1>Consistency audit</h1>${paragraph(head)}</header>
<nav aria-label="Contents"><ul>${links.join('')}</ul></nav>
<main><section aria-labelledby="read-first"><h2 id="read-first">Read first</h2><ul>${notes.join('')}</ul></section>
${sections.map(({ html }) => html).join('\n')}</main>`,
  );
}

interface Section {
  id: string;
  title: string;
  html: string;
}

function section(id: string, title: string, parts: readonly string[]): Section {
  const html = `<section aria-labelledby="${id}"><h2 id="${id}">${escaped(title)}</h2>${parts.join('\n')}</section>`;
  return { id, title, html };
}
